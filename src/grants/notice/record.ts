import type { Decimal } from 'decimal.js';
import type { Check } from '../notice.ts';

/** A checked notice for other programs: numbers as plain decimal texts, null where nothing can be said. */
export interface NoticeRecord {
  readonly name: string | null;
  readonly recipients: string | null;
  readonly recomputed: string | null;
  readonly difference: string | null;
  readonly multiple: boolean | null;
  readonly explainedByRounding: boolean | null;
  readonly shareExact: string | null;
  readonly amountRange: readonly [lowest: string, highest: string] | null;
}

/** Makes the record of a check, or of a notice that could not be checked. */
export function recordOf(name: string | null, check?: Check): NoticeRecord {
  const { recipients, printed, difference, multiple, explainedByRounding, shareExact, possible } = check ?? {};
  return {
    name,
    recipients: plain(recipients),
    recomputed: plain(printed?.amount),
    difference: plain(difference),
    multiple: multiple ?? null,
    explainedByRounding: explainedByRounding ?? null,
    shareExact: shareExact ?? null,
    amountRange: possible ? [possible.amounts.from.toFixed(), possible.amounts.to.toFixed()] : null,
  };
}

function plain(value: Decimal | undefined): string | null {
  return value?.toFixed() ?? null;
}
