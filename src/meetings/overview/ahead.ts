import type { AheadList } from '../../conversation/feature.ts';
import { NBSP } from '../../german/write.ts';
import { comingMeetings } from '../store.ts';

/** Announced meetings that have not begun. */
export const ahead: AheadList = async (db, roundId, now) => {
  const coming = await comingMeetings(db, roundId, now);
  return coming.map(({ number, title, startsAt }) => ({
    at: startsAt,
    title: `Sitzung${NBSP}${number}: ${title}`,
    way: { title: `Sitzung ${number} ansehen`, verb: 'meetings.show', data: { number: String(number) } },
  }));
};
