import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { actFields, daysField, deadlineAfter, reasonField } from '../../responses/acts/input.ts';
import type { Acting, ActKind } from '../../responses/asking.ts';
import { deadlineAt, deadlineFields, momentOf, readDeadline } from '../../responses/deadline.ts';
import { heldOpenPollFor, openPollFor, type Polls } from '../polls.ts';
import { findPollOrThrow, type HeldPoll } from '../store.ts';
import { voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { actForm, managedCard } from './act-cards.ts';
import { cancelling, closingEarly, extending, managing } from './act-sayings.ts';
import { saveEnded } from './end-store.ts';

/** Shows what the Koordination can do with an open vote. */
export const manage = command({
  verb: 'votes.manage',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) verwalten/u, example: 'abstimmung 4 verwalten' }],
  asked: managing,
  input: z.object({ vote: voteNumber }),
  run: async (turn, { vote: number }, db) => {
    const { vote } = await openPollFor(db, turn, number);
    const way = (title: string, act: ActKind) => ({ title, verb: 'votes.act', data: { vote: number, act } });
    return notice({
      kind: voteName(vote),
      title: 'Abstimmung verwalten',
      text: 'Sie können die Frist verlängern, vorzeitig schließen oder abbrechen. Der Grund, den Sie angeben, ist für alle sichtbar.',
      ways: [
        way('Frist verlängern …', 'extended'),
        way('Vorzeitig schließen …', 'closed-early'),
        way('Abstimmung abbrechen …', 'cancelled'),
        { title: 'Stimme eintragen …', verb: 'votes.telephone-form', data: { vote: number } },
      ],
    });
  },
});

/**
 * Opens the form for the reason, and for a new deadline, with what has been said of them. It is the form of three acts:
 * in plain words people ask for one of these, so that it has no sayings of its own.
 */
export const act = command({
  verb: 'votes.act',
  may: 'coordinate',
  writes: false,
  typed: [
    { pattern: /abstimmung (?<vote>\d{1,6}) (?<act>verlaengern)/u, example: 'abstimmung 4 verlängern' },
    { pattern: /abstimmung (?<vote>\d{1,6}) (?<act>schliessen)/u, example: 'abstimmung 4 schließen' },
    { pattern: /abstimmung (?<vote>\d{1,6}) (?<act>abbrechen)/u, example: 'abstimmung 4 abbrechen' },
  ],
  input: z.object({
    vote: voteNumber,
    ...actFields,
    ...deadlineFields,
  }),
  reads: readDeadline,
  run: async (turn, input, db) => {
    const { vote } = await openPollFor(db, turn, input.vote);
    const proposed = deadlineAfter(vote.closesAt, input.days);
    const { closesOn = proposed.closesOn, closesTime = proposed.closesTime, reason: said = '' } = input;
    return actForm(vote, input.act, { values: { closesOn, closesTime, reason: said } });
  },
});

function showAgain(kind: ActKind) {
  return async (turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> => {
    const { raw, fields, errors } = attempt;
    const { vote } = await openPollFor(db, turn, voteNumber.parse(raw['vote']));
    return actForm(vote, kind, {
      values: { ...deadlineAt(vote.closesAt), ...fields },
      errors,
      attempt: attemptOf(raw),
    });
  };
}

/** Does it with a held vote, and confirms what has become of it. */
async function doAct(turn: MemberTurn, done: HeldPoll & { polls: Polls; act: Done }, db: Db): Promise<Reply> {
  const { polls, held, act: acting, poll } = done;
  const { number } = poll.vote;
  await polls.act(db, held, { ...acting, at: turn.at, office: turn.member.office });
  await touch(db, turn.roundId, `votes.card:${number}`);
  return managedCard(await findPollOrThrow(db, turn.roundId, number));
}

type Done = { readonly reason: string } & (
  | Pick<Extract<Acting, { kind: 'extended' }>, 'kind' | 'closesAt'>
  | Pick<Exclude<Acting, { kind: 'extended' }>, 'kind'>
);

/** Moves the deadline to a later time; the reminder moves along. */
export function extend(polls: Polls) {
  return command({
    verb: 'votes.extend',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /abstimmung (?<vote>\d{1,6}) verlaengern bis (?<deadline>.{2,60}?)/u,
        tail: 'reason',
        example: 'abstimmung 4 verlängern bis 21.04.2023 12 Uhr: Grund',
      },
    ],
    asked: extending,
    input: z.object({ vote: voteNumber, reason: reasonField, days: daysField, ...deadlineFields }),
    reads: readDeadline,
    run: async (turn, input, db) => {
      const found = await heldOpenPollFor(db, turn, input.vote);
      const before = deadlineAfter(found.poll.vote.closesAt, input.days);
      const { closesOn = before.closesOn, closesTime = before.closesTime } = input;
      const closesAt = momentOf({ closesOn, closesTime }, turn.at);
      if (closesAt <= found.poll.vote.closesAt)
        throw new InvalidInput({ closesOn: 'Bitte eine spätere Frist als bisher eingeben.' });
      return doAct(turn, { ...found, polls, act: { kind: 'extended', reason: input.reason, closesAt } }, db);
    },
    about: 'vote',
    invalid: showAgain('extended'),
  });
}

/** Closes a vote before its deadline, with the ballots that there are. */
export function closeEarly(polls: Polls) {
  return command({
    verb: 'votes.close-early',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /abstimmung (?<vote>\d{1,6}) schliessen/u, tail: 'reason', example: 'abstimmung 4 schließen: Grund' },
    ],
    asked: closingEarly,
    input: z.object({ vote: voteNumber, reason: reasonField }),
    run: async (turn, input, db) => {
      const found = await heldOpenPollFor(db, turn, input.vote);
      return doAct(turn, { ...found, polls, act: { kind: 'closed-early', reason: input.reason } }, db);
    },
    about: 'vote',
    invalid: showAgain('closed-early'),
  });
}

/** Ends a vote without a result. */
export function cancelPoll(polls: Polls) {
  return command({
    verb: 'votes.cancel',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /abstimmung (?<vote>\d{1,6}) abbrechen/u, tail: 'reason', example: 'abstimmung 4 abbrechen: Grund' },
    ],
    asked: cancelling,
    input: z.object({ vote: voteNumber, reason: reasonField }),
    run: async (turn, input, db) => {
      const found = await heldOpenPollFor(db, turn, input.vote);
      await saveEnded(db, turn.roundId, { number: input.vote, at: turn.at });
      return doAct(turn, { ...found, polls, act: { kind: 'cancelled', reason: input.reason } }, db);
    },
    about: 'vote',
    invalid: showAgain('cancelled'),
  });
}
