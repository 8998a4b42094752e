import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { type Decision, decisionName, type Validity } from './decision.ts';

/** Whether a decision has lapsed or was repealed: the day after its last one it no longer holds. */
export function hasEnded({ until }: Pick<Validity, 'until'>, now: Instant): boolean {
  return until !== undefined && until < dayOf(now);
}

/** Whether it holds at this moment: nothing has replaced it, and it has not lapsed. */
export function holds({ replacedBy, validity }: Pick<Decision, 'replacedBy' | 'validity'>, now: Instant): boolean {
  return replacedBy === undefined && !(validity && hasEnded(validity, now));
}

/** *gilt bis 31. Dezember 2023*, afterwards *galt bis …*, of what was repealed by which decision; undefined without an end. */
export function validityWords(validity: Validity | undefined, now: Instant): string | undefined {
  if (validity?.until === undefined) return undefined;
  const until = longDay(validity.until);
  if (!hasEnded(validity, now)) return `gilt bis ${until}`;
  if (!validity.repealed) return `galt bis ${until}`;
  return `galt bis ${until}, aufgehoben${validity.by ? ` durch ${decisionName(validity.by)}` : ''}`;
}
