import type { Day } from '../../german/calendar.ts';
import { type Chunk, holdsOn } from '../document.ts';
import type { Knowledge } from '../shelf.ts';

/** What is looked up in one state of a round's knowledge, so that no question walks all of its pieces. */
interface Lookups {
  /** The pieces under an anchor, in their order. */
  readonly under: (anchor: string) => readonly Chunk[];
  /** The sections that say what contradicts the statement under an anchor. */
  readonly contradicting: (anchor: string) => readonly Chunk[];
  /** The pieces that supplement the statement under an anchor. */
  readonly supplementing: (anchor: string) => readonly Chunk[];
  /** How many documents say something that holds on a day. */
  readonly documentsOn: (day: Day) => number;
}

const kept = new WeakMap<Knowledge['chunks'], Lookups>();
const MOST_DAYS = 100;

/** The lookups of a state; made when they are first asked for, since that state never changes. */
export function lookupsOf({ chunks }: Knowledge): Lookups {
  const known = kept.get(chunks) ?? make([...chunks.values()]);
  kept.set(chunks, known);
  return known;
}

/** The anchor of the statement that a section contradicts. */
export function contradicts({ document, anchor }: Chunk): string | undefined {
  return document.kind === 'contrast' ? CONTRADICTS.exec(anchor)?.[1] : undefined;
}

const CONTRADICTS = /^widerspruch-(.+)$/u;

function file(into: Map<string, Chunk[]>, anchor: string, chunk: Chunk): void {
  const others = into.get(anchor);
  if (others) others.push(chunk);
  else into.set(anchor, [chunk]);
}

function make(all: readonly Chunk[]): Lookups {
  const byAnchor = new Map<string, Chunk[]>();
  const byContradicted = new Map<string, Chunk[]>();
  const bySupplemented = new Map<string, Chunk[]>();
  for (const chunk of all) {
    file(byAnchor, chunk.anchor, chunk);
    const contradicted = contradicts(chunk);
    if (contradicted !== undefined) file(byContradicted, contradicted, chunk);
    for (const anchor of chunk.supplements ?? []) file(bySupplemented, anchor, chunk);
  }
  const days = new Map<Day, number>();
  const count = (day: Day) =>
    new Set(all.filter((chunk) => holdsOn(day, chunk)).map(({ document }) => document.name)).size;
  return {
    under: (anchor) => byAnchor.get(anchor) ?? [],
    contradicting: (anchor) => byContradicted.get(anchor) ?? [],
    supplementing: (anchor) => bySupplemented.get(anchor) ?? [],
    documentsOn: (day) => {
      const documents = days.get(day) ?? count(day);
      if (days.size >= MOST_DAYS) days.clear();
      days.set(day, documents);
      return documents;
    },
  };
}
