import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import { type Asking, type AskingState, type Given, isOpen } from '../responses/asking.ts';
import { askings, type Held } from '../responses/askings.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import { type Ballot, type Cast, castContent } from './ballot.ts';
import type { VotesTable, VotesTables } from './tables.ts';
import type { Poll, Proposal, Vote } from './vote.ts';

const open = (db: Db) => db.withTables<VotesTables & ResponsesTables>();

/** How far a vote has come is what is asked of it. */
const voteQuery = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('votes')
    .leftJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'votes.round_id')
        .onRef('askings.number', '=', 'votes.number')
        .on('askings.kind', '=', 'votes'),
    )
    .leftJoin('decisions', (join) =>
      join.onRef('decisions.round_id', '=', 'votes.round_id').onRef('decisions.vote', '=', 'votes.number'),
    )
    .selectAll('votes')
    .select(['askings.state as asked_state', 'askings.opened_at as asked_at', 'askings.closes_at as ends_at'])
    .select(['decisions.year as decision_year', 'decisions.number as decision_number'])
    .where('votes.round_id', '=', roundId);

const storedOptions = z.array(z.string());

type VoteRow = VotesTable & {
  readonly asked_state: Exclude<AskingState, 'draft'> | null;
  readonly asked_at: string | null;
  readonly ends_at: string | null;
  readonly decision_year: number | null;
  readonly decision_number: number | null;
};

function toVote(row: VoteRow): Vote {
  const { decision_year: year, decision_number: number } = row;
  return {
    number: row.number,
    question: row.question,
    text: row.decision_text ?? undefined,
    background: row.background ?? undefined,
    rule: row.rule,
    options: row.options === null ? undefined : storedOptions.parse(JSON.parse(row.options)),
    quorum: row.quorum ?? undefined,
    resultsVisible: row.results_visible === 1,
    closesAt: row.ends_at ?? row.closes_at,
    state: row.asked_state ?? 'draft',
    municipalityId: row.municipality_id,
    office: row.office,
    openedAt: row.asked_at ?? undefined,
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
  const vote = await findVote(db, roundId, number);
  return vote && pollOf(vote, await ballotAskings.find(db, roundId, number));
}

/** A vote that is known to be there. */
export async function findPollOrThrow(db: Db, roundId: string, number: number): Promise<Poll> {
  const poll = await findPoll(db, roundId, number);
  if (!poll) throw new Error('no such vote');
  return poll;
}

/** A vote with what is asked of it. */
export function pollOf(vote: Vote, asking: Asking<Cast>): Poll {
  const { asked, answers, replaced, acts } = asking;
  return { vote, entitled: asked, ballots: answers.map(toBallot), replaced: replaced.map(toBallot), acts };
}

function toBallot({ municipality, version, content, office, given, at }: Given<Cast>): Ballot {
  return { municipality, version, ...content, office, given, castAt: at };
}

const openQuery = keptQuery((db, of: { roundId: string }) =>
  voteQuery(db, of.roundId).where('askings.state', '=', 'open').orderBy('votes.number', 'desc'),
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
  const running = await ballotAskings.running(db, roundId, now);
  const byNumber = new Map(running.map((asking) => [asking.number, asking]));
  return votes.flatMap((vote) => {
    const asking = byNumber.get(vote.number);
    return asking ? [pollOf(vote, asking)] : [];
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
    decision_text: proposal.text ?? null,
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

/** Keeps which office has published a vote. */
export async function saveOpenedBy(db: Db, roundId: string, opened: { number: number; office: string }): Promise<void> {
  await numbered(open(db).updateTable('votes').set({ opened_by: opened.office }), roundId, opened.number).execute();
}

const holdQuery = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('votes')
    .set((eb) => ({ ballots_changed: eb('ballots_changed', '+', 1) }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number)
    .returningAll(),
);

/** What is asked of votes: a vote holds it, so that drafts and the version before know the lock. */
export const ballotAskings = askings<Cast>('votes', castContent, (db, roundId, number) =>
  holdQuery(db, { roundId, number }),
);

/** A vote that is held until the transaction ends, and what is asked of it. */
export interface HeldPoll {
  readonly poll: Poll;
  readonly held: Held<Cast>;
}

/**
 * Holds a vote until the transaction ends, so that a ballot and the closing never pass each other, and gives it as it
 * stands then; undefined when there is none. Only what is closed can have a decision.
 */
export async function holdPoll(db: Db, roundId: string, number: number): Promise<HeldPoll | undefined> {
  const [row] = (await holdQuery(db, { roundId, number })).rows;
  if (!row) return undefined;
  const held = { ...(await ballotAskings.find(db, roundId, number)), roundId };
  const vote = held.state === 'closed' ? await findVote(db, roundId, number) : undecided(row, held);
  return vote && { poll: pollOf(vote, held), held };
}

function undecided(row: VotesTable, { state, openedAt, closesAt }: Asking<Cast>): Vote {
  return toVote({
    ...row,
    asked_state: state === 'draft' ? null : state,
    asked_at: openedAt ?? null,
    ends_at: closesAt ?? null,
    decision_year: null,
    decision_number: null,
  });
}
