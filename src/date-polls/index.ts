/** Date polls: each municipality says of every date whether it suits; the best one becomes a meeting. */

import { z } from 'zod';
import { isPrivate, mayReplace } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type AheadList, command, type Feature, type OwedList, type WorkHandler } from '../conversation/feature.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../conversation/inputs.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { post, touch } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { answering, answeringForm, choosing } from './answer-sayings.ts';
import { answersForm, pollCard, pollName } from './cards.ts';
import { canBeChosen, countDates, type DatePoll, readAnswer, silentIn, takesBallots } from './date-poll.ts';
import { noneCard, openForm, publish, submit } from './drafting.ts';
import { discreet, openPollFor, pollFor, pollNumber } from './finding.ts';
import { knownPolls } from './known-polls.ts';
import { listing, showing } from './poll-sayings.ts';
import { pollWords } from './poll-words.ts';
import { findDatePoll, findDatePollOrThrow, latestDatePoll, moveOn, openDatePolls, saveDateBallot } from './store.ts';

/** Opens the form of a meeting with this title and date. */
export type PlanMeeting = (turn: MemberTurn, planned: { title: string; startsAt: Instant }, db: Db) => Promise<Reply>;

/** The feature; `plan` is what becomes of the chosen date. */
export function datePolls(plan: PlanMeeting): Feature {
  return {
    name: 'date-polls',
    purpose: 'Date polls: which date suits whom.',
    help: [
      { label: 'Termin', words: 'terminfindung · terminfindungen', purpose: 'einen Termin finden, der allen passt' },
    ],
    menu: [],
    words: pollWords,
    things: { poll: knownPolls },
    commands: [submit, publish, choose(plan), answer, answersOf, openForm, list, show],
    work: { 'date-polls.close': close },
    owed,
    ahead,
    live: {
      'date-polls.card': async (db, roundId, subject, now) => {
        const poll = await findDatePoll(db, roundId, Number(subject));
        return poll && pollCard(poll, now);
      },
    },
  };
}

const show = command({
  verb: 'date-polls.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6})/u, example: 'terminfindung 2' }],
  asked: showing,
  input: z.object({ poll: pollNumber }),
  run: async (turn, { poll: number }, db) => {
    const poll = await pollFor(db, turn, number);
    const reader = isPrivate(turn) || poll.state === 'draft' ? turn.member : undefined;
    return discreet(turn, poll, pollCard(poll, turn.at, reader));
  },
});

const list = command({
  verb: 'date-polls.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /terminfindungen/u, example: 'terminfindungen' }],
  asked: listing,
  input: z.object({}),
  run: async (turn, _input, db) => {
    const latest = await latestDatePoll(db, turn.roundId);
    return latest ? pollCard(latest, turn.at, isPrivate(turn) ? turn.member : undefined) : noneCard();
  },
});

/** Opens the form of a municipality's answers, with those that it gave before. */
const answersOf = command({
  verb: 'date-polls.form-answers',
  may: 'vote',
  writes: false,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6}) (?:be)?antworten/u, example: 'terminfindung 2 beantworten' }],
  asked: answeringForm,
  input: z.object({ poll: pollNumber }),
  run: async (turn, { poll: number }, db) => {
    const poll = await openPollFor(db, turn, number);
    const mine = ballotOf(poll, turn);
    return answersForm(poll, {
      values: Object.fromEntries((mine?.answers ?? []).map((one, at) => [`date${at + 1}`, one])),
    });
  },
});

function ballotOf(poll: DatePoll, { member }: MemberTurn) {
  return poll.ballots.find(({ municipality }) => municipality.id === member.municipality.id);
}

/** Keeps the answers of a member's own municipality, in place of those before. */
const answer = command({
  verb: 'date-polls.answer',
  may: 'vote',
  writes: true,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6})/u, tail: 'typed', example: 'terminfindung 2: ja, zur Not, nein' }],
  asked: answering,
  input: z.looseObject({ poll: pollNumber, typed: z.string().max(400).optional() }),
  run: async (turn, { poll: number, typed, ...fields }, db) => {
    const poll = await openPollFor(db, turn, number);
    const said = typed === undefined ? poll.dates.map((_, at) => fields[`date${at + 1}`]) : typed.split(/[,;|]/u);
    const answers = said.map((one) => readAnswer(String(one ?? '')));
    if (answers.length !== poll.dates.length || answers.includes(undefined)) throw incomplete(poll, answers);
    const ballot = { municipality: turn.member.municipality, office: turn.member.office, answeredAt: turn.at };
    const kept = { ...ballot, answers: answers.flatMap((one) => one ?? []) };
    const which = { roundId: turn.roundId, number };
    const changed = await saveDateBallot(db, which, { ballot: kept, before: ballotOf(poll, turn) });
    if (changed) await touch(db, turn.roundId, `date-polls.card:${number}`);
    const after = await findDatePollOrThrow(db, turn.roundId, number);
    return { ...pollCard(after, turn.at, turn.member), replaces: mayReplace(turn) };
  },
  about: 'poll',
  invalid: async (turn, attempt, db) => {
    const poll = await openPollFor(db, turn, pollNumber.parse(attempt.raw['poll']));
    return answersForm(poll, { values: attempt.raw, errors: attempt.errors, attempt: attemptOf(attempt.raw) });
  },
});

function incomplete(poll: DatePoll, answers: readonly unknown[]): InvalidInput {
  const missing = poll.dates.findIndex((_, at) => answers[at] === undefined);
  const which = `date${Math.max(missing, 0) + 1}`;
  return new InvalidInput({ [which]: 'Bitte zu jedem Termin antworten: Passt, Zur Not oder Passt nicht.' });
}

/** Chooses a date, once, and opens the form of the meeting that it becomes. */
function choose(plan: PlanMeeting) {
  return command({
    verb: 'date-polls.choose',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /terminfindung (?<poll>\d{1,6}) termin (?<position>\d{1,2})/u, example: 'terminfindung 2 termin 3' },
    ],
    asked: choosing,
    input: z.object({ poll: pollNumber, position: wholeNumber('Bitte die Nummer des Termins angeben.', { to: 10 }) }),
    run: async (turn, { poll: number, position }, db) => {
      const { roundId } = turn;
      const poll = await pollFor(db, turn, number);
      const date = countDates(poll)[position - 1];
      if (!date || !canBeChosen(date) || poll.state === 'draft') throw cannotChoose(poll);
      const moved = await moveOn(
        db,
        { roundId, number, from: ['open', 'closed'] },
        { state: 'chosen', chosen: position },
      );
      if (!moved && poll.chosen !== position) throw cannotChoose(poll);
      await touch(db, roundId, `date-polls.card:${number}`);
      return plan(turn, { title: poll.title, startsAt: date.startsAt }, db);
    },
  });
}

function cannotChoose(poll: DatePoll): Refusal {
  const chosen = poll.chosen === undefined ? undefined : poll.dates[poll.chosen - 1];
  return new Refusal({
    code: 'date-polls.cannot-choose',
    kind: pollName(poll),
    title: 'Dieser Termin lässt sich nicht wählen',
    text:
      chosen === undefined
        ? 'Es gibt ihn nicht, oder alle haben ihn abgelehnt. Bitte wählen Sie einen anderen.'
        : `Gewählt ist schon ${weekdayTime(chosen)}.`,
    ways: [{ title: 'Terminfindung ansehen', verb: 'date-polls.show', data: { poll: poll.number } }],
  });
}

/** Ends a poll at its time, once, and posts what came of it. */
const close: WorkHandler = async (db, { roundId, subject, now }) => {
  const number = Number(subject);
  if (!(await moveOn(db, { roundId, number, from: ['open'] }, { state: 'closed' }))) return;
  const { channel } = await findRoundOrThrow(db, roundId);
  const poll = await findDatePollOrThrow(db, roundId, number);
  await touch(db, roundId, `date-polls.card:${number}`);
  await post(db, { roundId, conversationId: channel, at: now, reply: pollCard(poll, now) });
};

const owed: OwedList = async (db, roundId, now) => {
  const open = (await openDatePolls(db, roundId)).filter((poll) => takesBallots(poll, now));
  return open.flatMap((poll) =>
    silentIn(poll).map(({ id }) => ({
      key: `date-polls:${poll.number}`,
      municipalityId: id,
      sentence: `Antwort zur ${pollName(poll)}: ${poll.title}`,
      until: poll.closesAt,
      ways: [{ title: 'Termine beantworten …', verb: 'date-polls.form-answers', data: { poll: poll.number } }],
    })),
  );
};

const ahead: AheadList = async (db, roundId, now) => {
  const open = (await openDatePolls(db, roundId)).filter((poll) => takesBallots(poll, now));
  return open.map((poll) => ({
    at: poll.closesAt,
    title: `Frist der ${pollName(poll)}: ${poll.title}`,
    way: { title: `Terminfindung ${poll.number} ansehen`, verb: 'date-polls.show', data: { poll: poll.number } },
  }));
};
