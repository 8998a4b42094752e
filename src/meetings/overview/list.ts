import { z } from 'zod';
import { isPrivate } from '../../conversation/audience.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { may } from '../../municipalities/rights.ts';
import { maySee } from '../meeting.ts';
import { allMeetings } from '../store.ts';
import { listCard } from './list-card.ts';
import { listMeetings } from './listing.ts';
import { listedMeetings } from './meeting-sayings.ts';

/** Lists the meetings by pages. */
export const list = command({
  verb: 'meetings.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:sitzungen|naechste sitzungen)(?: seite (?<page>\d{1,4}))?/u, example: 'sitzungen' }],
  asked: listedMeetings,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const all = await allMeetings(db, turn.roundId);
    const alone = isPrivate(turn);
    const visible = all.filter(
      (meeting) => meeting.announcedAt !== undefined || (alone && maySee(turn.member, meeting)),
    );
    return listCard(listMeetings(visible, { now: turn.at, page }), may(turn.member, 'draft') === undefined);
  },
});
