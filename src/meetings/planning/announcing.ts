import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { post, touch } from '../../delivery/outbox.ts';
import { cancel as cancelWork, schedule } from '../../delivery/work.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { returnProposed, takeWaiting } from '../agenda-store.ts';
import { invitationCard } from '../invitation-card.ts';
import { type Meeting, remindedOf } from '../meeting.ts';
import { isCancelled, isPast, MEETING, meetingFor, nextMeetingOf, numberField } from '../meeting-access.ts';
import { offsetKey } from '../offsets.ts';
import { plannedReminders, type Reminder, reminderWork } from '../reminders.ts';
import { type Act, markAnnounced, markCancelled } from '../store.ts';
import { announcedCard, cancelledCard } from './cards.ts';

/** Posts the invitation of a draft and plans its reminders, once. */
export const announce = command({
  verb: 'meetings.announce',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${MEETING} veroeffentlichen`, 'u'),
      example: 'sitzung 3 veröffentlichen',
    },
  ],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const draft = await meetingFor(db, turn, number);
    if (draft.state === 'cancelled') throw isCancelled(draft);
    if (draft.state === 'draft' && draft.startsAt <= turn.at) throw isPast(draft);
    const isNew = await markAnnounced(db, actOf(turn, number));
    if (isNew) await takeWaiting(db, turn.roundId, number);
    const meeting = await meetingFor(db, turn, number);
    const reminders = plannedReminders(remindedOf(meeting), northRhineWestphalia);
    if (isNew) await publish(db, turn, { meeting, reminders });
    return announcedCard(
      meeting,
      reminders.map(({ at }) => at),
    );
  },
});

function actOf(turn: MemberTurn, number: number): Act {
  return { roundId: turn.roundId, number, at: turn.at, office: turn.member.office };
}

async function publish(
  db: Db,
  turn: MemberTurn,
  announced: { meeting: Meeting; reminders: readonly Reminder[] },
): Promise<void> {
  const { roundId, at } = turn;
  const { meeting, reminders } = announced;
  const { channel } = await findRoundOrThrow(db, roundId);
  const subject = `meetings.card:${meeting.number}`;
  await post(db, { roundId, conversationId: channel, at, reply: invitationCard(meeting, at), subject });
  for (const reminder of reminders) await schedule(db, reminderWork(roundId, meeting, reminder.key), reminder.at);
}

/** Cancels a meeting: the invitation says so, the channel is told, no reminder goes out any more. A draft is dropped. */
export const cancel = command({
  verb: 'meetings.cancel',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${MEETING} absagen`, 'u'),
      tail: 'reason',
      example: 'sitzung 3 absagen: Grund',
    },
    { pattern: new RegExp(`${MEETING} absagen`, 'u'), example: 'sitzung 3 absagen' },
  ],
  input: z.object({
    number: numberField,
    reason: z.string('Bitte den Grund nennen.').max(500, 'Bitte den Grund auf 500 Zeichen kürzen.'),
  }),
  run: cancelMeeting,
});

async function cancelMeeting(turn: MemberTurn, input: { number: number; reason: string }, db: Db): Promise<Reply> {
  const before = await meetingFor(db, turn, input.number);
  if (before.state === 'planned' && before.startsAt <= turn.at) throw isPast(before);
  const isNew = await markCancelled(db, actOf(turn, input.number), input.reason);
  if (isNew) await passOn(db, turn, await meetingFor(db, turn, input.number));
  const meeting = await meetingFor(db, turn, input.number);
  if (isNew && meeting.announcedAt !== undefined) await callOff(db, turn, meeting);
  return cancelledCard(meeting);
}

/** What was proposed for a meeting that does not take place goes to the next one, or waits. */
async function passOn(db: Db, { roundId, at }: MemberTurn, { agenda }: Meeting): Promise<void> {
  const next = await nextMeetingOf(db, roundId, at);
  await returnProposed(db, roundId, agenda);
  if (!next) return;
  await takeWaiting(db, roundId, next.number);
  await touch(db, roundId, `meetings.card:${next.number}`);
}

async function callOff(db: Db, turn: MemberTurn, meeting: Meeting): Promise<void> {
  const { roundId, at } = turn;
  const { channel } = await findRoundOrThrow(db, roundId);
  for (const offset of meeting.reminders) await cancelWork(db, reminderWork(roundId, meeting, offsetKey(offset)));
  await touch(db, roundId, `meetings.card:${meeting.number}`);
  await post(db, { roundId, conversationId: channel, at, reply: cancelledCard(meeting) });
}
