import { RECIPE } from './recipe.ts';

/** A word asked: its weight in the question (idf × emphasis) and the terms that stand for it, each with a factor (0..1). */
export interface Asked {
  readonly stem: string;
  readonly weight: number;
  /** how much the word counts beside its rarity: 1, less for a word of asking and doing */
  readonly emphasis: number;
  readonly terms: ReadonlyMap<number, number>;
}

/** The score that a passage with every word asked could reach on stems. */
export function reachable(asked: readonly Asked[]): number {
  return asked.reduce((sum, { weight }) => sum + weight, 0) * (RECIPE.k1 + 1);
}
