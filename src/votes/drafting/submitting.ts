import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { deadlineFields } from '../../responses/deadline.ts';
import { saidEnd } from '../../responses/draft-end.ts';
import { endWarnings } from '../../responses/end-warning.ts';
import { itemsOf } from '../around.ts';
import { draftCard, ofDraft } from '../base-card.ts';
import { frozen, notYours, unknown } from '../refusals.ts';
import { findVote } from '../store.ts';
import { type Item, type Proposal, type Vote, voteNumber, WITH_OPTIONS } from '../vote.ts';
import { voteName } from '../wording.ts';
import {
  type Draft,
  draftFields,
  draftSchema,
  fieldsAgain,
  fieldsOf,
  followsIn,
  type IsAsked,
  openingFields,
  QUESTION_LENGTH,
  referralsOf,
  wrongAwaits,
  wrongItemsFor,
  wrongOptionsFor,
  wrongQuorum,
  wrongReferrals,
  wrongText,
} from './draft.ts';
import { DRAFT_TWIN, draftForm, WITHOUT_OPTIONS } from './draft-form.ts';
import { changing, correcting, opening, submitting } from './draft-sayings.ts';
import { changeDraft, saveDraft, saveItems } from './draft-store.ts';
import { sameItems } from './item-lines.ts';

/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 5000;

/** Opens the form, empty or with the question that was typed, and what was typed behind it by its labels. */
export const openForm = command({
  verb: 'votes.form',
  may: 'draft',
  writes: false,
  typed: [
    { pattern: /abstimmung|neue abstimmung|abstimmung (?:stellen|vorbereiten)/u, example: 'abstimmung' },
    {
      pattern: /(?:neue )?abstimmung/u,
      tail: 'question',
      example: 'abstimmung: Soll der Entwurf aus Haan gemeinsame Richtlinie werden?',
    },
  ],
  asked: opening,
  input: z.object({
    question: z.string().max(LONGEST_SAID).optional(),
    text: z.string().max(LONGEST_SAID).optional(),
    background: z.string().max(LONGEST_SAID).optional(),
    items: z.string().max(LONGEST_SAID).optional(),
    referrals: shortText().optional(),
    awaits: shortText().optional(),
    options: z.string().max(LONGEST_SAID).optional(),
    quorum: shortText().optional(),
    results: shortText().optional(),
    rule: shortText('Bitte eine Regel der Liste wählen.').optional(),
    ...deadlineFields,
  }),
  reads: openingFields,
  run: async (turn, said, db) => formFor(turn, { values: prefilled(said) }, db),
  invalid: (turn, { raw, fields, errors }, db) =>
    formFor(turn, { values: prefilled(fields), errors, attempt: attemptOf(raw) }, db),
});

/** A question too long for a title becomes the background, before what stands there, so that nothing typed is lost. */
function prefilled({ question, ...said }: Raw): Raw {
  const isLong = typeof question === 'string' && question.length > QUESTION_LENGTH;
  const background = [isLong ? question : undefined, said['background']]
    .filter((one) => one !== undefined)
    .join('\n\n');
  const values = { ...said, question: isLong ? undefined : question, background: background || undefined };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The form of a vote with these values. */
export async function formFor(
  turn: MemberTurn,
  filled: { values: Raw; errors?: Attempt['errors']; attempt?: number },
  db: Db,
): Promise<Reply> {
  const entitled = (await municipalitiesOf(db, turn.roundId)).length;
  return draftForm(filled, { entitled, now: turn.at });
}

/** Opens the form of a draft with what stands in it. */
export const change = command({
  verb: 'votes.change',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) aendern/u, example: 'abstimmung 4 ändern' }],
  asked: changing,
  input: z.object({ vote: voteNumber }),
  run: async (turn, input, db) => {
    const vote = await ownDraft(turn, input.vote, db);
    return formFor(turn, { values: fieldsOf(vote, turn.at, await itemsOf(db, turn.roundId, vote)) }, db);
  },
});

/** Opens the form of a new vote that corrects an old one: what has been answered stays as it was. */
export const correct = command({
  verb: 'votes.correct',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) berichtigen/u, example: 'abstimmung 4 berichtigen' }],
  asked: correcting,
  input: z.object({ vote: voteNumber }),
  run: async (turn, input, db) => {
    const before = await publishedVote(turn, input.vote, db);
    const fields = fieldsAgain(before, await itemsOf(db, turn.roundId, before));
    return formFor(turn, { values: { ...fields, corrects: before.number } }, db);
  },
});

/** A vote that can be cited: whoever reads the new one can look it up. */
async function publishedVote({ roundId }: MemberTurn, number: number, db: Db): Promise<Vote> {
  const vote = await findVote(db, roundId, number);
  if (!vote || vote.state === 'draft') throw unknown(number);
  return vote;
}

async function ownDraft(turn: MemberTurn, number: number, db: Db): Promise<Vote> {
  const vote = await findVote(db, turn.roundId, number);
  if (!vote) throw unknown(number);
  if (vote.municipalityId !== turn.member.municipality.id && !coordinates(turn.member)) throw notYours(vote);
  if (vote.state !== 'draft') throw frozen(vote);
  return vote;
}

/** Keeps a draft and shows it as it will stand in the channel. */
export const submit = (isAsked: IsAsked) =>
  command({
    verb: 'votes.submit',
    may: 'draft',
    writes: true,
    creates: true,
    typed: [{ pattern: /abstimmung stellen/u, tail: 'typed', example: DRAFT_TWIN }],
    asked: submitting,
    input: draftSchema,
    reads: draftFields,
    run: async (turn, draft, db) => {
      const { awaits } = draft;
      const wrong = wrongAwaits(draft, awaits !== undefined && (await isAsked(db, turn.roundId, awaits)));
      if (wrong !== undefined) throw new InvalidInput({ awaits: wrong });
      return keepDraft(turn, draft, db);
    },
    invalid: (turn, { raw, fields: values, errors }, db) =>
      formFor(turn, { values, errors, attempt: attemptOf(raw) }, db),
  });

async function keepDraft(turn: MemberTurn, draft: Draft, db: Db): Promise<Reply> {
  if (draft.without === WITHOUT_OPTIONS && WITH_OPTIONS.includes(draft.rule)) throw new InvalidInput({});
  for (const cited of [draft.corrects, draft.follows]) if (cited !== undefined) await publishedVote(turn, cited, db);
  const entitled = (await municipalitiesOf(db, turn.roundId)).length;
  const { vote, changed } = await keep(turn, { draft, proposal: proposalOf(draft, { turn, entitled }) }, db);
  const unseen = !coordinates(turn.member) || turn.dialog === true;
  const items = await itemsOf(db, turn.roundId, vote);
  if (changed && unseen) await tellTheCoordination(turn, { vote, entitled, items }, db);
  const warnings = await endWarnings(db, vote, turn);
  const shown = draftCard(vote, { member: turn.member, entitled, items, warnings, now: turn.at });
  return ofDraft(turn, vote, { ...shown, replaces: mayReplace(turn) });
}

function proposalOf(draft: Draft, by: { turn: MemberTurn; entitled: number }): Proposal {
  const wrong = wrongQuorum(draft, by.entitled);
  if (wrong !== undefined) throw new InvalidInput({ quorum: wrong });
  const wrongNumber = wrongReferrals(draft, by.entitled);
  if (wrongNumber !== undefined) throw new InvalidInput({ referrals: wrongNumber });
  const wrongList = wrongOptionsFor(draft);
  if (wrongList !== undefined) throw new InvalidInput({ options: wrongList });
  const wrongItems = wrongItemsFor(draft);
  if (wrongItems !== undefined) throw new InvalidInput({ items: wrongItems });
  const wrongWords = wrongText(draft);
  if (wrongWords !== undefined) throw new InvalidInput({ text: wrongWords });
  return {
    question: draft.question,
    text: draft.text,
    background: draft.background,
    rule: draft.rule,
    options: draft.options,
    quorum: draft.quorum,
    awaits: draft.awaits,
    referrals: referralsOf(draft),
    resultsVisible: draft.results,
    corrects: draft.corrects,
    follows: followsIn(draft),
    ...saidEnd(draft, by.turn.at),
  };
}

async function keep(
  turn: MemberTurn,
  kept: { draft: Draft; proposal: Proposal },
  db: Db,
): Promise<{ vote: Vote; changed: boolean }> {
  const { draft, proposal } = kept;
  const { operation, items = [] } = draft;
  if (draft.draft === undefined) return saveDraft(db, turn, { operation, proposal, items });
  const before = await ownDraft(turn, draft.draft, db);
  const { number } = before;
  const itemsBefore = (await itemsOf(db, turn.roundId, before)) ?? [];
  if (!(await changeDraft(db, turn.roundId, { number, proposal }))) throw frozen(before);
  const isAnew = draft.keepsItems !== true && !sameItems(itemsBefore, items);
  if (isAnew) await saveItems(db, turn.roundId, { vote: number, items });
  const vote = (await findVote(db, turn.roundId, number)) ?? before;
  return { vote, changed: isAnew || JSON.stringify(vote) !== JSON.stringify(before) };
}

/**
 * A draft that the Koordination has not seen (a dialog ends without showing it) reaches them in their personal chats;
 * where there is none, as a line in the channel.
 */
export async function tellTheCoordination(
  turn: MemberTurn,
  told: { vote: Vote; entitled: number; items?: readonly Item[] | undefined },
  db: Db,
): Promise<void> {
  const { roundId, at } = turn;
  const { vote, entitled, items } = told;
  const warnings = await endWarnings(db, vote, turn);
  const personal = (member: Member) => draftCard(vote, { member, entitled, items, warnings, now: at });
  await tellCoordination(db, { roundId, at, personal, line: waitingLine(told.vote) });
}

function waitingLine(vote: Vote): Reply {
  return notice({
    kind: voteName(vote),
    status: 'Entwurf',
    title: vote.question,
    text: `${vote.office} hat eine Abstimmung vorbereitet. Die Koordination veröffentlicht sie, auch mit „abstimmung ${vote.number} veröffentlichen“.`,
    ways: [{ title: 'Veröffentlichen', verb: 'votes.open', data: { vote: vote.number } }],
  });
}
