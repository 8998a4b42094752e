import type { Features } from '../features.ts';

/** Logistic regression over the features, and the probabilities from which a band begins. */
interface Calibration {
  readonly intercept: number;
  readonly coefficients: Features;
  readonly answerFrom: number;
  readonly unsureFrom: number;
}

/** For passages filed by hand and for plain ones; written by test/bench/fit-abstention.ts. */
export const CALIBRATION: Readonly<Record<'filed' | 'plain', Calibration>> = {
  filed: {
    intercept: -9.553,
    coefficients: {
      share: 2.977,
      score: 0,
      missing: 0,
      lead: 0,
      title: 0,
      grams: 4.506,
      nouns: 2.847,
      known: 0.381,
      words: 1.504,
      otherYear: 0,
    },
    answerFrom: 0.108,
    unsureFrom: 0.036,
  },
  plain: {
    intercept: -6.243,
    coefficients: {
      share: -0.528,
      score: 3.735,
      missing: -0.949,
      lead: 2.102,
      title: 0.699,
      grams: 0.63,
      nouns: 0.886,
      known: -1.011,
      words: -0.517,
      otherYear: -0.36,
    },
    answerFrom: 0.153,
    unsureFrom: 0.039,
  },
};
