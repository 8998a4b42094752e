import type { Instant } from '../german/berlin.ts';
import { dayMonth, NBSP } from '../german/write.ts';
import { type AskingState, isOpen } from '../responses/asking.ts';

/** *Rundfrage 3*. */
export function surveyName({ number }: { number: number }): string {
  return `Rundfrage${NBSP}${number}`;
}

/** How far a survey has come, in a word or two. */
export function statusOf(
  { state, closesAt, finishedAt }: { state: AskingState; closesAt: Instant; finishedAt?: Instant | undefined },
  now: Instant,
): string {
  if (state === 'draft') return 'Entwurf';
  if (state === 'cancelled') return 'abgebrochen';
  if (finishedAt !== undefined) return 'abgeschlossen';
  return isOpen({ state, closesAt }, now) ? `läuft bis ${dayMonth(closesAt)}` : 'geschlossen';
}
