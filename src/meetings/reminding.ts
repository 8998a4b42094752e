import type { Db } from '../conversation/database.ts';
import type { LiveCard, WorkHandler } from '../conversation/feature.ts';
import { northRhineWestphalia } from '../delivery/holidays.ts';
import { post } from '../delivery/outbox.ts';
import { type Due, schedule } from '../delivery/work.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { reminderCard } from './cards.ts';
import type { Meeting } from './meeting.ts';
import { judge } from './reminders.ts';
import { findMeeting } from './store.ts';

/** The work that a reminder is: `3/0/1d` is the one-day reminder of meeting 3 on its first date. */
export function reminderWork(roundId: string, meeting: Pick<Meeting, 'number' | 'sequence'>, key: string): Due {
  return { roundId, kind: 'meetings.remind', subject: `${meeting.number}/${meeting.sequence}/${key}` };
}

/** The meeting that a reminder is still right for, with its key: neither cancelled nor moved since it was planned. */
async function stillRight(db: Db, roundId: string, subject: string) {
  const [number, sequence, key = ''] = subject.split('/');
  const meeting = await findMeeting(db, roundId, Number(number));
  return meeting?.state === 'planned' && meeting.sequence === Number(sequence) ? { meeting, key } : undefined;
}

/** Posts a reminder that is due; one that has to wait for an allowed hour becomes work of its own, named by its time. */
export const remind: WorkHandler = async (db, { roundId, subject, now }) => {
  const found = await stillRight(db, roundId, subject);
  if (!found) return;
  const { meeting, key } = found;
  const verdict = judge(meeting, { key, now }, northRhineWestphalia);
  const due = reminderWork(roundId, meeting, key);
  if (verdict.kind === 'wait')
    await schedule(db, { ...due, subject: `${due.subject}/${verdict.until}` }, verdict.until);
  if (verdict.kind !== 'go') return;
  const { channel } = await findRoundOrThrow(db, roundId);
  const reply = reminderCard(meeting, verdict.late);
  await post(db, { roundId, conversationId: channel, at: now, reply, subject: `meetings.reminder:${due.subject}` });
};

/**
 * A reminder at the moment when it really goes out: it may have waited for Teams, so it is judged again. Shown late where
 * it is, in the evening not before the next allowed hour; not at all once the meeting has begun, was cancelled or moved,
 * or a later reminder is due.
 */
export const reminderNow: LiveCard = async (db, roundId, subject, now) => {
  const found = await stillRight(db, roundId, subject);
  if (!found) return undefined;
  const verdict = judge(found.meeting, { key: found.key, now }, northRhineWestphalia);
  if (verdict.kind === 'wait') return { notBefore: verdict.until };
  return verdict.kind === 'go' ? reminderCard(found.meeting, verdict.late) : undefined;
};
