import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { Asking, AskingState } from '../responses/asking.ts';
import { askings, holdingDrafts } from '../responses/askings.ts';
import { isKept } from '../responses/drafts/discarded.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import type { Answers, DatePoll, DateProposal } from './date-poll.ts';
import type { DatePollsTable, DatePollsTables } from './tables.ts';

const open = (db: Db) => db.withTables<DatePollsTables & ResponsesTables>();

const storedDates = z.array(z.string());

/** A draft stands in its own row alone: whoever changes or publishes it holds that. */
const holdDraft = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('date_polls')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number),
);

/** What is asked of date polls. */
export const pollAskings = askings<Answers>(
  'date-polls',
  z.array(z.enum(['yes', 'maybe', 'no'])),
  holdingDrafts('date-polls', (db, roundId, number) => holdDraft(db, { roundId, number })),
);

type Row = DatePollsTable & {
  readonly asked_state: Exclude<AskingState, 'draft'> | null;
  readonly ends_at: string | null;
};

/** How far a poll has come is what is asked of it, until a date has been chosen. */
const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('date_polls')
    .leftJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'date_polls.round_id')
        .onRef('askings.number', '=', 'date_polls.number')
        .on('askings.kind', '=', pollAskings.name),
    )
    .selectAll('date_polls')
    .select(['askings.state as asked_state', 'askings.closes_at as ends_at'])
    .where('date_polls.round_id', '=', roundId)
    .where(isKept(pollAskings.name));

/** A date poll by its number, with what is asked as it was read before, or is now; undefined when there is none. */
export async function findDatePoll(
  db: Db,
  roundId: string,
  { number, asking }: { number: number; asking?: Asking<Answers> | undefined },
): Promise<DatePoll | undefined> {
  const row = await query(db, roundId).where('date_polls.number', '=', number).executeTakeFirst();
  return row && whole(row, asking ?? (await pollAskings.find(db, roundId, number)));
}

/** A date poll that is known to be there. */
export async function findDatePollOrThrow(db: Db, roundId: string, number: number): Promise<DatePoll> {
  const poll = await findDatePoll(db, roundId, { number });
  if (!poll) throw new Error('no such date poll');
  return poll;
}

/** The newest date poll that has been published and of which no date has been chosen. */
export async function latestDatePoll(db: Db, roundId: string): Promise<DatePoll | undefined> {
  const newest = await query(db, roundId)
    .where('askings.state', 'in', ['open', 'closed'])
    .where('date_polls.chosen', 'is', null)
    .orderBy('date_polls.number', 'desc')
    .executeTakeFirst();
  return newest && whole(newest, await pollAskings.find(db, roundId, newest.number));
}

/** Those that have ended, of which a date lies ahead and none has been chosen yet. */
export async function endedPolls(
  db: Db,
  roundId: string,
  now: Instant,
): Promise<readonly Pick<DatePoll, 'number' | 'title' | 'closesAt' | 'municipalityId'>[]> {
  const rows = await query(db, roundId)
    .where('askings.state', '=', 'closed')
    .where('date_polls.chosen', 'is', null)
    .orderBy('date_polls.number')
    .execute();
  const isAhead = ({ dates }: Row) => storedDates.parse(JSON.parse(dates)).some((date) => date > now);
  return rows.filter(isAhead).map(proposed);
}

/** Those whose dates are proposed and of which none has been chosen yet, open or ended. */
export async function undecidedPolls(
  db: Db,
  roundId: string,
): Promise<readonly Pick<DatePoll, 'number' | 'title' | 'dates'>[]> {
  const rows = await query(db, roundId)
    .where('askings.state', 'in', ['open', 'closed'])
    .where('date_polls.chosen', 'is', null)
    .orderBy('date_polls.number')
    .execute();
  return rows.map(({ number, title, dates }) => ({ number, title, dates: storedDates.parse(JSON.parse(dates)) }));
}

/** What all date polls, or these alone, are about, the newest first, without who is asked and what was answered. */
export async function proposedDates(
  db: Db,
  roundId: string,
  among?: readonly number[],
): Promise<readonly Pick<DatePoll, 'number' | 'title' | 'closesAt' | 'state' | 'municipalityId'>[]> {
  const all = query(db, roundId).orderBy('date_polls.number', 'desc');
  const rows = await (among ? all.where('date_polls.number', 'in', among) : all).execute();
  return rows.map(proposed);
}

function proposed(row: Row) {
  const { number, title, municipality_id: municipalityId, chosen, asked_state: asked } = row;
  const state = chosen === null ? (asked ?? ('draft' as const)) : ('chosen' as const);
  return { number, title, municipalityId, state, closesAt: row.ends_at ?? row.closes_at };
}

function whole(row: Row, { asked, answers }: Asking<Answers>): DatePoll {
  return {
    ...proposed(row),
    ...(row.end_proposed === 1 && row.asked_state === null ? { endProposed: true } : {}),
    dates: storedDates.parse(JSON.parse(row.dates)),
    office: row.office,
    chosen: row.chosen ?? undefined,
    ...{ asked, answers },
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
  const before = await query(db, roundId).where('date_polls.operation_id', '=', draft.operation).executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'date-polls');
  await open(db)
    .insertInto('date_polls')
    .values({
      round_id: roundId,
      number,
      operation_id: draft.operation,
      ...columnsOf(draft.proposal),
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

function columnsOf({ title, dates, closesAt, endProposed }: DateProposal) {
  return { title, dates: JSON.stringify(dates), closes_at: closesAt, end_proposed: endProposed === true ? 1 : 0 };
}

/** Changes what a draft asks. */
export async function changeDatePoll(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  proposal: DateProposal,
): Promise<void> {
  await open(db)
    .updateTable('date_polls')
    .set(columnsOf(proposal))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps which date was chosen of a held poll; false when one has been before. */
export async function saveChosen(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  position: number,
): Promise<boolean> {
  const result = await open(db)
    .updateTable('date_polls')
    .set({ state: 'chosen', chosen: position })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('chosen', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
