import type { Owed } from '../conversation/feature.ts';
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

function matter(meeting: MeetingEntry) {
  const { number, title } = meeting;
  return {
    number,
    sentence: `Antwort zur ${meetingName(meeting)}: ${title}`,
    ways: ANSWER_KINDS.map((answer) => ({
      title: `Sitzung ${number}: ${ANSWERS[answer]}`,
      verb: 'meetings.answer',
      data: { ...answerData(meeting, answer), on: 'list' },
    })),
  };
}

/** Whether what is owed is the answer to this meeting. */
export function isAnswerOwed({ number }: Pick<MeetingEntry, 'number'>, { key }: Owed): boolean {
  return key === `${invitationAskings.name}:${number}`;
}
