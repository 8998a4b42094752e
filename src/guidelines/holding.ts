import { createHash } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import type { Day } from '../conversation/time.ts';
import { type Chunk, holdsOn, type Status } from './document.ts';
import { currentChunks } from './store.ts';

/** A section that holds on a day, and what tells whether it says the same on another: the hash of its words. */
export interface HoldingSection {
  readonly document: string;
  readonly documentTitle: string;
  readonly anchor: string;
  readonly heading: string;
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

function sectionOf(first: Chunk, rest: readonly Chunk[]): HoldingSection {
  const { document, anchor, heading, status, version, validFrom } = first;
  const words = [heading, first.text, ...rest.map(({ text }) => text)].join('\n');
  return {
    document: document.name,
    documentTitle: document.title,
    anchor,
    heading,
    status,
    version,
    validFrom,
    hash: createHash('sha256').update(words).digest('hex'),
  };
}
