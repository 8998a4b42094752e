import { fold } from '../../conversation/phrase.ts';
import type { Municipality, Programme, Rate } from '../../municipalities/round.ts';

/** Whose notice it is: a municipality of the round, one beyond it, or nobody's, where figures stand alone. */
export type Whose = Municipality | 'another' | 'nobody';

/** The rate of a municipality's kind; undefined where the programme has none for it, or nobody of the round is meant. */
export function rateOf({ rates = [] }: Programme, whose: Whose): Rate | undefined {
  return typeof whose === 'string' ? undefined : rates.find((rate) => kindOf(rate) === whose.kind);
}

/** Whom a rate is for; of rounds that were kept before rates said so, it is read from the words. */
function kindOf({ kind, for: whom }: Rate): Municipality['kind'] | undefined {
  if (kind !== undefined) return kind;
  const { folded } = fold(whom);
  if (/^(?:land)?kreise?$/u.test(folded)) return 'district';
  return folded.startsWith('kreisangehoerig') ? 'city' : undefined;
}

/** The municipality of the round that a notice names: *Haan*, *Stadt Haan*, *Monheim*, *Kreis*. */
export function namedIn(name: string, municipalities: readonly Municipality[]): Municipality | 'another' {
  const wanted = fold(name).folded.replace(/^stadt /u, '');
  const named = (one: Municipality) => fold(one.name).folded;
  return (
    municipalities.find((one) => named(one) === wanted) ??
    municipalities.find((one) => named(one).startsWith(`${wanted} `)) ??
    'another'
  );
}
