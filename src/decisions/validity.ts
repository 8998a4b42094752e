import type { Instant } from '../german/berlin.ts';
import { plusMonths } from '../german/calendar.ts';
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

/** Whether its last day lies within a month: then it is asked what comes after. */
export function isNearing({ replacedBy, validity }: Pick<Decision, 'replacedBy' | 'validity'>, now: Instant): boolean {
  const until = validity?.until;
  if (replacedBy !== undefined || until === undefined || until < dayOf(now)) return false;
  return (plusMonths(until, -1) ?? until) <= dayOf(now);
}

/** What may come after a decision that has an end: it goes on, goes on in other words, or is repealed. */
export type How = 'prolong' | 'amend' | 'repeal';

/** How each is called on its button and in its form, and what is typed for it. */
export const RENEWALS: Readonly<Record<How, { readonly title: string; readonly typed: string }>> = {
  prolong: { title: 'Verlängern', typed: 'verlängern' },
  amend: { title: 'Ändern', typed: 'ändern' },
  repeal: { title: 'Aufheben', typed: 'aufheben' },
};

/** The buttons that lead to a vote on it. */
export function renewalWays(number: string) {
  return (['prolong', 'amend', 'repeal'] as const).map((how) => ({
    title: `${RENEWALS[how].title} …`,
    verb: 'decisions.renew-form',
    data: { number, how },
  }));
}
