import { z } from 'zod';
import type { Instant } from '../german/berlin.ts';
import { numericDay } from '../german/write.ts';
import { createSearchIndex, type SearchIndex } from '../search/index.ts';

/** A municipality that asks, through which office, since when. */
export interface Asker {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly office: string;
  readonly askedAt: Instant;
}

/** A question to the ministry with its running number; the first asker brought it in. */
export interface Question {
  readonly number: number;
  readonly text: string;
  readonly topicArea?: string | undefined;
  readonly createdAt: Instant;
  readonly submittedAt?: Instant | undefined;
  readonly answer?: { readonly at: Instant; readonly reference: string } | undefined;
  readonly askers: readonly Asker[];
}

/** How far a question has come. */
export type QuestionState = 'collected' | 'submitted' | 'answered';

/** How far a question has come: collected, with the ministry, answered. */
export function stateOf({ submittedAt, answer }: Question): QuestionState {
  if (answer) return 'answered';
  return submittedAt === undefined ? 'collected' : 'submitted';
}

/** *gesammelt*, *beim MAGS (14.02.2023)*, *beantwortet (03.03.2023, Az. 12)*. */
export function stateWords({ submittedAt, answer }: Question): string {
  if (answer) return `beantwortet (${numericDay(answer.at)}, ${answer.reference})`;
  return submittedAt === undefined ? 'gesammelt' : `beim MAGS (${numericDay(submittedAt)})`;
}

/** Whether a municipality asks a question. */
export function asks(question: Question, municipalityId: string): boolean {
  return question.askers.some(({ municipality }) => municipality.id === municipalityId);
}

/** Share of the reachable score from which two questions are taken for one; below it, they only share words. */
const SAME_FROM = 0.6;

/** The open question that says nearly the same; undefined when there is none. */
export function similarTo(text: string, all: readonly Question[]): Question | undefined {
  const open = all.filter((question) => stateOf(question) !== 'answered');
  const byNumber = new Map(open.map((question) => [String(question.number), question]));
  const { hits, band } = indexOf(open).search(text, { limit: 1 });
  const [first] = hits;
  return first && band === 'answer' && first.share >= SAME_FROM ? byNumber.get(first.id) : undefined;
}

/** Lists are asked far more often than they change: what was made last of some is kept, by what it holds. */
const indexes = new Map<string, SearchIndex>();
const MOST_INDEXES = 20;

function indexOf(open: readonly Question[]): SearchIndex {
  const passages = open.map(({ number, text }) => ({ id: String(number), title: text, text: '' }));
  const key = JSON.stringify(passages);
  const index = indexes.get(key) ?? createSearchIndex(passages);
  if (!indexes.has(key) && indexes.size >= MOST_INDEXES) indexes.clear();
  indexes.set(key, index);
  return index;
}

/** Questions of one topic area; those without one come last. */
export interface TopicGroup {
  readonly topicArea?: string | undefined;
  readonly questions: readonly Question[];
}

/** The questions of one page by topic area, in the round's order, and how many there are in all. */
export interface Listing {
  readonly groups: readonly TopicGroup[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Questions on a page of the list card. */
const PAGE = 5;

/** The questions to list, by topic area in the round's order and by number within. */
export function listQuestions(
  all: readonly Question[],
  asked: { topicAreas: readonly string[]; page: number },
): Listing {
  const rank = ({ topicArea }: Question) => {
    const at = topicArea === undefined ? -1 : asked.topicAreas.indexOf(topicArea);
    return at < 0 ? asked.topicAreas.length + (topicArea === undefined ? 1 : 0) : at;
  };
  const ordered = [...all].sort((one, other) => rank(one) - rank(other) || one.number - other.number);
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
  const page = Math.min(asked.page, pages);
  const shown = Map.groupBy(ordered.slice((page - 1) * PAGE, page * PAGE), (question) => question.topicArea);
  const groups = [...shown].map(([topicArea, questions]) => ({ topicArea, questions }));
  return { groups, total: ordered.length, page, pages };
}

/** What somebody asks; `own` keeps it beside a similar one. */
export const draftSchema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.').optional(),
  question: z
    .string('Bitte eine Frage eingeben.')
    .min(3, 'Bitte eine Frage eingeben.')
    .max(1500, 'Bitte die Frage auf 1.500 Zeichen kürzen.'),
  topicArea: z.string().max(80, 'Bitte ein Themenfeld aus der Liste wählen.').optional(),
  own: z.literal('yes').optional(),
});

/** A question as it comes in. */
export type QuestionDraft = z.infer<typeof draftSchema>;
