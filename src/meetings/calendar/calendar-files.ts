import type { FileMaker, MadeFile } from '../../conversation/feature.ts';
import { CALENDAR, writeCalendar } from '../../documents/written/calendar-file.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { allAgendas } from '../agenda-store.ts';
import { allMeetings, findMeeting } from '../store.ts';
import { serialOf } from './address-store.ts';
import { calendarEntry, isInCalendar } from './calendar-entry.ts';

/** A meeting as a calendar file, as it stands when the file is loaded. */
const meetingFile: FileMaker = async (db, { roundId, subject, now }) => {
  const meeting = await findMeeting(db, roundId, Number(subject));
  if (meeting?.announcedAt === undefined) return undefined;
  const { name } = await findRoundOrThrow(db, roundId);
  return made(`Sitzung-${meeting.number}`, writeCalendar({ name, writtenAt: now, entries: [calendarEntry(meeting)] }));
};

/** The meetings of the round, for the address of this serial number as long as it is in force. */
const addressFile: FileMaker = async (db, { roundId, subject, member, now }) => {
  if ((await serialOf(db, roundId, member.personId)) !== subject) return undefined;
  const { name } = await findRoundOrThrow(db, roundId);
  const agendas = await allAgendas(db, roundId);
  const meetings = (await allMeetings(db, roundId)).filter((meeting) => isInCalendar(meeting, now));
  const entries = meetings.map((meeting) => calendarEntry({ ...meeting, agenda: agendas.get(meeting.number) ?? [] }));
  return made('Sitzungen', writeCalendar({ name, writtenAt: now, entries }));
};

function made(name: string, body: Uint8Array): MadeFile {
  return { name: `${name}.ics`, contentType: CALENDAR, body };
}

/** The calendar files by the names under which links ask for them. */
export const calendarFiles: Readonly<Record<string, FileMaker>> = {
  'meetings.calendar': meetingFile,
  'meetings.address': addressFile,
};
