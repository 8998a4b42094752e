import { type Day, monthEnd, partsOf } from './calendar.ts';
import { MONTHS } from './names.ts';
import { daySpan, longDay } from './write.ts';

/** Days from which and up to which something is looked at; without an end it is open there. */
export interface Period {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

const MONTH = 'januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember';
const DAY = `\\d{1,2}\\. ?(?:\\d{1,2}\\.|${MONTH})(?: ?\\d{2,4})?`;

/** How a period is typed, folded: *im November*, *november 2023*, *2023*, *seit 1.9.2023*, *vom 2.10. bis 8.10.*. */
export const PERIOD = `(?:(?:im|in|aus|vom|von|seit|ab|bis|am) )?(?:(?:dem|den|zum|jahr) )?(?:(?:${MONTH})(?: \\d{4})?|\\d{4}|${DAY}(?: bis (?:zum )?${DAY})?)`;

/** *November 2023*, *2023*, *2.–8. Oktober 2023*, *seit 1. September 2023*, *bis 31. Oktober 2023*; empty without one. */
export function periodWords({ from, to }: Period): string {
  if (from === undefined) return to === undefined ? '' : `bis ${longDay(to)}`;
  if (to === undefined) return `seit ${longDay(from)}`;
  const [first, last] = [partsOf(from), partsOf(to)];
  if (from === `${first.year}-01-01` && to === `${first.year}-12-31`) return String(first.year);
  const isMonth = first.number === 1 && to === monthEnd(from);
  return isMonth ? `${MONTHS[last.month - 1]} ${last.year}` : daySpan(from, to);
}

/** Whether something that lasts from one day to another (or one day) touches a period. */
export function touches({ from, to }: Period, first: Day, last: Day = first): boolean {
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}
