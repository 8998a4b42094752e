import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { ofDraft } from '../base-card.ts';
import { TEXT_LENGTH } from '../decision-text.ts';
import { heldOpenPollFor, openPollFor } from '../polls.ts';
import { fixedItems, fixedWords, notYoursToAmend, unknownProposal } from '../refusals.ts';
import { mayAmend, type Poll, type Vote, voteNumber } from '../vote.ts';
import { amendForm, amendTwin, proposalCard, QUESTION_LENGTH, waitingLine } from './amend-cards.ts';
import { amending, showingProposal } from './amend-sayings.ts';
import { findProposal, type Proposal, saveProposal } from './proposal-store.ts';

const proposalNumber = z.coerce.number().int().min(1).max(9999);

/** Opens the form for changed words: for the municipality that drafted the vote, one that objects, the Koordination. */
export const amendFormCommand = command({
  verb: 'votes.amend-form',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) anpassen/u, example: 'abstimmung 4 anpassen' }],
  asked: amending,
  input: z.object({
    vote: voteNumber,
    question: z.string().max(3000).optional(),
    text: z
      .string()
      .max(3 * TEXT_LENGTH)
      .optional(),
  }),
  run: async (turn, { vote, ...said }, db) => {
    const { vote: amended } = checked(turn, await openPollFor(db, turn, vote));
    const values = Object.entries(said).filter(([, value]) => value !== undefined);
    return amendForm(amended, { values: Object.fromEntries(values) });
  },
});

function checked({ member }: MemberTurn, poll: Poll): Poll {
  if (poll.items) throw fixedItems(poll.vote);
  if (poll.vote.rule !== 'consent') throw fixedWords(poll.vote);
  if (!mayAmend(poll, member)) throw notYoursToAmend(poll.vote);
  return poll;
}

const schema = z.object({
  vote: voteNumber,
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  question: z
    .string()
    .min(5, 'Bitte die Frage eingeben.')
    .max(QUESTION_LENGTH, `Bitte die Frage auf ${QUESTION_LENGTH}\u00a0Zeichen kürzen.`)
    .optional(),
  text: z
    .string('Bitte den Beschlusstext eingeben.')
    .min(5, 'Bitte den Beschlusstext eingeben.')
    .max(TEXT_LENGTH, 'Bitte den Beschlusstext auf 4.000\u00a0Zeichen kürzen.'),
});

const LABELS = { beschlusstext: 'text', text: 'text', frage: 'question' };

function typedFields(raw: Raw): Raw {
  const { typed, vote } = raw;
  return typeof typed === 'string' ? { vote, operation: randomUUID(), ...readFields(typed, 'text', LABELS) } : raw;
}

/**
 * Keeps changed words, and shows them with the change marked; the Koordination is told. In plain words people ask for its
 * form, which takes the words that they bring.
 */
export const amend = command({
  verb: 'votes.amend',
  may: 'draft',
  writes: true,
  typed: [
    {
      pattern: /abstimmung (?<vote>\d{1,6}) fassung vorschlagen/u,
      tail: 'typed',
      example: amendTwin(4),
    },
  ],
  input: schema,
  reads: typedFields,
  run: async (turn, { vote: number, ...said }, db) => {
    const { vote } = checked(turn, (await heldOpenPollFor(db, turn, number)).poll);
    const { question = vote.question } = said;
    if (said.text === (vote.text ?? '') && question === vote.question)
      throw new InvalidInput({ text: 'Am Text ist nichts geändert. Bitte ändern Sie ihn oder die Frage.' });
    const { proposal, changed } = await saveProposal(db, turn, { vote, proposed: { ...said, question } });
    if (changed) await tell(turn, { vote, proposal }, db);
    return ofDraft(turn, vote, { ...proposalCard(vote, proposal, viewer(turn)), replaces: mayReplace(turn) });
  },
  about: 'vote',
  invalid: async (turn, { raw, fields, errors }: Attempt, db) => {
    const { vote } = checked(turn, await openPollFor(db, turn, voteNumber.parse(raw['vote'])));
    return amendForm(vote, { values: { ...fields, operation: raw['operation'] }, errors, attempt: attemptOf(raw) });
  },
});

function viewer({ member, at: now }: MemberTurn) {
  return { member, now };
}

/** The Koordination itself has the preview before it, unless it ended with a dialog. */
async function tell(turn: MemberTurn, { vote, proposal }: { vote: Vote; proposal: Proposal }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  if (coordinates(turn.member) && turn.dialog !== true) return;
  const personal = (member: Member) => proposalCard(vote, proposal, { member, now: at });
  await tellCoordination(db, { roundId, at, personal, line: waitingLine(vote, proposal) });
}

/** Shows a proposal that has not been published, with its change marked, to those who may propose. */
export const showProposal = command({
  verb: 'votes.proposal',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) vorschlag/u, example: 'abstimmung 4 vorschlag' }],
  asked: showingProposal,
  input: z.object({ vote: voteNumber, proposal: proposalNumber.optional() }),
  run: (turn, input, db) => shown(turn, input, db),
});

async function shown(turn: MemberTurn, input: { vote: number; proposal?: number | undefined }, db: Db): Promise<Reply> {
  const { vote } = checked(turn, await openPollFor(db, turn, input.vote));
  const proposal = await findProposal(db, turn.roundId, input);
  if (!proposal || proposal.wording !== undefined) throw unknownProposal(vote);
  return ofDraft(turn, vote, proposalCard(vote, proposal, viewer(turn)));
}
