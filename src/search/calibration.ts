import type { Features } from './features.ts';

/** Logistic regression over the features, and the probabilities from which a band begins; written by test/bench/fit-abstention.ts. */
export const CALIBRATION: {
  readonly intercept: number;
  readonly coefficients: Features;
  readonly answerFrom: number;
  readonly unsureFrom: number;
} = {
  intercept: -9.339,
  coefficients: { share: 3.086, grams: 2.995, nouns: 3.23, known: -0.538, words: 2.466 },
  answerFrom: 0.188,
  unsureFrom: 0.036,
};
