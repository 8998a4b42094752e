import { municipalityNamed } from '../../municipalities/named.ts';
import type { Municipality, Programme, Rate } from '../../municipalities/round.ts';

/** Whose notice it is: a municipality of the round, one beyond it, or nobody's, where figures stand alone. */
export type Whose = Municipality | 'another' | 'nobody';

/** The rate of a municipality's kind; undefined where the programme has none for it, or nobody of the round is meant. */
export function rateOf({ rates = [] }: Programme, whose: Whose): Rate | undefined {
  return typeof whose === 'string' ? undefined : rates.find(({ kind }) => kind === whose.kind);
}

/** The municipality of the round that a notice names, or one beyond it. */
export function namedIn(name: string, municipalities: readonly Municipality[]): Municipality | 'another' {
  return municipalityNamed(name, municipalities) ?? 'another';
}
