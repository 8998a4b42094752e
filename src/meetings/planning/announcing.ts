import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { post } from '../../delivery/outbox.ts';
import { schedule } from '../../delivery/work.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { takeWaiting } from '../agenda-store.ts';
import { invitationCard } from '../invitation-card.ts';
import { invitations, planAnswers, type TellByMail } from '../invitations.ts';
import { type Meeting, remindedOf } from '../meeting.ts';
import { isCancelled, isPast, MEETING, meetingFor, numberField } from '../meeting-access.ts';
import { plannedReminders, type Reminder, reminderWork } from '../reminders.ts';
import { type Act, holdMeeting, markAnnounced } from '../store.ts';
import { announcedCard } from './cards.ts';
import { announcingMeeting } from './planning-sayings.ts';

const TYPED: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} veroeffentlichen`, 'u'), example: 'sitzung 3 veröffentlichen' },
];

/** Posts the invitation of a draft, which fixes who is asked, and plans its reminders, once. */
export function announce(byMail: TellByMail) {
  return command({
    verb: 'meetings.announce',
    may: 'coordinate',
    writes: true,
    typed: TYPED,
    asked: announcingMeeting,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      await holdMeeting(db, turn.roundId, number);
      const draft = await meetingFor(db, turn, number);
      if (draft.state === 'cancelled') throw isCancelled(draft);
      if (draft.state === 'draft' && draft.startsAt <= turn.at) throw isPast(draft);
      const act = actOf(turn, number);
      const isNew = await markAnnounced(db, act);
      if (isNew) await invite(db, turn, draft);
      const meeting = await meetingFor(db, turn, number);
      const reminders = plannedReminders(remindedOf(meeting), northRhineWestphalia);
      if (isNew) await publish(db, turn, { meeting, reminders });
      const mailed = isNew ? await byMail.tell(db, turn.roundId, act) : 0;
      return announcedCard(
        meeting,
        reminders.map(({ at }) => at),
        mailed,
      );
    },
  });
}

/** Asks all who take part now for the date of a meeting, and takes the TOPs that wait onto its agenda. */
async function invite(db: Db, turn: MemberTurn, { number, startsAt, sequence }: Meeting): Promise<void> {
  await invitations.open(db, turn, { number, closesAt: startsAt, wording: sequence });
  await takeWaiting(db, turn.roundId, number);
}

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
  await planAnswers(db, roundId, meeting, at);
}
