import { setTimeout as wait } from 'node:timers/promises';
import type { Updateable } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import { faultFacts, type Log } from '../conversation/log.ts';
import type { Reminded, Reply, Thumbs } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { queueOf } from './conversations.ts';
import { recordReminded } from './owed.ts';
import type { Head } from './queues.ts';
import type { DeliveryTables, LiveCardsTable, OutboxTable } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** What is done with keeps nothing of what it said. */
const NO_CONTENT = { reply: null, line: null, private_reply: null };

/** How a message was accepted: by which id, when, and from when on posted cards may be shown again. */
interface Accepted {
  readonly activityId: string;
  readonly conversationId?: string | undefined;
  readonly now: Instant;
  readonly cardsAt: Instant;
}

const sentQuery = keptQuery((db, of: { roundId: string; id: number; now: Instant; activityId: string }) =>
  open(db)
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: of.now, activity_id: of.activityId, ...NO_CONTENT })
    .where('round_id', '=', of.roundId)
    .where('id', '=', of.id),
);

/** Records what has been accepted; in a transaction, so that it is whole or not at all. */
export async function accepted(db: Db, item: Head & { readonly isAlone?: boolean }, by: Accepted): Promise<void> {
  const { id, roundId } = item;
  if (id !== undefined) await sentQuery(db, { roundId, id, now: by.now, activityId: by.activityId });
  if (item.subject !== undefined) await shown(db, item, by);
  await keepReminded(db, item, { at: by.now, outcome: 'accepted' });
  const judged = (item.isAlone === true ? item.privately?.reply : item.reply)?.thumbs;
  if (judged && by.activityId !== '') await keepThumbs(db, { roundId, activityId: by.activityId, judged, at: by.now });
}

/** Records what a new message reminded of, with what became of it; that a posted card is shown anew reminds nobody. */
export async function keepReminded(
  db: Db,
  { id, roundId, reply }: Head,
  by: { readonly at: Instant; readonly outcome: 'accepted' | 'refused' },
): Promise<void> {
  if (id !== undefined) await recordReminded(db, { ...by, roundId, message: id }, remindsOf(reply));
}

/** One row a matter: what is owed twice under one name is one matter. */
function remindsOf(reply: Reply | undefined): readonly Reminded[] {
  const reminds = reply?.reminds ?? [];
  return [...new Map(reminds.map((one) => [`${one.municipalityId} ${one.key}`, one])).values()];
}

async function keepThumbs(
  db: Db,
  kept: { roundId: string; activityId: string; judged: Thumbs; at: Instant },
): Promise<void> {
  const { roundId, activityId, judged, at } = kept;
  await open(db)
    .insertInto('thumbs')
    .values({ round_id: roundId, activity_id: activityId, asked: JSON.stringify(judged), sent_at: at })
    .onConflict((conflict) => conflict.columns(['round_id', 'activity_id']).doNothing())
    .execute();
}

/** What the thumbs below a message do; undefined where it can be judged no more, or never could. */
export async function thumbsOf(db: Db, roundId: string, activityId: string): Promise<Thumbs | undefined> {
  const row = await open(db)
    .selectFrom('thumbs')
    .select('asked')
    .where('round_id', '=', roundId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row && (JSON.parse(row.asked) as Thumbs);
}

/** A message can be judged for so long. */
const JUDGED_DAYS = 30;

/** Forgets what the thumbs below older messages did. */
export async function forgetThumbs(db: Db, now: Instant): Promise<void> {
  await open(db)
    .deleteFrom('thumbs')
    .where('sent_at', '<', later(now, { days: -JUDGED_DAYS }))
    .execute();
}

/** A card whose id was lost with its receipt stays as it is. */
async function shown(db: Db, item: Head, { activityId, conversationId, cardsAt }: Accepted): Promise<void> {
  const place = { activity_id: activityId || null, ...(conversationId && { conversation_id: conversationId }) };
  await card(db, item, { ...(item.id === undefined ? {} : place), shown: item.wanted ?? 0, attempts: 0 });
  await open(db)
    .updateTable('queues')
    .set({ cards_at: cardsAt })
    .where('queue', '=', queueOf(item.conversationId))
    .execute();
}

/** Lets what may not go out yet wait; those behind it pass. */
export async function postponed(db: Db, item: Head, until: Instant): Promise<void> {
  if (item.id === undefined) await card(db, item, { next_at: until });
  else await message(db, item, { not_before: until });
}

/** Longer than any weekend with its holidays: what is put off for longer was so by a clock that had run ahead. */
const LONGEST_DAYS = 8;

/** Takes up again what a clock that has gone back since had put off: what must still wait is put off anew. */
export async function recall(db: Db, now: Instant): Promise<void> {
  const unheard = later(now, { days: LONGEST_DAYS });
  await open(db)
    .updateTable('outbox')
    .set({ not_before: now })
    .where('state', '=', 'pending')
    .where('not_before', '>', unheard)
    .execute();
  await open(db).updateTable('live_cards').set({ next_at: now }).where('next_at', '>', unheard).execute();
}

/** Counts an attempt that is to be repeated. */
export async function failedOnce(db: Db, item: Head): Promise<void> {
  const attempts = item.attempts + 1;
  if (item.id === undefined) await card(db, item, { attempts });
  else await message(db, item, { attempts });
}

/** Notes that there was nothing to show any more. */
export async function needless(db: Db, item: Head): Promise<void> {
  if (item.id === undefined) await card(db, item, { shown: item.wanted ?? 0 });
  else await message(db, item, { state: 'needless', ...NO_CONTENT });
}

/**
 * Ends what can never be delivered; the queue goes on behind it. Of a posted card it ends this change. Gives the line that
 * is said in the channel instead.
 */
export async function refused(db: Db, item: Head, reason: string): Promise<Reply[]> {
  if (item.id !== undefined) return end(db, item, { ids: [item.id], error: reason });
  await card(db, item, { shown: item.wanted ?? 0 });
  return [];
}

/** Lets a message go out as all may read it: the platform does not show it to one person alone. */
export async function unshown(db: Db, item: Head): Promise<void> {
  await message(db, item, { private_reply: null });
}

/** Leaves a posted card alone whose message has been deleted, until it is posted again. */
export async function deleted(db: Db, item: Head, reason: string): Promise<void> {
  await message(db, item, { state: 'failed', error: reason, ...NO_CONTENT });
  await card(db, item, { activity_id: null });
}

/** Ends all that a round still has for a conversation; gives the lines that are said in the channel instead. */
export async function allRefused(db: Db, of: Head, reason: string): Promise<Reply[]> {
  const { roundId, conversationId } = of;
  const queue = queueOf(conversationId);
  await open(db).deleteFrom('live_cards').where('round_id', '=', roundId).where('queue', '=', queue).execute();
  const rows = await open(db)
    .selectFrom('outbox')
    .select('id')
    .where('queue', '=', queue)
    .where('state', '=', 'pending')
    .where('round_id', '=', roundId)
    .execute();
  const ids = rows.map(({ id }) => id);
  return ids.length === 0 ? [] : end(db, of, { ids, error: reason });
}

async function end(
  db: Db,
  { roundId }: Head,
  { ids, error }: { readonly ids: readonly number[]; readonly error: string },
): Promise<Reply[]> {
  const rows = await open(db)
    .selectFrom('outbox')
    .select('line')
    .where('round_id', '=', roundId)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  await open(db)
    .updateTable('outbox')
    .set({ state: 'failed', error, ...NO_CONTENT })
    .where('round_id', '=', roundId)
    .where('id', 'in', ids)
    .execute();
  return rows.flatMap(({ line }) => (line === null ? [] : [JSON.parse(line) as Reply]));
}

async function message(db: Db, { roundId, id }: Head, changed: Updateable<OutboxTable>): Promise<void> {
  if (id === undefined) return;
  await open(db).updateTable('outbox').set(changed).where('round_id', '=', roundId).where('id', '=', id).execute();
}

async function card(db: Db, { roundId, subject }: Head, changed: Updateable<LiveCardsTable>): Promise<void> {
  if (subject === undefined) return;
  await open(db)
    .updateTable('live_cards')
    .set(changed)
    .where('round_id', '=', roundId)
    .where('subject', '=', subject)
    .execute();
}

/** What insisting on a record needs: `keep` keeps the lease for longer, false when it has passed on to somebody else. */
interface Insisting {
  readonly log: Log;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  readonly keep: () => Promise<boolean>;
}

/** Pauses before an acceptance is recorded again; together they outlast a lease. */
const RECORD_MILLISECONDS = [250, 500, 1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000];
const LAST_PAUSE = 5000;

/**
 * What has been accepted must not go out a second time only because the database could not be reached: this instance
 * keeps it in mind and the conversation to itself until it is recorded. It gives up where the database takes the lease
 * but not the record for longer than a lease lasts, or where another instance has taken over.
 */
export async function insist<T>({ log, pause = wait, keep }: Insisting, record: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await record();
    } catch (error) {
      log.warn({ attempt, ...faultFacts(error) }, 'acceptance not recorded yet');
      const kept = await keep().catch(() => undefined);
      if (kept === false || (kept && attempt >= RECORD_MILLISECONDS.length)) throw error;
    }
    await pause(RECORD_MILLISECONDS[attempt] ?? LAST_PAUSE);
  }
}
