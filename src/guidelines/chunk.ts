import { sentencesOf } from '../search/index.ts';
import { cutText } from '../text/clean.ts';
import type { Section } from './document.ts';
import { pagesWithin } from './page.ts';

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
