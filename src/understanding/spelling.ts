import { stem } from '../search/analysis.ts';
import { editDistance } from '../search/edit-distance.ts';
import { isFiller } from './filler.ts';
import type { Token } from './message.ts';

const SHORTEST = 5;
const LONG = 9;
/** Shorter acts are too near to other words. */
const SHORTEST_ACT = 8;

/** A word that slips may be corrected to. */
export interface Target {
  readonly folded: string;
  readonly isThing: boolean;
}

/** Corrects slips of typing in words that nobody knows, to the words of things and to long acts. */
export function spellingOf(targets: readonly Target[], isKnown: (token: Token) => boolean) {
  const fit = targets.filter(({ folded, isThing }) => folded.length >= (isThing ? SHORTEST : SHORTEST_ACT));
  const byInitial = Map.groupBy(new Set(fit.flatMap(({ folded }) => [folded, singular(folded)])), (word) =>
    word.charAt(0),
  );
  const known = new Map<string, string>();
  return (token: Token, isForeign: (stem: string) => boolean): Token => {
    const { folded } = token;
    if (token.isNumber || folded.length < SHORTEST || isFiller(folded) || isKnown(token) || isForeign(token.stem))
      return token;
    const meant = known.get(folded) ?? nearestTo(folded, byInitial.get(folded.charAt(0)) ?? []);
    if (known.size < CACHE_LIMIT) known.set(folded, meant);
    return meant === folded ? token : { ...token, folded: meant, stem: stem(meant) };
  };
}

const CACHE_LIMIT = 20_000;

function singular(word: string): string {
  return word.length > SHORTEST + 2 ? word.replace(/(?:en|n|e|s)$/u, '') : word;
}

/** The nearest word within one slip, or two of a long word; the word itself where none is, or several are. */
function nearestTo(folded: string, words: readonly string[]): string {
  const cap = folded.length >= LONG ? 2 : 1;
  let [best, least] = [folded, cap + 1];
  for (const word of words) {
    if (Math.abs(word.length - folded.length) > cap || word.length < SHORTEST) continue;
    const distance = editDistance(folded, word, cap);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}
