import type { Db } from '../../conversation/database.ts';
import { numberedHeading } from '../../documents/heading-number.ts';
import type { Day } from '../../german/calendar.ts';
import { numericDay } from '../../german/write.ts';
import { type Whole, wholesOf } from '../chunk.ts';
import { type Chunk, holdsOn, isOfRound, STATUSES } from '../document.ts';
import type { Knowledge, Shelf } from '../shelf.ts';
import { wishes } from '../wishes.ts';

/** A section that others than the round may read: its words, whose they are, and a line for each of its sources. */
export interface PublicSection {
  readonly heading: string;
  readonly text: string;
  readonly standing: string;
  readonly sources: readonly string[];
}

/** Sections looked at for some words. */
const LOOKED = 6;

/**
 * What sources say on some subjects, the best section of each that answers it on a day. Nothing of the round itself is
 * among it, no gap and no contradiction.
 */
export function publicSections(shelf: Shelf, subjects: readonly string[]) {
  return async (db: Db, roundId: string, day: Day): Promise<PublicSection[]> => {
    const knowledge = await shelf.of(db, roundId);
    const found = subjects.flatMap((words) => best(knowledge, words, day) ?? []);
    return [...new Set(found)].map(shown);
  };
}

function best(knowledge: Knowledge, words: string, day: Day): Whole | undefined {
  const { hits } = knowledge.index.search(words, { limit: LOOKED, judged: LOOKED, ...wishes(knowledge, day) });
  const chunks = hits.filter(({ band }) => band === 'answer').flatMap(({ id }) => knowledge.chunks.get(id) ?? []);
  const first = chunks.find((chunk) => isPublic(chunk) && holdsOn(day, chunk));
  return first && wholesOf(knowledge).find(({ pieces }) => pieces.some(({ id }) => id === first.id));
}

function isPublic(chunk: Chunk): boolean {
  return chunk.document.kind === 'report' && !isOfRound(chunk);
}

function shown({ chunk }: Whole): PublicSection {
  const { status, version, document, sources, text } = chunk;
  const summary = document.origin === 'starter' ? `${STATUSES[status]}, Zusammenfassung` : STATUSES[status];
  const of = version === undefined ? '' : `, zur Fassung vom ${numericDay(version)}`;
  return {
    heading: numberedHeading(chunk),
    text,
    standing: `${summary}${of}`,
    sources: sources.map(({ label, url, strength }) => [`${label} (${strength})`, url ?? ''].join(' ').trim()),
  };
}
