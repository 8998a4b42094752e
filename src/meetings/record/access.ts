import type { Db } from '../../conversation/database.ts';
import { noSuch, Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { later } from '../../german/time.ts';
import { longDayTime } from '../../german/write.ts';
import type { Meeting } from '../meeting.ts';
import { isCancelled, meetingFor } from '../meeting-access.ts';
import { holdMeeting } from '../store.ts';
import type { HeldItem, HeldMeeting } from './held-meeting.ts';
import { heldMeeting } from './store.ts';

/** Whether the minutes of a meeting are drawn up: from then on its record stands as it is. */
export type Minuted = (db: Db, roundId: string, meeting: number) => Promise<boolean>;

/** So long before its time a meeting can begin. */
const EARLY = { hours: 1 };

/** A meeting and its record. */
export interface Recorded {
  readonly meeting: Meeting;
  readonly held: HeldMeeting;
}

/** The announced meeting of this number whose time has come, with its record; else the refusal that says why not. */
export async function recordOf(db: Db, turn: MemberTurn, number: number): Promise<Recorded> {
  const meeting = await meetingFor(db, turn, number);
  if (meeting.state === 'cancelled') throw isCancelled(meeting);
  const held = await heldMeeting(db, turn.roundId, number);
  if (!held || turn.at < later(meeting.startsAt, { hours: -EARLY.hours })) throw isAhead(meeting);
  return { meeting, held };
}

/** The same, held until the transaction ends, as long as its minutes are not drawn up. */
export async function openRecord(
  db: Db,
  turn: MemberTurn,
  of: { readonly number: number; readonly minuted: Minuted },
): Promise<Recorded> {
  const { number, minuted } = of;
  await holdMeeting(db, turn.roundId, number);
  const record = await recordOf(db, turn, number);
  if (await minuted(db, turn.roundId, number)) throw isMinuted(number);
  return record;
}

/** The TOP at this place; else the refusal that says that there is none. */
export function itemAt({ number, items }: HeldMeeting, place: number): HeldItem {
  const item = items.find((one) => one.place === place);
  if (!item)
    throw noSuch({
      code: 'meetings.no-such-place',
      kind: 'Sitzungen',
      what: `Einen TOP ${place} der Sitzung ${number}`,
      way: { title: 'Verlauf ansehen', verb: 'meetings.record', data: { number: String(number) } },
    });
  return item;
}

function isAhead({ number, startsAt, state }: Meeting): Refusal {
  const text =
    state === 'draft'
      ? 'Sie ist noch nicht veröffentlicht.'
      : `Sie beginnt am ${longDayTime(startsAt)}. Anwesenheit und Ergebnisse werden ab einer Stunde vorher festgehalten.`;
  return new Refusal({
    code: 'meetings.ahead',
    kind: 'Sitzungen',
    title: `Sitzung ${number} hat noch nicht begonnen`,
    text,
    ways: [{ title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } }],
  });
}

function isMinuted(number: number): Refusal {
  return new Refusal({
    code: 'meetings.minuted',
    kind: 'Sitzungen',
    title: `Die Niederschrift der Sitzung ${number} ist schon entworfen`,
    text: 'Anwesenheit und Ergebnisse werden jetzt in der Niederschrift berichtigt.',
    ways: [{ title: 'Verlauf ansehen', verb: 'meetings.record', data: { number: String(number) } }],
  });
}
