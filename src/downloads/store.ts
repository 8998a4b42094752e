import { randomBytes } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { DownloadsTables } from './tables.ts';

const open = (db: Db) => db.withTables<DownloadsTables>();

/** The key that signs links, and those that did before it, each with the moment at which it was replaced. */
export interface Keys {
  readonly current: Buffer;
  readonly former: readonly { readonly key: Buffer; readonly replacedAt: Instant }[];
}

/** The keys of this installation; the first instance that asks makes the first. */
export async function signingKeys(db: Db): Promise<Keys> {
  await open(db)
    .insertInto('signing_keys')
    .values({ id: 1, key: fresh(), made_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return readKeys(db);
}

/** The keys as they stand. */
export async function readKeys(db: Db): Promise<Keys> {
  const rows = await open(db).selectFrom('signing_keys').selectAll().orderBy('id', 'desc').execute();
  const [last, ...before] = rows.map(({ key, made_at }) => ({ key: Buffer.from(key, 'base64url'), made_at }));
  if (!last) throw new Error('no signing key');
  const former = before.map(({ key }, at) => ({ key, replacedAt: rows[at]?.made_at ?? '' }));
  return { current: last.key, former };
}

/** A new key signs from now on; false where another has just been made. */
export async function renewKey(db: Db, at: Instant): Promise<boolean> {
  const { last } = await open(db)
    .selectFrom('signing_keys')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  const made = await open(db)
    .insertInto('signing_keys')
    .values({ id: Number(last ?? 0) + 1, key: fresh(), made_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

function fresh(): string {
  return randomBytes(32).toString('base64url');
}
