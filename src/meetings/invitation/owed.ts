import type { Owed, OwedList } from '../../conversation/feature.ts';
import { answerData, meetingName } from '../anatomy.ts';
import { ANSWER_KINDS, ANSWERS, unanswered } from '../answer.ts';
import { isComing, type Meeting, type MeetingEntry } from '../meeting.ts';
import { allMeetings, findMeetingOrThrow } from '../store.ts';

/** The answers that invitations still lack. */
export const owed: OwedList = async (db, roundId, now) => {
  const coming = (await allMeetings(db, roundId)).filter((meeting) => isComing(meeting, now));
  const lacking = coming.map(async ({ number }) => {
    const meeting = await findMeetingOrThrow(db, roundId, number);
    return unanswered(meeting).map(({ id }) => owedBy(meeting, id));
  });
  return (await Promise.all(lacking)).flat();
};

function owedBy(meeting: Meeting, municipalityId: string): Owed {
  const { number, title, startsAt } = meeting;
  return {
    key: keyOf(meeting),
    municipalityId,
    sentence: `Antwort zur ${meetingName(meeting)}: ${title}`,
    until: startsAt,
    ways: ANSWER_KINDS.map((kind) => ({
      title: `Sitzung ${number}: ${ANSWERS[kind]}`,
      verb: 'meetings.answer',
      data: { ...answerData(meeting, kind), on: 'list' },
    })),
  };
}

function keyOf({ number }: Pick<MeetingEntry, 'number'>): string {
  return `meetings:${number}`;
}

/** Whether what is owed is the answer to this meeting. */
export function isAnswerOwed(meeting: MeetingEntry, { key }: Owed): boolean {
  return key === keyOf(meeting);
}
