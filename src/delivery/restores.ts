import { expressionBuilder, sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { DeliveryTables } from './tables.ts';

/**
 * A database that came from a backup sends nothing and does no due work until the operator lets it go: what was waiting
 * when the backup was taken may have gone out since.
 */
const open = (db: Db) => db.withTables<DeliveryTables>();

/** Whether a restored database has not been let go, as a part of a query. */
export function isHeld(db: Db) {
  const { exists } = expressionBuilder<DeliveryTables, never>();
  return exists(open(db).selectFrom('restores').select('restored_at').where('released_at', 'is', null));
}

/** Since when a restored database has been held; undefined where it is not. */
export async function heldSince(db: Db): Promise<Instant | undefined> {
  const row = await open(db)
    .selectFrom('restores')
    .select('restored_at')
    .where('released_at', 'is', null)
    .orderBy('restored_at')
    .executeTakeFirst();
  return row?.restored_at;
}

/** Notes that a database has come from a backup. */
export async function hold(db: Db, at: Instant): Promise<void> {
  const { last } = await open(db)
    .selectFrom('outbox')
    .select(({ fn }) => fn.coalesce(fn.max('id'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  const row = { restored_at: at, last_message: Number(last), released_at: null, sends: null };
  await open(db)
    .insertInto('restores')
    .values(row)
    .onConflict((conflict) => conflict.column('restored_at').doUpdateSet(row))
    .execute();
}

/** What is let go, and when. */
interface Release {
  readonly at: Instant;
  readonly sends: 'all' | 'new';
}

/** Lets a held database go; gives how many messages of before stay behind. */
export async function letGo(db: Db, { at, sends }: Release): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const released = await open(tx)
      .updateTable('restores')
      .set({ released_at: at, sends })
      .where('released_at', 'is', null)
      .returning('last_message')
      .execute();
    const last = Math.max(0, ...released.map((one) => one.last_message));
    return sends === 'all' ? 0 : leaveBehind(tx, last);
  });
}

/** Of all rounds: a backup is the installation's. */
async function leaveBehind(db: Db, last: number): Promise<number> {
  const left = await open(db)
    .updateTable('outbox')
    .set({ state: 'needless', reply: null, line: null, private_reply: null })
    .where('state', '=', 'pending')
    .where('id', '<=', last)
    .executeTakeFirst();
  return Number(left.numUpdatedRows);
}
