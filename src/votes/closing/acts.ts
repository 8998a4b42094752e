import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText, wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { cancel as cancelWork, schedule } from '../../delivery/work.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import { entryOf } from '../../text/lookup.ts';
import { deadlineAt, deadlineFields, momentOf, readDeadline } from '../deadline.ts';
import type { ClosePoll } from '../decided.ts';
import { closed, notOpen, unknown } from '../refusals.ts';
import { dropReminder, planReminder } from '../reminder.ts';
import { findPoll, holdPoll } from '../store.ts';
import { type ActKind, isOpen, type Poll, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { actForm, managedCard } from './act-cards.ts';
import { cancelling, closingEarly, extending, managing } from './act-sayings.ts';
import { cancelVote, moveDeadline, saveAct } from './act-store.ts';

const reason = z
  .string('Bitte den Grund nennen.')
  .min(3, 'Bitte den Grund nennen.')
  .max(500, 'Bitte den Grund auf 500\u00a0Zeichen kürzen.');

/** Shows what the Koordination can do with an open vote. */
export const manage = command({
  verb: 'votes.manage',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) verwalten/u, example: 'abstimmung 4 verwalten' }],
  asked: managing,
  input: z.object({ vote: voteNumber }),
  run: async (turn, { vote: number }, db) => {
    const { vote } = await openPoll(turn, number, db);
    const way = (title: string, act: ActKind) => ({ title, verb: 'votes.act', data: { vote: number, act } });
    return notice({
      kind: voteName(vote),
      title: 'Abstimmung verwalten',
      text: 'Verlängern, vorzeitig schließen und abbrechen geht nur mit Grund, und alle sehen ihn.',
      ways: [
        way('Frist verlängern …', 'extended'),
        way('Vorzeitig schließen …', 'closed-early'),
        way('Abstimmung abbrechen …', 'cancelled'),
        { title: 'Stimme eintragen …', verb: 'votes.telephone-form', data: { vote: number } },
      ],
    });
  },
});

/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_REASON = 3000;
const ACT = 'Bitte verlängern, schließen oder abbrechen angeben.';

/** So many days more than the deadline that stands. */
const days = wholeNumber('Bitte die Zahl der Tage angeben.', { to: 365 }).optional();

/** The deadline that stands, or so many days later. */
function deadlineOf({ closesAt }: Poll['vote'], more = 0) {
  return deadlineAt(more === 0 ? closesAt : later(closesAt, { days: more }));
}

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
    act: shortText(ACT).transform(readAct),
    reason: z.string().max(LONGEST_REASON).optional(),
    days,
    ...deadlineFields,
  }),
  reads: readDeadline,
  run: async (turn, input, db) => {
    const { vote } = await openPoll(turn, input.vote, db);
    const proposed = deadlineOf(vote, input.days);
    const { closesOn = proposed.closesOn, closesTime = proposed.closesTime, reason: said = '' } = input;
    return actForm(vote, input.act, { values: { closesOn, closesTime, reason: said } });
  },
});

const ACTS: Readonly<Record<string, ActKind>> = {
  extended: 'extended',
  verlängern: 'extended',
  verlaengern: 'extended',
  'closed-early': 'closed-early',
  schließen: 'closed-early',
  schliessen: 'closed-early',
  cancelled: 'cancelled',
  abbrechen: 'cancelled',
};

function readAct(typed: string, context: z.RefinementCtx): ActKind {
  const found = entryOf(ACTS, typed.toLowerCase());
  if (!found) context.addIssue({ code: 'custom', message: ACT });
  return found ?? z.NEVER;
}

/** A held vote that takes ballots now; else the refusal that says why not. */
async function openPoll(turn: MemberTurn, number: number, db: Db): Promise<Poll> {
  const poll = await holdPoll(db, turn.roundId, number);
  if (!poll) throw unknown(number);
  if (poll.vote.state === 'draft') throw notOpen(poll.vote);
  if (!isOpen(poll.vote, turn.at)) throw closed(poll.vote);
  return poll;
}

function showAgain(kind: ActKind) {
  return async (turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> => {
    const { raw, fields, errors } = attempt;
    const { vote } = await openPoll(turn, voteNumber.parse(raw['vote']), db);
    return actForm(vote, kind, {
      values: { ...deadlineAt(vote.closesAt), ...fields },
      errors,
      attempt: attemptOf(raw),
    });
  };
}

async function keepAct(turn: MemberTurn, acted: { poll: Poll; kind: ActKind; reason: string }, db: Db): Promise<void> {
  const { poll, kind, reason } = acted;
  const { at, member, roundId } = turn;
  const act = { kind, at, office: member.office, reason, deadlineBefore: poll.vote.closesAt };
  await saveAct(db, roundId, { poll, act });
}

/** Moves the deadline to a later time; the reminder moves along. */
export const extend = command({
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
  input: z.object({ vote: voteNumber, reason, days, ...deadlineFields }),
  reads: readDeadline,
  run: async (turn, input, db) => {
    const poll = await openPoll(turn, input.vote, db);
    const before = deadlineOf(poll.vote, input.days);
    const { closesOn = before.closesOn, closesTime = before.closesTime } = input;
    const closesAt = momentOf({ closesOn, closesTime }, turn.at);
    if (closesAt <= poll.vote.closesAt)
      throw new InvalidInput({ closesOn: 'Bitte eine spätere Frist als bisher eingeben.' });
    await keepAct(turn, { poll, kind: 'extended', reason: input.reason }, db);
    await move(turn, { poll, closesAt }, db);
    return managedCard((await findPoll(db, turn.roundId, input.vote)) ?? poll);
  },
  about: 'vote',
  invalid: showAgain('extended'),
});

async function move(turn: MemberTurn, moved: { poll: Poll; closesAt: Instant }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  const { number, closesAt: before, openedAt = at } = moved.poll.vote;
  const { closesAt } = moved;
  await moveDeadline(db, roundId, { number, closesAt });
  await schedule(db, { roundId, kind: 'votes.close', subject: String(number) }, closesAt);
  await dropReminder(db, roundId, { number, openedAt, closesAt: before });
  await planReminder(db, roundId, { number, openedAt, closesAt });
  await touch(db, roundId, `votes.card:${number}`);
}

/** Closes a vote before its deadline, with the ballots that there are. */
export function closeEarly(close: ClosePoll) {
  return command({
    verb: 'votes.close-early',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /abstimmung (?<vote>\d{1,6}) schliessen/u, tail: 'reason', example: 'abstimmung 4 schließen: Grund' },
    ],
    asked: closingEarly,
    input: z.object({ vote: voteNumber, reason }),
    run: async (turn, input, db) => {
      const poll = await openPoll(turn, input.vote, db);
      await keepAct(turn, { poll, kind: 'closed-early', reason: input.reason }, db);
      await stop(turn, poll, db);
      const acted = (await findPoll(db, turn.roundId, input.vote)) ?? poll;
      const { roundId, at } = turn;
      return managedCard(await close(db, { roundId, poll: acted, at, now: at }));
    },
    about: 'vote',
    invalid: showAgain('closed-early'),
  });
}

/** Ends a vote without a result. */
export const cancelPoll = command({
  verb: 'votes.cancel',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: /abstimmung (?<vote>\d{1,6}) abbrechen/u, tail: 'reason', example: 'abstimmung 4 abbrechen: Grund' },
  ],
  asked: cancelling,
  input: z.object({ vote: voteNumber, reason }),
  run: async (turn, input, db) => {
    const poll = await openPoll(turn, input.vote, db);
    await keepAct(turn, { poll, kind: 'cancelled', reason: input.reason }, db);
    await stop(turn, poll, db);
    await cancelVote(db, turn.roundId, { number: input.vote, at: turn.at });
    await touch(db, turn.roundId, `votes.card:${input.vote}`);
    return managedCard((await findPoll(db, turn.roundId, input.vote)) ?? poll);
  },
  about: 'vote',
  invalid: showAgain('cancelled'),
});

/** Neither its closing nor its reminder is due any more. */
async function stop({ roundId, at }: MemberTurn, { vote }: Poll, db: Db): Promise<void> {
  const { number, openedAt = at, closesAt } = vote;
  await cancelWork(db, { roundId, kind: 'votes.close', subject: String(number) });
  await dropReminder(db, roundId, { number, openedAt, closesAt });
}
