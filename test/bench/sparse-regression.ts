/** An observation of signs that are there or not. */
export interface Sighting {
  readonly signs: readonly string[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** The weights that were fitted, the intercept apart. */
export interface Fitted {
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** How a fit goes: `lasso` drops weak signs, `ridge` keeps the rest small. */
export interface Fit {
  readonly rounds: number;
  readonly rate: number;
  readonly lasso: number;
  readonly ridge: number;
  readonly seed: number;
}

interface State {
  sum: number;
  squares: number;
}

/** Logistic regression over many rare signs: follow the regularised leader, sighting by sighting in an order by seed. */
export function sparseRegression(sightings: readonly Sighting[], fit: Fit): Fitted {
  const states = new Map<string, State>();
  const stateOf = (sign: string): State => {
    const known = states.get(sign) ?? { sum: 0, squares: 0 };
    states.set(sign, known);
    return known;
  };
  const rows = sightings.map(({ signs, label, weight }) => ({ states: ['', ...signs].map(stateOf), label, weight }));
  const intercept = stateOf('');
  const random = randomOf(fit.seed);
  for (let round = 0; round < fit.rounds; round++)
    for (const at of shuffled(rows.length, random)) {
      const row = rows[at];
      if (row !== undefined) learn(row, intercept, fit);
    }
  return {
    intercept: weightOf(intercept, { ...fit, lasso: 0 }),
    weights: new Map(
      [...states].flatMap(([sign, state]): [string, number][] => {
        const weight = sign === '' ? 0 : weightOf(state, fit);
        return weight === 0 ? [] : [[sign, weight]];
      }),
    ),
  };
}

function learn(row: { states: readonly State[]; label: 0 | 1; weight: number }, intercept: State, fit: Fit): void {
  const weights = row.states.map((state) => weightOf(state, state === intercept ? { ...fit, lasso: 0 } : fit));
  const logit = weights.reduce((sum, weight) => sum + weight, 0);
  const slope = (1 / (1 + Math.exp(-logit)) - row.label) * row.weight;
  row.states.forEach((state, at) => {
    const shift = (Math.sqrt(state.squares + slope * slope) - Math.sqrt(state.squares)) / fit.rate;
    state.sum += slope - shift * (weights[at] ?? 0);
    state.squares += slope * slope;
  });
}

function weightOf({ sum, squares }: State, { rate, lasso, ridge }: Pick<Fit, 'rate' | 'lasso' | 'ridge'>): number {
  if (Math.abs(sum) <= lasso) return 0;
  return -(sum - Math.sign(sum) * lasso) / ((1 + Math.sqrt(squares)) / rate + ridge);
}

/** Numbers in 0..1 by a seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function shuffled(length: number, random: () => number): readonly number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
