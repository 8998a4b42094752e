import type { Db } from '../../conversation/database.ts';
import { numberedHeading } from '../../documents/heading-number.ts';
import { sameWords } from '../../text/same-words.ts';
import { piecesOf } from '../chunk.ts';
import type { Section } from '../document.ts';
import { type ImportedDocument, sectionsFrom, sectionsOf } from './imported.ts';

/** A section of a document against the one that counts: `placed` has the same words, and another number or place. */
export interface SectionDifference {
  readonly heading: string;
  readonly is: 'new' | 'changed' | 'placed' | 'same' | 'gone';
}

/** What a document says against the version that counts from the same day on, in its order; what is gone comes last. */
export async function differences(db: Db, roundId: string, imported: ImportedDocument): Promise<SectionDifference[]> {
  const { title, validFrom } = imported;
  const pieces = (await sectionsOf(db, roundId, title)).filter((piece) => piece.validFrom === validFrom);
  const known = new Map([...Map.groupBy(pieces, ({ anchor }) => anchor)].map(([anchor, own]) => [anchor, whole(own)]));
  const read = sectionsFrom(imported).map((section) => whole(piecesOf(section)));
  const anchors = new Set(read.map((section) => section?.anchor));
  const gone = [...known.values()].filter((section) => !anchors.has(section?.anchor));
  return [
    ...read.flatMap((section) => (section ? [difference(section, known.get(section.anchor))] : [])),
    ...gone.flatMap((section) => (section ? [{ heading: numberedHeading(section), is: 'gone' as const }] : [])),
  ];
}

/** A section with the words of all its pieces. */
function whole(pieces: readonly Section[]): Section | undefined {
  const [first] = pieces;
  return first && { ...first, text: pieces.map(({ text }) => text).join('\n') };
}

function difference(section: Section, known: Section | undefined): SectionDifference {
  const heading = numberedHeading(section);
  if (!known) return { heading, is: 'new' };
  if (section.heading !== known.heading || !sameWords(section.text, known.text)) return { heading, is: 'changed' };
  return { heading, is: shown(section) === shown(known) ? 'same' : 'placed' };
}

function shown({ number, path, text, sources, pages }: Section): string {
  return JSON.stringify([
    number ?? null,
    path ?? null,
    text,
    sources.map(({ label }) => label),
    pages?.[0]?.page ?? null,
  ]);
}
