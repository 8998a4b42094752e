import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** That somebody's data has been deleted: by a key, of which nobody learns who it was. */
export interface Deleted {
  readonly roundId: string;
  readonly key: string;
  readonly at: Instant;
}

/** Notes in the transaction of a deletion that a person's data has been deleted, so that no backup brings it back. */
export async function noteDeleted(db: Db, of: { roundId: string; personId: string; at: Instant }): Promise<void> {
  const key = keyOf(of.personId, randomBytes(16).toString('hex'));
  await keepDeleted(db, [{ roundId: of.roundId, key, at: of.at }]);
}

/** Takes over what another database or a list knows. */
export async function keepDeleted(db: Db, deleted: readonly Deleted[]): Promise<void> {
  for (const { roundId, key, at } of deleted)
    await open(db)
      .insertInto('deleted_people')
      .values({ round_id: roundId, deleted_key: key, deleted_at: at })
      .onConflict((conflict) => conflict.columns(['round_id', 'deleted_key']).doNothing())
      .execute();
}

/** All whose data has been deleted in a round, in the order of their keys. */
export async function deletedIn(db: Db, roundId: string): Promise<Deleted[]> {
  const rows = await open(db)
    .selectFrom('deleted_people')
    .select(['deleted_key', 'deleted_at'])
    .where('round_id', '=', roundId)
    .orderBy('deleted_key')
    .execute();
  return rows.map((row) => ({ roundId, key: row.deleted_key, at: row.deleted_at }));
}

/** Whether it is this person whose data has been deleted. */
export function isOf({ key }: Deleted, personId: string): boolean {
  const [salt = ''] = key.split('.');
  return key === keyOf(personId, salt);
}

/** An id is written in any case of letters. */
function keyOf(personId: string, salt: string): string {
  return `${salt}.${createHmac('sha256', salt).update(personId.toLowerCase()).digest('hex')}`;
}

/** Since when a person takes part in a round, the last time they began; undefined of whom it knows nothing. */
export async function beganAt(db: Db, roundId: string, personId: string): Promise<Instant | undefined> {
  const row = await open(db)
    .selectFrom('memberships')
    .select(({ fn }) => fn.max('began_at').as('began'))
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.began ?? undefined;
}
