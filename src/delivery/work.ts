import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../conversation/clock.ts';
import { type Db, GUARDS } from '../conversation/database.ts';
import type { WorkHandler } from '../conversation/feature.ts';
import { keptQuery, keptWrite } from '../conversation/kept-query.ts';
import { faultFacts, type Log } from '../conversation/log.ts';
import type { Instant } from '../german/berlin.ts';
import { ago, later } from '../german/time.ts';
import { closedRounds } from '../municipalities/closures.ts';
import { ahead } from './pace.ts';
import { isHeld } from './restores.ts';
import { LONGEST_WAIT_SECONDS, waitSeconds } from './retry.ts';
import type { DeliveryTables, WorkTable } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();
const LONG_AGO = '1970-01-01T00:00:00.000Z';
const LEASE_SECONDS = 60;

/** A piece of work by its name: `kind` finds the handler, `subject` says what it is about; the pair is done once. */
export interface Due {
  readonly roundId: string;
  readonly kind: string;
  readonly subject: string;
}

/** Plans work for a time; planned again, it moves there unless it has been done. */
export async function schedule(db: Db, due: Due, at: Instant): Promise<void> {
  await open(db)
    .insertInto('work')
    .values({ ...row(due), due_at: at, state: 'waiting', lease: null, lease_until: LONG_AGO, attempts: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'kind', 'subject'])
        .doUpdateSet({ due_at: at, state: 'waiting' })
        .where('work.state', '<>', 'done'),
    )
    .execute();
}

/** Whether a piece of work was planned once, whatever has become of it since. */
export async function wasPlanned(db: Db, due: Due): Promise<boolean> {
  const planned = await named(open(db).selectFrom('work').select('subject'), due).executeTakeFirst();
  return planned !== undefined;
}

const againQuery = keptWrite((db, of: { roundId: string; kind: string; subject: string; at: Instant }) => {
  const anew = { due_at: of.at, state: 'waiting', lease: null, lease_until: LONG_AGO, attempts: 0 } as const;
  return open(db)
    .insertInto('work')
    .values({ ...row(of), ...anew })
    .onConflict((conflict) => conflict.columns(['round_id', 'kind', 'subject']).doUpdateSet(anew));
});

/** Plans work that comes again and again, also by itself while it is done: its row stays one, whatever has become of it. */
export function scheduleAgain(db: Db, { roundId, kind, subject }: Due, at: Instant): Promise<void> {
  return againQuery(db, { roundId, kind, subject, at });
}

/** Takes planned work back. */
export async function cancel(db: Db, due: Due): Promise<void> {
  await named(open(db).updateTable('work').set({ state: 'cancelled' }), due)
    .where('state', '=', 'waiting')
    .execute();
}

/** Takes all planned work of a kind back whose subjects begin like this. */
export async function cancelAll(db: Db, of: Omit<Due, 'subject'> & { readonly subjects: string }): Promise<void> {
  await open(db)
    .updateTable('work')
    .set({ state: 'cancelled' })
    .where('round_id', '=', of.roundId)
    .where('kind', '=', of.kind)
    .where('subject', 'like', `${of.subjects}%`)
    .where('state', '=', 'waiting')
    .execute();
}

/** Forgets work that was done or taken back, when nothing can plan it for its day again. */
export async function forgetWork(db: Db, now: Instant): Promise<void> {
  await open(db).deleteFrom('work').where('state', '<>', 'waiting').where('due_at', '<', ago(now, GUARDS)).execute();
}

function row(due: Due) {
  return { round_id: due.roundId, kind: due.kind, subject: due.subject };
}

function named<Q extends { where(column: 'round_id' | 'kind' | 'subject', operator: '=', value: string): Q }>(
  query: Q,
  due: Due,
): Q {
  return query.where('round_id', '=', due.roundId).where('kind', '=', due.kind).where('subject', '=', due.subject);
}

/** What doing work needs: its handlers by kind. */
export interface WorkNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly work: Readonly<Record<string, WorkHandler>>;
}

/** By the kinds of work that are known, which stay the same as long as a process runs. */
const dueQueries = new Map<string, ReturnType<typeof dueQueryOf>>();

function dueQuery(work: WorkNeeds['work']) {
  const kinds = Object.keys(work);
  const key = kinds.join(' ');
  const query =
    dueQueries.get(key) ??
    dueQueryOf(
      kinds,
      kinds.filter((kind) => work[kind]?.whenClosed),
    );
  dueQueries.set(key, query);
  return query;
}

function dueQueryOf(kinds: readonly string[], whenClosed: readonly string[]) {
  return keptQuery((db, of: { now: Instant; never: Instant }) =>
    open(db)
      .selectFrom('work')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('due_at', '<=', of.now)
      .where((eb) => eb.or([eb('lease_until', '<=', of.now), eb('lease_until', '>', of.never)]))
      .where('kind', 'in', [...kinds, ''])
      .where(({ not }) => not(isHeld(db)))
      .where((eb) => eb.or([eb('round_id', 'not in', closedRounds(db)), eb('kind', 'in', [...whenClosed, ''])]))
      .orderBy('due_at')
      .orderBy(sql`length(subject)`)
      .orderBy('subject')
      .limit(20),
  );
}

/**
 * Does the work that is due in rounds that run, and of closed ones what goes on there, each piece in one transaction with
 * its mark; gives how many were done. A lease or a pause that is longer than any can be was given by a clock that has gone
 * back since.
 */
export async function doDueWork(needs: WorkNeeds): Promise<number> {
  const now = await needs.clock.inside(needs.db);
  const never = later(ahead(now), { seconds: LONGEST_WAIT_SECONDS });
  const { rows } = await dueQuery(needs.work)(needs.db, { now, never });
  let done = 0;
  for (const due of rows) done += (await doOne(needs, due)) ? 1 : 0;
  return done;
}

async function doOne(needs: WorkNeeds, due: WorkTable): Promise<boolean> {
  const lease = await lend(needs, due);
  if (lease === undefined) return false;
  try {
    return await needs.db.transaction().execute((db) => perform(needs, db, { due, lease }));
  } catch (error) {
    await postpone(needs, due, error);
    return false;
  }
}

async function lend(needs: WorkNeeds, due: WorkTable): Promise<string | undefined> {
  const lease = randomUUID();
  const result = await named(
    open(needs.db)
      .updateTable('work')
      .set({ lease, lease_until: later(needs.clock.now(), { seconds: LEASE_SECONDS }) }),
    nameOf(due),
  )
    .where('state', '=', 'waiting')
    .where('lease_until', '=', due.lease_until)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0 ? lease : undefined;
}

function nameOf(due: WorkTable): Due {
  return { roundId: due.round_id, kind: due.kind, subject: due.subject };
}

/** The mark comes first: it holds the row, so that nobody else can do the same work at the same time. */
async function perform(needs: WorkNeeds, db: Db, held: { due: WorkTable; lease: string }): Promise<boolean> {
  const { due, lease } = held;
  const marked = await named(open(db).updateTable('work').set({ state: 'done', lease: null }), nameOf(due))
    .where('lease', '=', lease)
    .where('state', '=', 'waiting')
    .where('due_at', '=', due.due_at)
    .executeTakeFirst();
  if (Number(marked.numUpdatedRows) === 0) return false;
  const now = await needs.clock.inside(db);
  await needs.work[due.kind]?.(db, { roundId: due.round_id, subject: due.subject, dueAt: due.due_at, now });
  return true;
}

async function postpone(needs: WorkNeeds, due: WorkTable, error: unknown): Promise<void> {
  needs.log.error({ work: due.kind, attempts: due.attempts, ...faultFacts(error) }, 'work failed');
  const wait = waitSeconds(due.attempts, undefined, Math.random());
  await named(
    open(needs.db)
      .updateTable('work')
      .set({ attempts: due.attempts + 1, lease: null, lease_until: later(needs.clock.now(), { seconds: wait }) }),
    nameOf(due),
  ).execute();
}
