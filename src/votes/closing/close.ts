import type { Db } from '../../conversation/database.ts';
import type { WorkHandler } from '../../conversation/feature.ts';
import { post, touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { type ClosePoll, decidedBy, type TakeDecision } from '../decided.ts';
import { resultCard } from '../result-card.ts';
import { closeVote, findPoll, holdPoll, saveDecision } from '../store.ts';
import * as tally from '../tally.ts';
import type { Poll } from '../vote.ts';

/**
 * Closes a vote at its deadline, once: outcome, decision number, the card in the channel and the new post with the
 * result are one transaction. Its time is the deadline, however late the work runs: no later ballot counts.
 */
export function closeAtDeadline(close: ClosePoll): WorkHandler {
  return async (db, { roundId, subject, now }) => {
    const number = Number(subject);
    const poll = await holdPoll(db, roundId, number);
    if (poll?.vote.state === 'open') await close(db, { roundId, poll, at: poll.vote.closesAt, now });
  };
}

/** Closes a held, open vote as of a moment; `take` is what happens with its decision. */
export function closing(take: TakeDecision): ClosePoll {
  return async (db, { roundId, poll, at, now }) => {
    const { number } = poll.vote;
    await decide(db, roundId, { poll, at });
    await touch(db, roundId, `votes.card:${number}`);
    const { channel } = await findRoundOrThrow(db, roundId);
    const closed = (await findPoll(db, roundId, number)) ?? poll;
    for (const decided of decidedBy(closed)) await take(db, roundId, decided, now);
    await post(db, { roundId, conversationId: channel, at: now, reply: resultCard(closed) });
    return closed;
  };
}

async function decide(db: Db, roundId: string, { poll, at }: { poll: Poll; at: Instant }): Promise<void> {
  const { vote, entitled, ballots } = poll;
  const outcome = tally.decide(vote, entitled.length, ballots);
  await closeVote(db, roundId, { number: vote.number, outcome, at });
  if (outcome === 'carried') await saveDecision(db, roundId, { vote, at });
}
