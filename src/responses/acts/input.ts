import { z } from 'zod';
import { shortText, wholeNumber } from '../../conversation/fields.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import { entryOf } from '../../text/lookup.ts';
import type { ActKind } from '../asking.ts';
import { type Deadline, deadlineAt } from '../deadline.ts';

/** Why the Koordination acts: all read it. */
export const reasonField = z
  .string('Bitte den Grund nennen.')
  .min(3, 'Bitte den Grund nennen.')
  .max(500, 'Bitte den Grund auf 500\u00a0Zeichen kürzen.');

/** What is said of the reason may be longer than a form takes: nothing typed is lost. */
const LONGEST_REASON = 3000;
const ACT = 'Bitte verlängern, schließen oder abbrechen angeben.';

const TYPED: Readonly<Record<string, ActKind>> = {
  extended: 'extended',
  verlängern: 'extended',
  verlaengern: 'extended',
  'closed-early': 'closed-early',
  schließen: 'closed-early',
  schliessen: 'closed-early',
  cancelled: 'cancelled',
  abbrechen: 'cancelled',
};

function readAct(typed: string, context: z.RefinementCtx): ActKind {
  const found = entryOf(TYPED, typed.toLowerCase());
  if (!found) context.addIssue({ code: 'custom', message: ACT });
  return found ?? z.NEVER;
}

/** So many days more than the deadline that stands. */
export const daysField = wholeNumber('Bitte die Zahl der Tage angeben.', { to: 365 }).optional();

/** What the form of an act is opened with: which act, and what has been said of its reason. */
export const actFields = {
  act: shortText(ACT).transform(readAct),
  reason: z.string().max(LONGEST_REASON).optional(),
  days: daysField,
};

/** The deadline that stands, or so many days later. */
export function deadlineAfter(stands: Instant, more = 0): Deadline {
  return deadlineAt(more === 0 ? stands : later(stands, { days: more }));
}
