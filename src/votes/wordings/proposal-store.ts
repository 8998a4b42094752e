import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import type { ResponsesTables } from '../../responses/tables.ts';
import type { VotesTables } from '../tables.ts';
import type { Vote } from '../vote.ts';
import { wordingOf } from '../wordings.ts';

const open = (db: Db) => db.withTables<VotesTables & ResponsesTables>();

/** Changed words that wait for the Koordination, or have been published as a Fassung. */
export interface Proposal {
  readonly number: number;
  /** The Fassung that it changes. */
  readonly changes: number;
  readonly question: string;
  readonly text: string;
  readonly office: string;
  /** The Fassung that it has become. */
  readonly wording?: number | undefined;
}

/** What somebody proposes. */
interface Proposed {
  readonly operation: string;
  readonly question: string;
  readonly text: string;
}

const ofVote = (db: Db, roundId: string, vote: number) =>
  open(db).selectFrom('vote_wordings').selectAll().where('round_id', '=', roundId).where('vote', '=', vote);

type Row = VotesTables['vote_wordings'];

function toProposal({ proposal: number, changes, question, text, office, wording }: Row): Proposal {
  return { number, changes: changes + 1, question, text, office, wording: wording === null ? undefined : wording + 1 };
}

/** A proposal by its number, else the latest; undefined when there is none. */
export async function findProposal(
  db: Db,
  roundId: string,
  { vote, proposal }: { vote: number; proposal?: number | undefined },
): Promise<Proposal | undefined> {
  const query = ofVote(db, roundId, vote).orderBy('proposal', 'desc');
  const row = await (proposal === undefined ? query : query.where('proposal', '=', proposal)).executeTakeFirst();
  return row && toProposal(row);
}

/** Keeps what is proposed for a held vote; the same form sent twice gives the proposal that it made first. */
export async function saveProposal(
  db: Db,
  turn: MemberTurn,
  { vote, proposed }: { vote: Vote; proposed: Proposed },
): Promise<{ proposal: Proposal; changed: boolean }> {
  const { roundId, at, member } = turn;
  const before = (await ofVote(db, roundId, vote.number).execute()).toSorted(
    (one, other) => other.proposal - one.proposal,
  );
  const same = before.find(({ operation_id: operation }) => operation === proposed.operation);
  if (same) return { proposal: toProposal(same), changed: false };
  const row: Row = {
    ...{ round_id: roundId, vote: vote.number, proposal: (before[0]?.proposal ?? 0) + 1 },
    ...{ operation_id: proposed.operation, changes: wordingOf(vote) - 1 },
    ...{ question: proposed.question, text: proposed.text },
    ...{ municipality_id: member.municipality.id, office: member.office, proposed_at: at },
    ...{ wording: null, published_at: null, published_by: null, closes_before: null },
  };
  await open(db).insertInto('vote_wordings').values(row).execute();
  return { proposal: toProposal(row), changed: true };
}

/** Makes a proposal for a held vote its next Fassung. */
export async function savePublished(
  db: Db,
  turn: MemberTurn,
  { vote, proposal, closesBefore }: { vote: Vote; proposal: Proposal; closesBefore: Instant },
): Promise<void> {
  await open(db)
    .updateTable('vote_wordings')
    .set({
      wording: wordingOf(vote),
      published_at: turn.at,
      published_by: turn.member.office,
      closes_before: closesBefore,
    })
    .where('round_id', '=', turn.roundId)
    .where('vote', '=', vote.number)
    .where('proposal', '=', proposal.number)
    .execute();
}

/** A proposal that can still be published: of which vote, by which municipality, and since when. */
export interface Unpublished extends Proposal {
  readonly vote: number;
  readonly municipalityId: string;
  readonly since: Instant;
}

/** Those that change the Fassung which is asked at this moment, the oldest of each vote first. */
export async function unpublishedProposals(db: Db, roundId: string, now: Instant): Promise<Unpublished[]> {
  const rows = await open(db)
    .selectFrom('vote_wordings')
    .innerJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'vote_wordings.round_id')
        .onRef('askings.number', '=', 'vote_wordings.vote')
        .onRef('askings.wording', '=', 'vote_wordings.changes')
        .on('askings.kind', '=', 'votes'),
    )
    .selectAll('vote_wordings')
    .where('vote_wordings.round_id', '=', roundId)
    .where('vote_wordings.wording', 'is', null)
    .where('askings.state', '=', 'open')
    .where('askings.closes_at', '>', now)
    .orderBy('vote_wordings.vote')
    .orderBy('vote_wordings.proposal')
    .execute();
  return rows.map((row) => ({
    ...toProposal(row),
    ...{ vote: row.vote, municipalityId: row.municipality_id, since: row.proposed_at },
  }));
}
