import type { Rule } from './drawing.ts';
import type { Piece } from './lines.ts';
import { wordsIn } from './words.ts';

/** A line through words lies between these parts of their size, above their foot, and is no thicker than that. */
const MIDDLE = { from: 0.12, to: 0.5, thick: 0.2 };
/** How much of a word it runs through. */
const SHARE = 0.6;
/** A shorter one is a fraction bar or a part of a sign. */
const LETTERS = 3;

/** Leaves out the words through whose middle a line runs, and tells them. */
export function withoutStruck<P extends Piece>(
  pieces: readonly P[],
  across: readonly Rule[],
  tell: (words: string) => void,
): P[] {
  const struck = new Map<P, Set<number>>();
  for (const rule of across) {
    const beside = pieces.filter((piece) => runsThrough(rule, piece));
    if (!endsWithWords(rule, beside)) continue;
    const found = beside.map((piece) => ({ piece, places: placesUnder(rule, piece), before: struck.get(piece) }));
    const words = found.flatMap(({ piece, places, before }) =>
      places.filter((place) => !before?.has(place)).map((place) => wordsIn(piece)[place]?.text ?? ''),
    );
    if ((words.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LETTERS) continue;
    tell(words.join(' '));
    for (const { piece, places, before } of found) struck.set(piece, new Set([...(before ?? []), ...places]));
  }
  return struck.size === 0 ? [...pieces] : pieces.flatMap((piece) => remaining(piece, struck.get(piece) ?? new Set()));
}

function runsThrough({ at, from, to, thick }: Rule, { x, y, width, size }: Piece): boolean {
  const height = at - y;
  return (
    height > MIDDLE.from * size &&
    height < MIDDLE.to * size &&
    thick <= Math.max(1, MIDDLE.thick * size) &&
    from < x + width &&
    to > x
  );
}

/** A line that goes on far beyond the words belongs to a table or to the page. */
function endsWithWords({ from, to }: Rule, pieces: readonly Piece[]): boolean {
  const edge = Math.max(...pieces.map(({ size }) => size));
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  return pieces.length > 0 && from > left - edge && to < right + edge;
}

/** Which words of a piece the line runs through. */
function placesUnder({ from, to }: Rule, piece: Piece): number[] {
  return wordsIn(piece).flatMap((word, place) => {
    const covered = Math.min(to, word.to) - Math.max(from, word.from);
    return covered > SHARE * (word.to - word.from) ? [place] : [];
  });
}

function remaining<P extends Piece>(piece: P, places: ReadonlySet<number>): P[] {
  if (places.size === 0) return [piece];
  const kept = wordsIn(piece).filter((_, place) => !places.has(place));
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return [];
  return [{ ...piece, text: kept.map(({ text }) => text).join(' '), x: first.from, width: last.to - first.from }];
}
