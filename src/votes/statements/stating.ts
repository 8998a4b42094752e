import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { may } from '../../municipalities/rights.ts';
import { statementOf } from '../ballot.ts';
import type { Further } from '../own-card.ts';
import { heldPollFor, touchPosts } from '../polls.ts';
import { notEntitled, unknown } from '../refusals.ts';
import { resultCard } from '../result-card.ts';
import { findPoll, findPollOrThrow } from '../store.ts';
import { isEntitled, type Poll, type Vote, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { dropping, stating, statingForm } from './statement-sayings.ts';
import { saveStatement } from './statement-store.ts';

/** Longest note. */
const LENGTH = 1000;
const TEXT = 'Bitte die Erklärung eingeben.';

/** Opens the form for a note on a vote that has ended, with what the municipality declares already. */
export const statementForm = command({
  verb: 'votes.statement-form',
  may: 'vote',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) erklaerung/u, example: 'abstimmung 4 erklärung' }],
  asked: statingForm,
  input: z.object({
    vote: voteNumber,
    text: z
      .string()
      .max(3 * LENGTH)
      .optional(),
  }),
  run: async (turn, { vote, text }, db) => {
    const poll = await findPoll(db, turn.roundId, vote);
    if (!poll) throw unknown(vote);
    const mine = statementOf(statable(turn, poll), turn.member.municipality.id);
    return formOf(poll, { values: { text: text ?? mine?.text ?? '' } });
  },
});

/**
 * Adds the note of a municipality to a vote that has ended, in place of the one before: it changes nothing of the result.
 */
export const state = command({
  verb: 'votes.state',
  may: 'vote',
  writes: true,
  typed: [
    {
      pattern: /abstimmung (?<vote>\d{1,6}) erklaerung/u,
      tail: 'text',
      example: 'abstimmung 4 erklärung: Wir setzen das ab Januar um.',
    },
  ],
  asked: stating,
  input: z.object({
    vote: voteNumber,
    text: z.string(TEXT).min(3, TEXT).max(LENGTH, 'Bitte die Erklärung auf 1.000\u00a0Zeichen kürzen.'),
  }),
  run: async (turn, { vote, text }, db) => {
    const poll = statable(turn, (await heldPollFor(db, turn, vote)).poll);
    const before = statementOf(poll, turn.member.municipality.id);
    return before?.text === text ? shown(turn, poll) : kept(turn, { vote, text }, db);
  },
  about: 'vote',
  invalid: async (turn, { raw, errors }, db) => {
    const number = voteNumber.parse(raw['vote']);
    const poll = await findPoll(db, turn.roundId, number);
    if (!poll) throw unknown(number);
    return formOf(statable(turn, poll), { values: raw, errors, attempt: attemptOf(raw) });
  },
});

/** Takes the note of a municipality back; that there was one stays on record. */
export const drop = command({
  verb: 'votes.drop-statement',
  may: 'vote',
  writes: true,
  typed: [
    {
      pattern: /abstimmung (?<vote>\d{1,6}) erklaerung zurueck(?:nehmen|ziehen)/u,
      example: 'abstimmung 4 erklärung zurücknehmen',
    },
  ],
  asked: dropping,
  input: z.object({ vote: voteNumber }),
  run: async (turn, { vote }, db) => {
    const poll = statable(turn, (await heldPollFor(db, turn, vote)).poll);
    const before = statementOf(poll, turn.member.municipality.id);
    return before ? kept(turn, { vote, text: null }, db) : shown(turn, poll);
  },
});

async function kept(turn: MemberTurn, stated: { vote: number; text: string | null }, db: Db): Promise<Reply> {
  await saveStatement(db, turn, stated);
  await touchPosts(db, turn.roundId, stated.vote);
  return shown(turn, await findPollOrThrow(db, turn.roundId, stated.vote));
}

function shown(turn: MemberTurn, poll: Poll): Reply {
  const { municipality } = turn.member;
  if (isPrivate(turn)) return { ...resultCard(poll, turn.member), replaces: mayReplace(turn) };
  const mine = statementOf(poll, municipality.id);
  return notice({
    kind: voteName(poll.vote),
    title: poll.vote.question,
    text: mine
      ? `Die Erklärung von ${municipality.name} steht beim Ergebnis. Am Ergebnis ändert sie nichts.`
      : `${municipality.name} erklärt zu dieser Abstimmung nichts.`,
    ways: [{ title: 'Ergebnis ansehen', verb: 'votes.show', data: { vote: poll.vote.number } }],
  });
}

/** A vote that has ended, on which the member's municipality may declare something; else the refusal that says why not. */
function statable({ member }: MemberTurn, poll: Poll): Poll {
  if (poll.vote.state !== 'closed') throw notEnded(poll.vote);
  if (!isEntitled(poll, member.municipality.id)) throw notEntitled(poll.vote, member.municipality.name);
  return poll;
}

/** It is declared after the end. */
export function notEnded(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-ended',
    kind: voteName(vote),
    title: 'Erklärungen stehen beim Ergebnis',
    text: 'Sie werden einer Abstimmung beigefügt, die geschlossen ist. Bis dahin steht „abstimmung 4 rückfrage“ für Fragen offen, und im Konsent begründet ein Einwand, was dagegen spricht.',
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** The form for the note of a municipality. */
export function formOf({ vote }: Poll, filled: Filled): Reply {
  const form = {
    kind: voteName(vote),
    title: 'Erklärung beifügen',
    hint: `Die Erklärung Ihrer Kommune lesen alle beim Ergebnis. Am Ergebnis ändert sie nichts. Zurücknehmen: „abstimmung ${vote.number} erklärung zurücknehmen“.`,
    fields: [
      { kind: 'text', name: 'text', label: 'Erklärung', required: true, multiline: true, maxLength: LENGTH },
    ] as const,
    submit: { title: 'Erklärung beifügen', verb: 'votes.state', data: { vote: vote.number } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`Erklärung beifügen: ${vote.question}`),
    personal: { twin: `abstimmung ${vote.number} erklärung: Wortlaut` },
  };
}

/** After the end, to who may declare something for their municipality. */
export const statementAmong: Further = (poll, { member }) => {
  const { number, state: reached } = poll.vote;
  if (reached !== 'closed' || may(member, 'vote') !== undefined || !isEntitled(poll, member.municipality.id)) return [];
  const data = { vote: number };
  const mine = statementOf(poll, member.municipality.id);
  return [
    { title: mine ? 'Erklärung ändern …' : 'Erklärung beifügen …', verb: 'votes.statement-form', data },
    ...(mine ? [{ title: 'Erklärung zurücknehmen', verb: 'votes.drop-statement', data }] : []),
  ];
};
