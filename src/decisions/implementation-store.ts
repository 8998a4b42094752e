import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { askings } from '../responses/askings.ts';
import { type DecisionNumber, isSame } from './decision.ts';
import { type Implementation, type Progress, progressContent } from './implementation.ts';
import { replacements } from './store.ts';
import type { DecisionsTables } from './tables.ts';
import { hasEnded } from './validity.ts';
import { validities } from './validity-store.ts';

const open = (db: Db) => db.withTables<DecisionsTables>();

const LONG_AGO = '1970-01-01T00:00:00.000Z';
const asked = askings<Progress>('implementations', progressContent);

/**
 * How far those that agreed have come, by the number of the vote. It is asked on after the day until which it is to be
 * done: what is said then counts like what was said before, and who is silent owes it still.
 */
export const progressAskings = { ...asked, running: (db: Db, roundId: string) => asked.running(db, roundId, LONG_AGO) };

/** What a decision is, whose implementation is asked for. */
type Outline = Omit<Implementation, 'asking'>;

/** All that are to be implemented, also those that have ended since, the newest first. */
async function outlines(db: Db, roundId: string): Promise<readonly Outline[]> {
  return await open(db)
    .selectFrom('decision_implementations')
    .select(['vote', 'year', 'number', 'question'])
    .where('round_id', '=', roundId)
    .orderBy('vote', 'desc')
    .execute();
}

/** Those of decisions that hold at this moment. */
export async function standing(db: Db, roundId: string, now: Instant): Promise<readonly Outline[]> {
  const all = await outlines(db, roundId);
  if (all.length === 0) return [];
  const replaced = await replacements(db, roundId);
  const ends = await validities(db, roundId);
  return all.filter((one) => {
    const validity = ends.find(({ of }) => isSame(of, one));
    return !replaced.some((other) => isSame(other.replaced, one)) && !(validity && hasEnded(validity, now));
  });
}

/** The implementation of a decision, or of what a vote decided; undefined where none is asked for. */
export async function findImplementation(
  db: Db,
  roundId: string,
  wanted: DecisionNumber | { readonly vote: number },
): Promise<Implementation | undefined> {
  const all = await outlines(db, roundId);
  const found = all.find((one) => ('vote' in wanted ? one.vote === wanted.vote : isSame(one, wanted)));
  return found && { ...found, asking: await progressAskings.find(db, roundId, found.vote) };
}

/** Keeps which decision it is that is to be implemented. */
export async function saveImplementation(
  db: Db,
  { roundId, at, office }: { roundId: string; at: Instant; office: string },
  { vote, year, number, question }: Outline,
): Promise<void> {
  await open(db)
    .insertInto('decision_implementations')
    .values({ round_id: roundId, vote, year, number, question, office, set_at: at })
    .onConflict((conflict) => conflict.columns(['round_id', 'vote']).doNothing())
    .execute();
}
