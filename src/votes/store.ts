import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { inBerlin } from '../german/time.ts';
import { holdNumbers, municipalitiesOf, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { standingOf, standingsOf } from './ballot-store.ts';
import type { VotesTable, VotesTables } from './tables.ts';
import type { Outcome } from './tally.ts';
import { isOpen, type Poll, type Proposal, type Vote } from './vote.ts';

const open = (db: Db) => db.withTables<VotesTables & MunicipalitiesTables>();

const voteQuery = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('votes')
    .leftJoin('decisions', (join) =>
      join.onRef('decisions.round_id', '=', 'votes.round_id').onRef('decisions.vote', '=', 'votes.number'),
    )
    .selectAll('votes')
    .select(['decisions.year as decision_year', 'decisions.number as decision_number'])
    .where('votes.round_id', '=', roundId);

const storedOptions = z.array(z.string());

type VoteRow = VotesTable & { decision_year: number | null; decision_number: number | null };

function toVote(row: VoteRow): Vote {
  const { decision_year: year, decision_number: number } = row;
  return {
    number: row.number,
    question: row.question,
    background: row.background ?? undefined,
    rule: row.rule,
    options: row.options === null ? undefined : storedOptions.parse(JSON.parse(row.options)),
    quorum: row.quorum ?? undefined,
    resultsVisible: row.results_visible === 1,
    closesAt: row.closes_at,
    state: row.state,
    municipalityId: row.municipality_id,
    office: row.office,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    origin: row.origin ?? undefined,
    corrects: row.corrects ?? undefined,
    outcome: row.outcome ?? undefined,
    decision: year === null || number === null ? undefined : { year, number },
  };
}

const oneQuery = keptQuery((db, of: { roundId: string; number: number }) =>
  voteQuery(db, of.roundId).where('votes.number', '=', of.number),
);

/** A vote by its number; undefined when there is none. */
export async function findVote(db: Db, roundId: string, number: number): Promise<Vote | undefined> {
  const [row] = (await oneQuery(db, { roundId, number })).rows;
  return row && toVote(row);
}

/** All votes, the newest first. */
export async function allVotes(db: Db, roundId: string): Promise<Vote[]> {
  const rows = await voteQuery(db, roundId).orderBy('votes.number', 'desc').execute();
  return rows.map(toVote);
}

/** A vote with its electorate and ballots; undefined when there is none. */
export async function findPoll(db: Db, roundId: string, number: number): Promise<Poll | undefined> {
  return completed(db, roundId, await findVote(db, roundId, number));
}

async function completed(db: Db, roundId: string, vote: Vote | undefined): Promise<Poll | undefined> {
  return vote && { vote, ...(await standingOf(db, { roundId, number: vote.number })) };
}

const openQuery = keptQuery((db, of: { roundId: string }) =>
  voteQuery(db, of.roundId).where('votes.state', '=', 'open').orderBy('votes.number', 'desc'),
);

/** The votes that take ballots at this moment, the newest first. */
export async function openVotes(db: Db, roundId: string, now: Instant): Promise<Vote[]> {
  const { rows } = await openQuery(db, { roundId });
  return rows.map(toVote).filter((vote) => isOpen(vote, now));
}

/** The same, with their electorates and ballots. */
export async function openPolls(db: Db, roundId: string, now: Instant): Promise<Poll[]> {
  const votes = await openVotes(db, roundId, now);
  if (votes.length === 0) return [];
  const standings = await standingsOf(db, { roundId, state: 'open' });
  return votes.flatMap((vote) => {
    const standing = standings.get(vote.number);
    return standing ? [{ vote, ...standing }] : [];
  });
}

/** Keeps a new draft under the next number; the same form sent twice gives the draft it made first. */
export async function saveDraft(
  db: Db,
  turn: MemberTurn,
  draft: { operation: string; proposal: Proposal },
): Promise<{ vote: Vote; changed: boolean }> {
  await holdNumbers(db, turn.roundId, 'votes');
  const before = await voteQuery(db, turn.roundId).where('votes.operation_id', '=', draft.operation).executeTakeFirst();
  if (before) return { vote: toVote(before), changed: false };
  const number = await nextNumber(db, turn.roundId, 'votes');
  const fresh = {
    round_id: turn.roundId,
    number,
    operation_id: draft.operation,
    state: 'draft' as const,
    municipality_id: turn.member.municipality.id,
    office: turn.member.office,
    created_at: turn.at,
    opened_at: null,
    opened_by: null,
    closed_at: null,
    outcome: null,
    ballots_changed: 0,
  };
  await open(db)
    .insertInto('votes')
    .values({ ...fresh, ...proposed(draft.proposal) })
    .execute();
  return { vote: await findVoteOrThrow(db, turn.roundId, number), changed: true };
}

function proposed(proposal: Proposal) {
  return {
    question: proposal.question,
    background: proposal.background ?? null,
    rule: proposal.rule,
    options: proposal.options ? JSON.stringify(proposal.options) : null,
    quorum: proposal.quorum ?? null,
    results_visible: proposal.resultsVisible ? 1 : 0,
    closes_at: proposal.closesAt,
    origin: proposal.origin ?? null,
    corrects: proposal.corrects ?? null,
  };
}

async function findVoteOrThrow(db: Db, roundId: string, number: number): Promise<Vote> {
  return toVote(await voteQuery(db, roundId).where('votes.number', '=', number).executeTakeFirstOrThrow());
}

/** Changes what a draft puts to the vote; false when it is no draft any more. */
export async function changeDraft(db: Db, roundId: string, change: { number: number; proposal: Proposal }) {
  const result = await numbered(open(db).updateTable('votes').set(proposed(change.proposal)), roundId, change.number)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

function numbered<Q extends { where(column: 'round_id' | 'number', operator: '=', value: string | number): Q }>(
  query: Q,
  roundId: string,
  number: number,
): Q {
  return query.where('round_id', '=', roundId).where('number', '=', number);
}

/** Opens a draft for the municipalities that take part at this moment; false when it was open before. */
export async function openVote(db: Db, turn: MemberTurn, number: number): Promise<boolean> {
  const opened = { state: 'open' as const, opened_at: turn.at, opened_by: turn.member.office };
  const result = await numbered(open(db).updateTable('votes').set(opened), turn.roundId, number)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return false;
  const entitled = await municipalitiesOf(db, turn.roundId);
  await open(db)
    .insertInto('electorate')
    .values(entitled.map(({ id }) => ({ round_id: turn.roundId, vote: number, municipality_id: id })))
    .execute();
  return true;
}

const holdQuery = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('votes')
    .set((eb) => ({ ballots_changed: eb('ballots_changed', '+', 1) }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number)
    .returningAll(),
);

/**
 * Holds a vote until the transaction ends, so that a ballot and the closing never pass each other, and gives it as it
 * stands then; undefined when there is none. Only what is closed can have a decision.
 */
export async function holdPoll(db: Db, roundId: string, number: number): Promise<Poll | undefined> {
  const [row] = (await holdQuery(db, { roundId, number })).rows;
  if (row?.state === 'closed') return findPoll(db, roundId, number);
  return completed(db, roundId, row && toVote({ ...row, decision_year: null, decision_number: null }));
}

/** Closes an open vote with its outcome. */
export async function closeVote(db: Db, roundId: string, closed: { number: number; outcome: Outcome; at: Instant }) {
  const values = { state: 'closed' as const, outcome: closed.outcome, closed_at: closed.at };
  await numbered(open(db).updateTable('votes').set(values), roundId, closed.number).execute();
}

/** Enters a carried vote in the register, under the next number of the year in which it closed. */
export async function saveDecision(db: Db, roundId: string, decided: { vote: Vote; at: Instant }): Promise<void> {
  const { year } = inBerlin(decided.at);
  await open(db)
    .insertInto('decisions')
    .values({
      round_id: roundId,
      year,
      number: await nextNumber(db, roundId, `decisions/${year}`),
      vote: decided.vote.number,
      wording: decided.vote.question,
      decided_at: decided.at,
    })
    .execute();
}
