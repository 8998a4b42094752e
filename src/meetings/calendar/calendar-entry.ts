import type { CalendarEntry } from '../../documents/written/calendar-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import { NBSP } from '../../german/write.ts';
import type { AgendaItem } from '../agenda.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';

/** A meeting with what a calendar says of it. */
type Shown = MeetingEntry & { readonly agenda: readonly Pick<AgendaItem, 'title'>[] };

/** How long calendars keep showing a meeting that is over. */
const PAST = { years: -1 };

/** Whether an address shows a meeting: it has been announced, and is not over for more than a year. */
export function isInCalendar(meeting: MeetingEntry, now: Instant): boolean {
  return meeting.announcedAt !== undefined && meeting.startsAt > later(now, PAST);
}

/**
 * A meeting as an entry of a calendar. It is the same entry through all moves; each of them, and the cancellation, makes
 * a later version of it.
 */
export function calendarEntry(meeting: Shown): CalendarEntry {
  const { operation, sequence, startsAt, title, place, link, cancellation } = meeting;
  const cancelled = cancellation !== undefined;
  return {
    uid: operation,
    sequence: cancelled ? sequence + 1 : sequence,
    startsAt,
    endsAt: endOf(meeting),
    title: cancelled ? `Abgesagt: ${title}` : title,
    place: place ?? (link && 'online'),
    text: textOf(meeting),
    cancelled,
  };
}

function textOf({ number, link, agenda, cancellation }: Shown): string {
  return [
    ...(cancellation ? [`Abgesagt (${cancellation.office}): ${cancellation.reason}`, ''] : []),
    ...(link ? [`Online teilnehmen: ${link}`, ''] : []),
    ...agenda.map(({ title }, index) => `TOP${NBSP}${index + 1}: ${title}`),
    ...(agenda.length > 0 ? [''] : []),
    `Einladung und Antworten in Teams: sitzung ${number}`,
  ].join('\n');
}
