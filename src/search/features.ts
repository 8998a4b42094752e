/**
 * What tells an answer from a chance match, free of the corpus' scale:
 * - share: score of the first hit, of the reachable score (0..1.5)
 * - score: score of the first hit against the weight of a word that one passage holds, logarithmic (0..3)
 * - missing: weight of the words asked that the first hit does not hold, in words that no passage holds
 * - lead: how far the first hit stands above the next, in standard deviations of these (0..1 for six)
 * - title: how well the title of the first hit holds the nouns asked, weighted by rarity (0..1)
 * - grams: 4-grams of the words asked that the first hit holds, weighted by word (0..1)
 * - nouns: how well the first hit holds the nouns asked, weighted by rarity (0..1)
 * - known: how well the corpus holds the nouns asked (0..1)
 * - words: natural logarithm of the number of words asked, two at least
 * - otherYear: 1 when a year is asked for that the first hit does not name
 */
export const FEATURES = [
  'share',
  'score',
  'missing',
  'lead',
  'title',
  'grams',
  'nouns',
  'known',
  'words',
  'otherYear',
] as const;

/** One value for each feature. */
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;
