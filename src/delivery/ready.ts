import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { ahead } from './pace.ts';
import { FOREVER } from './queues.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

const readyQuery = keptQuery((db, { now, ahead: behind }: { now: Instant; ahead: Instant }) => {
  const messages = open(db)
    .selectFrom('outbox')
    .select(['queue', sql<number>`1`.as('is_message')])
    .where('state', '=', 'pending')
    .where('not_before', '<=', now);
  const cards = open(db)
    .selectFrom('live_cards')
    .select(['queue', sql<number>`0`.as('is_message')])
    .whereRef('wanted', '>', 'shown')
    .where('activity_id', 'is not', null)
    .where('next_at', '<=', now);
  return open(db)
    .selectFrom(messages.unionAll(cards).as('waiting'))
    .innerJoin('queues', 'queues.queue', 'waiting.queue')
    .select('queues.queue')
    .where((eb) =>
      eb.or([
        eb.and([eb('lease_until', '<=', now), eb('next_at', '<=', now)]),
        eb.and([eb('noted_at', '>', behind), eb('next_at', '<>', FOREVER)]),
      ]),
    )
    .where((eb) => eb.or([eb('is_message', '=', 1), eb('cards_at', '<=', now), eb('noted_at', '>', behind)]))
    .orderBy('next_at');
});

/**
 * Queues that have something to send now and nobody at work, the longest waiting first. It begins with what waits, which is
 * little, and not with all conversations there ever were.
 */
export async function ready(db: Db, now: Instant): Promise<string[]> {
  const { rows } = await readyQuery(db, { now, ahead: ahead(now) });
  return [...new Set(rows.map((row) => row.queue))];
}
