import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import type { FieldErrors } from '../conversation/inputs.ts';
import { noSuch, Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { longDayTime } from '../german/write.ts';
import type { Asked } from '../responses/asking.ts';
import { isComing, isOpen, type Meeting, type MeetingEntry, maySee } from './meeting.ts';
import { allMeetings, findMeeting } from './store.ts';

/** A meeting as it is typed: `sitzung 3`. */
export const MEETING = 'sitzung (?:nr )?(?<number>\\d{1,6})';

/** The number of a meeting as it is typed or as a button carries it. */
export const numberField = wholeNumber('Bitte die Nummer der Sitzung angeben.');

/** The meeting of this number, as far as this member may see it. */
export async function meetingFor(db: Db, turn: MemberTurn, number: number): Promise<Meeting> {
  const meeting = await findMeeting(db, turn.roundId, number);
  if (meeting && maySee(turn.member, meeting)) return meeting;
  throw meeting?.state === 'draft' ? isDraft(meeting) : isUnknown(number);
}

/** An answer that shows a meeting: one that has not been announced, or was dropped before, is shown to the asker alone. */
export function discreet(turn: MemberTurn, meeting: MeetingEntry | undefined, reply: Reply): Reply {
  if (!meeting || meeting.announcedAt !== undefined) return reply;
  const { number } = meeting;
  return unpublished(turn, reply, {
    twin: `sitzung ${number}`,
    verb: 'meetings.show',
    data: { number: String(number) },
  });
}

/** The meeting of this number, announced and not begun; else the refusal that says why nothing can be done with it. */
export async function comingMeetingFor(db: Db, turn: MemberTurn, number: number): Promise<Meeting> {
  const meeting = await meetingFor(db, turn, number);
  if (isComing(meeting, turn.at)) return meeting;
  if (meeting.state === 'draft') throw isDraft(meeting);
  throw meeting.state === 'cancelled' ? isCancelled(meeting) : isPast(meeting);
}

/** The meeting of this number, a draft or announced, that has not begun; else the refusal that says why not. */
export async function openMeetingFor(db: Db, turn: MemberTurn, number: number): Promise<Meeting> {
  const meeting = await meetingFor(db, turn, number);
  if (isOpen(meeting, turn.at)) return meeting;
  throw meeting.state === 'cancelled' ? isCancelled(meeting) : isPast(meeting);
}

/** The announced meeting that begins next; undefined where none is. */
export async function nextMeetingOf(db: Db, roundId: string, now: Instant): Promise<MeetingEntry | undefined> {
  return (await allMeetings(db, roundId)).find((meeting) => isComing(meeting, now));
}

/** An answer that was meant for another date. */
export function isMoved({ number, startsAt }: MeetingEntry): Refusal {
  return new Refusal({
    code: 'meetings.moved',
    kind: 'Sitzungen',
    title: `Sitzung ${number} ist verlegt`,
    text: `Die Antwort galt dem alten Termin und ist nicht gespeichert. Der neue ist am ${longDayTime(startsAt)}.`,
    ways: [{ title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } }],
  });
}

/** An offer that was made to another municipality. */
export function isAnothers(number: number): Refusal {
  return new Refusal({
    code: 'meetings.anothers-offer',
    kind: 'Sitzungen',
    title: 'Diese Schaltfläche gilt einer anderen Kommune',
    text: `Für Ihre Kommune ist nichts geändert. Antworten Sie auf der Einladung zu Sitzung ${number}.`,
    ways: [{ title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } }],
  });
}

/** A meeting that does not take place. */
export function isCancelled({ number }: Pick<MeetingEntry, 'number'>): Refusal {
  return new Refusal({
    code: 'meetings.cancelled',
    kind: 'Sitzungen',
    title: `Sitzung ${number} ist abgesagt`,
    text: 'Sie findet nicht statt. Für einen neuen Termin wird eine neue Sitzung vorbereitet.',
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}

/** A meeting whose time has come. */
export function isPast({ number, startsAt }: Pick<MeetingEntry, 'number' | 'startsAt'>): Refusal {
  return new Refusal({
    code: 'meetings.past',
    kind: 'Sitzungen',
    title: `Der Termin der Sitzung ${number} ist vorbei`,
    text: `Sie begann am ${longDayTime(startsAt)}. Änderungen und Antworten sind nur vorher möglich.`,
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}

/** An answer of a municipality that was not invited. */
export function isNotInvited({ number }: Pick<MeetingEntry, 'number'>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'meetings.not-invited',
    kind: 'Sitzungen',
    title: `${name} ist zu Sitzung ${number} nicht eingeladen`,
    text: 'Eingeladen sind die Kommunen, die bei der Einladung an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
    ways: [{ title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } }],
  });
}

/** What was typed in a channel by someone without a personal chat cannot be shown as a form: the errors are said. */
export function isMalformed(errors: FieldErrors, twin: string): Refusal {
  const text = `${Object.values(errors).join(' ')} So geht es: „${twin}“.`;
  return new Refusal({ code: 'meetings.malformed', kind: 'Sitzungen', title: 'Da fehlt noch etwas', text });
}

function isDraft(meeting: Meeting): Refusal {
  return new Refusal({
    code: 'meetings.draft',
    kind: 'Sitzungen',
    title: `Sitzung ${meeting.number} ist noch nicht veröffentlicht`,
    text: 'Einen Entwurf sehen die Kommune, die ihn vorbereitet hat, und die Koordination.',
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}

function isUnknown(number: number): Refusal {
  return noSuch({
    code: 'meetings.unknown',
    kind: 'Sitzungen',
    what: `Eine Sitzung ${number}`,
    way: { title: 'Sitzungen ansehen', verb: 'meetings.list' },
  });
}
