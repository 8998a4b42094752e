import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command, type Raw } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/form.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { ballotBy, type NewBallot, readChoice, TYPED_CHOICES, TYPED_OBJECTION } from '../ballot.ts';
import { saveBallot } from '../ballot-store.ts';
import { keptCard } from '../base-card.ts';
import type { ClosePoll } from '../decided.ts';
import { ownCard } from '../own-card.ts';
import { closed, notEntitled, notOpen, unknown, wrongChoice } from '../refusals.ts';
import { resultCard } from '../result-card.ts';
import { findPoll, holdVote } from '../store.ts';
import { ballotOf, isEntitled, isOpen, isPutInMeeting, type Poll, silentIn, voteNumber } from '../vote.ts';
import { objectionForm } from './objection-form.ts';

const VOTE = '(?:abstimmen|abstimmung|stimme) (?:nr\\.? )?(?<vote>\\d{1,6})';
const LENGTH = 1000;

const input = z.preprocess(
  withReason,
  z.object({
    vote: voteNumber,
    choice: z.string('Bitte die Antwort angeben.').max(100, 'Bitte nur die Antwort angeben.'),
    reason: z.string().max(LENGTH, 'Bitte die Begründung auf 1.000\u00a0Zeichen kürzen.').optional(),
  }),
);

/** Takes the reason apart from an answer that was typed with it: `einwand: Grund`. */
function withReason(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('choice' in raw) || typeof raw.choice !== 'string') return raw;
  const colon = raw.choice.indexOf(':');
  if (colon < 0) return raw;
  return { ...raw, choice: raw.choice.slice(0, colon).trim(), reason: raw.choice.slice(colon + 1).trim() };
}

const TYPED: readonly Grammar[] = [
  { pattern: new RegExp(`${VOTE} (?<choice>${TYPED_CHOICES})`, 'u'), example: 'abstimmen 4 zustimmung' },
  {
    pattern: new RegExp(`${VOTE} (?<choice>${TYPED_CHOICES}|${TYPED_OBJECTION})`, 'u'),
    tail: 'reason',
    example: 'abstimmen 4 einwand: Grund',
  },
  { pattern: new RegExp(VOTE, 'u'), tail: 'choice', example: 'abstimmung 4: ja' },
  { pattern: new RegExp(`${VOTE} (?<choice>option \\d{1,2})`, 'u'), example: 'abstimmen 4 option 2' },
  {
    pattern: new RegExp(`${VOTE} (?<choice>${TYPED_OBJECTION}),? (?<reason>.+)`, 'u'),
    longest: 30_000,
    example: 'abstimmen 4 einwand der Betrag ist zu hoch',
  },
];

/** Casts the ballot of a member's own municipality, in place of the one before. */
export function cast(close: ClosePoll) {
  return command({
    verb: 'votes.cast',
    may: 'vote',
    writes: true,
    typed: TYPED,
    input,
    run: async (turn, given, db) => {
      await holdVote(db, turn.roundId, given.vote);
      const poll = await ballotBox(turn, given.vote, db);
      const choice = readChoice(poll.vote, given.choice);
      if (choice === undefined) throw wrongChoice(poll.vote);
      if (choice === 'objection' && !given.reason) throw new InvalidInput({ reason: 'Bitte den Einwand begründen.' });
      return putIn(
        turn,
        { poll, close, ballot: ballotBy(turn.member, { choice, reason: given.reason, at: turn.at }) },
        db,
      );
    },
    invalid: askForReason,
  });
}

/** A vote that takes a ballot of the member's municipality now; else the refusal that says why not. */
async function ballotBox(turn: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await findPoll(db, turn.roundId, number);
  if (!poll) throw unknown(number);
  if (poll.vote.state === 'draft') throw notOpen(poll.vote);
  if (!isOpen(poll.vote, turn.at)) throw closed(poll.vote);
  const { id, name } = turn.member.municipality;
  if (!isEntitled(poll, id)) throw notEntitled(poll.vote, name);
  return poll;
}

async function putIn(
  turn: MemberTurn,
  cast: { poll: Poll; close: ClosePoll; ballot: NewBallot },
  db: Db,
): Promise<Reply> {
  const { vote } = cast.poll;
  const before = ballotOf(cast.poll, turn.member.municipality.id);
  const changed = await saveBallot(db, turn.roundId, { number: vote.number, ballot: cast.ballot, before });
  if (changed && (!before || vote.resultsVisible)) await touch(db, turn.roundId, `votes.card:${vote.number}`);
  const poll = await endWhenComplete(turn, cast, db);
  if (poll.vote.state === 'closed') return { ...resultCard(poll), replaces: mayReplace(turn) };
  if (!isPrivate(turn)) return keptCard(poll, turn.member);
  return { ...ownCard(poll, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
}

/** What was put in a meeting ends with the last of the absent. */
async function endWhenComplete(turn: MemberTurn, cast: { poll: Poll; close: ClosePoll }, db: Db): Promise<Poll> {
  const { roundId, at } = turn;
  const poll = (await findPoll(db, roundId, cast.poll.vote.number)) ?? cast.poll;
  if (!isPutInMeeting(poll) || silentIn(poll).length > 0) return poll;
  return cast.close(db, { roundId, poll, at, now: at });
}

/** An objection without its reason gets the form for it; what was typed stays. */
async function askForReason(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const raw = withReason(attempt.raw) as Raw;
  const number = voteNumber.safeParse(raw['vote']);
  const poll = number.success ? await ballotBox(turn, number.data, db) : undefined;
  const objects = poll && readChoice(poll.vote, String(raw['choice'])) === 'objection';
  if (!objects)
    throw new Refusal({
      code: 'conversation.malformed',
      title: 'Da fehlt noch etwas',
      text: `${Object.values(attempt.errors).join(' ')} So geht es: „abstimmen 4 zustimmung“.`,
    });
  const sentBefore = attemptOf(raw);
  const errors = sentBefore > 0 || raw['reason'] !== undefined ? attempt.errors : {};
  return objectionForm(poll.vote, { values: raw, errors, attempt: sentBefore });
}

/** Opens the form for the reason that an objection needs. */
export const objection = command({
  verb: 'votes.objection',
  may: 'vote',
  writes: false,
  typed: [{ pattern: new RegExp(`${VOTE} ${TYPED_OBJECTION}`, 'u'), example: 'abstimmen 4 einwand' }],
  input: z.object({ vote: voteNumber }),
  run: async (turn, given, db) => {
    const poll = await ballotBox(turn, given.vote, db);
    if (readChoice(poll.vote, 'objection') === undefined) throw wrongChoice(poll.vote);
    const mine = ballotOf(poll, turn.member.municipality.id);
    return objectionForm(poll.vote, { values: mine?.choice === 'objection' ? { reason: mine.reason } : {} });
  },
});
