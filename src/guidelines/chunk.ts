import { sentencesOf } from '../search/index.ts';
import { cutText } from '../text/clean.ts';

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

/** A sentence longer than a chunk is cut at its last space that fits, and without one anywhere but in a character. */
function pieces(text: string, sentence: Span): Span[] {
  const { end } = sentence;
  const cut: Span[] = [];
  let { start } = sentence;
  while (end - start > LONGEST_CHUNK) {
    const fits = text.slice(start, start + LONGEST_CHUNK + 1);
    const space = fits.lastIndexOf(' ');
    const length = space > 0 ? space : cutText(fits, LONGEST_CHUNK).length;
    cut.push({ start, end: start + length });
    start += text.charAt(start + length) === ' ' ? length + 1 : length;
  }
  return [...cut, { start, end }];
}
