import type { OwedList } from '../../conversation/feature.ts';
import { keyOf } from '../reminder.ts';
import { allVotes, findPoll } from '../store.ts';
import { isOpen, silentIn, type Vote } from '../vote.ts';
import { voteName } from '../wording.ts';

/** The ballots that open votes still lack. */
export const owed: OwedList = async (db, roundId, now) => {
  const open = (await allVotes(db, roundId)).filter((vote) => isOpen(vote, now));
  const lacking = open.map(async ({ number }) => {
    const poll = await findPoll(db, roundId, number);
    return poll ? silentIn(poll).map(({ id }) => owedBy(poll.vote, id)) : [];
  });
  return (await Promise.all(lacking)).flat();
};

function owedBy(vote: Vote, municipalityId: string) {
  return {
    key: keyOf(vote),
    municipalityId,
    sentence: `Stimme zur ${voteName(vote)}: ${vote.question}`,
    until: vote.closesAt,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  };
}
