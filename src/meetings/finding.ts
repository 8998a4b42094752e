import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { type Meeting, maySee } from './meeting.ts';
import { findMeeting } from './store.ts';

/** The number of a meeting as it is typed or as a button carries it. */
export const numberField = z.coerce
  .number('Bitte die Nummer der Sitzung angeben.')
  .int('Bitte die Nummer der Sitzung angeben.')
  .positive('Bitte die Nummer der Sitzung angeben.')
  .max(999_999, 'Bitte die Nummer der Sitzung angeben.');

/** The meeting of this number, as far as this member may see it. */
export async function meetingFor(db: Db, turn: MemberTurn, number: number): Promise<Meeting> {
  const meeting = await findMeeting(db, turn.roundId, number);
  if (meeting && maySee(turn.member, meeting)) return meeting;
  throw meeting?.state === 'draft' ? isDraft(meeting) : isUnknown(number);
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
  return new Refusal({
    code: 'meetings.unknown',
    kind: 'Sitzungen',
    title: `Eine Sitzung ${number} gibt es nicht`,
    text: 'Die Nummern stehen in der Liste.',
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}
