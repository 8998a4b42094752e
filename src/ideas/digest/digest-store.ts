import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Event } from '../entry.ts';
import type { IdeasTables } from '../tables.ts';

const open = (db: Db) => db.withTables<IdeasTables>();

/** The moment up to which digests have told; undefined before the first. */
export async function toldUntil(db: Db, roundId: string): Promise<Instant | undefined> {
  const row = await open(db)
    .selectFrom('idea_digests')
    .select((eb) => eb.fn.max('told_until').as('until'))
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row?.until ?? undefined;
}

/** The last two digests, the latest first: of which week, and up to when they told. */
export async function lastDigests(db: Db, roundId: string): Promise<readonly { week: string; until: Instant }[]> {
  const rows = await open(db)
    .selectFrom('idea_digests')
    .select(['week', 'told_until'])
    .where('round_id', '=', roundId)
    .orderBy('told_until', 'desc')
    .limit(2)
    .execute();
  return rows.map(({ week, told_until: until }) => ({ week, until }));
}

/** Keeps that the digest of a week has told up to this moment; false when that week has had one. */
export async function saveDigest(db: Db, roundId: string, told: { week: string; until: Instant }): Promise<boolean> {
  const result = await open(db)
    .insertInto('idea_digests')
    .values({ round_id: roundId, week: told.week, told_until: told.until })
    .onConflict((conflict) => conflict.columns(['round_id', 'week']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** The entries, by number, to which this has happened within a time: after `since`, up to `until`. */
export async function changedWithin(
  db: Db,
  roundId: string,
  asked: { event: Event; since: Instant; until: Instant },
): Promise<ReadonlySet<number>> {
  const rows = await open(db)
    .selectFrom('idea_history')
    .select('idea')
    .where('round_id', '=', roundId)
    .where('event', '=', asked.event)
    .where('happened_at', '>', asked.since)
    .where('happened_at', '<=', asked.until)
    .execute();
  return new Set(rows.map(({ idea }) => idea));
}
