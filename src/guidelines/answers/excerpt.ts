import type { Window } from '../../search/index.ts';
import { wordsWithin } from '../../text/clean.ts';

/** A part of what is shown: the answering sentence, the words around it, or the mark of a gap. */
export interface Piece {
  readonly kind: 'answer' | 'context' | 'gap';
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const GAP = '[…]';

/** What to show of a text, line by line, verbatim and at most `most` characters; left-out words are marked […]. */
export function excerpt(text: string, window: Window, most: number): Piece[][] {
  const { start, end } = fitting(text, window, most);
  const best = { start: Math.max(start, window.best.start), end: Math.min(end, answerEnd(text, window)) };
  const pieces: Piece[] = [
    { kind: 'gap', text: text.slice(0, start).trim() === '' ? '' : `${GAP} ` },
    { kind: 'context', text: text.slice(start, best.start) },
    { kind: 'answer', text: text.slice(best.start, best.end) },
    { kind: 'context', text: text.slice(best.end, end) },
    { kind: 'gap', text: text.slice(end).trim() === '' ? '' : ` ${GAP}` },
  ];
  return lines(pieces);
}

/** Lines of a table or a list say nothing without what leads into them: it stands before them, where it is not shown with them. */
export function withLead(shown: readonly Piece[][], lead: readonly string[]): Piece[][] {
  const text = shown.map((line) => line.map((piece) => piece.text).join('')).join('\n');
  const missing = lead.filter((line) => !text.includes(line));
  if (missing.length === 0) return [...shown];
  const [first = [], ...others] = shown;
  const rest = first[0]?.kind === 'gap' ? first.slice(1) : first;
  const before = missing.map((line, at): Piece[] => [
    { kind: 'context', text: at === missing.length - 1 ? `${line} ${GAP}` : line },
  ]);
  return [...before, rest, ...others].filter((line) => line.length > 0);
}

/** A sentence that leads into a list says nothing without it. */
function answerEnd(text: string, { best, end }: Window): number {
  return text.charAt(best.end - 1) === ':' && text.charAt(best.end) === '\n' ? end : best.end;
}

/** The window, or as much of what stands around the best sentence as fits; a longer sentence is cut at a word. */
function fitting(text: string, { start, end, best }: Window, most: number): Span {
  const fits = [
    { start, end },
    { start: best.start, end },
    { start, end: best.end },
    { start: best.start, end: best.end },
  ].find((span) => span.end - span.start <= most);
  if (fits) return fits;
  return { start: best.start, end: best.start + wordsWithin(text.slice(best.start), most).length };
}

function lines(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) all.push([]);
      if (part !== '') all.at(-1)?.push({ kind, text: part });
    });
  }
  return all.filter((line) => line.some(({ text }) => text.trim() !== ''));
}
