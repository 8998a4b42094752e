import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, municipalitiesOf, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { DateBallot, DatePoll, DateProposal, PollState } from './date-poll.ts';
import type { DateBallotsTable, DatePollsTable, DatePollsTables } from './tables.ts';

const open = (db: Db) => db.withTables<DatePollsTables & MunicipalitiesTables>();

const storedDates = z.array(z.string());
const storedAnswers = z.array(z.enum(['yes', 'maybe', 'no']));

const query = (db: Db, roundId: string) =>
  open(db).selectFrom('date_polls').selectAll().where('round_id', '=', roundId);

/** A date poll by its number; undefined when there is none. */
export async function findDatePoll(db: Db, roundId: string, number: number): Promise<DatePoll | undefined> {
  const row = await query(db, roundId).where('number', '=', number).executeTakeFirst();
  return row && (await whole(db, roundId, [row]))[0];
}

/** A date poll that is known to be there. */
export async function findDatePollOrThrow(db: Db, roundId: string, number: number): Promise<DatePoll> {
  const poll = await findDatePoll(db, roundId, number);
  if (!poll) throw new Error('no such date poll');
  return poll;
}

/** All date polls that are open, the newest first. */
export async function openDatePolls(db: Db, roundId: string): Promise<DatePoll[]> {
  const rows = await query(db, roundId).where('state', '=', 'open').orderBy('number', 'desc').execute();
  return whole(db, roundId, rows);
}

/** The newest date poll that has been published. */
export async function latestDatePoll(db: Db, roundId: string): Promise<DatePoll | undefined> {
  const newest = query(db, roundId).where('state', 'in', ['open', 'closed']).orderBy('number', 'desc').limit(1);
  return (await whole(db, roundId, await newest.execute()))[0];
}

/** What all date polls are about, the newest first, without who is asked and what was answered. */
export async function proposedDates(
  db: Db,
  roundId: string,
): Promise<readonly Pick<DatePoll, 'number' | 'title' | 'closesAt' | 'state' | 'municipalityId'>[]> {
  const rows = await query(db, roundId).orderBy('number', 'desc').execute();
  return rows.map(({ number, title, state, closes_at: closesAt, municipality_id: municipalityId }) => ({
    ...{ number, title, state },
    closesAt,
    municipalityId,
  }));
}

/** Polls with all that belongs to them, which is asked for at once. */
async function whole(db: Db, roundId: string, rows: readonly DatePollsTable[]): Promise<DatePoll[]> {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const entitled = Map.groupBy(await electorateOf(db, roundId, numbers), ({ poll }) => poll);
  const ballots = Map.groupBy(await ballotsOf(db, roundId, numbers), ({ poll }) => poll);
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    dates: storedDates.parse(JSON.parse(row.dates)),
    closesAt: row.closes_at,
    state: row.state,
    municipalityId: row.municipality_id,
    office: row.office,
    openedAt: row.opened_at ?? undefined,
    chosen: row.chosen ?? undefined,
    entitled: (entitled.get(row.number) ?? []).map(({ id, name }) => ({ id, name })),
    ballots: (ballots.get(row.number) ?? []).map(toBallot),
  }));
}

interface Which {
  readonly roundId: string;
  readonly number: number;
}

function electorateOf(db: Db, roundId: string, numbers: readonly number[]) {
  return open(db)
    .selectFrom('date_electorate')
    .innerJoin('municipalities', municipalityOf('date_electorate'))
    .select(['date_electorate.poll', 'municipalities.id', 'municipalities.name'])
    .where('date_electorate.round_id', '=', roundId)
    .where('date_electorate.poll', 'in', numbers)
    .orderBy('municipalities.position')
    .execute();
}

function ballotsOf(db: Db, roundId: string, numbers: readonly number[]) {
  return open(db)
    .selectFrom('date_ballots')
    .innerJoin('municipalities', municipalityOf('date_ballots'))
    .selectAll('date_ballots')
    .select('municipalities.name')
    .where('date_ballots.round_id', '=', roundId)
    .where('date_ballots.poll', 'in', numbers)
    .orderBy('municipalities.position')
    .execute();
}

function toBallot(row: DateBallotsTable & { name: string }): DateBallot {
  return {
    municipality: { id: row.municipality_id, name: row.name },
    answers: storedAnswers.parse(JSON.parse(row.answers)),
    office: row.office,
    answeredAt: row.answered_at,
    version: row.version,
  };
}

/** Keeps a new draft under the next number; the same form sent twice gives the one it made first. */
export async function saveDatePoll(
  db: Db,
  turn: MemberTurn,
  draft: { operation: string; proposal: DateProposal },
): Promise<{ number: number; isNew: boolean }> {
  const { roundId, member, at } = turn;
  await holdNumbers(db, roundId, 'date-polls');
  const before = await query(db, roundId).where('operation_id', '=', draft.operation).executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'date-polls');
  const { title, dates, closesAt } = draft.proposal;
  await open(db)
    .insertInto('date_polls')
    .values({
      round_id: roundId,
      number,
      operation_id: draft.operation,
      title,
      dates: JSON.stringify(dates),
      closes_at: closesAt,
      state: 'draft',
      chosen: null,
      municipality_id: member.municipality.id,
      office: member.office,
      created_at: at,
      opened_at: null,
    })
    .execute();
  return { number, isNew: true };
}

/** Opens a draft for the municipalities that take part at this moment; false when it was opened before. */
export async function openDatePoll(db: Db, turn: MemberTurn, number: number): Promise<boolean> {
  const { roundId, at } = turn;
  if (!(await moveOn(db, { roundId, number, from: ['draft'] }, { state: 'open', opened_at: at }))) return false;
  const entitled = await municipalitiesOf(db, roundId);
  await open(db)
    .insertInto('date_electorate')
    .values(entitled.map(({ id }) => ({ round_id: roundId, poll: number, municipality_id: id })))
    .execute();
  return true;
}

/** Moves a poll from one of these states on; false when it is in none of them, so that it happens once. */
export async function moveOn(
  db: Db,
  which: Which & { readonly from: readonly PollState[] },
  to: Partial<Pick<DatePollsTable, 'state' | 'opened_at' | 'chosen'>>,
): Promise<boolean> {
  const result = await open(db)
    .updateTable('date_polls')
    .set(to)
    .where('round_id', '=', which.roundId)
    .where('number', '=', which.number)
    .where('state', 'in', which.from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Holds a poll until the transaction ends, so that a ballot and the closing never pass each other. */
export async function holdDatePoll(db: Db, { roundId, number }: Which): Promise<void> {
  await open(db)
    .updateTable('date_polls')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps a ballot of a held poll in place of the one before, which stays on record; false when it says the same. */
export async function saveDateBallot(
  db: Db,
  which: Which,
  { ballot, before }: { ballot: Omit<DateBallot, 'version'>; before: DateBallot | undefined },
): Promise<boolean> {
  const answers = JSON.stringify(ballot.answers);
  if (before && JSON.stringify(before.answers) === answers) return false;
  const key = { round_id: which.roundId, poll: which.number, municipality_id: ballot.municipality.id };
  if (before)
    await open(db)
      .insertInto('replaced_date_ballots')
      .values({ ...key, ...ballotValues(before), version: before.version })
      .execute();
  const values = { ...ballotValues(ballot), version: (before?.version ?? 0) + 1 };
  await open(db)
    .insertInto('date_ballots')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['round_id', 'poll', 'municipality_id']).doUpdateSet(values))
    .execute();
  return true;
}

function ballotValues({ answers, office, answeredAt }: Omit<DateBallot, 'version'>) {
  return { answers: JSON.stringify(answers), office, answered_at: answeredAt };
}
