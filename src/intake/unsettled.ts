import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { nextNumber } from '../municipalities/store.ts';

/** Days after which a received file that nobody settled is let go. */
export const KEPT_DAYS = 30;

/** A message, and the place in it, with which something came. */
export interface Origin {
  readonly roundId: string;
  readonly origin: string;
}

/** What of a query narrows a table of received files; each feature keeps its own. */
interface Narrowed<Q> {
  where(column: 'round_id' | 'origin' | 'state', operator: '=', value: string): Q;
}

interface Numbered<Q> extends Narrowed<Q> {
  executeTakeFirst(): Promise<{ readonly number: number } | undefined>;
}

interface Updated<Q> extends Narrowed<Q> {
  executeTakeFirst(): Promise<{ readonly numUpdatedRows: bigint }>;
}

interface Aging<Q> {
  where(column: 'state' | 'received_at', operator: '=' | '<', value: string): Q;
}

/** The number under which a table keeps what came from there; undefined when nothing did. */
export async function numberByOrigin<Q extends Numbered<Q>>(
  table: Q,
  { roundId, origin }: Origin,
): Promise<number | undefined> {
  return (await table.where('round_id', '=', roundId).where('origin', '=', origin).executeTakeFirst())?.number;
}

/** Keeps what came under the next number of its series; what came before keeps the number that it has. */
export async function keepOnce(
  db: Db,
  { roundId }: Origin,
  kept: {
    readonly known: number | undefined;
    readonly series: string;
    readonly insert: (number: number) => Promise<unknown>;
  },
): Promise<number> {
  if (kept.known !== undefined) return kept.known;
  const number = await nextNumber(db, roundId, kept.series);
  await kept.insert(number);
  return number;
}

/** Settles the one file that an update names; false when somebody else was first. */
export async function settleOpen<Q extends Updated<Q>>(update: Q): Promise<boolean> {
  const { numUpdatedRows } = await update.where('state', '=', 'open').executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Narrows an update or a deletion to what arrived in this state and has been kept long enough. */
export function keptTooLong<Q extends Aging<Q>>(query: Q, state: 'open' | 'refused', now: Instant): Q {
  return query.where('state', '=', state).where('received_at', '<', later(now, { days: -KEPT_DAYS }));
}
