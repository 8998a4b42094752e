import { sentencesOf } from '../search/index.ts';

/** The most characters of a chunk. */
export const LONGEST_CHUNK = 800;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts the text of one section into chunks of at most 800 characters, between sentences or list items, verbatim. */
export function chunksOf(text: string): string[] {
  if (text.length <= LONGEST_CHUNK) return [text];
  const chunks: Span[] = [];
  for (const sentence of sentencesOf(text).flatMap((span) => pieces(text, span))) {
    const last = chunks.at(-1);
    const joined = last && { start: last.start, end: sentence.end };
    if (joined && joined.end - joined.start <= LONGEST_CHUNK) chunks[chunks.length - 1] = joined;
    else chunks.push(sentence);
  }
  return chunks.map(({ start, end }) => text.slice(start, end));
}

/** A sentence longer than a chunk is cut at its last space that fits. */
function pieces(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONGEST_CHUNK) return [{ start, end }];
  const space = text.lastIndexOf(' ', start + LONGEST_CHUNK);
  const cut = space > start ? space : start + LONGEST_CHUNK;
  return [{ start, end: cut }, ...pieces(text, { start: text.charAt(cut) === ' ' ? cut + 1 : cut, end })];
}
