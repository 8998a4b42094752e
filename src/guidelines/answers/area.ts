import type { Paragraph, quote } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import { headingWithPath } from '../../documents/heading-number.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { LONGEST_CHUNK } from '../chunk.ts';
import { type Chunk, STATUSES } from '../document.ts';
import type { Knowledge, Shelf } from '../shelf.ts';
import { wishes } from '../wishes.ts';
import { type Answer, type Circumstances, findAnswer } from './answer.ts';
import { headed } from './answer-card.ts';
import { circumstancesIn } from './ask.ts';
import { summaryLine } from './citation.ts';

/** A stored passage about a topic area: how a card quotes it, and all of its words with what cites them, line by line. */
export interface AreaPassage {
  /** Its heading, below those that it stands under. */
  readonly heading: string;
  /** *verbindlich*, *Absprache der Runde*, *Bericht*. */
  readonly status: string;
  readonly box: ReturnType<typeof quote>;
  readonly words: readonly string[];
  readonly source: readonly string[];
}

/** What is known about a topic area: the words that say whether it can be paid for, and what else is told of it. */
export interface AreaKnown {
  readonly rule?: AreaPassage | undefined;
  /** The question that the rule answers; asked alone it is answered with versions and contradictions. */
  readonly question: string;
  /** Sources say different things. */
  readonly differs: boolean;
  readonly possible: readonly AreaPassage[];
}

/** Characters of a quote on a card; passages beside the rule. */
const SHOWN = { quote: 280, possible: 3 };
const LOOKED = 6;
/** An area of what belongs to none of the others is about nothing that a rule could be found for. */
const OTHERS = /^(?:sonstige|verschieden|allgemein|übrige|weitere|andere)/iu;
const NEVER = new Set<Chunk['document']['kind']>(['gap', 'contrast', 'minutes']);

/**
 * What a round knows about topic areas on a day. A rule is found as an answer is, or not at all; and its words, or its
 * heading, name the area themselves.
 */
export function areaKnowledge(shelf: Shelf) {
  return async (
    db: Db,
    roundId: string,
    { areas, now }: { areas: readonly string[]; now: Instant },
  ): Promise<ReadonlyMap<string, AreaKnown>> => {
    const round = await findRoundOrThrow(db, roundId);
    const knowledge = await shelf.of(db, roundId);
    const around = circumstancesIn(round, dayOf(now));
    return new Map(areas.map((area) => [area, knownOf(knowledge, { roundId, area, around })]));
  };
}

interface Sought {
  readonly roundId: string;
  readonly area: string;
  readonly around: Circumstances;
}

/** What was found in a state of the knowledge, which never changes; more would be areas that nobody asks for. */
const kept = new WeakMap<Knowledge, Map<string, AreaKnown>>();
const MOST_KEPT = 500;

function knownOf(knowledge: Knowledge, sought: Sought): AreaKnown {
  const found = kept.get(knowledge) ?? new Map<string, AreaKnown>();
  kept.set(knowledge, found);
  const key = [sought.roundId, sought.around.day, sought.area].join('\n');
  const known = found.get(key) ?? lookedUp(knowledge, sought);
  if (found.size >= MOST_KEPT) found.clear();
  found.set(key, known);
  return known;
}

function lookedUp(knowledge: Knowledge, { area, around }: Sought): AreaKnown {
  const question = `Ist ${area} förderfähig?`;
  if (OTHERS.test(area)) return { question, differs: false, possible: [] };
  const answer = findAnswer(knowledge, question, around);
  const rule = ruleIn(answer, area);
  const possible = possibleIn(knowledge, { area, day: around.day }).filter((chunk) => !isSame(chunk, rule));
  const shown = (chunk: Chunk) => passage(knowledge, chunk, { question, today: around.day });
  return {
    question,
    rule: rule && shown(rule),
    differs: rule !== undefined && answer.conflict !== undefined,
    possible: possible.slice(0, SHOWN.possible).map(shown),
  };
}

function ruleIn({ band, chunks: [first] }: Answer, area: string): Chunk | undefined {
  return band === 'answer' && first && names(first, area) ? first : undefined;
}

/** What would answer by itself what is possible there, the best first, a piece of each section. */
function possibleIn(knowledge: Knowledge, { area, day }: { area: string; day: Day }): Chunk[] {
  const { hits } = knowledge.index.search(`Was ist bei ${area} möglich?`, {
    limit: LOOKED,
    judged: LOOKED,
    ...wishes(knowledge, day),
  });
  const found = hits.filter(({ band }) => band === 'answer').flatMap(({ id }) => knowledge.chunks.get(id) ?? []);
  const named = found.filter((chunk) => names(chunk, area));
  return named.filter((chunk, at) => named.findIndex((other) => isSame(chunk, other)) === at);
}

function isSame(one: Chunk, other: Chunk | undefined): boolean {
  return one.anchor === other?.anchor && one.document.name === other.document.name;
}

/** Half of a word of an area tells it, at least five letters: *Suchtberatung* is about *Suchthilfe*. */
const LEAST_LETTERS = 5;

/** Whether a passage has a word of the area itself, and is one that can tell what holds. */
function names({ document, heading, path = [], text }: Chunk, area: string): boolean {
  if (NEVER.has(document.kind)) return false;
  const said = [...path, heading, text].join('\n').toLowerCase();
  const own = (area.toLowerCase().match(/\p{L}+(?![\p{L}-])/gu) ?? []).filter((word) => word.length >= LEAST_LETTERS);
  return own.some((word) => said.includes(word.slice(0, Math.max(LEAST_LETTERS, word.length / 2))));
}

function passage(
  knowledge: Knowledge,
  chunk: Chunk,
  asked: { readonly question: string; readonly today: Day },
): AreaPassage {
  const { index } = knowledge;
  const whole = headed(chunk, asked, { index, most: LONGEST_CHUNK, whole: true });
  return {
    heading: headingWithPath(chunk),
    status: STATUSES[chunk.status],
    box: headed(chunk, asked, { index, most: SHOWN.quote }),
    words: whole.text.map(plain),
    source: [...summaryLine(chunk), ...whole.source].map(plain),
  };
}

/** A line without the words of links that open something. */
function plain({ runs }: Paragraph): string {
  return runs
    .filter((run) => run.selectAction === undefined || !/^Quelle\s?öffnen$/u.test(run.text))
    .map(({ text }) => text)
    .join('')
    .replace(/(?<![\s·])[\s·]+$/u, '');
}
