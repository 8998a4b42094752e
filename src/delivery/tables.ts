import type { ColumnType, Generated } from 'kysely';
import { GUARDS, type Owing } from '../conversation/database.ts';

/** A conversation of Teams that the bot has seen: where to reach it, and whose personal chat it is. */
export interface ConversationsTable {
  round_id: string;
  conversation_id: string;
  kind: 'personal' | 'channel';
  person_id: string | null;
  service_url: string;
  tenant_id: string | null;
  bot_id: string | null;
  last_seen_at: string;
}

type OutboxState = 'pending' | 'sent' | 'failed' | 'needless';

/**
 * What is to be sent, in order within its queue (one conversation); the content is emptied once it is sent, and at night
 * after its time whom it was for.
 */
export interface OutboxTable {
  id: Generated<number>;
  round_id: string;
  queue: string;
  conversation_id: string;
  kind: 'send' | 'post' | 'update';
  activity_id: string | null;
  /** Name of the posted card that this message becomes, if it follows the database. */
  subject: string | null;
  reply: string | null;
  /** Said in the channel where this personal chat does not take the message. */
  line: ColumnType<string | null, string | null | undefined, string | null>;
  /** The same for `recipient` alone, where the platform shows it to nobody else; `reply` is what all may read instead. */
  private_reply: ColumnType<string | null, string | null | undefined, string | null>;
  recipient: ColumnType<string | null, string | null | undefined, string | null>;
  /** Needless is what had nothing to show any more when it was to go out. */
  state: ColumnType<OutboxState, 'pending', OutboxState>;
  attempts: ColumnType<number, number, number>;
  /** It is passed over until then; empty where it may go at once. */
  not_before: ColumnType<string, string | undefined, string>;
  created_at: string;
  sent_at: string | null;
  error: string | null;
}

/** One queue per conversation: its lease, when it may go on, and how much it may send. */
export interface QueuesTable {
  queue: string;
  lease: string | null;
  lease_until: string;
  next_at: string;
  tokens: number;
  filled_at: string;
  /** When posted cards that have changed may be shown again. */
  cards_at: ColumnType<string, string | undefined, string>;
  /** When its turn comes among all conversations of the tenant; empty where it has none. */
  slot_at: ColumnType<string, string | undefined, string>;
  /** When the row was last written: its pauses were reckoned from then. */
  noted_at: ColumnType<string, string | undefined, string>;
}

/** What an app may send in a tenant, all conversations together: busy until then, as was noted then (both Unix ms). */
export interface TenantsTable {
  tenant_id: string;
  busy_until: number;
  noted_at: ColumnType<number, number | undefined, number>;
}

/** A kind of refusal that the Koordination has been told of, once for each conversation. */
export interface RefusalsTable {
  round_id: string;
  queue: string;
  kind: string;
  told_at: string;
}

/** A conversation in which the platform showed a person nothing alone, and when. */
export interface PrivateRefusalsTable {
  round_id: string;
  queue: string;
  person_id: string;
  refused_at: string;
}

/** A message that can be judged with the platform's thumbs: what they do, as JSON. */
export interface ThumbsTable {
  round_id: string;
  activity_id: string;
  asked: string;
  sent_at: string;
}

/** A posted card that follows the database: `wanted` counts changes, `shown` what the channel has seen. */
export interface LiveCardsTable {
  round_id: string;
  subject: string;
  queue: string;
  conversation_id: string;
  /** Unknown until the post has been accepted, and when the message has been deleted. */
  activity_id: string | null;
  wanted: number;
  shown: number;
  /** It is passed over until then. */
  next_at: string;
  attempts: number;
}

/** Work that is due at a time: a vote to close, a reminder to send. Done rows stay for 400 days, so that nothing is done twice. */
export interface WorkTable {
  round_id: string;
  kind: string;
  subject: string;
  due_at: string;
  state: 'waiting' | 'done' | 'cancelled';
  lease: string | null;
  lease_until: string;
  attempts: number;
}

/** A matter that a message reminded a municipality of; with a person where it went to their personal chat. */
export interface RemindedTable {
  round_id: string;
  /** The message by its number in the outbox: sent again, it is recorded once. */
  message: number;
  municipality_id: string;
  key: string;
  person_id: string | null;
  reminded_at: string;
  outcome: 'accepted' | 'refused';
}

/** By which id the platform knows a person. */
export interface PlatformUsersTable {
  round_id: string;
  person_id: string;
  user_id: string;
}

/** The database came from a backup: nothing goes out until it is let go, all or only what has been written since. */
export interface RestoresTable {
  restored_at: string;
  /** The last message that it knew. */
  last_message: number;
  released_at: string | null;
  sends: 'all' | 'new' | null;
}

export type DeliveryTables = {
  conversations: ConversationsTable;
  outbox: OutboxTable;
  queues: QueuesTable;
  tenants: TenantsTable;
  refusals: RefusalsTable;
  private_refusals: PrivateRefusalsTable;
  thumbs: ThumbsTable;
  live_cards: LiveCardsTable;
  work: WorkTable;
  reminded: RemindedTable;
  platform_users: PlatformUsersTable;
  restores: RestoresTable;
};

const OUTCOMES: ReadonlySet<string> = new Set<OutboxState>(['pending', 'sent', 'failed', 'needless']);
const WORK_STATES: ReadonlySet<string> = new Set<WorkTable['state']>(['waiting', 'done', 'cancelled']);

/** What its tables owe. */
export const owing: Owing<DeliveryTables> = {
  tables: {
    conversations: { personal: { person_id: 'row' }, kept: 'round' },
    outbox: {
      personal: { queue: 'row', conversation_id: 'row', recipient: 'emptied', private_reply: 'emptied' },
      kept: GUARDS,
      unnamed: 'messages',
    },
    queues: { personal: { queue: 'row' }, kept: 'installation' },
    tenants: { personal: {}, kept: 'installation' },
    refusals: { personal: { queue: 'row' }, kept: 'round' },
    private_refusals: { personal: { person_id: 'row' }, kept: 'round' },
    thumbs: { personal: {}, kept: { days: 30 } },
    live_cards: { personal: { queue: 'row', conversation_id: 'row' }, kept: 'round' },
    work: { personal: {}, kept: GUARDS },
    reminded: { personal: { person_id: 'nobody' }, kept: { months: 13 } },
    platform_users: { personal: { person_id: 'row', user_id: 'row' }, kept: 'round' },
    restores: { personal: {}, kept: 'installation' },
  },
  filed: [{ folder: 'Erinnerungen', matter: 'reminded', apart: true }],
  unfiled: {
    'Zustellung in Teams, ohne Inhalt der Runde': [
      ...(['conversations', 'outbox', 'refusals', 'private_refusals', 'live_cards', 'platform_users'] as const),
    ],
    'geplante Arbeiten; Fristen stehen in den Vorgängen': ['work'],
  },
  invariants: [
    {
      says: 'Jede Nachricht wartet, ist gesendet, abgelehnt oder nicht mehr nötig',
      none: { table: 'outbox', columns: ['id', 'state'], as: (id, state) => (OUTCOMES.has(state) ? undefined : id) },
    },
    {
      says: 'Von jeder gesendeten Nachricht steht fest, wann sie angenommen wurde',
      none: { table: 'outbox', columns: ['id'], where: { state: 'sent', sent_at: null } },
    },
    {
      says: 'Keine Nachricht, die noch hinausgeht, ist schon angenommen',
      none: { table: 'outbox', columns: ['id'], where: { state: 'pending' }, filled: ['sent_at'] },
    },
    {
      says: 'Keine Karte zeigt mehr Änderungen, als es gab',
      none: {
        table: 'live_cards',
        columns: ['subject', 'wanted', 'shown'],
        as: (subject, wanted, shown) => (Number(shown) > Number(wanted) ? subject : undefined),
      },
    },
    {
      says: 'Was geplant ist, wartet, ist getan oder zurückgenommen',
      none: {
        table: 'work',
        columns: ['kind', 'subject', 'state'],
        as: (kind, subject, state) => (WORK_STATES.has(state) ? undefined : `${kind}/${subject}`),
      },
    },
    {
      says: 'Jede Nachricht, die noch hinausgeht, hat einen Inhalt',
      none: { table: 'outbox', columns: ['id'], where: { state: 'pending', reply: null } },
    },
    {
      says: 'Von jeder erledigten Nachricht ist der Inhalt nicht mehr da',
      none: { table: 'outbox', columns: ['id'], where: { state: ['sent', 'failed', 'needless'] }, filled: ['reply'] },
    },
    {
      says: 'Jede Nachricht, die zu einer Karte wird, führt zu dieser Karte',
      each: { table: 'outbox', columns: ['subject'], where: { state: 'pending' }, filled: ['subject'] },
      leadsTo: { table: 'live_cards', columns: ['subject'] },
    },
  ],
};
