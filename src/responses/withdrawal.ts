import type { Db } from '../conversation/database.ts';
import { saveWithdrawn } from './answer-store.ts';
import type { Given, Withdrawn } from './asking.ts';
import type { Held } from './askings.ts';
import type { Kind } from './kind.ts';

/**
 * Takes back the answer of a municipality while answers are taken: it is silent again, owes its answer again, and what it
 * had said stays on record as taken back. Refuses like `admit`.
 */
export async function takeBack<A>(
  db: Db,
  kind: Kind<A>,
  back: { held: Held<A>; answer: Given<A>; withdrawn: Withdrawn },
): Promise<void> {
  const { held, answer, withdrawn } = back;
  kind.admit(held, answer.municipality, withdrawn.at);
  const key = { round_id: held.roundId, kind: kind.askings.name, number: held.number };
  await saveWithdrawn(db, key, { answer, withdrawn });
}
