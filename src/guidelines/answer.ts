import type { Day } from '../conversation/time.ts';
import type { SearchOptions } from '../search/index.ts';
import { type Chunk, holdsOn, sameStatement } from './document.ts';
import type { Knowledge } from './shelf.ts';

/** A statement that held before the asked day, or holds from a later one. */
export interface OtherVersion {
  readonly when: 'before' | 'after';
  /** Its last day when it held before, its first when it holds after. */
  readonly day: Day;
  readonly chunks: readonly Chunk[];
}

/**
 * What the sources say to a question on a day: an answer; a gap (known not to be known, so unanswered); nothing sure; or
 * nothing. `chunks` are the pieces that come nearest, best first, at most three.
 */
export interface Answer {
  readonly band: 'answer' | 'gap' | 'unsure' | 'nothing';
  readonly chunks: readonly Chunk[];
  readonly versions: readonly OtherVersion[];
  /** How many documents say something that holds on the day. */
  readonly searched: number;
}

/** Passages shown at most. */
const SHOWN = 3;
/** A longer question is cut for the search: it would only cost time. */
const LONGEST_QUESTION = 1000;

/** A gap comes first only with a lead of 5 %: it repeats the words of the statement that it limits, and that one answers. */
const GAP_FAVOUR = 1 / 1.05;

/** Finds what answers a question, among the statements that hold on the day. */
export function findAnswer(knowledge: Knowledge, question: string, day: Day): Answer {
  const { chunks, index } = knowledge;
  const found = index.search(question.slice(0, LONGEST_QUESTION), { limit: SHOWN, ...wishes(knowledge, day) });
  const hits = found.hits.flatMap(({ id }) => chunks.get(id) ?? []);
  const [first] = hits;
  const band = found.band === 'answer' && first?.document.kind === 'gap' ? 'gap' : found.band;
  const all = [...chunks.values()];
  return {
    band: first ? band : 'nothing',
    chunks: hits,
    versions: first ? otherVersions(first, all, day) : [],
    searched: new Set(all.filter((chunk) => holdsOn(day, chunk)).map((chunk) => chunk.document.name)).size,
  };
}

/** Among which statements an answer is looked for: those that hold on the day, gaps a little behind the others. */
export function wishes({ chunks }: Knowledge, day: Day): SearchOptions {
  return {
    admit: (id) => {
      const chunk = chunks.get(id);
      return chunk !== undefined && holdsOn(day, chunk);
    },
    favour: (id) => (chunks.get(id)?.document.kind === 'gap' ? GAP_FAVOUR : 1),
  };
}

/** The other versions of a statement that say something else, the nearest to the asked day first. */
function otherVersions(shown: Chunk, all: readonly Chunk[], day: Day): OtherVersion[] {
  const same = all.filter((chunk) => sameStatement(chunk, shown) && !holdsOn(day, chunk));
  const byStart = Map.groupBy(same, (chunk) => chunk.validFrom);
  const versions = [...byStart.values()].flatMap((chunks) => versionOf(chunks, day));
  return versions
    .filter(({ chunks }) => chunks.every((chunk) => chunk.text !== shown.text))
    .sort((one, other) => distance(one.day, day) - distance(other.day, day));
}

function versionOf(chunks: readonly Chunk[], day: Day): OtherVersion[] {
  const { validFrom, validTo } = chunks[0] ?? {};
  if (validTo !== undefined && validTo < day) return [{ when: 'before', day: validTo, chunks }];
  return validFrom === undefined ? [] : [{ when: 'after', day: validFrom, chunks }];
}

function distance(one: Day, other: Day): number {
  return Math.abs(Date.parse(one) - Date.parse(other));
}
