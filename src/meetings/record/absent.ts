import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import { meetingName } from '../anatomy.ts';
import { answeredWith } from '../answer.ts';
import { allMeetings, findMeeting } from '../store.ts';
import { attendanceOf } from './store.ts';

/** So long after it began a meeting is the one of which somebody records something. */
const DAYS = 14;

/**
 * The meeting that began last, if that is not long ago, with those who were away as it is recorded; where nobody has, and
 * somebody had answered, those who had not said that they come or are represented: who is silent counts as away, since
 * silence is no consent.
 */
export async function lastAttended(db: Db, roundId: string, now: Instant) {
  const since = later(now, { days: -DAYS });
  const begun = (await allMeetings(db, roundId)).filter(
    ({ state, announcedAt, startsAt }) =>
      state === 'planned' && announcedAt !== undefined && startsAt <= now && startsAt >= since,
  );
  const last = begun.at(-1);
  const meeting = last && (await findMeeting(db, roundId, last.number));
  if (!meeting) return undefined;
  const held = await attendanceOf(db, roundId, meeting.number);
  if (held) {
    const away = meeting.asked.filter(({ id }) => (held.people.get(id) ?? 0) === 0);
    return { called: meetingName(meeting), absent: away.map(({ id }) => id), recorded: true };
  }
  if (meeting.answers.length === 0) return undefined;
  const came = new Set(
    [...answeredWith(meeting, 'accepted'), ...answeredWith(meeting, 'represented')].map(({ id }) => id),
  );
  const absent = meeting.asked.map(({ id }) => id).filter((id) => !came.has(id));
  return { called: meetingName(meeting), absent, recorded: false };
}
