import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf, InvalidInput, shorten } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { type NewAnswer, own, withAnswer } from '../../responses/asking.ts';
import {
  type Cast,
  type Choice,
  needsReason,
  readChoice,
  readSaid,
  TYPED_CHOICES,
  TYPED_OBJECTION,
  TYPED_REFERRAL,
} from '../ballot.ts';
import { keptCard } from '../base-card.ts';
import { ownCard } from '../own-card.ts';
import { endWhenDone, giveBallot, heldPollFor, openPollFor, type Polls } from '../polls.ts';
import { byItems, noObjection, notEntitled, otherWording, wrongChoice } from '../refusals.ts';
import { resultCard } from '../result-card.ts';
import { findPoll, type HeldPoll, pollOf } from '../store.ts';
import { ballotOf, isEntitled, type Poll, showsObjections, showsResults, voteNumber, wordingNumber } from '../vote.ts';
import { wordedName } from '../wording.ts';
import { namesWording, readIn } from '../wordings.ts';
import { casting, objecting } from './ballot-sayings.ts';
import { lifting } from './lift-sayings.ts';
import { objectionForm } from './objection-form.ts';
import { referralForm } from './referral-form.ts';
import { asksForMeeting, notReferable } from './referral-refusal.ts';

export const VOTE =
  '(?:abstimmen|abstimmung|stimme) (?:nr\\.? )?(?<vote>\\d{1,6})(?:,? (?:zu )?fassung (?<wording>\\d{1,2}))?';
const LENGTH = 1000;
/** An answer and its reason in one, as they are typed. */
const LONGEST_TYPED = 30_000;
const TOO_LONG = 'Bitte die Begründung auf 1.000\u00a0Zeichen kürzen.';

const input = z.object({
  vote: voteNumber,
  choice: z.string('Bitte die Antwort angeben.').max(LONGEST_TYPED, 'Bitte nur die Antwort angeben.'),
  reason: z.string().max(LONGEST_TYPED, TOO_LONG).optional(),
  wording: wordingNumber.optional(),
});

const TYPED: readonly Grammar[] = [
  { pattern: new RegExp(`${VOTE} (?<choice>${TYPED_CHOICES})`, 'u'), example: 'abstimmen 4 zustimmung' },
  {
    pattern: new RegExp(`${VOTE} (?<choice>${TYPED_CHOICES}|${TYPED_OBJECTION}|${TYPED_REFERRAL})`, 'u'),
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
export function cast(polls: Polls) {
  return command({
    verb: 'votes.cast',
    may: 'vote',
    writes: true,
    typed: TYPED,
    asked: casting,
    input,
    run: async (turn, given, db) => {
      const found = await heldPollFor(db, turn, given.vote);
      polls.admit(found.held, turn.member.municipality, turn.at);
      if (found.poll.items) throw notAsWhole(found.poll.vote, given.choice);
      if (!namesWording(found.poll.vote, given.wording)) throw otherWording(found.poll.vote);
      const said = readSaid(found.poll.vote, given);
      if (!said) throw wrongChoice(found.poll.vote);
      const wrong = wrongReason(said);
      if (wrong !== undefined) throw new InvalidInput({ reason: wrong });
      return putIn(turn, { ...found, polls, said }, db);
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

const WITHOUT: Readonly<Partial<Record<Choice, string>>> = {
  objection: 'Bitte den Einwand begründen.',
  referral: 'Bitte begründen, warum es in der Sitzung behandelt werden soll.',
};

function wrongReason({ choice, reason = '' }: Cast): string | undefined {
  if (reason.length > LENGTH) return shorten(TOO_LONG, LENGTH, reason);
  return needsReason(choice) && reason === '' ? WITHOUT[choice] : undefined;
}

function notAsWhole(vote: Poll['vote'], choice: string): Refusal {
  return asksForMeeting(vote, choice) ? notReferable(vote) : byItems(vote);
}

/** A vote that takes a ballot of the member's municipality now; else the refusal that says why not. */
export async function entitledTo(turn: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await openPollFor(db, turn, number);
  const { id, name } = turn.member.municipality;
  if (!isEntitled(poll, id)) throw notEntitled(poll.vote, name);
  return poll;
}

/** The same, where it is answered as a whole. */
async function ballotBox(turn: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await entitledTo(turn, number, db);
  if (poll.items) throw byItems(poll.vote);
  return poll;
}

/** Settles the objection of a municipality: with its consent or its abstention in the same step. */
export function lift(polls: Polls) {
  return command({
    verb: 'votes.lift',
    may: 'vote',
    writes: true,
    typed: [
      {
        pattern:
          /einwand (?:zu |gegen )?(?:abstimmung )?(?<vote>\d{1,6})(?:,? (?:zu )?fassung (?<wording>\d{1,2}))? (?:ist )?behoben/u,
        tail: 'choice',
        example: 'einwand 4 fassung 2 behoben: zustimmung',
      },
      {
        pattern: /einwand (?:zu |gegen )?(?:abstimmung )?(?<vote>\d{1,6}) (?:ist )?behoben/u,
        example: 'einwand 4 behoben',
      },
    ],
    asked: lifting,
    input: z.object({ vote: voteNumber, choice: z.string().max(100).optional(), wording: wordingNumber.optional() }),
    run: async (turn, { choice, ...given }, db) => {
      const found = await heldPollFor(db, turn, given.vote);
      polls.admit(found.held, turn.member.municipality, turn.at);
      const { vote } = found.poll;
      if (found.poll.items) throw byItems(vote);
      if (ballotOf(found.poll, turn.member.municipality.id)?.choice !== 'objection') throw noObjection(vote);
      if (choice === undefined) return ownCard(found.poll, { member: turn.member, now: turn.at });
      if (!namesWording(vote, given.wording)) throw otherWording(vote);
      const settled = readChoice(vote, choice);
      if (settled !== 'yes' && settled !== 'abstain') throw wrongChoice(vote);
      return putIn(turn, { ...found, polls, said: { choice: settled } }, db);
    },
  });
}

async function putIn(turn: MemberTurn, given: HeldPoll & { polls: Polls; said: Cast }, db: Db): Promise<Reply> {
  const { polls, held, poll: before, said } = given;
  const { vote } = before;
  const ballot = own(turn, readIn(vote, said));
  const taken = await giveBallot(db, polls, { ...given, ballot });
  if (taken === 'first' || (taken === 'replaced' && isSeen(before, ballot)))
    await touch(db, turn.roundId, `votes.card:${vote.number}`);
  const asking = taken === 'same' ? held : { ...withAnswer(held, ballot), roundId: turn.roundId };
  const poll = await endWhenDone(turn, { polls, held: asking, poll: pollOf(vote, asking, before) }, db);
  if (taken !== 'same') await tellOfReason(turn, { poll, choice: said.choice }, db);
  if (poll.vote.state === 'closed') return { ...resultCard(poll), replaces: mayReplace(turn) };
  if (!isPrivate(turn)) return keptCard(poll, turn.member);
  return { ...ownCard(poll, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
}

/** As long as the vote runs an objection can be worked in, a referral prepared: the Koordination is told in their personal chats. */
async function tellOfReason(
  { roundId, at, member }: MemberTurn,
  { poll, choice }: { poll: Poll; choice: Choice },
  db: Db,
): Promise<void> {
  const seen = choice === 'referral' || (choice === 'objection' && showsObjections(poll.vote));
  if (!seen || poll.vote.state !== 'open' || coordinates(member)) return;
  const wants = choice === 'referral' ? 'Für die Sitzung:' : 'Einwand in';
  const said = `${wants} ${wordedName(poll.vote)} (${member.municipality.name}): ${poll.vote.question}`;
  const personal = (reader: Member) => ({ ...ownCard(poll, { member: reader, now: at }), summary: notification(said) });
  await tellCoordination(db, { roundId, at, personal, line: undefined });
}

/** Whether all see that a ballot takes the place of another: where results show, and of an objection where these do. */
function isSeen(poll: Poll, { municipality, content }: NewAnswer<Cast>): boolean {
  const before = ballotOf(poll, municipality.id);
  const objects = content.choice === 'objection' || before?.choice === 'objection';
  if (content.choice === 'referral' || before?.choice === 'referral') return true;
  return showsResults(poll.vote) || (objects && showsObjections(poll.vote));
}

/** An objection or a referral without its reason gets the form for it; what was typed stays. */
async function askForReason(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { raw } = attempt;
  const number = voteNumber.safeParse(raw['vote']);
  const poll = number.success ? await ballotBox(turn, number.data, db) : undefined;
  const said = poll && readSaid(poll.vote, { choice: String(raw['choice']), reason: typedReason(raw) });
  if (!poll || !said || !needsReason(said.choice))
    throw new Refusal({
      code: 'conversation.malformed',
      title: 'Da fehlt noch etwas',
      text: `${Object.values(attempt.errors).join(' ')} So geht es: „abstimmen 4 zustimmung“.`,
    });
  const sentBefore = attemptOf(raw);
  const errors = sentBefore > 0 || said.reason ? attempt.errors : {};
  const form = said.choice === 'referral' ? referralForm : objectionForm;
  return form(poll.vote, { values: { ...raw, ...said }, errors, attempt: sentBefore });
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
