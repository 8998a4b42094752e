import { createHash } from 'node:crypto';
import type { Db } from './database.ts';
import { fold } from './phrase.ts';
import type { Reply } from './reply.ts';
import type { ConversationTables } from './tables.ts';
import { type Instant, later } from './time.ts';
import type { Turn } from './turn.ts';

const open = (db: Db) => db.withTables<ConversationTables>();

/** Takes an activity as this transaction's own; false when it has been taken before. */
export async function claim(db: Db, turn: Turn): Promise<boolean> {
  const result = await open(db)
    .insertInto('inbox')
    .values({ round_id: turn.roundId, activity: turn.activity, received_at: turn.at, reply: null })
    .onConflict((conflict) => conflict.columns(['round_id', 'activity']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** The answer that an activity got; undefined when it is older than 24 hours. */
export async function storedReply(db: Db, turn: Turn): Promise<Reply | undefined> {
  const row = await open(db)
    .selectFrom('inbox')
    .select('reply')
    .where('round_id', '=', turn.roundId)
    .where('activity', '=', turn.activity)
    .executeTakeFirst();
  return row?.reply ? (JSON.parse(row.reply) as Reply) : undefined;
}

/** Keeps the answer of an activity. */
export async function storeReply(db: Db, turn: Turn, reply: Reply): Promise<void> {
  await open(db)
    .updateTable('inbox')
    .set({ reply: JSON.stringify(reply) })
    .where('round_id', '=', turn.roundId)
    .where('activity', '=', turn.activity)
    .execute();
}

/**
 * What a creation is recognised by when it comes again, as a hash: typed, by person, place and words; as a form, by
 * person and all that it sends, its operation among it. Undefined for any other click.
 */
export function fingerprint(turn: Turn): string | undefined {
  const { input, member } = turn;
  if (!member) return undefined;
  if (input.kind === 'text')
    return hash([turn.roundId, member.personId, turn.place.conversationId, fold(input.text).folded]);
  if (typeof input.data['operation'] !== 'string') return undefined;
  const fields = Object.entries(input.data).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash([turn.roundId, member.personId, input.verb, JSON.stringify(fields)]);
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex');
}

/**
 * The first result of the same words within the last ten minutes; undefined when this turn is the first. Taking the
 * fingerprint is one insert, so that of two transactions at the same time the second waits for the first.
 */
export async function firstResult(db: Db, turn: Turn, print: string): Promise<Reply | undefined> {
  const mine = { round_id: turn.roundId, fingerprint: print, said_at: turn.at, reply: '' };
  const taken = await open(db)
    .insertInto('repeats')
    .values(mine)
    .onConflict((conflict) => conflict.columns(['round_id', 'fingerprint']).doNothing())
    .executeTakeFirst();
  if (Number(taken.numInsertedOrUpdatedRows ?? 0) > 0) return undefined;
  const row = await repeats(db, turn, print).executeTakeFirstOrThrow();
  if (row.said_at > later(turn.at, { minutes: -10 })) return JSON.parse(row.reply) as Reply;
  const renewed = await open(db)
    .updateTable('repeats')
    .set({ said_at: turn.at, reply: '' })
    .where('round_id', '=', turn.roundId)
    .where('fingerprint', '=', print)
    .where('said_at', '=', row.said_at)
    .executeTakeFirst();
  return Number(renewed.numUpdatedRows) > 0 ? undefined : firstResult(db, turn, print);
}

function repeats(db: Db, turn: Turn, print: string) {
  return open(db)
    .selectFrom('repeats')
    .selectAll()
    .where('round_id', '=', turn.roundId)
    .where('fingerprint', '=', print);
}

/** Remembers the result of a typed creation. */
export async function remember(db: Db, turn: Turn, said: { print: string; reply: Reply }): Promise<void> {
  await open(db)
    .updateTable('repeats')
    .set({ reply: JSON.stringify(said.reply) })
    .where('round_id', '=', turn.roundId)
    .where('fingerprint', '=', said.print)
    .execute();
}

/** Empties stored answers after 24 hours, forgets activities after a week. */
export async function forgetOld(db: Db, now: Instant): Promise<void> {
  const dayAgo = later(now, { hours: -24 });
  await open(db)
    .updateTable('inbox')
    .set({ reply: null })
    .where('received_at', '<', dayAgo)
    .where('reply', 'is not', null)
    .execute();
  await open(db)
    .deleteFrom('inbox')
    .where('received_at', '<', later(now, { days: -7 }))
    .execute();
  await open(db).deleteFrom('repeats').where('said_at', '<', dayAgo).execute();
}
