import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Act, Asked, Given } from './asking.ts';
import type { AskingsTable, ResponsesTables } from './tables.ts';

const open = (db: Db) => db.withTables<ResponsesTables & MunicipalitiesTables>();

/** Names something that is asked. */
export type Key = Pick<AskingsTable, 'round_id' | 'kind' | 'number'>;

/** Names all of a kind that take answers at a moment. */
export type Running = { readonly round_id: string; readonly kind: string; readonly now: Instant };

/** A line of something that is asked: how far it has come, who is asked, an answer, one that was replaced, an act. */
export interface Line {
  readonly part: 'asking' | 'asked' | 'answer' | 'replaced' | 'act';
  readonly number: number;
  readonly state: AskingsTable['state'] | null;
  readonly municipality_id: string | null;
  readonly name: string | null;
  readonly wording: number | null;
  readonly version: number | null;
  readonly content: string | null;
  readonly office: string | null;
  readonly given: Exclude<Given<unknown>['given'], undefined> | null;
  readonly told_on: string | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_at: string | null;
  readonly at: string | null;
  readonly act: Act['kind'] | null;
  readonly reason: string | null;
  readonly end_before: string | null;
}

/** Named one by one, so that the statement can be kept prepared. */
const LINE = [
  'line.part',
  'line.number',
  'line.state',
  'line.municipality_id',
  'line.name',
  'line.wording',
  'line.version',
  'line.content',
  'line.office',
  'line.given',
  'line.told_on',
  'line.withdrawn_by',
  'line.withdrawn_at',
  'line.at',
  'line.act',
  'line.reason',
  'line.end_before',
] as const;

const oneOf = (db: Db, { round_id, kind, number }: Key) =>
  open(db)
    .selectFrom('askings')
    .where('askings.round_id', '=', round_id)
    .where('askings.kind', '=', kind)
    .where('askings.number', '=', number);

const runningOf = (db: Db, { round_id, kind, now }: Running) =>
  open(db)
    .selectFrom('askings')
    .where('askings.round_id', '=', round_id)
    .where('askings.kind', '=', kind)
    .where('askings.state', '=', 'open')
    .where((eb) => eb.or([eb('askings.closes_at', 'is', null), eb('askings.closes_at', '>', now)]));

const oneLines = keptQuery((db, key: Key) => linesOf(db, key, oneOf(db, key).select('askings.number')));
const runningLines = keptQuery((db, of: Running) => linesOf(db, of, runningOf(db, of).select('askings.number')));

/**
 * All that belongs to what is asked is read at once: each question is a way to the database and back. The first part
 * has a value in each column, from which PostgreSQL takes their types.
 */
function linesOf(db: Db, of: Pick<Key, 'round_id' | 'kind'>, numbers: ReturnType<typeof numbersOf>) {
  const within = { round_id: of.round_id, kind: of.kind, numbers };
  const lines = answerLines(db, 'answer', within)
    .$castTo<Line>()
    .unionAll(askingLines(db, within).$castTo<Line>())
    .unionAll(askedLines(db, within).$castTo<Line>())
    .unionAll(answerLines(db, 'replaced', within).$castTo<Line>())
    .unionAll(actLines(db, within).$castTo<Line>());
  return open(db)
    .selectFrom(lines.as('line'))
    .select(LINE)
    .orderBy(sql.ref('line.place'))
    .orderBy('line.municipality_id')
    .orderBy('line.wording', 'desc')
    .orderBy('line.version', 'desc');
}

const numbersOf = (db: Db, key: Key) => oneOf(db, key).select('askings.number');
type Within = Pick<Key, 'round_id' | 'kind'> & { readonly numbers: ReturnType<typeof numbersOf> };

const place = (order: string) => sql<number>`${sql.raw(order)}`.as('place');
const part = (name: Line['part']) => sql.lit(name).as('part');
const none = <Name extends keyof Line>(name: Name) => sql<null>`null`.as(name);

function askingLines(db: Db, { round_id, kind, numbers }: Within) {
  return open(db)
    .selectFrom('askings as one')
    .where('one.round_id', '=', round_id)
    .where('one.kind', '=', kind)
    .where('one.number', 'in', numbers)
    .select([part('asking'), 'one.number', place('0'), 'one.state'])
    .select([none('municipality_id'), none('name'), 'one.wording', none('version'), none('content')])
    .select([none('office'), none('given'), none('told_on'), 'one.opened_at as at', none('act'), none('reason')])
    .select(['one.closes_at as end_before', none('withdrawn_by'), none('withdrawn_at')]);
}

function askedLines(db: Db, { round_id, kind, numbers }: Within) {
  return open(db)
    .selectFrom('asked')
    .innerJoin('municipalities', municipalityOf('asked'))
    .where('asked.round_id', '=', round_id)
    .where('asked.kind', '=', kind)
    .where('asked.number', 'in', numbers)
    .select([part('asked'), 'asked.number', place('municipalities.position'), none('state')])
    .select(['asked.municipality_id', 'municipalities.name', none('wording'), none('version'), none('content')])
    .select([
      none('office'),
      none('given'),
      none('told_on'),
      none('at'),
      none('act'),
      none('reason'),
      none('end_before'),
    ])
    .select([none('withdrawn_by'), none('withdrawn_at')]);
}

const TABLES = { answer: 'responses', replaced: 'replaced_responses' } as const;

/** What is known of replaced answers alone. */
const back = (which: keyof typeof TABLES, name: 'withdrawn_by' | 'withdrawn_at') =>
  (which === 'replaced' ? sql<string | null>`${sql.ref(`one.${name}`)}` : sql<string | null>`null`).as(name);

function answerLines(db: Db, which: keyof typeof TABLES, { round_id, kind, numbers }: Within) {
  return open(db)
    .selectFrom(`${TABLES[which]} as one` as 'replaced_responses as one')
    .innerJoin('municipalities', municipalityOf('one'))
    .where('one.round_id', '=', round_id)
    .where('one.kind', '=', kind)
    .where('one.number', 'in', numbers)
    .select([part(which), 'one.number', place('municipalities.position'), none('state')])
    .select(['one.municipality_id', 'municipalities.name', 'one.wording', 'one.version', 'one.content'])
    .select([
      'one.office',
      'one.given',
      'one.told_on',
      'one.given_at as at',
      none('act'),
      none('reason'),
      none('end_before'),
    ])
    .select([back(which, 'withdrawn_by'), back(which, 'withdrawn_at')]);
}

/** The latest first. */
function actLines(db: Db, { round_id, kind, numbers }: Within) {
  return open(db)
    .selectFrom('asking_acts as one')
    .where('one.round_id', '=', round_id)
    .where('one.kind', '=', kind)
    .where('one.number', 'in', numbers)
    .select([part('act'), 'one.number', place('-one.position'), none('state')])
    .select([none('municipality_id'), none('name'), none('wording'), none('version'), none('content')])
    .select([
      'one.office',
      none('given'),
      none('told_on'),
      'one.acted_at as at',
      'one.act',
      'one.reason',
      'one.end_before',
    ])
    .select([none('withdrawn_by'), none('withdrawn_at')]);
}

/** All that is asked under a key; nothing where nothing has been opened. */
export async function linesUnder(db: Db, key: Key): Promise<Line[]> {
  return (await oneLines(db, key)).rows;
}

/** The same of all of a kind that take answers at a moment, the newest first. */
export async function runningUnder(db: Db, of: Running): Promise<Line[][]> {
  const byNumber = Map.groupBy((await runningLines(db, of)).rows, ({ number }) => number);
  return [...byNumber].sort(([one], [other]) => other - one).map(([, lines]) => lines);
}

const holdQuery = keptQuery((db, key: Key) =>
  open(db)
    .updateTable('askings')
    .set((eb) => ({ held: eb('held', '+', 1) }))
    .where('round_id', '=', key.round_id)
    .where('kind', '=', key.kind)
    .where('number', '=', key.number),
);

/** Holds what is asked until the transaction ends; false where nothing has been opened that could be held. */
export async function holdAsking(db: Db, key: Key): Promise<boolean> {
  return (await holdQuery(db, key)).changed > 0;
}

/** Opens something for those who are asked; false when it was opened before. */
export async function saveAsking(
  db: Db,
  key: Key,
  opened: { at: Instant; closesAt?: Instant | undefined; wording: number; asked: readonly Pick<Asked, 'id'>[] },
): Promise<boolean> {
  const { at, closesAt, wording, asked } = opened;
  const result = await open(db)
    .insertInto('askings')
    .values({ ...key, state: 'open', wording, opened_at: at, closes_at: closesAt ?? null, held: 0 })
    .onConflict((conflict) => conflict.columns(['round_id', 'kind', 'number']).doNothing())
    .executeTakeFirst();
  if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) return false;
  await open(db)
    .insertInto('asked')
    .values(asked.map(({ id }) => ({ ...key, municipality_id: id })))
    .execute();
  return true;
}

/** Changes how far something has come, until when it is asked or in which wording. */
export async function changeAsking(
  db: Db,
  key: Key,
  to: Partial<Pick<AskingsTable, 'state' | 'closes_at' | 'wording'>>,
): Promise<void> {
  await open(db)
    .updateTable('askings')
    .set(to)
    .where('round_id', '=', key.round_id)
    .where('kind', '=', key.kind)
    .where('number', '=', key.number)
    .execute();
}
