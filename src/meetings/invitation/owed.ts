import type { Owed, OwedList } from '../../conversation/feature.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { answerData, meetingName } from '../anatomy.ts';
import { ANSWER_KINDS, ANSWERS } from '../answer.ts';
import { answeredOf } from '../answer-store.ts';
import type { MeetingEntry } from '../meeting.ts';
import { comingMeetings } from '../store.ts';

/** The answers that invitations still lack. */
export const owed: OwedList = async (db, roundId, now) => {
  const coming = await comingMeetings(db, roundId, now);
  if (coming.length === 0) return [];
  const invited = await municipalitiesOf(db, roundId);
  const answered = await answeredOf(db, roundId, now);
  return coming.flatMap((meeting) =>
    invited.flatMap(({ id }) => (answered.get(meeting.number)?.has(id) ? [] : [owedBy(meeting, id)])),
  );
};

function owedBy(meeting: MeetingEntry, municipalityId: string): Owed {
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
