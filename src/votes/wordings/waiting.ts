import type { Waiting, WaitingList } from '../../conversation/reply.ts';
import { voteName } from '../wording.ts';
import { wordingName } from '../wordings.ts';
import { type Unpublished, unpublishedProposals } from './proposal-store.ts';

/** Changed words wait for the Koordination to publish them, of each municipality the last that it proposed. */
export const proposalsWaiting: WaitingList = async (db, roundId, now) => {
  const all = await unpublishedProposals(db, roundId, now);
  return [...new Map(all.map((one) => [`${one.vote}/${one.municipalityId}`, one])).values()].map(waiting);
};

function waiting({ vote, number, changes, question, municipalityId, office, since }: Unpublished): Waiting {
  const name = voteName({ number: vote });
  const ways = [{ title: 'Vorschlag ansehen', verb: 'votes.proposal', data: { vote, proposal: number } }];
  return {
    ...{ key: `votes:${vote}/${number}`, since, name, office, ways, author: { municipalityId, ways } },
    sentence: `Vorschlag für ${wordingName(changes + 1)} der ${name}: ${question}`,
  };
}
