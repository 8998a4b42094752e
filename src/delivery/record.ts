import type { Db } from '../conversation/database.ts';
import type { Instant } from '../conversation/time.ts';
import { queueOf } from './conversations.ts';
import type { Head } from './queues.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** How a message was accepted: by which id, when, and from when on posted cards may be shown again. */
interface Accepted {
  readonly activityId: string;
  readonly conversationId?: string | undefined;
  readonly now: Instant;
  readonly nextLiveAt: Instant;
}

/** Records what has been accepted, whole or not at all; a sent message keeps no content. */
export async function accepted(db: Db, item: Head, by: Accepted): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (item.id !== undefined)
      await open(tx)
        .updateTable('outbox')
        .set({ state: 'sent', sent_at: by.now, activity_id: by.activityId, reply: null })
        .where('id', '=', item.id)
        .execute();
    if (item.subject !== undefined) await shown(tx, { ...item, subject: item.subject }, by);
  });
}

/** A card whose id was lost with its receipt stays as it is. */
async function shown(db: Db, item: Head & { subject: string }, by: Accepted): Promise<void> {
  const { activityId, conversationId } = by;
  const place = { activity_id: activityId || null, ...(conversationId && { conversation_id: conversationId }) };
  await open(db)
    .updateTable('live_cards')
    .set({ ...(item.id === undefined ? {} : place), shown: item.wanted ?? 0, attempts: 0 })
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
