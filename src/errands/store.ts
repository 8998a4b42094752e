import type { Db } from '../conversation/database.ts';
import { GUARDS } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { ago } from '../german/time.ts';
import { closedRounds } from '../municipalities/closures.ts';
import type { ErrandName } from './errand.ts';
import type { ErrandState, ErrandsTables } from './tables.ts';

const open = (db: Db) => db.withTables<ErrandsTables>();
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** An errand that is to be planned; the payload is small, and nothing that could not be looked up again. */
export interface Planned extends ErrandName {
  readonly payload?: unknown;
}

/** Plans an errand in the transaction in which it is decided; planned again it moves, unless it has been begun or done. */
export function plan(db: Db, errand: Planned, at: Instant): Promise<void> {
  return planUnless(db, errand, { at, states: ['doing', 'done', 'refused', 'unsure'] });
}

/** Plans an errand that comes again and again; what is being done right now is done once more after it. */
export async function planAgain(db: Db, errand: Planned, at: Instant): Promise<void> {
  await planUnless(db, errand, { at, states: ['doing'] });
  await named(
    open(db)
      .updateTable('errands')
      .set((eb) => ({
        ...{ payload: fresh(errand, at).payload, due_at: at, since: at },
        planned: eb('planned', '+', 1),
      })),
    errand,
  )
    .where('state', '=', 'doing')
    .execute();
}

/** Plans it, or moves it to this moment; what stands in one of these states stays as it is. */
async function planUnless(
  db: Db,
  errand: Planned,
  { at, states }: { readonly at: Instant; readonly states: readonly ErrandState[] },
): Promise<void> {
  const { planned: _, ...anew } = fresh(errand, at);
  await open(db)
    .insertInto('errands')
    .values({ ...nameOf(errand), ...anew, planned: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'kind', 'subject'])
        .doUpdateSet((eb) => ({ ...anew, planned: eb('errands.planned', '+', 1) }))
        .where('errands.state', 'not in', states),
    )
    .execute();
}

function nameOf({ roundId, kind, subject }: ErrandName) {
  return { round_id: roundId, kind, subject };
}

function fresh({ payload = {} }: Planned, at: Instant) {
  return {
    payload: JSON.stringify(payload),
    planned: 1,
    due_at: at,
    state: 'waiting' as const,
    attempts: 0,
    lease: null,
    lease_until: LONG_AGO,
    code: null,
    since: at,
    ended_at: null,
  };
}

/** Takes a planned errand back; false where nothing waits: what has been begun goes on. */
export async function cancelErrand(db: Db, errand: ErrandName, at: Instant): Promise<boolean> {
  const cancelled = await named(open(db).updateTable('errands').set({ state: 'cancelled', ended_at: at }), errand)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(cancelled.numUpdatedRows) > 0;
}

/** An errand as it stands. */
export interface Standing {
  readonly subject: string;
  readonly payload: unknown;
  readonly state: ErrandState;
  readonly attempts: number;
  readonly code: string | undefined;
  readonly since: Instant;
  readonly endedAt: Instant | undefined;
}

/** How the errands of a kind stand whose subjects begin like this, the latest first. */
export async function errandsOf(
  db: Db,
  roundId: string,
  of: { readonly kind: string; readonly subjects?: string; readonly limit?: number },
): Promise<Standing[]> {
  const rows = await open(db)
    .selectFrom('errands')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('kind', '=', of.kind)
    .where('subject', 'like', `${of.subjects ?? ''}%`)
    .orderBy('since', 'desc')
    .orderBy('subject')
    .limit(of.limit ?? 100)
    .execute();
  return rows.map((row) => ({
    subject: row.subject,
    payload: JSON.parse(row.payload),
    state: row.state,
    attempts: row.attempts,
    code: row.code ?? undefined,
    since: row.since,
    endedAt: row.ended_at ?? undefined,
  }));
}

/** How many errands of a round wait since before then, and how many ended since then without being done. */
export async function troubledErrands(
  db: Db,
  roundId: string,
  of: { readonly kinds: readonly string[]; readonly waitingBefore: Instant; readonly endedSince: Instant },
): Promise<{ waiting: number; late: number; refused: number; unsure: number }> {
  const rows = await open(db)
    .selectFrom('errands')
    .select(['state', 'since', 'ended_at'])
    .where('round_id', '=', roundId)
    .where('kind', 'in', [...of.kinds, ''])
    .where('state', 'in', ['waiting', 'doing', 'refused', 'unsure'])
    .execute();
  const waits = rows.filter(({ state }) => state === 'waiting' || state === 'doing');
  const ended = (as: ErrandState) =>
    rows.filter(({ state, ended_at: at }) => state === as && (at ?? '') >= of.endedSince).length;
  return {
    waiting: waits.length,
    late: waits.filter(({ since }) => since < of.waitingBefore).length,
    refused: ended('refused'),
    unsure: ended('unsure'),
  };
}

/** How errands of all rounds stand: what is late, since when the oldest has been due, and how many ended without being done. */
export interface Overdue {
  /** Of rounds that run: what waits since before then. */
  readonly late: number;
  readonly oldest: Instant | undefined;
  readonly refused: number;
  readonly unsure: number;
}

/** How many errands of all rounds wait since before then, and how many ended since then without being done. */
export async function overdueErrands(
  db: Db,
  of: { readonly now: Instant; readonly waitingBefore: Instant; readonly endedSince: Instant },
): Promise<Overdue> {
  const { late, oldest } = await open(db)
    .selectFrom('errands')
    .select(({ fn, eb }) => [
      fn
        .countAll()
        .filterWhere(eb('since', '<', of.waitingBefore))
        .as('late'),
      fn.min<Instant | null>('since').as('oldest'),
    ])
    .where('state', 'in', ['waiting', 'doing'])
    .where('since', '<=', of.now)
    .where('round_id', 'not in', closedRounds(db))
    .executeTakeFirstOrThrow();
  const { refused, unsure } = await open(db)
    .selectFrom('errands')
    .select(({ fn, eb }) => [
      fn
        .countAll()
        .filterWhere(eb('state', '=', 'refused'))
        .as('refused'),
      fn
        .countAll()
        .filterWhere(eb('state', '=', 'unsure'))
        .as('unsure'),
    ])
    .where('state', 'in', ['refused', 'unsure'])
    .where('ended_at', '>=', of.endedSince)
    .executeTakeFirstOrThrow();
  return {
    ...{ late: Number(late), oldest: oldest ?? undefined },
    ...{ refused: Number(refused), unsure: Number(unsure) },
  };
}

/** Forgets errands that have ended, when nothing can plan them for their day again. */
export async function forgetErrands(db: Db, now: Instant): Promise<void> {
  await open(db).deleteFrom('errands').where('ended_at', '<', ago(now, GUARDS)).execute();
}

/**
 * After a restored database was let go for what is new alone: what must not be done twice and waited in the backup may
 * have been done since, so that nobody knows.
 */
export async function leaveErrandsBehind(
  db: Db,
  of: { readonly kinds: readonly string[]; readonly until: Instant },
): Promise<number> {
  const left = await open(db)
    .updateTable('errands')
    .set({ state: 'doing', lease: 'restore', lease_until: LONG_AGO })
    .where('kind', 'in', [...of.kinds, ''])
    .where('state', '=', 'waiting')
    .where('since', '<=', of.until)
    .executeTakeFirst();
  return Number(left.numUpdatedRows);
}

function named<Q extends { where(column: 'round_id' | 'kind' | 'subject', operator: '=', value: string): Q }>(
  query: Q,
  { roundId, kind, subject }: ErrandName,
): Q {
  return query.where('round_id', '=', roundId).where('kind', '=', kind).where('subject', '=', subject);
}
