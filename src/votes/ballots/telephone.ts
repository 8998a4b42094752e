import { z } from 'zod';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import type { NewAnswer } from '../../responses/asking.ts';
import { type Cast, choicesOf, readChoice, readSaid, wordOf } from '../ballot.ts';
import { heldOpenPollFor, openPollFor } from '../finding.ts';
import { ownCard } from '../own-card.ts';
import type { Polls } from '../polls.ts';
import { otherWording } from '../refusals.ts';
import { findPollOrThrow } from '../store.ts';
import { type Poll, voteNumber, wordingNumber } from '../vote.ts';
import { runningStatus, voteName } from '../wording.ts';
import { namedBy, namesWording, readIn } from '../wordings.ts';
import { telephoned, telephoning } from './ballot-sayings.ts';

/** Opens the form for a ballot that a municipality gave by telephone. */
export const telephoneForm = command({
  verb: 'votes.telephone-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) telefonisch/u, example: 'abstimmung 4 telefonisch' }],
  asked: telephoning,
  input: z.object({
    vote: voteNumber,
    municipality: shortText().optional(),
    choice: shortText(undefined, 1100).optional(),
    reason: z.string().max(3000).optional(),
  }),
  run: async (turn, { vote, ...said }, db) => {
    const poll = await openPollFor(db, turn, vote);
    return form(poll, { values: prefilled(poll, said) });
  },
});

/** What was said of a ballot, as far as the vote knows it. */
function prefilled({ vote, entitled }: Poll, said: { municipality?: string; choice?: string; reason?: string }): Raw {
  const municipality = municipalityNamed(said.municipality ?? '', entitled)?.id;
  const choice = said.choice === undefined ? undefined : readChoice(vote, said.choice);
  const known = Object.entries({ municipality, choice, reason: said.reason }).filter(([, one]) => one !== undefined);
  return Object.fromEntries(known);
}

/** Enters the ballot of another municipality, marked as given by telephone; it is told and can replace it. */
export function telephone(polls: Polls) {
  return command({
    verb: 'votes.telephone',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /(?:abstimmen|abstimmung|stimme) (?<vote>\d{1,6}) fuer (?<municipality>.{2,60})/u,
        tail: 'choice',
        example: 'abstimmen 4 für Hilden: zustimmung',
      },
    ],
    asked: telephoned,
    input: z.object({
      vote: voteNumber,
      wording: wordingNumber.optional(),
      municipality: z.string('Bitte die Kommune wählen.').max(80),
      choice: z.string('Bitte die Antwort wählen.').max(1100),
      reason: z.string().max(1000, 'Bitte die Begründung auf 1.000\u00a0Zeichen kürzen.').optional(),
    }),
    run: (turn, entered, db) => enter(turn, { ...entered, polls }, db),
    about: 'vote',
    invalid: showAgain,
  });
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const poll = await openPollFor(db, turn, voteNumber.parse(attempt.raw['vote']));
  return form(poll, { values: attempt.raw, errors: attempt.errors, attempt: attemptOf(attempt.raw) });
}

/** Only where an objection can be raised is there one to give reasons for. */
const REASON: Field = {
  kind: 'text',
  name: 'reason',
  label: 'Begründung eines Einwands',
  multiline: true,
  maxLength: 1000,
};

function form({ vote, entitled }: Poll, filled: Filled): Reply {
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'municipality',
      label: 'Kommune',
      required: true,
      choices: entitled.map(({ id, name }) => ({ value: id, title: name })),
    },
    {
      kind: 'choice',
      name: 'choice',
      label: 'Antwort',
      required: true,
      expanded: true,
      choices: choicesOf(vote).map((choice) => ({ value: choice, title: wordOf(vote, choice) })),
    },
    ...(choicesOf(vote).includes('objection') ? [REASON] : []),
  ];
  const content = {
    kind: voteName(vote),
    title: 'Telefonische Stimme eintragen',
    hint: 'Die Stimme wird als telefonisch gekennzeichnet. Die Kommune wird benachrichtigt und kann sie ändern.',
    fields,
    submit: { title: 'Stimme eintragen', verb: 'votes.telephone', data: { vote: vote.number, ...namedBy(vote) } },
  };
  return {
    card: 'conversation/form',
    data: formData(content, filled),
    summary: 'Telefonische Stimme eintragen',
    personal: { twin: `abstimmen ${vote.number} für Hilden: zustimmung` },
  };
}

interface Entered {
  readonly polls: Polls;
  readonly vote: number;
  readonly wording?: number | undefined;
  readonly municipality: string;
  readonly choice: string;
  readonly reason?: string | undefined;
}

async function enter(turn: MemberTurn, entered: Entered, db: Db): Promise<Reply> {
  const { poll, held } = await heldOpenPollFor(db, turn, entered.vote);
  if (!namesWording(poll.vote, entered.wording)) throw otherWording(poll.vote, 'votes.telephone-form');
  const ballot = ballotOn(turn, poll, entered);
  if ((await entered.polls.give(db, held, ballot)) !== 'same') {
    await touch(db, turn.roundId, `votes.card:${poll.vote.number}`);
    await tell(turn, { number: poll.vote.number, ballot }, db);
  }
  return enteredCard(poll, ballot);
}

function ballotOn(turn: MemberTurn, { vote, entitled }: Poll, entered: Entered): NewAnswer<Cast> {
  const municipality = municipalityNamed(entered.municipality, entitled);
  if (!municipality) throw new InvalidInput({ municipality: 'Bitte eine stimmberechtigte Kommune wählen.' });
  const said = readSaid(vote, entered);
  if (!said) throw new InvalidInput({ choice: 'Bitte eine der Antworten wählen.' });
  const { choice, reason } = said;
  if (choice === 'objection' && reason === undefined)
    throw new InvalidInput({ reason: 'Bitte den Einwand begründen.' });
  return { municipality, content: readIn(vote, said), office: turn.member.office, given: 'telephone', at: turn.at };
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

function enteredCard({ vote }: Poll, { municipality: { name } }: NewAnswer<Cast>): Reply {
  return notice({
    kind: voteName(vote),
    status: runningStatus(vote),
    title: vote.question,
    text: `Die Koordination hat die telefonisch gegebene Stimme für ${name} eingetragen. ${name} kann sie bis zur Frist ändern.`,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}
