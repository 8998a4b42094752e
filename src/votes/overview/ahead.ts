import type { AheadList } from '../../conversation/feature.ts';
import { openVotes } from '../store.ts';
import { voteName } from '../wording.ts';

/** The deadlines of open votes. */
export const ahead: AheadList = async (db, roundId, now) => {
  const open = await openVotes(db, roundId, now);
  return open.map((vote) => ({
    at: vote.closesAt,
    title: `Frist der ${voteName(vote)}: ${vote.question}`,
    way: { title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } },
  }));
};
