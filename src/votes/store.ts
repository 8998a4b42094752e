import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { type Asking, type AskingState, type Given, isOpen } from '../responses/asking.ts';
import { askings, type Held } from '../responses/askings.ts';
import { isKept } from '../responses/drafts/discarded.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import { aroundOf } from './around.ts';
import { type Ballot, type Cast, castContent } from './ballot.ts';
import type { VotesTable, VotesTables } from './tables.ts';
import type { Around, Poll, Vote } from './vote.ts';
import { counting } from './wordings.ts';

const open = (db: Db) => db.withTables<VotesTables & ResponsesTables>();

/** What is read of a vote, named one by one: a statement that is kept prepared gives the same columns for ever. */
const COLUMNS = [
  'votes.number',
  'votes.question',
  'votes.decision_text',
  'votes.background',
  'votes.rule',
  'votes.options',
  'votes.quorum',
  'votes.results_visible',
  'votes.closes_at',
  'votes.end_proposed',
  'votes.municipality_id',
  'votes.office',
  'votes.closed_at',
  'votes.outcome',
  'votes.origin',
  'votes.corrects',
  'votes.awaits',
  'votes.items',
  'votes.beside',
  'votes.follows',
  'votes.follows_as',
  'votes.referrals',
  'votes.item',
] as const;

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
    .leftJoin('vote_wordings', (join) =>
      join
        .onRef('vote_wordings.round_id', '=', 'votes.round_id')
        .onRef('vote_wordings.vote', '=', 'votes.number')
        .onRef('vote_wordings.wording', '=', 'askings.wording'),
    )
    .leftJoin('decisions', (join) =>
      join.onRef('decisions.round_id', '=', 'votes.round_id').onRef('decisions.vote', '=', 'votes.number'),
    )
    .select(COLUMNS)
    .select(['askings.state as asked_state', 'askings.opened_at as asked_at', 'askings.closes_at as ends_at'])
    .select(['vote_wordings.wording as worded', 'vote_wordings.question as worded_question'])
    .select(['vote_wordings.text as worded_text'])
    .select(['decisions.year as decision_year', 'decisions.number as decision_number'])
    .where('votes.round_id', '=', roundId)
    .where(isKept('votes'));

const storedOptions = z.array(z.string());

type Column = (typeof COLUMNS)[number] extends `votes.${infer Name}` ? Name : never;

type VoteRow = Pick<VotesTable, Column> & {
  readonly asked_state: Exclude<AskingState, 'draft'> | null;
  readonly asked_at: string | null;
  readonly ends_at: string | null;
  readonly worded: number | null;
  readonly worded_question: string | null;
  readonly worded_text: string | null;
  readonly decision_year: number | null;
  readonly decision_number: number | null;
};

/** Asked are the words of its last Fassung. */
function toVote(row: VoteRow): Vote {
  const { decision_year: year, decision_number: number } = row;
  return {
    number: row.number,
    question: row.worded_question ?? row.question,
    text: row.worded_text ?? row.decision_text ?? undefined,
    wording: row.worded === null ? undefined : row.worded + 1,
    items: row.items === 0 ? undefined : row.items,
    background: row.background ?? undefined,
    rule: row.rule,
    options: row.options === null ? undefined : storedOptions.parse(JSON.parse(row.options)),
    quorum: row.quorum ?? undefined,
    awaits: row.awaits ?? undefined,
    referrals: row.referrals === 0 || row.items > 0 ? undefined : row.referrals,
    item: row.item ?? undefined,
    resultsVisible: row.results_visible === 1,
    closesAt: row.ends_at ?? row.closes_at,
    ...(row.end_proposed === 1 && row.asked_state === null ? { endProposed: true } : {}),
    state: row.asked_state ?? 'draft',
    municipalityId: row.municipality_id,
    office: row.office,
    openedAt: row.asked_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    origin: row.origin ?? undefined,
    corrects: row.corrects ?? undefined,
    beside: row.beside === 1,
    follows: followsOf(row),
    outcome: row.outcome ?? undefined,
    decision: year === null || number === null ? undefined : { year, number },
  };
}

function followsOf({ follows: vote, follows_as: as }: VoteRow): Vote['follows'] {
  return vote === null || as === null ? undefined : { vote, as };
}

/** The vote that a form made; undefined when it made none. */
export async function findVoteBy(db: Db, roundId: string, operation: string): Promise<Vote | undefined> {
  const row = await voteQuery(db, roundId).where('votes.operation_id', '=', operation).executeTakeFirst();
  return row && toVote(row);
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
  if (!vote) return undefined;
  return pollOf(vote, await ballotAskings.find(db, roundId, number), await aroundOf(db, roundId, vote));
}

/** A vote that is known to be there. */
export async function findPollOrThrow(db: Db, roundId: string, number: number): Promise<Poll> {
  const poll = await findPoll(db, roundId, number);
  if (!poll) throw new Error('no such vote');
  return poll;
}

/** A vote with what is asked of it and what is read around it: the ballots that count, and all others. */
export function pollOf(vote: Vote, asking: Asking<Cast>, around: Around): Poll {
  const { asked, answers, replaced, acts } = asking;
  const given = asked.flatMap(({ id }) =>
    [...answers, ...replaced].filter(({ municipality }) => municipality.id === id),
  );
  const { counts, others } = counting(vote, given.map(toBallot));
  return { ...around, vote, entitled: asked, ballots: counts, replaced: others, acts };
}

function toBallot({ municipality, version, content, office, given, toldOn, at, withdrawn }: Given<Cast>): Ballot {
  return { municipality, version, ...content, office, given, toldOn, castAt: at, withdrawn };
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
  const polls: Poll[] = [];
  for (const vote of votes) {
    const asking = byNumber.get(vote.number);
    if (asking) polls.push(pollOf(vote, asking, await aroundOf(db, roundId, vote)));
  }
  return polls;
}

const holdQuery = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('votes')
    .set((eb) => ({ ballots_changed: eb('ballots_changed', '+', 1) }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number)
    .returning(COLUMNS),
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
 * stands then; undefined when there is none. Only what is closed can have a decision, only Fassungen other words, and only a
 * draft be discarded.
 */
export async function holdPoll(db: Db, roundId: string, number: number): Promise<HeldPoll | undefined> {
  // On their way together: a vote that many answer at once is held for one way to the database less.
  const holding = holdQuery(db, { roundId, number });
  const asking = ballotAskings.find(db, roundId, number);
  const [{ rows }, asked] = await Promise.all([holding, asking]);
  const [row] = rows;
  if (!row) return undefined;
  const held = { ...asked, roundId };
  const known = held.state !== 'closed' && held.state !== 'draft' && held.wording === 0;
  const vote = known ? undecided(row, held) : await findVote(db, roundId, number);
  return vote && { poll: pollOf(vote, held, await aroundOf(db, roundId, vote)), held };
}

function undecided(row: Pick<VotesTable, Column>, { state, openedAt, closesAt }: Asking<Cast>): Vote {
  return toVote({
    ...row,
    asked_state: state === 'draft' ? null : state,
    asked_at: openedAt ?? null,
    ends_at: closesAt ?? null,
    worded: null,
    worded_question: null,
    worded_text: null,
    decision_year: null,
    decision_number: null,
  });
}
