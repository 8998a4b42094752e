import type { Db } from '../conversation/database.ts';
import type { Instant } from '../conversation/time.ts';
import { resume, waiting } from './queues.ts';
import type { ConversationsTable, DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** A conversation as the platform named it in an activity. */
export interface Seen {
  readonly roundId: string;
  readonly conversationId: string;
  readonly kind: 'personal' | 'channel';
  readonly personId?: string | undefined;
  readonly serviceUrl: string;
  readonly tenantId?: string | undefined;
  readonly botId?: string | undefined;
  readonly at: Instant;
}

/** The conversation without its thread: one queue each. */
export function queueOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/u, '');
}

/**
 * Learns where a conversation is reached: the service address of the last activity counts. What waited there goes on, and
 * what was refused before is told anew if it is refused again (in a channel that did not wait, only after a month).
 */
export async function learn(db: Db, seen: Seen): Promise<void> {
  const { roundId } = seen;
  const queue = queueOf(seen.conversationId);
  const place = {
    kind: seen.kind,
    person_id: seen.kind === 'personal' ? (seen.personId ?? null) : null,
    service_url: seen.serviceUrl,
    tenant_id: seen.tenantId ?? null,
    bot_id: seen.botId ?? null,
    last_seen_at: seen.at,
  };
  await open(db)
    .insertInto('conversations')
    .values({ round_id: roundId, conversation_id: queue, ...place })
    .onConflict((conflict) => conflict.columns(['round_id', 'conversation_id']).doUpdateSet(place))
    .execute();
  const resumed = await resume(db, queue, seen.at);
  if (resumed || seen.kind === 'personal') await forgetRefusals(db, roundId, queue);
}

/** The app is in a team again. Teams says so of one of its channels; all that wait for it go on. */
export async function reinstalled(db: Db, roundId: string, at: Instant): Promise<void> {
  for (const queue of await waiting(db, roundId)) {
    await resume(db, queue, at);
    await forgetRefusals(db, roundId, queue);
  }
}

async function forgetRefusals(db: Db, roundId: string, queue: string): Promise<void> {
  await open(db).deleteFrom('refusals').where('round_id', '=', roundId).where('queue', '=', queue).execute();
}

/** Forgets a conversation: nothing goes there until it is heard from again. */
export async function forget(db: Db, roundId: string, conversationId: string): Promise<void> {
  await open(db)
    .deleteFrom('conversations')
    .where('round_id', '=', roundId)
    .where('conversation_id', '=', queueOf(conversationId))
    .execute();
}

/** Where a conversation is reached; undefined when it has never spoken to the bot. */
export async function findConversation(
  db: Db,
  roundId: string,
  conversationId: string,
): Promise<ConversationsTable | undefined> {
  return open(db)
    .selectFrom('conversations')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('conversation_id', '=', queueOf(conversationId))
    .executeTakeFirst();
}

/** The personal chat of a person; undefined when they never opened one. */
export async function personalChat(db: Db, roundId: string, personId: string): Promise<string | undefined> {
  const row = await open(db)
    .selectFrom('conversations')
    .select('conversation_id')
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .orderBy('last_seen_at', 'desc')
    .executeTakeFirst();
  return row?.conversation_id;
}

/** The conversation that this round was last heard from: what it is reached by serves a channel that has never spoken. */
export async function lastHeard(db: Db, roundId: string): Promise<ConversationsTable | undefined> {
  return open(db)
    .selectFrom('conversations')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('last_seen_at', 'desc')
    .executeTakeFirst();
}
