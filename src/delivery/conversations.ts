import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { millisecondsBetween } from '../german/time.ts';
import { FOREVER, resume, waiting } from './queues.ts';
import type { ConversationsTable, DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** A person of the round, and by which id the platform knows them (`29:…`): views of their own are addressed by it. */
interface PlatformUser {
  readonly roundId: string;
  readonly personId: string;
  readonly userId: string;
}

/** A conversation as the platform named it in an activity. */
export interface Seen {
  readonly roundId: string;
  readonly conversationId: string;
  /** Undefined where the platform does not say; then it stays what it is. */
  readonly kind: 'personal' | 'channel' | undefined;
  readonly personId?: string | undefined;
  readonly serviceUrl: string;
  readonly tenantId?: string | undefined;
  readonly botId?: string | undefined;
  /** The member who speaks, as the platform knows them. */
  readonly user?: Omit<PlatformUser, 'roundId'> | undefined;
  readonly at: Instant;
}

/** Where a message goes, as the platform knows it. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId?: string | undefined;
  readonly botId?: string | undefined;
}

/** The conversation without its thread: one queue each. */
export function queueOf(conversationId: string): string {
  return conversationId.split(';messageid=', 1)[0] ?? '';
}

/** Whether many read a conversation, by its id alone: Teams names channels, group chats and meetings so, and no personal chat. */
export function isThread(conversationId: string): boolean {
  return /^19:(?!.*@unq\.gbl\.spaces)/u.test(conversationId);
}

/**
 * Learns where a conversation is reached: the service address of the last activity counts. What waited there goes on, and
 * what was refused before is told anew if it is refused again (in a channel that did not wait, only after a month). What
 * many read never becomes a personal chat. Where it is `known` that they were heard a moment ago and have nothing new to
 * tell, that costs no write, and gives what the conversation is known as.
 */
export async function learn(db: Db, seen: Seen, known?: Known): Promise<ConversationsTable['kind'] | undefined> {
  const { roundId, conversationId } = seen;
  const queue = queueOf(conversationId);
  const kind = isThread(queue) ? 'channel' : seen.kind;
  const reached = {
    service_url: seen.serviceUrl,
    tenant_id: seen.tenantId ?? null,
    bot_id: seen.botId ?? null,
    last_seen_at: seen.at,
  };
  const personId = kind === 'personal' ? (seen.personId ?? null) : null;
  if (seen.user && known?.user_id !== seen.user.userId) await keepUser(db, { roundId, ...seen.user });
  if (known && isAsBefore(known, { kind, personId, ...reached })) return known.kind;
  if (kind === undefined) await reach(db, { roundId, queue }, reached);
  else await keepQuery(db, { roundId, queue, kind, personId, ...reached });
  if ((await resume(db, queue, seen.at)) || seen.kind === 'personal') await forgetRefusals(db, { roundId, queue });
  return undefined;
}

/** So long it need not be said anew when a conversation was heard from last. */
const FRESH_MILLISECONDS = 60_000;

/** A conversation as it was learned last, with what waits there or was refused, and as whom the platform knows the speaker. */
export interface Known
  extends Pick<ConversationsTable, 'kind' | 'person_id' | 'service_url' | 'tenant_id' | 'bot_id' | 'last_seen_at'> {
  readonly next_at: Instant | null;
  readonly refused: string | null;
  readonly user_id: string | null;
}

/** Whether all is as it was a moment ago, and nothing waits there or was refused. */
function isAsBefore(row: Known, told: Reached & { kind: Seen['kind']; personId: string | null }): boolean {
  if (row.next_at === FOREVER || row.refused !== null) return false;
  const since = millisecondsBetween(row.last_seen_at, told.last_seen_at);
  const same =
    row.service_url === told.service_url &&
    row.tenant_id === told.tenant_id &&
    row.bot_id === told.bot_id &&
    (told.kind === undefined || (row.kind === told.kind && row.person_id === told.personId));
  return same && since >= 0 && since < FRESH_MILLISECONDS;
}

type Reached = Pick<ConversationsTable, 'service_url' | 'tenant_id' | 'bot_id' | 'last_seen_at'>;

async function reach(db: Db, of: { roundId: string; queue: string }, reached: Reached): Promise<void> {
  await open(db)
    .updateTable('conversations')
    .set(reached)
    .where('round_id', '=', of.roundId)
    .where('conversation_id', '=', of.queue)
    .execute();
}

type Kept = { [Key in keyof Reached]: ConversationsTable[Key] } & {
  roundId: string;
  queue: string;
  kind: ConversationsTable['kind'];
  personId: string | null;
};

const keepQuery = keptQuery((db, of: Kept) => {
  const { service_url, tenant_id, bot_id, last_seen_at } = of;
  const reached = { service_url, tenant_id, bot_id, last_seen_at };
  return open(db)
    .insertInto('conversations')
    .values({ round_id: of.roundId, conversation_id: of.queue, kind: of.kind, person_id: of.personId, ...reached })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'conversation_id']).doUpdateSet((eb) => ({
        ...reached,
        kind: eb
          .case()
          .when('excluded.kind', '=', 'channel')
          .then(eb.ref('excluded.kind'))
          .else(eb.ref('conversations.kind'))
          .end(),
        person_id: eb
          .case()
          .when('conversations.kind', '=', 'channel')
          .then(null)
          .else(eb.ref('excluded.person_id'))
          .end(),
      })),
    );
});

/** The app is in a team again. Teams says so of one of its channels; all that wait for it go on. */
export async function reinstalled(db: Db, roundId: string, at: Instant): Promise<void> {
  for (const queue of await waiting(db, roundId)) {
    await resume(db, queue, at);
    await forgetRefusals(db, { roundId, queue });
  }
}

const forgetRefusals = keptQuery((db, of: { roundId: string; queue: string }) =>
  open(db).deleteFrom('refusals').where('round_id', '=', of.roundId).where('queue', '=', of.queue),
);

/** Forgets a conversation: nothing goes there until it is heard from again. */
export async function forget(db: Db, roundId: string, conversationId: string): Promise<void> {
  await open(db)
    .deleteFrom('conversations')
    .where('round_id', '=', roundId)
    .where('conversation_id', '=', queueOf(conversationId))
    .execute();
}

const conversationQuery = keptQuery((db, of: { roundId: string; queue: string }) =>
  open(db)
    .selectFrom('conversations')
    .selectAll()
    .where('round_id', '=', of.roundId)
    .where('conversation_id', '=', of.queue),
);

/** Where a conversation is reached; undefined when it has never spoken to the bot. */
export async function findConversation(
  db: Db,
  roundId: string,
  conversationId: string,
): Promise<ConversationsTable | undefined> {
  const [row] = (await conversationQuery(db, { roundId, queue: queueOf(conversationId) })).rows;
  return row && isThread(row.conversation_id) ? { ...row, kind: 'channel', person_id: null } : row;
}

/** The personal chat of a person; undefined when they never opened one. Earlier versions took some threads for one. */
export async function personalChat(db: Db, roundId: string, personId: string): Promise<string | undefined> {
  const rows = await open(db)
    .selectFrom('conversations')
    .select('conversation_id')
    .where('round_id', '=', roundId)
    .where(sql`lower(person_id)`, '=', personId.toLowerCase())
    .where('kind', '=', 'personal')
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows.find((row) => !isThread(row.conversation_id))?.conversation_id;
}

/** A conversation that has never spoken is reached as the one that spoke last in the round; only its own pace limits it. */
export async function addressIn(
  db: Db,
  { roundId, conversationId }: { roundId: string; conversationId: string },
  by: { readonly serviceUrl: string; readonly reached?: Omit<Reached, 'last_seen_at'> | undefined },
): Promise<Address> {
  const known = by.reached ?? (await findConversation(db, roundId, conversationId)) ?? (await lastHeard(db, roundId));
  return {
    serviceUrl: known?.service_url ?? by.serviceUrl,
    conversationId,
    tenantId: known?.tenant_id ?? undefined,
    botId: known?.bot_id ?? undefined,
  };
}

/** The conversation that this round was last heard from: what it is reached by serves a channel that has never spoken. */
async function lastHeard(db: Db, roundId: string): Promise<ConversationsTable | undefined> {
  return open(db)
    .selectFrom('conversations')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('last_seen_at', 'desc')
    .executeTakeFirst();
}

const userQuery = keptQuery((db, of: { roundId: string; personId: string }) =>
  open(db)
    .selectFrom('platform_users')
    .select('user_id')
    .where('round_id', '=', of.roundId)
    .where('person_id', '=', of.personId),
);

/** Learns by which id the platform knows a person. */
export async function learnUser(db: Db, user: PlatformUser): Promise<void> {
  if ((await userIdOf(db, user)) !== user.userId) await keepUser(db, user);
}

/** By which id the platform knows a person; undefined before they have spoken to the bot. */
export async function userIdOf(db: Db, of: Pick<PlatformUser, 'roundId' | 'personId'>): Promise<string | undefined> {
  return (await userQuery(db, { roundId: of.roundId, personId: of.personId })).rows[0]?.user_id;
}

async function keepUser(db: Db, { roundId, personId, userId }: PlatformUser): Promise<void> {
  await open(db)
    .insertInto('platform_users')
    .values({ round_id: roundId, person_id: personId, user_id: userId })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'person_id'])
        .doUpdateSet({ user_id: userId })
        .where('platform_users.user_id', '<>', userId),
    )
    .execute();
}
