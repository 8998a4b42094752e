import { createHash } from 'node:crypto';
import type { Instant } from '../../german/berlin.ts';
import { later, millisecondsBetween } from '../../german/time.ts';
import type { Db } from '../database.ts';
import { keptQuery } from '../kept-query.ts';
import { fold } from '../phrase.ts';
import type { Reply } from '../reply.ts';
import type { ConversationTables } from '../tables.ts';
import type { Turn } from '../turn.ts';

const open = (db: Db) => db.withTables<ConversationTables>();

/** Who sent something, and what, as far as it tells one activity from another that bears the same id. */
export interface Sent {
  readonly person: string;
  /** A few digits of its hash: enough to tell two apart, too few to guess from them what was typed. */
  readonly input: string;
}

/** Who sent this and what, as it came in. */
export function sentBy({ member, stranger, input }: Turn): Sent {
  const said =
    input.kind === 'text'
      ? [input.text, ...(input.attachments ?? []).map(({ name }) => name)]
      : [input.verb, input.messageId, ...sorted(input.data)];
  return { person: member?.personId ?? stranger?.personId ?? '', input: hash([JSON.stringify(said)]).slice(0, 8) };
}

/**
 * What has become of an activity: it is this transaction's own, or has been taken before, from the same person with the
 * same input or, before that was kept, from whom is not known. `turn` is the one under whose activity its answer is kept.
 */
export interface Claimed<T extends Turn> {
  readonly turn: T;
  readonly taken: 'now' | 'before' | 'by whom is not known';
}

/** Whether what was taken before came from the same person with the same input. */
export function isOf(row: { person_id: string | null; input: string | null }, { person, input }: Sent): boolean {
  return row.person_id === person && row.input === input;
}

/** Something else under an id that has been used before is an activity of its own. */
export function apart<T extends Turn>(turn: T, { person, input }: Sent): T {
  return { ...turn, activity: `${turn.activity}|${hash([person, input])}` };
}

const takeQuery = keptQuery(
  (db, of: Record<'roundId' | 'activity' | 'person' | 'input', string> & { at: Instant; reply: string | null }) =>
    open(db)
      .insertInto('inbox')
      .values({
        round_id: of.roundId,
        activity: of.activity,
        received_at: of.at,
        reply: of.reply,
        person_id: of.person,
        input: of.input,
      })
      .onConflict((conflict) => conflict.columns(['round_id', 'activity']).doNothing()),
);

/** Takes an activity for this transaction; false where it has been taken before. */
export async function take(db: Db, { roundId, activity, at }: Turn, by: Sent & { reply?: Reply }): Promise<boolean> {
  const { person, input, reply } = by;
  const kept = reply === undefined ? null : JSON.stringify(reply.again ?? reply);
  return (await takeQuery(db, { roundId, activity, at, person, input, reply: kept })).changed > 0;
}

/** Another transaction has answered the same activity meanwhile: what this one has done is undone. */
class AnsweredMeanwhile extends Error {}

/** Takes an activity with its answer; where another was first, all that was done for it has to be undone. */
export async function keepAnswer(db: Db, turn: Turn, by: Sent & { reply: Reply }): Promise<void> {
  if (!(await take(db, turn, by))) throw new AnsweredMeanwhile();
}

function rowOf(db: Db, turn: Turn) {
  return open(db)
    .selectFrom('inbox')
    .select(['reply', 'person_id', 'input'])
    .where('round_id', '=', turn.roundId)
    .where('activity', '=', turn.activity);
}

/**
 * The answer that an activity got; undefined when it is older than 24 hours, or when others might read it: what was taken
 * before it was kept from whom gets its answer in a personal chat alone.
 */
export async function storedReply(db: Db, { turn, taken }: Claimed<Turn>): Promise<Reply | undefined> {
  if (taken === 'by whom is not known' && turn.place.kind !== 'personal') return undefined;
  const row = await rowOf(db, turn).executeTakeFirst();
  return row?.reply ? (JSON.parse(row.reply) as Reply) : undefined;
}

/**
 * So often a transaction is begun, by what the database says of why it undid it: it and another waited for each other, or
 * each had been first, which takes a second until it is found out; or what it needs was held for ten, while whoever clicked
 * waits for 15 and sends it once more.
 */
const TIMES: Readonly<Record<string, number>> = { '40P01': 3, '40001': 3, '57014': 2 };

/**
 * One transaction. What answers an activity a second time comes to nothing as it ends; it looks again, `surely` this time,
 * and finds the answer of the first. What was undone for the sake of another, as while a newer version changes the tables,
 * is done again.
 */
export async function once<T>(
  db: Db,
  work: (db: Db, surely: boolean) => Promise<T>,
  { surely = false, time = 1 } = {},
): Promise<T> {
  try {
    return await db.transaction().execute((tx) => work(tx, surely));
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return once(db, work, { surely: true, time });
    if (time < timesAfter(error)) return once(db, work, { surely, time: time + 1 });
    throw error;
  }
}

function timesAfter(error: unknown): number {
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' ? TIMES[code] : undefined) ?? 1;
}

const storeQuery = keptQuery((db, of: { roundId: string; activity: string; reply: string }) =>
  open(db)
    .updateTable('inbox')
    .set({ reply: of.reply })
    .where('round_id', '=', of.roundId)
    .where('activity', '=', of.activity),
);

/** Keeps another answer of an activity that has been answered. */
export async function storeReply(db: Db, { roundId, activity }: Turn, reply: Reply): Promise<void> {
  await storeQuery(db, { roundId, activity, reply: JSON.stringify(reply) });
}

/** What stands beside an activity whose message changed something. */
const CHANGED = '|changed';

/** Notes that a message changed something. */
export async function noteChange(db: Db, turn: Turn, { person }: Sent): Promise<void> {
  await take(db, { ...turn, activity: `${turn.activity}${CHANGED}` }, { person, input: '' });
}

/** Whether a message of this person changed something; as long as it is known who sent it. */
export async function hasChanged(db: Db, turn: Turn, person: string): Promise<boolean> {
  const noted = await rowOf(db, { ...turn, activity: `${turn.activity}${CHANGED}` }).executeTakeFirst();
  return noted?.person_id === person;
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
  return hash([turn.roundId, member.personId, input.verb, JSON.stringify(sorted(input.data))]);
}

function sorted(data: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1));
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex');
}

const REPEATS_MILLISECONDS = 600_000;

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
  if (Math.abs(millisecondsBetween(row.said_at, turn.at)) < REPEATS_MILLISECONDS) return JSON.parse(row.reply) as Reply;
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

/** Empties stored answers after 24 hours. */
export async function forgetOld(db: Db, now: Instant): Promise<void> {
  const dayAgo = later(now, { hours: -24 });
  await open(db)
    .updateTable('inbox')
    .set({ reply: null })
    .where('received_at', '<', dayAgo)
    .where('reply', 'is not', null)
    .execute();
  await open(db).deleteFrom('repeats').where('said_at', '<', dayAgo).execute();
}
