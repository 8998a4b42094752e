import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { InvalidInput } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post, touch } from '../../delivery/outbox.ts';
import { cancel as cancelWork } from '../../delivery/work.ts';
import { may } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { isAsked } from '../../responses/asking.ts';
import { returnProposed, takeWaiting } from '../agenda-store.ts';
import { meetingName } from '../anatomy.ts';
import { dropAnswers, invitations, type TellByMail } from '../invitations.ts';
import { isComing, type Meeting } from '../meeting.ts';
import {
  comingMeetingFor,
  discreet,
  isPast,
  MEETING,
  meetingFor,
  nextMeetingOf,
  numberField,
} from '../meeting-access.ts';
import { offsetKey } from '../offsets.ts';
import { reminderWork } from '../reminders.ts';
import { holdMeeting, markCancelled } from '../store.ts';
import { cancelledCard } from './cards.ts';
import { cancellingMeeting } from './planning-sayings.ts';

/** Excuses the member's own municipality. */
type Excuse = (turn: MemberTurn, number: number, db: Db) => Promise<Reply>;

const FOR_ALL = `${MEETING},? (?<all>fuer alle) absagen`;
/** One's own, or all's: that depends on who says it. */
const OWN_OR_ALL = `${MEETING},? (?:absagen?|abgesagt)`;

const TYPED: readonly Grammar[] = [
  { pattern: new RegExp(FOR_ALL, 'u'), tail: 'reason', example: 'sitzung 3 für alle absagen: Grund' },
  { pattern: new RegExp(FOR_ALL, 'u'), example: 'sitzung 3 für alle absagen' },
  { pattern: new RegExp(OWN_OR_ALL, 'u'), tail: 'reason', example: 'sitzung 3 absagen: Grund' },
  { pattern: new RegExp(OWN_OR_ALL, 'u'), example: 'sitzung 3 absagen' },
  { pattern: new RegExp(`absagen? (?:fuer |zur? |der )?${MEETING}`, 'u'), example: 'absage sitzung 3' },
  {
    pattern: new RegExp(`absagen? (?:fuer |zur? |der )?${MEETING}`, 'u'),
    tail: 'reason',
    example: 'absage sitzung 3: Grund',
  },
];

/**
 * Cancels a meeting for all: the invitation says so, the channel is told, no reminder goes out any more. A draft is
 * dropped. Without „für alle“ it excuses the own municipality; who may do both is asked which is meant.
 */
export function cancel(excuse: Excuse, byMail: TellByMail) {
  return command({
    verb: 'meetings.cancel',
    may: 'known',
    writes: true,
    typed: TYPED,
    asked: cancellingMeeting,
    input: z.object({
      number: numberField,
      all: z.string().max(20).optional(),
      reason: z.string('Bitte den Grund nennen.').max(500, 'Bitte den Grund auf 500 Zeichen kürzen.').optional(),
    }),
    run: async (turn, input, db) => {
      if (input.all !== undefined) return cancelMeeting(turn, input, { db, byMail });
      const mayCancel = may(turn.member, 'coordinate') === undefined;
      const meeting = await meetingFor(db, turn, input.number);
      const isAsked = mayAnswer(turn, meeting);
      if (!isAsked && !mayCancel) throw await noAnswer(turn, input.number, db);
      if (!isAsked && !isComing(meeting, turn.at)) return cancelMeeting(turn, input, { db, byMail });
      if (!mayCancel && input.reason === undefined) return excuse(turn, input.number, db);
      return whichCard(meeting, { member: turn.member, mayCancel, isAsked, reason: input.reason });
    },
  });
}

/** Whether the member can answer the invitation for their municipality now. */
function mayAnswer({ member, at }: MemberTurn, meeting: Meeting): boolean {
  return isAsked(meeting, member.municipality.id) && isComing(meeting, at) && may(member, 'speak') === undefined;
}

/** Why a member can neither answer an invitation nor cancel the meeting. */
async function noAnswer(turn: MemberTurn, number: number, db: Db): Promise<Refusal | undefined> {
  await comingMeetingFor(db, turn, number);
  return may(turn.member, 'speak') ?? may(turn.member, 'coordinate');
}

/** Asks whether one's own absence is meant, or all's; an excuse carries no reason, which is said before it is lost. */
function whichCard(
  meeting: Meeting,
  said: { member: MemberTurn['member']; mayCancel: boolean; isAsked: boolean; reason: string | undefined },
): Reply {
  const { member, mayCancel, isAsked, reason } = said;
  const number = String(meeting.number);
  const own = {
    title: `Nur für ${member.municipality.name}`,
    verb: 'meetings.answer',
    data: { number, sequence: meeting.sequence, municipality: member.municipality.id, answer: 'excused' },
  };
  const all = { title: 'Für alle absagen', verb: 'meetings.cancel', data: { number, all: 'ja', reason } };
  const told = reason === undefined ? '' : ` Ihr Grund: „${reason}“. Bei der eigenen Absage wird er nicht aufgenommen.`;
  const how = `Für alle geht es mit Grund: „sitzung ${number} für alle absagen: Grund“.`;
  const card = notice({
    kind: meetingName(meeting),
    status: 'nicht gespeichert',
    title: mayCancel ? 'Wer sagt ab?' : `Sagt ${member.municipality.name} ab?`,
    text: `Noch ist nichts abgesagt.${told}${mayCancel && reason === undefined ? ` ${how}` : ''}`,
    ways: [...(isAsked ? [own] : []), ...(mayCancel && reason !== undefined ? [all] : [])],
  });
  return { ...card, asks: true };
}

async function cancelMeeting(
  turn: MemberTurn,
  input: { number: number; reason?: string | undefined },
  { db, byMail }: { db: Db; byMail: TellByMail },
): Promise<Reply> {
  const refused = may(turn.member, 'coordinate');
  if (refused) throw refused;
  if (input.reason === undefined) throw new InvalidInput({ reason: 'Bitte den Grund nennen.' });
  await holdMeeting(db, turn.roundId, input.number);
  const before = await meetingFor(db, turn, input.number);
  if (before.state === 'planned' && before.startsAt <= turn.at) throw isPast(before);
  if (before.state === 'planned') await callOff(db, turn, { meeting: before, reason: input.reason });
  const isNew = await markCancelled(
    db,
    { roundId: turn.roundId, number: input.number, at: turn.at, office: turn.member.office },
    input.reason,
  );
  if (isNew) await passOn(db, turn, await meetingFor(db, turn, input.number));
  const meeting = await meetingFor(db, turn, input.number);
  const isTold = isNew && meeting.announcedAt !== undefined;
  const mailed = isTold ? await tell(byMail, turn, { meeting, db }) : 0;
  return discreet(turn, meeting, cancelledCard(meeting, mailed));
}

/** What was proposed for a meeting that does not take place goes to the next one, or waits. */
async function passOn(db: Db, { roundId, at }: MemberTurn, { agenda }: Meeting): Promise<void> {
  const next = await nextMeetingOf(db, roundId, at);
  await returnProposed(db, roundId, agenda);
  if (!next) return;
  await takeWaiting(db, roundId, next.number);
  await touch(db, roundId, `meetings.card:${next.number}`);
}

/** Takes no more answers to an invitation. */
async function callOff(
  db: Db,
  { roundId, at, member }: MemberTurn,
  { meeting, reason }: { meeting: Meeting; reason: string },
): Promise<void> {
  const held = await invitations.askings.hold(db, roundId, meeting.number);
  await invitations.act(db, held, { kind: 'cancelled', at, office: member.office, reason });
}

/** Gives how many are told by e-mail too. */
async function tell(
  byMail: TellByMail,
  { roundId, at, member: { office } }: MemberTurn,
  { meeting, db }: { meeting: Meeting; db: Db },
): Promise<number> {
  const { channel } = await findRoundOrThrow(db, roundId);
  for (const offset of meeting.reminders) await cancelWork(db, reminderWork(roundId, meeting, offsetKey(offset)));
  await dropAnswers(db, roundId, meeting);
  await touch(db, roundId, `meetings.card:${meeting.number}`);
  await post(db, { roundId, conversationId: channel, at, reply: cancelledCard(meeting) });
  return byMail.tell(db, roundId, { number: meeting.number, office, at });
}
