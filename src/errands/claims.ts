import type { Db } from '../conversation/database.ts';
import { ahead } from '../delivery/pace.ts';
import { isHeld } from '../delivery/restores.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { closedRounds } from '../municipalities/closures.ts';
import type { ErrandState, ErrandsTable, ErrandsTables } from './tables.ts';

const open = (db: Db) => db.withTables<ErrandsTables>();
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** A process that is at it holds an errand for so long, and says so again before that is over. */
const LEASE_SECONDS = 60;

/** What a process has in hand. */
export interface Held {
  readonly row: ErrandsTable;
  readonly lease: string;
}

/**
 * What is due of a kind and held by nobody, the oldest first. A lease that ends later than any can was given by a clock that
 * has gone back since.
 */
export function dueOf(
  db: Db,
  of: { readonly kind: string; readonly whenClosed: boolean; readonly now: Instant; readonly limit: number },
): Promise<ErrandsTable[]> {
  const { now } = of;
  const never = ahead(leaseEnd(now));
  const due = open(db)
    .selectFrom('errands')
    .selectAll()
    .where('kind', '=', of.kind)
    .where(({ eb, and, or }) =>
      or([
        and([eb('state', '=', 'waiting'), eb('due_at', '<=', now)]),
        and([eb('state', '=', 'doing'), or([eb('lease_until', '<=', now), eb('lease_until', '>', never)])]),
      ]),
    )
    .where(({ not }) => not(isHeld(db)))
    .orderBy('due_at')
    .orderBy('subject')
    .limit(of.limit);
  return (of.whenClosed ? due : due.where('round_id', 'not in', closedRounds(db))).execute();
}

/** Takes an errand in hand; undefined where another was faster. */
export async function take(db: Db, row: ErrandsTable, by: { lease: string; now: Instant }): Promise<Held | undefined> {
  const set = { state: 'doing', lease: by.lease, lease_until: leaseEnd(by.now), attempts: row.attempts + 1 } as const;
  const taken = await named(open(db).updateTable('errands').set(set), row)
    .where('state', '=', row.state)
    .where('lease_until', '=', row.lease_until)
    .where('planned', '=', row.planned)
    .executeTakeFirst();
  return Number(taken.numUpdatedRows) > 0 ? { row: { ...row, attempts: set.attempts }, lease: by.lease } : undefined;
}

/** Says that this process is still at it. */
export async function renew(db: Db, held: readonly Held[], now: Instant): Promise<void> {
  for (const one of held)
    await mine(
      open(db)
        .updateTable('errands')
        .set({ lease_until: leaseEnd(now) }),
      one,
    ).execute();
}

/** How an errand ends, or when it goes on. */
export interface Mark {
  readonly state: Exclude<ErrandState, 'doing' | 'cancelled'>;
  readonly code?: string | undefined;
  readonly at: Instant;
  /** When it is tried again. */
  readonly dueAt?: Instant;
}

/** Marks what came of an errand, unless another has taken it over; what was planned anew in the meantime waits again. */
export async function mark(db: Db, held: Held, { state, code, at, dueAt }: Mark): Promise<boolean> {
  const anew = { state: 'waiting', lease: null, lease_until: LONG_AGO, attempts: 0 } as const;
  const set = {
    ...{ state, code: code ?? null, lease: null, lease_until: LONG_AGO },
    ...(state === 'waiting' ? { due_at: dueAt ?? at } : { ended_at: at }),
  };
  const marked = await mine(open(db).updateTable('errands').set(set), held)
    .where('planned', '=', held.row.planned)
    .executeTakeFirst();
  if (Number(marked.numUpdatedRows) > 0) return true;
  const again = await mine(open(db).updateTable('errands').set(anew), held).executeTakeFirst();
  return Number(again.numUpdatedRows) > 0;
}

/** Lets others go on with an errand at once. */
export async function release(db: Db, held: Held): Promise<void> {
  await mine(
    open(db).updateTable('errands').set({ state: 'waiting', lease: null, lease_until: LONG_AGO }),
    held,
  ).execute();
}

function leaseEnd(from: Instant): Instant {
  return later(from, { seconds: LEASE_SECONDS });
}

type Column = 'round_id' | 'kind' | 'subject' | 'lease' | 'state';

function named<Q extends { where(column: Column, operator: '=', value: string): Q }>(query: Q, row: ErrandsTable): Q {
  return query.where('round_id', '=', row.round_id).where('kind', '=', row.kind).where('subject', '=', row.subject);
}

function mine<Q extends { where(column: Column, operator: '=', value: string): Q }>(query: Q, held: Held): Q {
  return named(query, held.row).where('lease', '=', held.lease).where('state', '=', 'doing');
}
