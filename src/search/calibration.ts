import type { Features } from './features.ts';

/** Logistic regression over the features, and the probabilities from which a band begins; written by test/bench/fit-abstention.ts. */
export const CALIBRATION: {
  readonly intercept: number;
  readonly coefficients: Features;
  readonly answerFrom: number;
  readonly unsureFrom: number;
} = {
  intercept: -10.145,
  coefficients: { share: 2.763, grams: 1.948, nouns: 2.796, known: 1.336, words: 2.87 },
  answerFrom: 0.313,
  unsureFrom: 0.101,
};
