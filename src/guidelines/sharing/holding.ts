import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Db } from '../../conversation/database.ts';
import type { Day } from '../../german/calendar.ts';
import type { Band } from '../../search/index.ts';
import { type Chunk, holdsOn, type Status } from '../document.ts';
import type { Shelf } from '../shelf.ts';
import { currentChunks } from '../store.ts';
import { wishes } from '../wishes.ts';

/** A section that holds on a day, and what tells whether it says the same on another: the hash of its words. */
export interface HoldingSection {
  readonly document: string;
  readonly documentTitle: string;
  readonly anchor: string;
  readonly heading: string;
  /** Its words, below the heading. */
  readonly text: string;
  readonly status: Status;
  /** The day of the version (Fassung) that it is about. */
  readonly version?: Day | undefined;
  readonly validFrom: Day;
  readonly hash: string;
}

/** What holds on a day, section by section in the order of the documents; gaps say nothing that could hold. */
export async function sectionsHolding(db: Db, roundId: string, day: Day): Promise<HoldingSection[]> {
  const holding = (await currentChunks(db, roundId)).filter(
    (chunk) => chunk.document.kind !== 'gap' && holdsOn(day, chunk),
  );
  const sections = Map.groupBy(holding, ({ document, anchor }) => `${document.name}#${anchor}`);
  return [...sections.values()].flatMap(([first, ...rest]) => (first ? [sectionOf(first, rest)] : []));
}

/** Sections looked at for some words. */
const LOOKED = 3;

/** The sections that come nearest to some words on a day, the best first, and whether they answer them. */
export function sectionsFound(shelf: Shelf) {
  return async (db: Db, roundId: string, words: string, day: Day) => {
    const knowledge = await shelf.of(db, roundId);
    const { hits } = knowledge.index.search(words, { limit: LOOKED, judged: LOOKED, ...wishes(knowledge, day) });
    const holding = new Map((await sectionsHolding(db, roundId, day)).map((section) => [keyOf(section), section]));
    const near = (band: Band) => {
      const chunks = hits.filter((hit) => hit.band === band).flatMap(({ id }) => knowledge.chunks.get(id) ?? []);
      const keys = new Set(chunks.map(({ document, anchor }) => `${document.name}#${anchor}`));
      return [...keys].flatMap((key) => holding.get(key) ?? []);
    };
    const answering = near('answer');
    return answering.length > 0 ? { sections: answering, sure: true } : { sections: near('unsure'), sure: false };
  };
}

function keyOf({ document, anchor }: HoldingSection): string {
  return `${document}#${anchor}`;
}

/** The days after a day on which a section begins to hold, or holds no more, in their order. */
export async function validityDays(db: Db, roundId: string, day: Day): Promise<Day[]> {
  const chunks = await currentChunks(db, roundId);
  const days = chunks.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo === undefined ? [] : [dayAfter(validTo)]),
  ]);
  return [...new Set(days)].filter((one) => one > day).sort((one, other) => (one < other ? -1 : 1));
}

function dayAfter(day: Day): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');
}

function sectionOf(first: Chunk, rest: readonly Chunk[]): HoldingSection {
  const { document, anchor, heading, status, version, validFrom } = first;
  const text = [first.text, ...rest.map((piece) => piece.text)].join('\n');
  return {
    document: document.name,
    documentTitle: document.title,
    anchor,
    heading,
    text,
    status,
    version,
    validFrom,
    hash: createHash('sha256').update(`${heading}\n${text}`).digest('hex'),
  };
}
