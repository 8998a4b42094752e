import type { Db } from '../conversation/database.ts';
import type { Owed } from '../conversation/feature.ts';
import { closingReminder } from '../delivery/hours/closing-reminder.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { dropOwed, planOwed } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import { kind } from '../responses/kind.ts';
import { answerData, meetingName } from './anatomy.ts';
import { ANSWER_KINDS, ANSWERS, type AnswerKind } from './answer.ts';
import type { MeetingEntry } from './meeting.ts';
import { isCancelled, isNotInvited, isPast } from './meeting-access.ts';
import { comingMeetings, invitationAskings } from './store.ts';

/** Invitations as something that is asked: who comes. They are over when the meeting begins, which has its reminders. */
export const invitations = kind<AnswerKind>({
  askings: invitationAskings,
  right: 'speak',
  refuses: {
    closed: ({ number, state, closesAt = '' }) =>
      state === 'cancelled' ? isCancelled({ number }) : isPast({ number, startsAt: closesAt }),
    notAsked: isNotInvited,
  },
  matters: async (db, { roundId, now }) => (await comingMeetings(db, roundId, now)).map(matter),
});

/** What was done with a meeting, by which office and when. */
export interface Told {
  readonly number: number;
  readonly office: string;
  readonly at: Instant;
}

/** Invitations that also leave by e-mail, to those who want that. */
export interface TellByMail {
  /** Tells them how the meeting stands now; gives how many e-mails are to leave. */
  readonly tell: (db: Db, roundId: string, told: Told) => Promise<number>;
  /** How many it would reach. */
  readonly reached: (db: Db, roundId: string) => Promise<number>;
}

function matter(meeting: MeetingEntry) {
  const { number, title } = meeting;
  return {
    number,
    sentence: `Antwort zur ${meetingName(meeting)}: ${title}`,
    says: (answer: AnswerKind) => ANSWERS[answer],
    called: { name: meetingName(meeting), title },
    change: { title: 'Ändern …', verb: 'meetings.show', data: { number: String(number) } },
    ways: ANSWER_KINDS.map((answer) => ({
      title: ANSWERS[answer],
      verb: 'meetings.answer',
      data: { ...answerData(meeting, answer), on: 'list' },
    })),
  };
}

/** Whether what is owed is the answer to this meeting. */
export function isAnswerOwed({ number }: Pick<MeetingEntry, 'number'>, { key }: Owed): boolean {
  return key === `${invitationAskings.name}:${number}`;
}

/** Plans that those who have not answered are reminded before the meeting begins, at the latest. */
export async function planAnswers(db: Db, roundId: string, meeting: MeetingEntry, now: Instant): Promise<void> {
  const at = closingReminder({ openedAt: now, closesAt: meeting.startsAt }, northRhineWestphalia);
  if (at !== undefined) await planOwed(db, owedOf(roundId, meeting), at);
}

/** Takes that back. */
export async function dropAnswers(db: Db, roundId: string, meeting: Pick<MeetingEntry, 'number'>): Promise<void> {
  await dropOwed(db, owedOf(roundId, meeting));
}

function owedOf(roundId: string, { number }: Pick<MeetingEntry, 'number'>) {
  return { roundId, key: `${invitationAskings.name}:${number}` };
}
