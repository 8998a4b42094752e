import { z } from 'zod';
import { isPrivate } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command, type LiveCard, type OwedList, type WorkHandler } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { post } from '../../delivery/outbox.ts';
import { planLook } from '../../delivery/owed.ts';
import { schedule } from '../../delivery/work.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { invitationCard } from '../invitation-card.ts';
import { isComing, type Meeting, remindedOf } from '../meeting.ts';
import { discreet, MEETING, meetingFor, numberField } from '../meeting-access.ts';
import { isSameDay, judge, plannedReminders, reminderWork } from '../reminders.ts';
import { findMeeting } from '../store.ts';
import { owedToMeeting } from './answer-sayings.ts';
import { ownReminderCard, reminderCard } from './reminder-card.ts';

/** The meeting that a reminder is still right for, with its key: neither cancelled nor moved since it was planned. */
async function stillRight(db: Db, roundId: string, subject: string) {
  const [number, sequence, key = ''] = subject.split('/');
  const meeting = await findMeeting(db, roundId, Number(number));
  return meeting?.state === 'planned' && meeting.sequence === Number(sequence) ? { meeting, key } : undefined;
}

/**
 * Posts the reminder of the day of a meeting that is due; those of earlier days stand in the day's post. One that has to
 * wait for an allowed hour becomes work of its own, named by its time.
 */
export const remind: WorkHandler = async (db, { roundId, subject, now }) => {
  const found = await stillRight(db, roundId, subject);
  if (!found) return;
  const { meeting, key } = found;
  const verdict = judge(remindedOf(meeting), { key, now }, northRhineWestphalia);
  const due = reminderWork(roundId, meeting, key);
  if (verdict.kind === 'wait')
    await schedule(db, { ...due, subject: `${due.subject}/${verdict.until}` }, verdict.until);
  if (verdict.kind !== 'go') return;
  if (!isOfItsDay(meeting, key)) return planLook(db, roundId, now);
  const { channel } = await findRoundOrThrow(db, roundId);
  const live = `meetings.reminder:${due.subject}`;
  await post(db, { roundId, conversationId: channel, at: now, reply: LATER, subject: live });
};

/** The card is made when it goes out (`reminderNow`); what is queued here is only its place. */
const LATER = { card: 'meetings/reminder', data: {}, summary: '' };

/** Whether a reminder goes out on the day on which the meeting is. */
function isOfItsDay(meeting: Meeting, key: string): boolean {
  const planned = plannedReminders(remindedOf(meeting), northRhineWestphalia).find((one) => one.key === key);
  return planned !== undefined && isSameDay(planned.at, meeting.startsAt);
}

/**
 * A reminder at the moment when it really goes out: it may have waited for Teams, so it is judged again. Shown late where
 * it is, in the evening not before the next allowed hour; not at all once the meeting has begun, was cancelled or moved,
 * or a later reminder is due. It says when and where, and nothing of what anybody owes.
 */
export const reminderNow: LiveCard = async (db, roundId, subject, now) => {
  const found = await stillRight(db, roundId, subject);
  if (!found || !isOfItsDay(found.meeting, found.key)) return undefined;
  const { meeting, key } = found;
  const verdict = judge(remindedOf(meeting), { key, now }, northRhineWestphalia);
  if (verdict.kind === 'wait') return { notBefore: verdict.until };
  if (verdict.kind === 'drop') return undefined;
  const reminds = meeting.asked.map(({ id }) => ({ key: `meetings:${meeting.number}`, municipalityId: id }));
  return { ...reminderCard(meeting, { now, late: verdict.late, owed: [] }), reminds };
};

const OPEN_POINTS: readonly Grammar[] = [{ pattern: new RegExp(`${MEETING} offen`, 'u'), example: 'sitzung 3 offen' }];

/** Shows what is still open before a meeting: to its reader alone for their municipality, in the channel for all. */
export function openPoints(owed: OwedList) {
  return command({
    verb: 'meetings.owed',
    may: 'known',
    writes: false,
    speaks: true,
    typed: OPEN_POINTS,
    asked: owedToMeeting,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const { roundId, member, at: now } = turn;
      const meeting = await meetingFor(db, turn, number);
      if (!isComing(meeting, now)) return discreet(turn, meeting, invitationCard(meeting, now));
      const all = await owed(db, roundId, now);
      if (isPrivate(turn)) return ownReminderCard(meeting, { member, now }, all);
      return reminderCard(meeting, { now, late: false, owed: all });
    },
  });
}
