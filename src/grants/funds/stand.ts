import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import type { Deadline } from '../../municipalities/round.ts';
import type { Funds } from '../funds.ts';
import type { ProviderSums } from '../provider.ts';

/** What the funds of a municipality, or of the whole round, are shown with. */
export interface Stand {
  readonly funds: Funds;
  /** What was passed on to providers, where any was entered. */
  readonly providers?: ProviderSums | undefined;
  readonly deadlines: readonly Deadline[];
  /** When reports were submitted, by the key of their deadline. */
  readonly submitted: ReadonlyMap<string, Instant>;
  readonly today: Day;
  readonly at: Instant;
}
