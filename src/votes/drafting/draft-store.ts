import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { holdNumbers, nextNumber } from '../../municipalities/store.ts';
import { findPollOrThrow, findVoteBy } from '../store.ts';
import type { VotesTables } from '../tables.ts';
import type { NewItem, Proposal, Vote } from '../vote.ts';

const open = (db: Db) => db.withTables<VotesTables>();

/** Keeps a new draft under the next number; the same form sent twice gives the draft it made first. */
export async function saveDraft(
  db: Db,
  turn: MemberTurn,
  draft: { operation: string; proposal: Proposal; items?: readonly NewItem[] | undefined },
): Promise<{ vote: Vote; changed: boolean }> {
  await holdNumbers(db, turn.roundId, 'votes');
  const before = await findVoteBy(db, turn.roundId, draft.operation);
  if (before) return { vote: before, changed: false };
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
    item: null,
    ballots_changed: 0,
    beside: 0,
    items: 0,
  };
  await open(db)
    .insertInto('votes')
    .values({ ...fresh, ...proposed(draft.proposal) })
    .execute();
  if (draft.items && draft.items.length > 0) await saveItems(db, turn.roundId, { vote: number, items: draft.items });
  return { vote: (await findPollOrThrow(db, turn.roundId, number)).vote, changed: true };
}

/** Keeps the items of a draft, in place of those before. */
export async function saveItems(
  db: Db,
  roundId: string,
  { vote, items }: { vote: number; items: readonly NewItem[] },
): Promise<void> {
  await open(db).deleteFrom('vote_items').where('round_id', '=', roundId).where('vote', '=', vote).execute();
  await numbered(open(db).updateTable('votes').set({ items: items.length }), roundId, vote).execute();
  for (const [at, { number, heading, text = null }] of items.entries()) {
    const row = { round_id: roundId, vote, position: at + 1, number, heading, text, outcome: null };
    await open(db).insertInto('vote_items').values(row).execute();
  }
}

function proposed(proposal: Proposal) {
  return {
    question: proposal.question,
    decision_text: proposal.text ?? null,
    background: proposal.background ?? null,
    rule: proposal.rule,
    options: proposal.options ? JSON.stringify(proposal.options) : null,
    quorum: proposal.quorum ?? null,
    awaits: proposal.awaits ?? null,
    referrals: proposal.referrals ?? 0,
    results_visible: proposal.resultsVisible ? 1 : 0,
    closes_at: proposal.closesAt,
    end_proposed: proposal.endProposed === true ? 1 : 0,
    origin: proposal.origin ?? null,
    corrects: proposal.corrects ?? null,
    follows: proposal.follows?.vote ?? null,
    follows_as: proposal.follows?.as ?? null,
  };
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
