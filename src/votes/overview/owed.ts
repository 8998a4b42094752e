import type { OwedList } from '../../conversation/feature.ts';
import { keyOf } from '../reminder.ts';
import { openPolls } from '../store.ts';
import { silentIn, type Vote } from '../vote.ts';
import { voteName } from '../wording.ts';

/** The ballots that open votes still lack. */
export const owed: OwedList = async (db, roundId, now) =>
  (await openPolls(db, roundId, now)).flatMap((poll) => silentIn(poll).map(({ id }) => owedBy(poll.vote, id)));

function owedBy(vote: Vote, municipalityId: string) {
  return {
    key: keyOf(vote),
    municipalityId,
    sentence: `Stimme zur ${voteName(vote)}: ${vote.question}`,
    until: vote.closesAt,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  };
}
