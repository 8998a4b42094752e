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
    intercept: -11.471,
    coefficients: {
      share: 2.796,
      score: 0,
      missing: 0,
      lead: 0,
      title: 0,
      grams: 3.138,
      nouns: 4.691,
      known: -0.239,
      words: 3.229,
      otherYear: -0.461,
    },
    answerFrom: 0.118,
    unsureFrom: 0.039,
  },
  plain: {
    intercept: -6.244,
    coefficients: {
      share: -0.527,
      score: 3.735,
      missing: -0.948,
      lead: 2.103,
      title: 0.7,
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
