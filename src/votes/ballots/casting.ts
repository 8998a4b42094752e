import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf, InvalidInput, shorten } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import {
  ballotBy,
  type NewBallot,
  readChoice,
  readSaid,
  type SaidChoice,
  TYPED_CHOICES,
  TYPED_OBJECTION,
} from '../ballot.ts';
import { saveBallot, withBallot } from '../ballot-store.ts';
import { keptCard } from '../base-card.ts';
import type { ClosePoll } from '../decided.ts';
import { ownCard } from '../own-card.ts';
import { closed, notEntitled, notOpen, unknown, wrongChoice } from '../refusals.ts';
import { resultCard } from '../result-card.ts';
import { findPoll, holdPoll } from '../store.ts';
import { ballotOf, isEntitled, isOpen, isPutInMeeting, type Poll, silentIn, voteNumber } from '../vote.ts';
import { casting, objecting } from './ballot-sayings.ts';
import { objectionForm } from './objection-form.ts';

const VOTE = '(?:abstimmen|abstimmung|stimme) (?:nr\\.? )?(?<vote>\\d{1,6})';
const LENGTH = 1000;
/** An answer and its reason in one, as they are typed. */
const LONGEST_TYPED = 30_000;
const TOO_LONG = 'Bitte die Begründung auf 1.000\u00a0Zeichen kürzen.';

const input = z.object({
  vote: voteNumber,
  choice: z.string('Bitte die Antwort angeben.').max(LONGEST_TYPED, 'Bitte nur die Antwort angeben.'),
  reason: z.string().max(LONGEST_TYPED, TOO_LONG).optional(),
});

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
    asked: casting,
    input,
    run: async (turn, given, db) => {
      const poll = taking(turn, given.vote, await holdPoll(db, turn.roundId, given.vote));
      const said = readSaid(poll.vote, given);
      if (!said) throw wrongChoice(poll.vote);
      const wrong = wrongReason(said);
      if (wrong !== undefined) throw new InvalidInput({ reason: wrong });
      return putIn(turn, { poll, close, ballot: ballotBy(turn.member, { ...said, at: turn.at }) }, db);
    },
    fits: isAnswer,
    invalid: askForReason,
  });
}

/** Whether the words are an answer of the vote: *abstimmen 3 Variante B*. */
async function isAnswer({ roundId }: MemberTurn, raw: Raw, db: Db): Promise<boolean> {
  const { data } = input.safeParse(raw);
  if (!data) return false;
  const poll = await findPoll(db, roundId, data.vote);
  return poll?.vote.state === 'open' && readSaid(poll.vote, data) !== undefined;
}

function wrongReason({ choice, reason = '' }: SaidChoice): string | undefined {
  if (reason.length > LENGTH) return shorten(TOO_LONG, LENGTH, reason);
  return choice === 'objection' && reason === '' ? 'Bitte den Einwand begründen.' : undefined;
}

/** A vote that takes a ballot of the member's municipality now; else the refusal that says why not. */
async function ballotBox(turn: MemberTurn, number: number, db: Db): Promise<Poll> {
  return taking(turn, number, await findPoll(db, turn.roundId, number));
}

function taking(turn: MemberTurn, number: number, poll: Poll | undefined): Poll {
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
  const poll = await endWhenComplete(
    turn,
    { ...cast, poll: changed ? withBallot(cast.poll, cast.ballot) : cast.poll },
    db,
  );
  if (poll.vote.state === 'closed') return { ...resultCard(poll), replaces: mayReplace(turn) };
  if (!isPrivate(turn)) return keptCard(poll, turn.member);
  return { ...ownCard(poll, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
}

/** What was put in a meeting ends with the last of the absent. */
async function endWhenComplete(turn: MemberTurn, cast: { poll: Poll; close: ClosePoll }, db: Db): Promise<Poll> {
  const { roundId, at } = turn;
  const { poll } = cast;
  if (!isPutInMeeting(poll) || silentIn(poll).length > 0) return poll;
  return cast.close(db, { roundId, poll, at, now: at });
}

/** An objection without its reason gets the form for it; what was typed stays. */
async function askForReason(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { raw } = attempt;
  const number = voteNumber.safeParse(raw['vote']);
  const poll = number.success ? await ballotBox(turn, number.data, db) : undefined;
  const said = poll && readSaid(poll.vote, { choice: String(raw['choice']), reason: typedReason(raw) });
  if (!poll || said?.choice !== 'objection')
    throw new Refusal({
      code: 'conversation.malformed',
      title: 'Da fehlt noch etwas',
      text: `${Object.values(attempt.errors).join(' ')} So geht es: „abstimmen 4 zustimmung“.`,
    });
  const sentBefore = attemptOf(raw);
  const errors = sentBefore > 0 || said.reason ? attempt.errors : {};
  return objectionForm(poll.vote, { values: { ...raw, ...said }, errors, attempt: sentBefore });
}

function typedReason({ reason }: Raw): string | undefined {
  return typeof reason === 'string' ? reason : undefined;
}

/** Opens the form for the reason that an objection needs. */
export const objection = command({
  verb: 'votes.objection',
  may: 'vote',
  writes: false,
  typed: [{ pattern: new RegExp(`${VOTE} ${TYPED_OBJECTION}`, 'u'), example: 'abstimmen 4 einwand' }],
  asked: objecting,
  input: z.object({ vote: voteNumber, reason: z.string().max(LONGEST_TYPED).optional() }),
  run: async (turn, given, db) => {
    const poll = await ballotBox(turn, given.vote, db);
    if (readChoice(poll.vote, 'objection') === undefined) throw wrongChoice(poll.vote);
    const mine = ballotOf(poll, turn.member.municipality.id);
    const { reason = mine?.choice === 'objection' ? mine.reason : undefined } = given;
    return objectionForm(poll.vote, { values: reason === undefined ? {} : { reason } });
  },
});
