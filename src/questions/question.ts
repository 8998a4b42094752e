import { z } from 'zod';
import { type Place, pageOf } from '../cards/page.ts';
import type { Instant } from '../german/berlin.ts';
import { createSearchIndex, type SearchIndex } from '../search/index.ts';
import { type Followed, isOpen, stateOf } from './course.ts';

/** A municipality that asks, through which office, since when. */
export interface Asker {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly office: string;
  readonly askedAt: Instant;
}

/** What became of a question after it was taken up, by which office of which municipality; `before` is the wording until then, or what had answered it. */
export interface Change {
  readonly what: 'wording' | 'withdrawn' | 'reopened';
  readonly municipality: string;
  readonly office: string;
  readonly at: Instant;
  readonly before?: string | undefined;
}

/** A question to the ministry with its running number; the first of those who still ask speaks for its wording. */
export interface Question extends Followed {
  readonly number: number;
  readonly text: string;
  readonly topicArea?: string | undefined;
  readonly createdAt: Instant;
  readonly askers: readonly Asker[];
  /** The collection with which it goes out. */
  readonly collection?: number | undefined;
  /** What the Koordination writes to it in the letter: what it is about, and how the round sees it. */
  readonly circumstances?: string | undefined;
  readonly view?: string | undefined;
  /** What the ministry has replied so far, each with the line that says what it is; where a question is looked at alone. */
  readonly replies?:
    | readonly { readonly text: string; readonly rest?: string | undefined; readonly line: string }[]
    | undefined;
  /** The latest first; where a question is looked at alone. */
  readonly changes?: readonly Change[] | undefined;
}

/** Who looks at a question alone: their municipality, and whether they run the round. */
export interface Reader {
  readonly id: string;
  readonly coordinates: boolean;
}

/** Whether somebody may change the wording: while it is only collected, who has asked the longest, and the Koordination. */
export function mayReword(question: Question, { id, coordinates }: Reader): boolean {
  return stateOf(question) === 'collected' && (coordinates || question.askers[0]?.municipality.id === id);
}

/** Whether somebody may withdraw it: while it is only collected, each municipality that asks, and the Koordination. */
export function mayWithdraw(question: Question, { id, coordinates }: Reader): boolean {
  return stateOf(question) === 'collected' && (coordinates || asks(question, id));
}

/** Whether a municipality can still ask it too: what is answered or closed is asked anew instead. */
export function mayJoin(question: Question): boolean {
  return !['answered', 'closed'].includes(stateOf(question));
}

/** Whether a municipality asks a question. */
export function asks(question: Question, municipalityId: string): boolean {
  return question.askers.some(({ municipality }) => municipality.id === municipalityId);
}

/** Share of the reachable score from which two questions are taken for one; below it, they only share words. */
const SAME_FROM = 0.6;

/** The open question that says nearly the same; undefined when there is none. */
export function similarTo(text: string, all: readonly Question[]): Question | undefined {
  const open = all.filter(isOpen);
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
export interface Listing extends Place {
  readonly groups: readonly TopicGroup[];
}

/** Questions by topic area in the round's order, those without one last, and by number within. */
export function byTopicArea(all: readonly Question[], topicAreas: readonly string[]): readonly Question[] {
  const rank = ({ topicArea }: Question) => {
    const at = topicArea === undefined ? -1 : topicAreas.indexOf(topicArea);
    return at < 0 ? topicAreas.length + (topicArea === undefined ? 1 : 0) : at;
  };
  return all.toSorted((one, other) => rank(one) - rank(other) || one.number - other.number);
}

/** A page of the questions to list, by topic area. */
export function listQuestions(
  all: readonly Question[],
  asked: { topicAreas: readonly string[]; page: number },
): Listing {
  const { items, ...place } = pageOf(byTopicArea(all, asked.topicAreas), asked.page);
  const shown = Map.groupBy(items, (question) => question.topicArea);
  const groups = [...shown].map(([topicArea, questions]) => ({ topicArea, questions }));
  return { groups, ...place };
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
