import type { Decimal } from 'decimal.js';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import type { Deadline } from '../../municipalities/round.ts';
import type { Measure } from '../measure.ts';

/** What the round's municipalities have entered, and for whom of them it is summed up. */
export interface RoundView {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly grants: ReadonlyMap<string, Decimal>;
  /** All that count, of municipalities with and without a notice. */
  readonly measures: readonly Measure[];
  readonly topicAreas: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** Who submitted which report, by the key of its deadline. */
  readonly submitted: ReadonlyMap<string, ReadonlySet<string>>;
  /** The reader's own municipality. */
  readonly reader: string;
  readonly today: Day;
  readonly at: Instant;
}
