import type { Word } from '../analysis.ts';
import { editDistance } from '../edit-distance.ts';
import { RECIPE } from '../recipe.ts';
import { STOP_WORDS, WEAK_WORDS } from '../stop-words.ts';

/** How much a word of a question counts beside its rarity (0..1): nouns fully, words of asking and doing less, a misspelt stop word nothing. */
export function emphasisOf(word: Word, question: string, known: boolean): number {
  if (WEAK_WORDS.has(word.folded)) return RECIPE.weakFactor;
  return known ? knownEmphasis(word, question) : unknownEmphasis(word, question);
}

function knownEmphasis(word: Word, question: string): number {
  return isSmall(word, question) && hasCapitals(question) ? RECIPE.smallFactor : 1;
}

/** A word that the corpus does not hold: a detail of the case, a typing error, a verb of the asker's own, or a subject unheard of. */
function unknownEmphasis(word: Word, question: string): number {
  if (/^[\d.,]+$/.test(word.folded)) return RECIPE.weakFactor;
  if (misspells(word.folded, STOP_WORDS)) return 0;
  if (misspells(word.folded, WEAK_WORDS)) return RECIPE.weakFactor;
  if (!isSmall(word, question)) return word.start === 0 && looksLikeVerb(word.folded) ? RECIPE.unknownSmallFactor : 1;
  return hasCapitals(question) || word.folded.length < RECIPE.longWord ? RECIPE.unknownSmallFactor : 1;
}

const isSmall = (word: Word, question: string): boolean => /^\p{Ll}/u.test(question.charAt(word.start));

/** Whether the asker writes nouns with a capital at all. */
export const hasCapitals = (question: string): boolean => /\p{Lu}/u.test(question.slice(1));

const looksLikeVerb = (folded: string): boolean => folded.length <= RECIPE.longWord && /(?:en|t)$/.test(folded);

/** One typing error away from a word of at least four letters with the same first letter. */
function misspells(folded: string, words: ReadonlySet<string>): boolean {
  if (folded.length < 3) return false;
  for (const word of words) {
    if (word.length >= 4 && word[0] === folded[0] && editDistance(folded, word, 1) === 1) return true;
  }
  return false;
}
