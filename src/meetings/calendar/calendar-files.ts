import type { Db } from '../../conversation/database.ts';
import type { AheadList, FileMaker, MadeFile } from '../../conversation/feature.ts';
import { CALENDAR, type CalendarEntry, writeCalendar } from '../../documents/written/calendar-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { allAgendas } from '../agenda-store.ts';
import { allMeetings, findMeeting } from '../store.ts';
import { addressInForce } from './address-store.ts';
import { calendarEntry, isInCalendar } from './calendar-entry.ts';
import { leftOutOf } from './calendar-kind.ts';
import { datedEntries } from './dated-entry.ts';
import { endEntries } from './end-entry.ts';

/** A meeting as a calendar file, as it stands when the file is loaded. */
const meetingFile: FileMaker = async (db, { roundId, subject, now }) => {
  const meeting = await findMeeting(db, roundId, Number(subject));
  if (meeting?.announcedAt === undefined) return undefined;
  const { name } = await findRoundOrThrow(db, roundId);
  return made(`Sitzung-${meeting.number}`, writeCalendar({ name, writtenAt: now, entries: [calendarEntry(meeting)] }));
};

/** What the member wants in their calendar of what lies ahead, for the address of this serial number as long as it is in force. */
const addressFile =
  (ahead: AheadList): FileMaker =>
  async (db, { roundId, subject, member, now, signedBefore }) => {
    const address = await addressInForce(db, roundId, member.personId);
    if (address?.serial !== subject || (signedBefore !== undefined && address.made_at >= signedBefore))
      return undefined;
    const { name } = await findRoundOrThrow(db, roundId);
    const leftOut = leftOutOf(address.left_out);
    const of = { roundId, municipality: member.municipality, leftOut };
    const coming = await ahead(db, roundId, now);
    const entries = [
      ...(leftOut.includes('meetings') ? [] : await meetingEntries(db, roundId, now)),
      ...(leftOut.includes('deadlines') ? [] : endEntries(coming, of)),
      ...datedEntries(coming, of),
    ];
    return made('Sitzungen', writeCalendar({ name, writtenAt: now, entries }));
  };

async function meetingEntries(db: Db, roundId: string, now: Instant): Promise<CalendarEntry[]> {
  const agendas = await allAgendas(db, roundId);
  const meetings = (await allMeetings(db, roundId)).filter((meeting) => isInCalendar(meeting, now));
  return meetings.map((meeting) => calendarEntry({ ...meeting, agenda: agendas.get(meeting.number) ?? [] }));
}

function made(name: string, body: Uint8Array): MadeFile {
  return { name: `${name}.ics`, contentType: CALENDAR, body };
}

/** The file whose address lasts. */
export const LASTING_FILES = ['meetings.address'];

/** The calendar files by the names under which links ask for them; `ahead` is what lies ahead in all features. */
export function calendarFiles(ahead: AheadList): Readonly<Record<string, FileMaker>> {
  return { 'meetings.calendar': meetingFile, 'meetings.address': addressFile(ahead) };
}
