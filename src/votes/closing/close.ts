import type { Db } from '../../conversation/database.ts';
import { post, touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Close } from '../../responses/kind.ts';
import type { Ballot, Cast } from '../ballot.ts';
import { decideItems } from '../items.ts';
import { resultCard } from '../result-card.ts';
import { findPollOrThrow } from '../store.ts';
import * as tally from '../tally.ts';
import { type Poll, referralsIn } from '../vote.ts';
import { decidedBy, type TakeDecision } from './decided.ts';
import { saveDecision, saveEnded, saveItem, saveItemOutcomes } from './end-store.ts';

/**
 * What the end of a vote does, once: outcome, decision number, the card in the channel and the new post with the result
 * are one transaction; `take` is what happens with its decision, `table` with what is dealt with in a meeting. However late
 * the work runs, its time is the deadline.
 */
export function closing(take: TakeDecision, table: TableVote): Close<Cast> {
  return async (db, { roundId, asking, now }) => {
    const { number, closesAt } = asking;
    const at = closesAt !== undefined && closesAt < now ? closesAt : now;
    const decided = await decide(db, roundId, { poll: await findPollOrThrow(db, roundId, number), at });
    const closed = await tabled(table, db, { roundId, poll: decided, now });
    await touch(db, roundId, `votes.card:${number}`);
    const { channel } = await findRoundOrThrow(db, roundId);
    for (const decision of decidedBy(closed)) await take(db, roundId, decision, now);
    const subject = `votes.result:${number}`;
    await post(db, { roundId, conversationId: channel, at: now, reply: resultCard(closed), subject });
  };
}

/** A vote as a TOP of a meeting: what it asks, where it came from, and which office wanted it dealt with there. */
interface TabledVote {
  readonly roundId: string;
  readonly title: string;
  /** `votes:4`. */
  readonly origin: string;
  readonly municipality: Ballot['municipality'];
  readonly office: string;
  readonly now: Instant;
}

/** Makes a TOP of a vote, of the next meeting or for the one that is still to come; gives its number. */
export type TableVote = (db: Db, vote: TabledVote) => Promise<number>;

/** What is referred to a meeting becomes a TOP in the same transaction, proposed by who asked for it last. */
async function tabled(
  table: TableVote,
  db: Db,
  { roundId, poll, now }: { roundId: string; poll: Poll; now: Instant },
): Promise<Poll> {
  const { number, question: title, outcome } = poll.vote;
  const [last] = referralsIn(poll).toSorted((one, other) => (one.castAt > other.castAt ? -1 : 1));
  if (outcome !== 'referred' || !last) return poll;
  const { municipality, office } = last;
  const item = await table(db, { roundId, title, origin: `votes:${number}`, municipality, office, now });
  await saveItem(db, roundId, { vote: number, item });
  return { ...poll, vote: { ...poll.vote, item } };
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
