/** An observation: its values, whether the event happened (1 or 0), and how much it counts. */
export interface Observation {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const ROUNDS = 50;
/** keeps coefficients finite where the classes separate fully */
const RIDGE = 1;

/** Coefficients of a weighted logistic regression, the intercept first, by Newton's method with a small ridge. */
export function logisticRegression(observations: readonly Observation[]): number[] {
  const width = (observations[0]?.values.length ?? 0) + 1;
  let coefficients = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(observations, coefficients);
    coefficients = coefficients.map((value, at) => value + (step[at] ?? 0));
    if (step.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return coefficients;
}

/** Probability (0..1) by coefficients, the intercept first. */
export function probabilityOf(coefficients: readonly number[], values: readonly number[]): number {
  const logit = values.reduce((sum, value, at) => sum + value * (coefficients[at + 1] ?? 0), coefficients[0] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

function newtonStep(observations: readonly Observation[], coefficients: readonly number[]): number[] {
  const gradient = coefficients.map((value, at) => (at === 0 ? 0 : -RIDGE * value));
  const curvature = coefficients.map((_, row) =>
    coefficients.map((_, column): number => (row === column && row > 0 ? RIDGE : 1e-9)),
  );
  for (const { values, label, weight } of observations) {
    const inputs = [1, ...values];
    const probability = probabilityOf(coefficients, values);
    inputs.forEach((input, row) => {
      gradient[row] = (gradient[row] ?? 0) + weight * (label - probability) * input;
      const bend = curvature[row] ?? [];
      inputs.forEach((other, column) => {
        bend[column] = (bend[column] ?? 0) + weight * probability * (1 - probability) * input * other;
      });
    });
  }
  return solve(curvature, gradient);
}

/** Solves a system of linear equations by Gauss–Jordan elimination; the matrix is positive definite, so no pivoting is needed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  let rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let column = 0; column < matrix.length; column++) {
    const pivot = rows[column]?.[column] ?? 1;
    const lead = (rows[column] ?? []).map((value) => value / pivot);
    rows = rows.map((row, at) => {
      const factor = row[column] ?? 0;
      return at === column ? lead : row.map((value, place) => value - factor * (lead[place] ?? 0));
    });
  }
  return rows.map((row) => row[matrix.length] ?? 0);
}

/** Area under the ROC curve: how often a positive scores above a negative, ties counting half. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const wins = positives.reduce((sum, positive) => {
    const below = negatives.filter((negative) => negative < positive).length;
    const equal = negatives.filter((negative) => negative === positive).length;
    return sum + below + equal / 2;
  }, 0);
  return wins / (positives.length * negatives.length);
}
