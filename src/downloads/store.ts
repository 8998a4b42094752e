import { randomBytes } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import type { DownloadsTables } from './tables.ts';

const open = (db: Db) => db.withTables<DownloadsTables>();

/** The key that signs links; the first instance that asks makes it. */
export async function signingKey(db: Db): Promise<Buffer> {
  await open(db)
    .insertInto('signing_keys')
    .values({ id: 1, key: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { key } = await open(db).selectFrom('signing_keys').select('key').where('id', '=', 1).executeTakeFirstOrThrow();
  return Buffer.from(key, 'base64url');
}
