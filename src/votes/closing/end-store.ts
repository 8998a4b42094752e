import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { inBerlin } from '../../german/time.ts';
import { nextNumber } from '../../municipalities/store.ts';
import type { VotesTables } from '../tables.ts';
import type { Outcome } from '../tally.ts';
import type { Vote } from '../vote.ts';

const open = (db: Db) => db.withTables<VotesTables>();

/** Keeps when a vote has ended, and what came of it unless it was cancelled. */
export async function saveEnded(
  db: Db,
  roundId: string,
  { number, at, outcome = null }: { number: number; at: Instant; outcome?: Outcome | null },
): Promise<void> {
  await open(db)
    .updateTable('votes')
    .set({ outcome, closed_at: at })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps what came of the items of a vote, before what came of the whole. */
export async function saveItemOutcomes(
  db: Db,
  roundId: string,
  { vote, items }: { vote: number; items: readonly { readonly position: number; readonly outcome: Outcome }[] },
): Promise<void> {
  for (const { position, outcome } of items)
    await open(db)
      .updateTable('vote_items')
      .set({ outcome })
      .where('round_id', '=', roundId)
      .where('vote', '=', vote)
      .where('position', '=', position)
      .execute();
}

/** Keeps which TOP a vote has become that is dealt with in a meeting. */
export async function saveItem(db: Db, roundId: string, { vote, item }: { vote: number; item: number }): Promise<void> {
  await open(db)
    .updateTable('votes')
    .set({ item })
    .where('round_id', '=', roundId)
    .where('number', '=', vote)
    .execute();
}

/** Enters a carried vote in the register, under the next number of the year in which it closed. */
export async function saveDecision(
  db: Db,
  roundId: string,
  decided: { vote: Vote; at: Instant },
): Promise<NonNullable<Vote['decision']>> {
  const { year } = inBerlin(decided.at);
  const number = await nextNumber(db, roundId, `decisions/${year}`);
  await open(db)
    .insertInto('decisions')
    .values({
      round_id: roundId,
      year,
      number,
      vote: decided.vote.number,
      wording: decided.vote.text ?? decided.vote.question,
      decided_at: decided.at,
    })
    .execute();
  return { year, number };
}
