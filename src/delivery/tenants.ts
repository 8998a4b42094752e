import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { instant, millisecondsBetween } from '../german/time.ts';
import { ahead } from './pace.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** All conversations of a tenant together: at most 24 requests at once and 24 a second, within Teams' 50 in any second. */
const AT_ONCE = 24;
const EVERY_MILLISECONDS = 42;
/** A turn that has not been used within this time has lapsed: many kept up would go out at once. */
const HOLDS_MILLISECONDS = 1000;

const turnQuery = keptQuery((db, of: { tenantId: string; at: number; behind: number; busyUntil: number }) => {
  const busy = sql<number>`case when tenants.busy_until > ${of.at} and tenants.noted_at <= ${of.behind} then tenants.busy_until else ${of.at} end`;
  return open(db)
    .insertInto('tenants')
    .values({ tenant_id: of.tenantId, busy_until: of.busyUntil, noted_at: of.at })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({ busy_until: sql`${busy} + ${EVERY_MILLISECONDS}`, noted_at: of.at }),
    )
    .returning('busy_until');
});

/**
 * Gives the turn of a request among all of its tenant, at the earliest now. One number says when the tenant is done with
 * all turns given, and one statement moves it, so that no turn is given twice, however many instances ask.
 */
async function takeTurn(db: Db, tenantId: string, now: Instant): Promise<Instant> {
  const at = Date.parse(now);
  const behind = Date.parse(ahead(now));
  const { rows } = await turnQuery(db, {
    tenantId: tenantId.toLowerCase(),
    at,
    behind,
    busyUntil: at + EVERY_MILLISECONDS,
  });
  return instant(Math.max(at, (rows[0]?.busy_until ?? at) - AT_ONCE * EVERY_MILLISECONDS));
}

/** The turn of a conversation among all of its tenant: the one that it has, if that can be used now, else another. */
export async function turnOf(
  db: Db,
  { tenantId, turn, now }: { tenantId: string | undefined; turn: Instant; now: Instant },
): Promise<Instant> {
  return tenantId === undefined || isTurn(turn, now) ? now : takeTurn(db, tenantId, now);
}

/** Whether a turn that was taken before can be used now. */
function isTurn(turn: Instant, now: Instant): boolean {
  return turn !== '' && turn <= now && millisecondsBetween(turn, now) < HOLDS_MILLISECONDS;
}
