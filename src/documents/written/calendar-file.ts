import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';

export const CALENDAR = 'text/calendar; charset=utf-8';

/** An entry of a calendar; times are ISO 8601 in UTC. Calendars know it again by `uid`; the higher `sequence` counts. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly place?: string | undefined;
  readonly text: string;
  readonly cancelled: boolean;
  /** It takes no time: an end, not a meeting. */
  readonly free?: boolean;
  /** It is meant for the days in Berlin on which it begins and ends, not for the moments. */
  readonly wholeDay?: boolean;
  /** It is proposed, and nothing is decided yet. */
  readonly tentative?: boolean;
}

/** A calendar: its name, its entries, and when it was written. */
export interface Calendar {
  readonly name: string;
  readonly writtenAt: string;
  readonly entries: readonly CalendarEntry[];
}

/** Somebody with a mailbox. */
interface Mailed {
  readonly name: string;
  readonly address: string;
}

/** An entry that one person is asked to take into their calendar, or, where it is cancelled, to remove from it. */
export interface Request {
  readonly writtenAt: string;
  readonly entry: CalendarEntry;
  readonly organizer: Mailed;
  /** Nobody else stands in it. */
  readonly attendee: Mailed;
}

const PRODUCT = { company: 'Kreisrunde', product: 'Kreisrunde', language: 'DE' };
const ZONE = 'Europe/Berlin';
const HOUR = 3600;

/**
 * Writes a calendar by RFC 5545, in the time of Europe/Berlin. It is published, it invites nobody: an entry has neither
 * organiser nor attendees. A cancelled one stays, says so, and blocks no time.
 */
export function writeCalendar({ name, writtenAt, entries }: Calendar): Uint8Array {
  const calendar = new ICalCalendar({
    name: nameText(name),
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOUR,
    events: entries.map((entry) => eventOf(entry, writtenAt)),
  });
  return bytesOf(calendar);
}

/**
 * Writes an invitation by RFC 5546, as it goes by e-mail: to be taken into a calendar, or removed from it. Nobody is asked
 * to answer by it. How programs treat it goes by its method, which the part of the e-mail has to name too.
 */
export function writeRequest({ writtenAt, entry, organizer, attendee }: Request): Uint8Array {
  const { name, address: email } = attendee;
  const asked = { role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false };
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    events: [
      {
        ...eventOf(entry, writtenAt),
        organizer: { name: quotable(organizer.name) || organizer.address, email: organizer.address },
        attendees: [{ ...asked, name: quotable(name) || email, email }],
        x: [{ key: 'X-MICROSOFT-DISALLOW-COUNTER', value: 'TRUE' }],
      },
    ],
  });
  return bytesOf(calendar);
}

function bytesOf(calendar: ICalCalendar): Uint8Array {
  return Buffer.from(`${withZone(calendar.toString())}\r\n`);
}

/** A name as a parameter holds it: between quotation marks, which it cannot have itself. */
function quotable(name: string): string {
  return name
    .replace(/[\p{Cc}"]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function eventOf(entry: CalendarEntry, writtenAt: string): ICalEventData {
  const { uid, sequence, title, place, text, cancelled, free = cancelled } = entry;
  return {
    id: uid,
    sequence,
    stamp: DateTime.fromISO(writtenAt, { zone: 'utc' }),
    ...timesOf(entry),
    summary: plain(title),
    location: place === undefined ? null : plain(place),
    description: plain(text),
    status: statusOf(entry),
    transparency: free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: free ? ICalEventBusyStatus.FREE : busyOf(entry),
  };
}

/** A whole day has no time zone, and ends with the beginning of the day after the last. */
function timesOf({ startsAt, endsAt, wholeDay = false }: CalendarEntry) {
  const start = DateTime.fromISO(startsAt, { zone: ZONE });
  const end = DateTime.fromISO(endsAt, { zone: ZONE });
  if (!wholeDay) return { start, end, timezone: ZONE };
  return { start: start.startOf('day'), end: end.startOf('day').plus({ days: 1 }), allDay: true };
}

function statusOf({ cancelled, tentative = false }: CalendarEntry): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function busyOf({ tentative = false }: CalendarEntry): ICalEventBusyStatus {
  return tentative ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
}

/** The format knows no control characters but tab and line break. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '');
}

/** The library takes the calendar's name as it is. */
function nameText(name: string): string {
  return plain(name)
    .replace(/\s+/gu, ' ')
    .replace(/[\\;,]/gu, '\\$&');
}

/** The time zone stands behind all properties of the calendar and before its entries; a calendar without any has it too. */
function withZone(text: string): string {
  const [zone = ''] = tzlib_get_ical_block(ZONE);
  const at = text.search(/^(?:BEGIN:VEVENT|END:VCALENDAR)/mu);
  return `${text.slice(0, at)}${zone}\r\n${text.slice(at)}`;
}
