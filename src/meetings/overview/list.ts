import { z } from 'zod';
import { isPrivate } from '../../conversation/audience.ts';
import { command } from '../../conversation/feature.ts';
import { narrowedBy, narrowingFields, readPeriodFields } from '../../conversation/fields.ts';
import { may } from '../../municipalities/rights.ts';
import { maySee } from '../meeting.ts';
import { allMeetings } from '../store.ts';
import { listCard } from './list-card.ts';
import { listMeetings } from './listing.ts';
import { listedMeetings } from './meeting-sayings.ts';
import { NARROWED, passes } from './narrowing.ts';

const LISTED = new RegExp(`sitzungen${narrowedBy(NARROWED.states)}`, 'u');

/** Lists the meetings by pages, or those of them that were asked for. */
export const list = command({
  verb: 'meetings.list',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /(?:sitzungen|naechste sitzungen)(?: seite (?<page>\d{1,4}))?/u, example: 'sitzungen' },
    { pattern: LISTED, example: 'sitzungen kommend' },
    { pattern: LISTED, example: 'sitzungen vergangen' },
    { pattern: LISTED, example: 'sitzungen abgesagt' },
  ],
  asked: listedMeetings,
  input: z.object(narrowingFields(NARROWED.states)),
  reads: readPeriodFields,
  run: async (turn, { page, ...narrowing }, db) => {
    const all = await allMeetings(db, turn.roundId);
    const alone = isPrivate(turn);
    const visible = all.filter(
      (meeting) => meeting.announcedAt !== undefined || (alone && maySee(turn.member, meeting)),
    );
    const asked = visible.filter((meeting) => passes(meeting, narrowing, turn.at));
    const mayDraft = may(turn.member, 'draft') === undefined;
    return listCard(listMeetings(asked, { now: turn.at, page }), { mayDraft, narrowing });
  },
});
