import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { type Instant, instant } from '../conversation/time.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** All conversations of a tenant together: at most 24 requests at once and 24 a second, within Teams' 50 in any second. */
const AT_ONCE = 24;
const EVERY_MILLISECONDS = 42;
const AHEAD = (AT_ONCE - 1) * EVERY_MILLISECONDS;

/**
 * Takes one request out of what the app may send in a tenant; else gives when to ask again. One number says it all: until
 * when the tenant is busy with what was taken. One statement takes, so that instances cannot take the same.
 */
export async function payTenant(db: Db, tenantId: string, now: Instant): Promise<Instant | undefined> {
  const at = Date.parse(now);
  const taken = await open(db)
    .updateTable('tenants')
    .set({ busy_until: sql`case when busy_until > ${at} then busy_until else ${at} end + ${EVERY_MILLISECONDS}` })
    .where('tenant_id', '=', tenantId)
    .where('busy_until', '<=', at + AHEAD)
    .executeTakeFirst();
  if (Number(taken.numUpdatedRows) > 0) return undefined;
  const busyUntil = await busy(db, tenantId);
  if (busyUntil === undefined) await begin(db, tenantId, at);
  else if (busyUntil > at + AHEAD) return instant(busyUntil - AHEAD);
  return payTenant(db, tenantId, now);
}

async function busy(db: Db, tenantId: string): Promise<number | undefined> {
  const query = open(db).selectFrom('tenants').select('busy_until').where('tenant_id', '=', tenantId);
  return (await query.executeTakeFirst())?.busy_until;
}

async function begin(db: Db, tenantId: string, at: number): Promise<void> {
  await open(db)
    .insertInto('tenants')
    .values({ tenant_id: tenantId, busy_until: at })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute();
}
