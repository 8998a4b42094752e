import type { Thing } from '../conversation/asked.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { listedAreas } from './finding.ts';

/** The topic areas of the round's list, in its order. */
export const knownAreas: Thing = {
  called: 'Themenfeld',
  none: 'Die Runde hat noch keine Themenfelder.',
  leads: [{ title: 'Themenfelder ansehen', verb: 'topics.list' }],
  known: async (db, { roundId }) => {
    const { topicAreas } = await findRoundOrThrow(db, roundId);
    return listedAreas(topicAreas).map(({ number, name }) => ({ number, title: name, open: true }));
  },
};
