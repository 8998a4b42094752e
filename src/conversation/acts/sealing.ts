import type { Db } from '../database.ts';
import { sealed } from './chain.ts';
import { keepSeals, lastSeal, unsealedActs } from './store.ts';

/** So many at once, that nobody waits long for a transaction of theirs. */
const MOST = 500;

/**
 * Seals the acts of a round that have been committed; gives whether more of them wait. What waits is known by its row
 * alone, not by a number or a time up to which all are sealed: an act that is committed late is sealed the next time.
 * Whoever seals holds the work of the round's sealing; should two ever do it at once, only one of them can keep a number.
 */
export async function sealActs(db: Db, roundId: string): Promise<boolean> {
  const waiting = await unsealedActs(db, roundId, MOST);
  let last = (await lastSeal(db, roundId)) ?? { number: 0, hash: roundId };
  const links = waiting.map(({ activity, ...act }) => {
    const seal = sealed(act, last);
    last = seal;
    return { activity, seal };
  });
  await keepSeals(db, roundId, links);
  return waiting.length === MOST;
}
