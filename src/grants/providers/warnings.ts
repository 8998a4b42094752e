import type { Decimal } from 'decimal.js';
import type { Day } from '../../german/calendar.ts';
import { longDay } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { Exact } from '../figures.ts';
import { claimed, type Measure, measureName } from '../measure.ts';
import { isMissing, type Provider, proofState } from '../provider.ts';

/** What a provider is looked at beside: its measure, all providers of that, and when the own proof of use is due. */
export interface Beside {
  readonly measure: Measure;
  readonly all: readonly Provider[];
  readonly ownProof?: Day | undefined;
  readonly today: Day;
}

/**
 * What one should look at, a German sentence each. Nothing of it is refused: own funds of the municipality may be passed
 * on beside the grant, interest may be paid back, and days are agreed as they are.
 */
export function warnings(provider: Provider, { measure, all, ownProof, today }: Beside): string[] {
  const { passedOn = new Exact(0), repaid = new Exact(0), agreedOn, proofDue } = provider;
  const active = all.filter((one) => one.state === 'active' && one.measure === measure.number);
  const over = sumOf(active).minus(claimed(measure));
  const interest = repaid.minus(passedOn);
  const awaited = isMissing(proofState(provider, today)) ? proofDue : undefined;
  return [
    ...(over.greaterThan(0)
      ? [
          `Weitergeleitet sind ${euro(over)} mehr, als für ${measureName(measure.number)} verplant ist. Das ist richtig, wenn eigene Mittel dabei sind.`,
        ]
      : []),
    ...(interest.greaterThan(0)
      ? [`Zurückgezahlt sind ${euro(interest)} mehr als weitergeleitet. Das ist richtig, wenn Zinsen dabei sind.`]
      : []),
    ...(agreedOn !== undefined && proofDue !== undefined && proofDue < agreedOn
      ? ['Der Nachweis ist vor dem Tag der Vereinbarung fällig. Bitte prüfen Sie beide Tage.']
      : []),
    ...(awaited !== undefined && ownProof !== undefined && awaited > ownProof
      ? [
          `Der Nachweis ist erst nach Ihrem eigenen Verwendungsnachweis fällig, den Sie bis ${longDay(ownProof)} abgeben.`,
        ]
      : []),
  ];
}

function sumOf(providers: readonly Provider[]): Decimal {
  return providers.reduce<Decimal>((sum, { passedOn }) => sum.plus(passedOn ?? 0), new Exact(0));
}
