import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import { fold } from '../conversation/phrase.ts';
import type { Closed, MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityNamed } from './named.ts';
import type { Municipality, RoundPlan } from './round.ts';
import type { MunicipalitiesTables, RoundsTable } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** Plans are read at each turn and change seldom: what was parsed last of each round is kept, by its text. */
const parsed = new Map<string, { readonly text: string; readonly plan: RoundPlan }>();
const MOST_PARSED = 100;

/** A round's plan, from how it is stored. */
export function planOf({ id, plan: text }: { id: string; plan: string }): RoundPlan {
  const kept = parsed.get(id);
  if (kept?.text === text) return kept.plan;
  const plan = frozen(JSON.parse(text) as RoundPlan);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(id, { text, plan });
  return plan;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/**
 * Which plan a round's row holds: it changes when the round is applied, which takes a moment, and when somebody is taken out
 * of it, which makes it shorter.
 */
export interface PlanVersion {
  readonly round: string;
  readonly applied_at: string;
  readonly plan_length: number;
}

type KnownPlans = ReadonlyMap<string, { readonly version: string; readonly plan: RoundPlan }>;
const known = new WeakMap<object, KnownPlans>();
const versionOf = ({ applied_at, plan_length }: PlanVersion) => `${applied_at} ${plan_length}`;

/** The columns that tell a plan's version, beside the round's id. */
export const planVersion = ['rounds.applied_at', sql<number>`length(rounds.plan)`.as('plan_length')] as const;

const plansQuery = keptQuery((db) =>
  open(db)
    .selectFrom('rounds')
    .select(['rounds.id as round', 'rounds.plan', ...planVersion]),
);

/** The plans of rounds by their ids, in the versions that were just seen; they are read only where one is not known yet. */
export async function plansSeen(db: Db, seen: readonly PlanVersion[]): Promise<(round: string) => RoundPlan> {
  const { adapter } = db.getExecutor();
  const kept = known.get(adapter);
  const isKnown = seen.every((one) => kept?.get(one.round)?.version === versionOf(one));
  const plans = kept && isKnown ? kept : await readPlans(db);
  known.set(adapter, plans);
  return (round) => {
    const found = plans.get(round);
    if (!found) throw new Error('no such round');
    return found.plan;
  };
}

/** A map of its own each time: whoever has looked at the one before goes on with that. */
async function readPlans(db: Db): Promise<KnownPlans> {
  const { rows } = await plansQuery(db, {});
  return new Map(
    rows.map((row) => [row.round, { version: versionOf(row), plan: planOf({ id: row.round, plan: row.plan }) }]),
  );
}

const roundQuery = keptQuery((db, of: { roundId: string }) =>
  open(db).selectFrom('rounds').select(['id', 'plan']).where('id', '=', of.roundId),
);

/** A round as it was last applied; undefined when there is none of this id. */
export async function findRound(db: Db, roundId: string): Promise<RoundPlan | undefined> {
  const { rows } = await roundQuery(db, { roundId });
  return rows[0] && planOf(rows[0]);
}

/** A round as it was last applied. */
export async function findRoundOrThrow(db: Db, roundId: string): Promise<RoundPlan> {
  const round = await findRound(db, roundId);
  if (!round) throw new Error('no such round');
  return round;
}

/** When a round's file was last applied. */
export async function appliedAt(db: Db, roundId: string): Promise<Instant> {
  const query = open(db).selectFrom('rounds').select('applied_at').where('id', '=', roundId);
  return (await query.executeTakeFirstOrThrow()).applied_at;
}

/** What was heard of a round this long ago or less, in milliseconds, is taken for what it is. */
const HEARD_MILLISECONDS = 1000;
const heardOf = new WeakMap<object, Map<string, Hearing>>();

/** A round as it was read, whether it was closed, and when that was. */
interface Hearing {
  readonly plan: RoundPlan;
  readonly closed: Closed | undefined;
  readonly at: number;
}

/** How the closing of a round stands in its row. */
export type ClosingRow = Pick<RoundsTable, 'closed_at' | 'read_until'>;

function closedIn({ closed_at: at, read_until }: ClosingRow, { contact }: RoundPlan): Closed | undefined {
  return at === null ? undefined : { at, readUntil: read_until ?? undefined, contact };
}

/** Notes how a round stands that has just been read, as with each message that comes in. */
export function hearRound(db: Db, plan: RoundPlan, row: ClosingRow): Closed | undefined {
  const { adapter } = db.getExecutor();
  const heard = heardOf.get(adapter) ?? new Map<string, Hearing>();
  const closed = closedIn(row, plan);
  heardOf.set(adapter, heard.set(plan.id, { plan, closed, at: performance.now() }));
  return closed;
}

/** Makes the next who asks for a round read it: it changes. */
export function forgetRound(db: Db, roundId: string): void {
  const { adapter } = db.getExecutor();
  heardOf.get(adapter)?.delete(roundId);
  known.delete(adapter);
}

function justHeard(db: Db, roundId: string): Hearing | undefined {
  const heard = heardOf.get(db.getExecutor().adapter)?.get(roundId);
  return heard && performance.now() - heard.at < HEARD_MILLISECONDS ? heard : undefined;
}

/** A round as the message that is being answered has found it, or as it was last applied. */
export async function roundHeard(db: Db, roundId: string): Promise<RoundPlan> {
  return justHeard(db, roundId)?.plan ?? findRoundOrThrow(db, roundId);
}

const closingQuery = keptQuery((db, of: { roundId: string }) =>
  open(db).selectFrom('rounds').select(['id', 'plan', 'closed_at', 'read_until']).where('id', '=', of.roundId),
);

/** Whether a round is closed, as the message that is being answered has found it, or as it stands. */
export async function closedHeard(db: Db, roundId: string): Promise<Closed | undefined> {
  const heard = justHeard(db, roundId);
  if (heard) return heard.closed;
  const [row] = (await closingQuery(db, { roundId })).rows;
  return row && closedIn(row, planOf(row));
}

const roundsQuery = keptQuery((db) => open(db).selectFrom('rounds').select(['id', 'plan']).orderBy('id'));

/** All rounds of this installation. */
export async function allRounds(db: Db): Promise<RoundPlan[]> {
  const { rows } = await roundsQuery(db, {});
  return rows.map(planOf);
}

const municipalitiesQuery = keptQuery((db, of: { roundId: string }) =>
  open(db)
    .selectFrom('municipalities')
    .select(['id', 'name', 'kind'])
    .where('round_id', '=', of.roundId)
    .where('active', '=', 1)
    .orderBy('position'),
);

/** The municipalities that take part today, in the round's order. */
export async function municipalitiesOf(db: Db, roundId: string): Promise<Municipality[]> {
  return (await municipalitiesQuery(db, { roundId })).rows;
}

const heard = new WeakMap<MemberTurn, readonly string[]>();

/** The names of the municipalities that take part, read once a turn however often it is read for them. */
export async function namesHeard(db: Db, turn: MemberTurn): Promise<readonly string[]> {
  const municipalities = justHeard(db, turn.roundId)?.plan.municipalities;
  const kept =
    heard.get(turn) ?? (municipalities ?? (await municipalitiesOf(db, turn.roundId))).map(({ name }) => name);
  heard.set(turn, kept);
  return kept;
}

/** The names of a round's municipalities and their first words, folded: *monheim am rhein*, *monheim*. */
export async function municipalityNames(db: Db, turn: MemberTurn): Promise<ReadonlySet<string>> {
  const names = (await namesHeard(db, turn)).map((name) => fold(name).folded);
  return new Set(names.flatMap((name) => [name, name.split(' ')[0] ?? name]));
}

/** The municipality of the round that a turn names, in whatever case its name stands. */
export async function municipalityMeant(
  db: Db,
  { roundId }: MemberTurn,
  typed: string,
): Promise<Municipality | undefined> {
  return municipalityNamed(typed, await municipalitiesOf(db, roundId));
}

/**
 * Lets one transaction after the other number something in a series: who looks after this whether it is already there sees
 * what those before have made, and uses up no number.
 */
export async function holdNumbers(db: Db, roundId: string, series: string): Promise<void> {
  await open(db)
    .insertInto('round_numbers')
    .values({ round_id: roundId, series, last: 0 })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'series']).doUpdateSet((eb) => ({ last: eb.ref('round_numbers.last') })),
    )
    .execute();
}

/** The next running number of a series; two transactions at once wait for each other, so there is no gap and no double. */
export async function nextNumber(db: Db, roundId: string, series: string): Promise<number> {
  const row = await open(db)
    .insertInto('round_numbers')
    .values({ round_id: roundId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'series']).doUpdateSet((eb) => ({ last: eb('round_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
