import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { VotesTables } from '../tables.ts';
import type { Act, Poll } from '../vote.ts';

const open = (db: Db) => db.withTables<VotesTables>();

/** Keeps what was done with a held vote, after what was done before. */
export async function saveAct(db: Db, roundId: string, acted: { poll: Poll; act: Act }): Promise<void> {
  const { poll, act } = acted;
  const { number } = poll.vote;
  const position = 1 + poll.acts.length;
  await open(db)
    .insertInto('vote_acts')
    .values({
      round_id: roundId,
      vote: number,
      position,
      act: act.kind,
      acted_at: act.at,
      office: act.office,
      reason: act.reason,
      deadline_before: act.deadlineBefore,
    })
    .execute();
}

/** Moves the deadline of an open vote. */
export async function moveDeadline(
  db: Db,
  roundId: string,
  moved: { number: number; closesAt: Instant },
): Promise<void> {
  await open(db)
    .updateTable('votes')
    .set({ closes_at: moved.closesAt })
    .where('round_id', '=', roundId)
    .where('number', '=', moved.number)
    .where('state', '=', 'open')
    .execute();
}

/** Ends an open vote without a result. */
export async function cancelVote(db: Db, roundId: string, cancelled: { number: number; at: Instant }): Promise<void> {
  await open(db)
    .updateTable('votes')
    .set({ state: 'cancelled', closed_at: cancelled.at })
    .where('round_id', '=', roundId)
    .where('number', '=', cancelled.number)
    .where('state', '=', 'open')
    .execute();
}
