import type { z } from 'zod';
import { wholeNumber } from './operating-settings.ts';

/** The variables of how long things are kept. */
export const retentionFields = {
  KEEP_MESSAGES_DAYS: wholeNumber(7, 90, 30),
  KEEP_JUDGES_DAYS: wholeNumber(1, 90, 30),
  KEEP_GAPS_MONTHS: wholeNumber(1, 24, 12),
  KEEP_REQUESTS_MONTHS: wholeNumber(1, 24, 6),
  KEEP_RECORDS_YEARS: wholeNumber(5, 30, 10),
};

/** How long things are kept. */
export type RetentionSettings = ReturnType<typeof retentionOf>;

/** How long things are kept, from the variables once they are checked. */
export function retentionOf(set: z.infer<z.ZodObject<typeof retentionFields>>) {
  return {
    ...{ messages: { days: set.KEEP_MESSAGES_DAYS }, judges: { days: set.KEEP_JUDGES_DAYS } },
    ...{ gaps: { months: set.KEEP_GAPS_MONTHS }, requests: { months: set.KEEP_REQUESTS_MONTHS } },
    records: { years: set.KEEP_RECORDS_YEARS },
  };
}
