import type { Db } from '../conversation/database.ts';
import { clockSpan, dotted, weekday } from '../conversation/german.ts';
import { bold, type Paragraph, paragraph, words } from '../conversation/parts.ts';
import type { Instant } from '../conversation/time.ts';
import { listMeetings } from './listing.ts';
import { endOf } from './meeting.ts';
import { allMeetings } from './store.ts';

const NEXT = [
  /\bwann\b.*\b(?:treffen|sehen|tagen)\s+wir\b/iu,
  /\bn(?:ä|ae)chste[rnms]?\s+(?:sitzung|treffen|termin der runde|runde)/iu,
];

/** „Wann treffen wir uns wieder?“: the next announced meeting, or that there is none. */
export const nextMeeting = {
  asks: (question: string): boolean => NEXT.some((pattern) => pattern.test(question)),
  show: async (db: Db, asked: { roundId: string; at: Instant }): Promise<readonly Paragraph[]> => {
    const planned = (await allMeetings(db, asked.roundId)).filter(({ state }) => state === 'planned');
    const [next] = listMeetings(planned, { now: asked.at, page: 1 }).coming;
    if (!next) return [paragraph(bold('Eine nächste Sitzung ist nicht angesetzt.'))];
    const when = `${weekday(next.startsAt)}, ${clockSpan(next.startsAt, endOf(next))}`;
    return [paragraph(words('Nächste Sitzung: '), bold(next.title)), paragraph(words(dotted(when, next.place ?? '')))];
  },
};
