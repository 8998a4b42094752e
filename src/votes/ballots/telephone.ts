import { z } from 'zod';
import type { Field, Filled } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { type NewAnswer, withAnswer } from '../../responses/asking.ts';
import {
  readTold,
  type Told,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm,
  toldToday,
} from '../../responses/told.ts';
import { allChoicesOf, type Cast, needsReason, readChoice, readSaid, wordOf } from '../ballot.ts';
import { readItemsSaid, sayingTo, unansweredBy } from '../items.ts';
import { ownCard } from '../own-card.ts';
import { endWhenDone, giveBallot, heldOpenPollFor, openPollFor, type Polls } from '../polls.ts';
import { otherWording } from '../refusals.ts';
import { resultCard } from '../result-card.ts';
import { findPollOrThrow } from '../store.ts';
import { type Poll, voteNumber, wordingNumber } from '../vote.ts';
import { runningStatus, voteName } from '../wording.ts';
import { namedBy, namesWording, readIn } from '../wordings.ts';
import { telephoned, telephoning } from './ballot-sayings.ts';

/** Opens the form for a ballot that a municipality gave by telephone or e-mail. */
export const telephoneForm = command({
  verb: 'votes.telephone-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) (?:telefonisch|eintragen)/u, example: 'abstimmung 4 telefonisch' }],
  asked: telephoning,
  input: z.object({
    vote: voteNumber,
    municipality: shortText().optional(),
    choice: shortText(undefined, 1100).optional(),
    reason: z.string().max(3000).optional(),
  }),
  run: async (turn, { vote, ...said }, db) => {
    const poll = await openPollFor(db, turn, vote);
    return form(poll, { values: prefilled(poll, said, turn.at) });
  },
});

/** What was said of a ballot, as far as the vote knows it; most come by telephone. */
function prefilled(
  { vote, entitled }: Poll,
  said: { municipality?: string; choice?: string; reason?: string },
  now: Instant,
): Raw {
  const read = said.choice === undefined ? undefined : readChoice(vote, said.choice);
  const choice = vote.items === undefined || read === undefined ? read : `alle ${wordOf(vote, read)}`;
  const today = toldToday(now, { asked: entitled, municipality: said.municipality });
  const known = Object.entries({ ...today, how: 'telephone', choice, reason: said.reason });
  return Object.fromEntries(known.filter(([, one]) => one !== undefined));
}

/** Longest answers of a municipality to many items. */
const ANSWERS = 20_000;
const FOR = '(?:abstimmen|abstimmung|stimme) (?<vote>\\d{1,6}) fuer ';
const TOLD = new RegExp(`${FOR}(?<municipality>.{2,60}?) ${TYPED_TOLD}`, 'u');
const SAID = new RegExp(`${FOR}(?!.* (?:(?:e-?)?mail|telefonisch|telefon)\\b)(?<municipality>.{2,60})`, 'u');

/** Enters the ballot of another municipality, marked as it came; it is told and can replace it. */
export function telephone(polls: Polls) {
  return command({
    verb: 'votes.telephone',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: SAID, tail: 'choice', example: 'abstimmen 4 für Hilden: zustimmung' },
      { pattern: TOLD, tail: 'choice', example: 'abstimmen 4 für Hilden per E-Mail: zustimmung' },
    ],
    asked: telephoned,
    input: z.object({
      vote: voteNumber,
      wording: wordingNumber.optional(),
      choice: z.string('Bitte die Antwort wählen.').max(ANSWERS),
      reason: z.string().max(1000, 'Bitte die Begründung auf 1.000\u00a0Zeichen kürzen.').optional(),
      ...toldFields,
      how: toldFields.how.optional(),
    }),
    reads: readTold,
    run: (turn, entered, db) => enter(turn, { ...entered, polls }, db),
    about: 'vote',
    invalid: async (turn, attempt, db) => {
      const poll = await openPollFor(db, turn, voteNumber.parse(attempt.raw['vote']));
      const raw = { how: 'telephone', ...attempt.raw, ...chosen(poll, attempt.raw) };
      return form(poll, toldAgain({ ...attempt, raw }, poll.entitled, turn.at));
    },
  });
}

/** What was typed, as the fields of the answer and its reason hold it. */
function chosen({ vote }: Poll, { choice, reason }: Raw): Raw {
  if (typeof choice !== 'string' || vote.items !== undefined) return {};
  return readSaid(vote, { choice, reason: typeof reason === 'string' ? reason : undefined }) ?? {};
}

/** The answers to many items, as they are typed. */
const BY_ITEMS: Field = {
  kind: 'text',
  name: 'choice',
  label: 'Antworten',
  placeholder: 'alle Zustimmung, oder je Zeile: 3.1 Zustimmung',
  required: true,
  multiline: true,
  maxLength: ANSWERS,
};

/** Only where an answer needs its reason is there one to give. */
const REASON = {
  kind: 'text',
  name: 'reason',
  label: 'Begründung',
  multiline: true,
  maxLength: 1000,
} as const;

function reasonField(vote: Poll['vote']): Field[] {
  const reasoned = allChoicesOf(vote).filter(needsReason);
  const placeholder = `nötig bei: ${reasoned.map((choice) => wordOf(vote, choice)).join(', ')}`;
  return reasoned.length === 0 ? [] : [{ ...REASON, placeholder }];
}

function form({ vote, entitled }: Poll, filled: Filled): Reply {
  const choice: Field = {
    kind: 'choice',
    name: 'choice',
    label: 'Antwort',
    required: true,
    expanded: true,
    choices: allChoicesOf(vote).map((one) => ({ value: one, title: wordOf(vote, one) })),
  };
  const about = {
    kind: voteName(vote),
    title: 'Mitgeteilte Stimme eintragen',
    asked: entitled,
    fields: vote.items === undefined ? [choice, ...reasonField(vote)] : [BY_ITEMS],
    submit: { title: 'Stimme eintragen', verb: 'votes.telephone', data: { vote: vote.number, ...namedBy(vote) } },
    twin: `abstimmen ${vote.number} für Hilden: zustimmung`,
  };
  return toldForm(about, filled);
}

interface Entered extends Told {
  readonly polls: Polls;
  readonly vote: number;
  readonly wording?: number | undefined;
  readonly choice: string;
  readonly reason?: string | undefined;
}

async function enter(turn: MemberTurn, entered: Entered, db: Db): Promise<Reply> {
  const { poll, held } = await heldOpenPollFor(db, turn, entered.vote);
  if (!namesWording(poll.vote, entered.wording)) throw otherWording(poll.vote, 'votes.telephone-form');
  const ballot = ballotOn(turn, poll, entered);
  if ((await giveBallot(db, entered.polls, { poll, held, ballot })) !== 'same') {
    await touch(db, turn.roundId, `votes.card:${poll.vote.number}`);
    await tell(turn, { number: poll.vote.number, ballot }, db);
    const entering = { ...withAnswer(held, ballot), roundId: turn.roundId };
    const now = await findPollOrThrow(db, turn.roundId, poll.vote.number);
    const ended = await endWhenDone(turn, { polls: entered.polls, held: entering, poll: now }, db);
    if (ended.vote.state === 'closed') return resultCard(ended);
  }
  return enteredCard(poll, ballot);
}

function ballotOn(turn: MemberTurn, poll: Poll, entered: Entered): NewAnswer<Cast> {
  const { vote, entitled } = poll;
  if (poll.items) return itemsOn(turn, poll, entered);
  const said = readSaid(vote, entered);
  if (!said) throw new InvalidInput({ choice: 'Bitte eine der Antworten wählen.' });
  const { choice, reason } = said;
  if (needsReason(choice) && reason === undefined)
    throw new InvalidInput({ reason: `Bitte begründen: ${wordOf(vote, choice)}.` });
  return toldBy(turn, { ...entered, content: readIn(vote, said) }, { asked: entitled, called: 'stimmberechtigte' });
}

/** What was told of many items: the one answer to all, or in words to each. */
function itemsOn(turn: MemberTurn, poll: Poll, { choice, reason, ...entered }: Entered): NewAnswer<Cast> {
  const { entitled: asked } = poll;
  const told = toldBy(turn, { ...entered, content: choice }, { asked, called: 'stimmberechtigte' });
  const { id } = told.municipality;
  const one = readChoice({ rule: poll.vote.rule }, choice);
  const all = one === undefined ? choice : `alle ${wordOf(poll.vote, one)}`;
  const said = readItemsSaid(poll, reason === undefined ? all : `${all}: ${reason}`, unansweredBy(poll, id));
  if (typeof said === 'string') throw new InvalidInput({ choice: said });
  return { ...told, content: sayingTo(poll, id, said) };
}

/** In the channel nothing is said of the answer. */
async function tell(turn: MemberTurn, told: { number: number; ballot: NewAnswer<Cast> }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  const poll = await findPollOrThrow(db, roundId, told.number);
  const line = enteredCard(poll, told.ballot);
  await tellMunicipality(db, told.ballot.municipality.id, {
    ...{ roundId, at, line },
    personal: (member) => ownCard(poll, { member, now: at }),
  });
}

function enteredCard({ vote }: Poll, { municipality: { name }, given }: NewAnswer<Cast>): Reply {
  const came = given === 'e-mail' ? 'per E-Mail mitgeteilte' : 'telefonisch gegebene';
  return notice({
    kind: voteName(vote),
    status: runningStatus(vote),
    title: vote.question,
    text: `Die Koordination hat die ${came} Stimme für ${name} eingetragen. ${name} kann sie bis zur Frist ändern.`,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}
