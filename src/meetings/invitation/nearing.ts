import type { DayNotice, NoticeList } from '../../conversation/reply.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { clockSpan, weekday } from '../../german/write.ts';
import { wordsWithin } from '../../text/clean.ts';
import { meetingName } from '../anatomy.ts';
import { endOf, type Meeting, remindedOf } from '../meeting.ts';
import { lastOfEarlierDays } from '../reminders.ts';
import { comingMeetings, findMeetingOrThrow } from '../store.ts';

/** So many characters of an agenda stand in the day's post. */
const AGENDA = 300;

/** The meetings that near, as lines of the day's post. */
export const nearing: NoticeList = async (db, roundId, now) => {
  const notices: DayNotice[] = [];
  for (const { number } of await comingMeetings(db, roundId, now)) {
    const meeting = await findMeetingOrThrow(db, roundId, number);
    const reminder = lastOfEarlierDays(remindedOf(meeting), now, northRhineWestphalia);
    if (reminder) notices.push(noticeOf(meeting, reminder.at));
  }
  return notices;
};

function noticeOf(meeting: Meeting, due: string): DayNotice {
  const { number, title, startsAt, place = 'online', asked } = meeting;
  return {
    key: `meetings:${number}`,
    due,
    until: startsAt,
    title: `${meetingName(meeting)}: ${title}`,
    lines: [`am ${weekday(startsAt)}, ${clockSpan(startsAt, endOf(meeting))}, ${place}`, ...agendaLine(meeting)],
    ways: [{ title: `${meetingName(meeting)} ansehen`, verb: 'meetings.show', data: { number: String(number) } }],
    reminds: asked.map(({ id }) => id),
  };
}

function agendaLine({ agenda }: Meeting): string[] {
  if (agenda.length === 0) return [];
  const all = `Tagesordnung: ${agenda.map(({ title }) => title).join(', ')}`;
  return [all.length <= AGENDA ? all : `${wordsWithin(all, AGENDA - 2)} …`];
}
