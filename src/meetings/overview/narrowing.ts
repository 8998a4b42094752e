import type { Narrowing } from '../../conversation/fields.ts';
import type { Instant } from '../../german/berlin.ts';
import { touches } from '../../german/period.ts';
import { dayOf } from '../../german/time.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';

/** How the list of meetings is narrowed by how they stand. */
export const NARROWED = {
  called: 'Sitzungen',
  states: {
    coming: { words: 'kommend geplant', title: 'Kommende Sitzungen' },
    past: { words: 'vergangen', title: 'Vergangene Sitzungen' },
    cancelled: { words: 'abgesagt', title: 'Abgesagte Sitzungen' },
    draft: { words: 'entwurf entwürf', title: 'Entwürfe von Sitzungen' },
  },
} as const;

/** How meetings stand to those who look at the list. */
export type Standing = keyof typeof NARROWED.states;

/** Whether a meeting is one of those that were asked for; what was called off is neither coming nor past. */
export function passes(meeting: MeetingEntry, narrowing: Narrowing<Standing>, now: Instant): boolean {
  if (narrowing.state !== undefined && narrowing.state !== standingOf(meeting, now)) return false;
  return touches(narrowing, dayOf(meeting.startsAt), dayOf(endOf(meeting)));
}

function standingOf(meeting: MeetingEntry, now: Instant): Standing {
  if (meeting.state !== 'planned') return meeting.state;
  return endOf(meeting) > now ? 'coming' : 'past';
}
