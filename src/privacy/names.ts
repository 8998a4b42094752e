import { NAME_GRAMS, NAME_INTERCEPT } from './name-grams.ts';

/** How many places the letters of names are weighed by. */
export const NAME_PLACES = 4096;
const LONGEST_GRAM = 5;
const LONGEST_WORD = 24;

const WEIGHTS = new Int8Array(Buffer.from(NAME_GRAMS, 'base64'));
/** What one step of a stored weight means. */
export const NAME_STEP = 1 / 32;

/** The places of all parts of a word of two to five letters, its bounds among them. */
export function gramsOf(lower: string): readonly number[] {
  const bounded = `^${lower.slice(0, LONGEST_WORD)}$`;
  const grams: number[] = [];
  for (let start = 0; start < bounded.length; start++) {
    let hash = 2166136261;
    for (let length = 1; length <= LONGEST_GRAM && start + length <= bounded.length; length++) {
      hash = Math.imul(hash ^ bounded.charCodeAt(start + length - 1), 16777619) >>> 0;
      if (length > 1) grams.push((hash ^ (hash >>> 15)) % NAME_PLACES);
    }
  }
  return grams;
}

/** How likely a word is a name of a person by its letters (0..1), whatever tongue it comes from. */
export function nameLikeness(lower: string): number {
  const grams = gramsOf(lower);
  const sum = grams.reduce((all, gram) => all + (WEIGHTS[gram] ?? 0), 0);
  return 1 / (1 + Math.exp(-(NAME_INTERCEPT + (sum * NAME_STEP) / Math.sqrt(grams.length))));
}
