import type { Db } from '../../conversation/database.ts';
import { post, touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Close } from '../../responses/kind.ts';
import type { Cast } from '../ballot.ts';
import { decideItems } from '../items.ts';
import { resultCard } from '../result-card.ts';
import { findPollOrThrow } from '../store.ts';
import * as tally from '../tally.ts';
import type { Poll } from '../vote.ts';
import { decidedBy, type TakeDecision } from './decided.ts';
import { saveDecision, saveEnded, saveItemOutcomes } from './end-store.ts';

/**
 * What the end of a vote does, once: outcome, decision number, the card in the channel and the new post with the result
 * are one transaction; `take` is what happens with its decision. However late the work runs, its time is the deadline.
 */
export function closing(take: TakeDecision): Close<Cast> {
  return async (db, { roundId, asking, now }) => {
    const { number, closesAt } = asking;
    const at = closesAt !== undefined && closesAt < now ? closesAt : now;
    const closed = await decide(db, roundId, { poll: await findPollOrThrow(db, roundId, number), at });
    await touch(db, roundId, `votes.card:${number}`);
    const { channel } = await findRoundOrThrow(db, roundId);
    for (const decided of decidedBy(closed)) await take(db, roundId, decided, now);
    await post(db, { roundId, conversationId: channel, at: now, reply: resultCard(closed) });
  };
}

async function decide(db: Db, roundId: string, { poll, at }: { poll: Poll; at: Instant }): Promise<Poll> {
  const { vote, entitled, ballots } = poll;
  const items = poll.items && decideItems(poll);
  if (items) await saveItemOutcomes(db, roundId, { vote: vote.number, items: items.items });
  const outcome = items?.outcome ?? tally.decide(vote, entitled.length, ballots);
  await saveEnded(db, roundId, { number: vote.number, outcome, at });
  const decision = outcome === 'carried' ? await saveDecision(db, roundId, { vote, at }) : undefined;
  const decided = poll.items?.map((item, index) => ({ ...item, outcome: items?.items[index]?.outcome }));
  return { ...poll, items: decided, vote: { ...vote, closedAt: at, outcome, decision } };
}
