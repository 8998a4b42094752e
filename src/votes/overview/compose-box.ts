import type { Finder } from '../../conversation/feature.ts';
import { dotted, numericDay, weekdayTime } from '../../german/write.ts';
import { baseCard } from '../base-card.ts';
import { resultCard } from '../result-card.ts';
import { allVotes, findPoll } from '../store.ts';
import type { Vote } from '../vote.ts';
import { outcomeStatus, voteName } from '../wording.ts';
import { foundBy } from './register.ts';

/** Votes for the compose box, as everyone sees them: neither drafts nor decisions, which their register finds. */
export const findVotes: Finder = async (db, { roundId, words, limit }) => {
  const votes = (await allVotes(db, roundId)).filter((vote) => vote.state !== 'draft' && !vote.decision);
  const polls = await Promise.all(foundBy(votes, words, limit).map(({ number }) => findPoll(db, roundId, number)));
  return polls.flatMap((poll) => {
    if (!poll) return [];
    const { vote } = poll;
    return {
      title: vote.question,
      subtitle: subtitle(vote),
      reply: vote.state === 'closed' ? resultCard(poll) : baseCard(poll),
    };
  });
};

function subtitle(vote: Vote): string {
  if (vote.state === 'open') return dotted(voteName(vote), `läuft bis ${weekdayTime(vote.closesAt)}`);
  return dotted(voteName(vote), outcomeStatus(vote), numericDay(vote.closedAt ?? vote.closesAt));
}
