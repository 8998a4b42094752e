import type { Features } from '../features.ts';
import { FEATURES } from '../features.ts';
import type { Finding } from '../passage.ts';
import { CALIBRATION } from './calibration.ts';

/** Probability that the first hit answers, by the logistic regression for passages of its sort, and the band it falls into. */
export function judge(features: Features | undefined, filed: boolean): Pick<Finding, 'probability' | 'band'> {
  if (!features) return { probability: 0, band: 'nothing' };
  const { intercept, coefficients, answerFrom, unsureFrom } = filed ? CALIBRATION.filed : CALIBRATION.plain;
  const logit = FEATURES.reduce((sum, name) => sum + coefficients[name] * features[name], intercept);
  const probability = 1 / (1 + Math.exp(-logit));
  if (probability >= answerFrom) return { probability, band: 'answer' };
  return { probability, band: probability >= unsureFrom ? 'unsure' : 'nothing' };
}
