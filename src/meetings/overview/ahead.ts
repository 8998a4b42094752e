import type { AheadList } from '../../conversation/feature.ts';
import { NBSP } from '../../german/write.ts';
import { isComing } from '../meeting.ts';
import { allMeetings } from '../store.ts';

/** Announced meetings that have not begun. */
export const ahead: AheadList = async (db, roundId, now) => {
  const coming = (await allMeetings(db, roundId)).filter((meeting) => isComing(meeting, now));
  return coming.map(({ number, title, startsAt }) => ({
    at: startsAt,
    title: `Sitzung${NBSP}${number}: ${title}`,
    way: { title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } },
  }));
};
