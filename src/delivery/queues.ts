import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../conversation/time.ts';
import { queueOf } from './conversations.ts';
import type { Bucket } from './pace.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** What stands first in a queue: a message (`id`), or a posted card that has changed (no `id`). */
export interface Head {
  readonly id?: number | undefined;
  readonly roundId: string;
  readonly conversationId: string;
  readonly kind: 'send' | 'post' | 'update';
  readonly activityId?: string | undefined;
  readonly subject?: string | undefined;
  readonly reply?: Reply | undefined;
  readonly attempts: number;
  readonly wanted?: number | undefined;
}

/** Queues that have something to send now and nobody at work: at most eight. */
export async function ready(db: Db, now: Instant): Promise<string[]> {
  const rows = await open(db)
    .selectFrom('queues')
    .select('queue')
    .where('lease_until', '<=', now)
    .where('next_at', '<=', now)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('outbox')
            .select('id')
            .whereRef('outbox.queue', '=', 'queues.queue')
            .where('state', '=', 'pending')
            .where('not_before', '<=', now),
        ),
        eb.exists(
          eb
            .selectFrom('live_cards')
            .select('subject')
            .whereRef('live_cards.queue', '=', 'queues.queue')
            .whereRef('wanted', '>', 'shown')
            .where('activity_id', 'is not', null)
            .where('live_cards.next_at', '<=', now),
        ),
      ]),
    )
    .limit(8)
    .execute();
  return rows.map((row) => row.queue);
}

/** Takes a queue for a while; false when somebody else was first. */
export async function lease(
  db: Db,
  taken: { queue: string; lease: string; now: Instant; until: Instant },
): Promise<boolean> {
  const result = await open(db)
    .updateTable('queues')
    .set({ lease: taken.lease, lease_until: taken.until })
    .where('queue', '=', taken.queue)
    .where('lease_until', '<=', taken.now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Gives a queue back, and says when it may go on. */
export async function release(db: Db, given: { queue: string; lease: string; nextAt: Instant }): Promise<void> {
  await open(db)
    .updateTable('queues')
    .set({ lease: null, lease_until: given.nextAt, next_at: given.nextAt })
    .where('queue', '=', given.queue)
    .where('lease', '=', given.lease)
    .execute();
}

/** The oldest message of a queue that may go out now. */
export async function head(db: Db, queue: string, now: Instant): Promise<Head | undefined> {
  const row = await open(db)
    .selectFrom('outbox')
    .selectAll()
    .where('queue', '=', queue)
    .where('state', '=', 'pending')
    .where('not_before', '<=', now)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      roundId: row.round_id,
      conversationId: row.conversation_id,
      kind: row.kind,
      activityId: row.activity_id ?? undefined,
      subject: row.subject ?? undefined,
      reply: row.reply === null ? undefined : (JSON.parse(row.reply) as Reply),
      attempts: row.attempts,
    }
  );
}

/** A posted card of this queue that has changed and may be shown again. */
export async function changedCard(db: Db, queue: string, now: Instant): Promise<Head | undefined> {
  const row = await open(db)
    .selectFrom('live_cards')
    .selectAll()
    .where('queue', '=', queue)
    .whereRef('wanted', '>', 'shown')
    .where('activity_id', 'is not', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      roundId: row.round_id,
      conversationId: row.conversation_id,
      kind: 'update',
      activityId: row.activity_id ?? undefined,
      subject: row.subject,
      attempts: row.attempts,
    }
  );
}

/** How many changes of its card a message will show: read before it is rendered. */
export async function wanted(db: Db, item: Head): Promise<number | undefined> {
  if (item.subject === undefined) return undefined;
  const row = await open(db)
    .selectFrom('live_cards')
    .select('wanted')
    .where('round_id', '=', item.roundId)
    .where('subject', '=', item.subject)
    .executeTakeFirst();
  return row?.wanted;
}

/** What the conversation may still send. */
export async function bucket(db: Db, queue: string): Promise<Bucket> {
  const row = await open(db)
    .selectFrom('queues')
    .select(['tokens', 'filled_at'])
    .where('queue', '=', queue)
    .executeTakeFirstOrThrow();
  return { tokens: row.tokens, filledAt: row.filled_at };
}

/** Notes what it may send after this one. */
export async function pay(db: Db, queue: string, paid: Bucket): Promise<void> {
  await open(db)
    .updateTable('queues')
    .set({ tokens: paid.tokens, filled_at: paid.filledAt })
    .where('queue', '=', queue)
    .execute();
}

/** Marks what has been accepted; a sent message keeps no content. */
export async function accepted(
  db: Db,
  item: Head,
  by: { activityId: string; conversationId?: string | undefined; now: Instant; nextLiveAt: Instant },
): Promise<void> {
  if (item.id !== undefined) {
    await open(db)
      .updateTable('outbox')
      .set({ state: 'sent', sent_at: by.now, activity_id: by.activityId, reply: null })
      .where('id', '=', item.id)
      .execute();
  }
  if (item.subject !== undefined) await shown(db, { ...item, subject: item.subject }, by);
}

async function shown(
  db: Db,
  item: Head & { subject: string },
  by: { activityId: string; conversationId?: string | undefined; nextLiveAt: Instant },
): Promise<void> {
  const place =
    item.id === undefined
      ? {}
      : {
          activity_id: by.activityId,
          ...(by.conversationId === undefined ? {} : { conversation_id: by.conversationId }),
        };
  await open(db)
    .updateTable('live_cards')
    .set({ ...place, shown: item.wanted ?? 0, attempts: 0 })
    .where('round_id', '=', item.roundId)
    .where('subject', '=', item.subject)
    .execute();
  await rest(db, queueOf(item.conversationId), by.nextLiveAt);
}

/** After one card of a conversation has been shown, all of them wait. */
async function rest(db: Db, queue: string, until: Instant): Promise<void> {
  await open(db).updateTable('live_cards').set({ next_at: until }).where('queue', '=', queue).execute();
}

/** Lets what may not go out yet wait; those behind it pass. */
export async function postpone(db: Db, item: Head, until: Instant): Promise<void> {
  if (item.id !== undefined)
    await open(db).updateTable('outbox').set({ not_before: until }).where('id', '=', item.id).execute();
  else if (item.subject !== undefined)
    await open(db)
      .updateTable('live_cards')
      .set({ next_at: until })
      .where('round_id', '=', item.roundId)
      .where('subject', '=', item.subject)
      .execute();
}

/** Counts an attempt that is to be repeated. */
export async function failedOnce(db: Db, item: Head): Promise<void> {
  if (item.id !== undefined) {
    await open(db)
      .updateTable('outbox')
      .set({ attempts: item.attempts + 1 })
      .where('id', '=', item.id)
      .execute();
  } else if (item.subject !== undefined) {
    await open(db)
      .updateTable('live_cards')
      .set({ attempts: item.attempts + 1 })
      .where('round_id', '=', item.roundId)
      .where('subject', '=', item.subject)
      .execute();
  }
}

/** Marks what can never be delivered; the queue goes on behind it. */
export async function refused(db: Db, item: Head, reason: string): Promise<void> {
  if (item.id !== undefined) {
    await open(db)
      .updateTable('outbox')
      .set({ state: 'failed', error: reason, reply: null })
      .where('id', '=', item.id)
      .execute();
  } else if (item.subject !== undefined) {
    await open(db)
      .updateTable('live_cards')
      .set({ shown: item.wanted ?? 0 })
      .where('round_id', '=', item.roundId)
      .where('subject', '=', item.subject)
      .execute();
  }
}
