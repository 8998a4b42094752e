import { z } from 'zod';
import { sentencesOf } from '../search/index.ts';
import { cutText } from '../text/clean.ts';
import { beginsItem } from '../text/list-sign.ts';
import { type Chunk, type Section, STRENGTHS } from './document.ts';
import { pagesWithin } from './page.ts';
import type { KnowledgeDocumentsTable, KnowledgeSectionsTable } from './tables.ts';

/** The most characters of a chunk. */
export const LONGEST_CHUNK = 800;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts a section into pieces of at most 800 characters, between sentences or list items, verbatim. */
export function piecesOf<Of extends Pick<Section, 'text' | 'pages'>>(section: Of): Of[] {
  const { text, pages } = section;
  return spansOf(text).map((span) => ({
    ...section,
    text: text.slice(span.start, span.end),
    pages: pages && pagesWithin(pages, span),
  }));
}

function spansOf(text: string): Span[] {
  if (text.length <= LONGEST_CHUNK) return [{ start: 0, end: text.length }];
  const chunks: Span[] = [];
  for (const sentence of sentencesOf(text).flatMap((span) => cut(text, span))) {
    const last = chunks.at(-1);
    const joined = last && { start: last.start, end: sentence.end };
    if (joined && joined.end - joined.start <= LONGEST_CHUNK) chunks[chunks.length - 1] = joined;
    else chunks.push(sentence);
  }
  return chunks;
}

/** A sentence longer than a chunk is cut at its last space that fits, and without one anywhere but in a character. */
function cut(text: string, sentence: Span): Span[] {
  const { end } = sentence;
  const parts: Span[] = [];
  let { start } = sentence;
  while (end - start > LONGEST_CHUNK) {
    const fits = text.slice(start, start + LONGEST_CHUNK + 1);
    const space = fits.lastIndexOf(' ');
    const length = space > 0 ? space : cutText(fits, LONGEST_CHUNK).length;
    parts.push({ start, end: start + length });
    start += text.charAt(start + length) === ' ' ? length + 1 : length;
  }
  return [...parts, { start, end }];
}

const sourcesSchema = z.array(
  z.object({ label: z.string(), url: z.string().optional(), strength: z.literal(STRENGTHS) }),
);
const wordsSchema = z.array(z.string());
const pagesSchema = z.array(z.object({ at: z.number(), page: z.number() }));

type Row = KnowledgeSectionsTable & Pick<KnowledgeDocumentsTable, 'title' | 'kind' | 'publisher' | 'origin'>;

/** Pieces as they are stored, in the order of their rows: what many have alike is read once, and lies in memory once. */
export function storedChunks(rows: readonly Row[]): Chunk[] {
  const documents = new Map<string, Chunk['document']>();
  const documentOf = ({ document: name, release, title, kind, publisher, origin }: Row) =>
    onceFor(documents, `${name}/${release}`, () => ({ name, title, kind, publisher, origin }));
  const texts = new Map<string, string>();
  const alike = (text: string) => onceFor(texts, text, () => text);
  const sources = new Map<string, Chunk['sources']>();
  const lists = new Map<string, readonly string[]>();
  const listOf = (json: string | null) =>
    json === null ? undefined : onceFor(lists, json, () => wordsSchema.parse(JSON.parse(json)));
  return rows.map((row) => ({
    id: `${row.document}/${row.release}/${row.position}`,
    document: documentOf(row),
    anchor: row.anchor,
    heading: alike(row.heading),
    number: row.number ?? undefined,
    path: listOf(row.path),
    text: row.text,
    status: row.status,
    validFrom: alike(row.valid_from),
    validTo: row.valid_to ?? undefined,
    version: row.version ?? undefined,
    sources: onceFor(sources, row.sources, () => sourcesSchema.parse(JSON.parse(row.sources))),
    synonyms: alike(row.synonyms),
    supplements: listOf(row.supplements),
    pages: row.pages === null ? undefined : pagesSchema.parse(JSON.parse(row.pages)),
  }));
}

function onceFor<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** A section as it was before it was stored in pieces: the first piece with the words of all. */
export interface Whole {
  readonly chunk: Chunk;
  readonly pieces: readonly Chunk[];
}

const kept = new WeakMap<ReadonlyMap<string, Chunk>, readonly Whole[]>();

/** The sections of a state, in their order; made when they are first asked for, since that state never changes. */
export function wholesOf({ chunks }: { readonly chunks: ReadonlyMap<string, Chunk> }): readonly Whole[] {
  const known = kept.get(chunks) ?? wholesFrom([...chunks.values()]);
  kept.set(chunks, known);
  return known;
}

function wholesFrom(chunks: readonly Chunk[]): Whole[] {
  const sections: Chunk[][] = [];
  for (const chunk of chunks) {
    const open = sections.at(-1);
    if (open?.[0] && areOfOneSection(open[0], chunk)) open.push(chunk);
    else sections.push([chunk]);
  }
  return sections.flatMap((pieces) => (pieces[0] ? [{ chunk: { ...pieces[0], text: textOf(pieces) }, pieces }] : []));
}

function areOfOneSection(one: Chunk, other: Chunk): boolean {
  return (
    one.document.name === other.document.name &&
    one.anchor === other.anchor &&
    one.heading === other.heading &&
    one.number === other.number &&
    one.validFrom === other.validFrom
  );
}

/** The text of consecutive pieces of a section; between them stood nothing but white space. */
export function textOf(pieces: readonly Chunk[]): string {
  return pieces
    .map(({ text }, at) => {
      if (at === 0) return text;
      const leadsIn = pieces[at - 1]?.text.endsWith(':');
      return `${leadsIn || beginsItem(text) ? '\n' : ' '}${text}`;
    })
    .join('');
}
