import type { Thing } from '../conversation/asked.ts';
import { isPrivate } from '../conversation/audience.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { openRequests } from './store.ts';

/** Requests for access that nobody has decided yet, the oldest first: only the Koordination knows who asks. */
export const knownRequests: Thing = {
  called: 'Zugangsanfrage',
  known: async (db, turn) => {
    if (!coordinates(turn.member)) return [];
    return (await openRequests(db, turn.roundId)).map(({ number, name, askedAt }) => ({
      number,
      title: isPrivate(turn) ? name : 'Eine Person',
      open: true,
      day: dayOf(askedAt),
      facts: [{ label: 'Angefragt', value: `am ${longDay(askedAt)}` }],
    }));
  },
};
