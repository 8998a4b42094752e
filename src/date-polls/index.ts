/** Date polls: each municipality says of every date whether it suits; the best one becomes a meeting. */

import { z } from 'zod';
import { isPrivate, mayReplace, readerOf } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { command, type Feature } from '../conversation/feature.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { attemptOf } from '../conversation/inputs.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';
import { answerOf, own } from '../responses/asking.ts';
import { answersForm, readAnswers, saidAgain } from './answer-form.ts';
import { answering, answeringForm, choosing } from './answer-sayings.ts';
import { noneCard, pollCard } from './cards.ts';
import { canBeChosen, countDates, type DatePoll, pollName } from './date-poll.ts';
import { discard } from './discarding.ts';
import { openChange, openForm, publish, submit } from './drafting.ts';
import { enter, openTold } from './entering.ts';
import { discreet, openPollFor, pollFor, pollNumber } from './finding.ts';
import { knownPolls } from './known-polls.ts';
import { listing, showing } from './poll-sayings.ts';
import { pollWords } from './poll-words.ts';
import { ahead, polls } from './polls.ts';

import { findDatePoll, findDatePollOrThrow, latestDatePoll, saveChosen } from './store.ts';
import { owing } from './tables.ts';
import { pollsWaiting } from './waiting.ts';

/** Opens the form of a meeting with this title and date. */
export type PlanMeeting = (turn: MemberTurn, planned: { title: string; startsAt: Instant }, db: Db) => Promise<Reply>;

/** The feature; `plan` is what becomes of the chosen date. */
export function datePolls(plan: PlanMeeting): Feature {
  return {
    name: 'date-polls',
    owing,
    purpose: 'Date polls: which date suits whom.',
    help: [
      { label: 'Termin', words: 'terminfindung · terminfindungen', purpose: 'einen Termin finden, der allen passt' },
    ],
    menu: [],
    words: pollWords,
    things: { poll: knownPolls },
    commands: [
      submit,
      openChange,
      discard,
      publish,
      choose(plan),
      enter,
      openTold,
      answer,
      answersOf,
      openForm,
      list,
      show,
    ],
    work: polls.work,
    owed: polls.owed,
    answered: polls.answered,
    ahead,
    waiting: pollsWaiting,
    live: {
      'date-polls.card': async (db, roundId, subject, now) => {
        const poll = await findDatePoll(db, roundId, { number: Number(subject) });
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
    const poll = await pollFor(db, turn, { number });
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
    return latest ? pollCard(latest, turn.at, readerOf(turn)) : noneCard();
  },
});

/** Opens the form of a municipality's answers, with those that it gave before. */
const answersOf = command({
  verb: 'date-polls.form-answers',
  may: polls.right,
  writes: false,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6}) (?:be)?antworten/u, example: 'terminfindung 2 beantworten' }],
  asked: answeringForm,
  input: z.object({ poll: pollNumber }),
  run: async (turn, { poll: number }, db) => {
    const { poll } = await openPollFor(db, turn, number);
    const mine = answerOf(poll, turn.member.municipality.id);
    return answersForm(poll, {
      values: Object.fromEntries((mine?.content ?? []).map((one, at) => [`date${at + 1}`, one])),
    });
  },
});

/** Keeps the answers of a member's own municipality, in place of those before. */
const answer = command({
  verb: 'date-polls.answer',
  may: polls.right,
  writes: true,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6})/u, tail: 'typed', example: 'terminfindung 2: ja, zur Not, nein' }],
  asked: answering,
  input: z.looseObject({ poll: pollNumber, typed: z.string().max(400).optional() }),
  run: async (turn, { poll: number, ...said }, db) => {
    const { poll, held } = await openPollFor(db, turn, number);
    const content = readAnswers(poll, said);
    if ((await polls.give(db, held, own(turn, content))) !== 'same')
      await touch(db, turn.roundId, `date-polls.card:${number}`);
    const after = await findDatePollOrThrow(db, turn.roundId, number);
    return { ...pollCard(after, turn.at, readerOf(turn)), replaces: mayReplace(turn) };
  },
  about: 'poll',
  invalid: async (turn, attempt, db) => {
    const { poll } = await openPollFor(db, turn, pollNumber.parse(attempt.raw['poll']));
    return answersForm(poll, {
      values: saidAgain(attempt.raw),
      errors: attempt.errors,
      attempt: attemptOf(attempt.raw),
    });
  },
});

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
      const held = await polls.askings.hold(db, roundId, number);
      const poll = await pollFor(db, turn, { number, asking: held });
      const date = countDates(poll)[position - 1];
      if (!date || !canBeChosen(date) || poll.state === 'draft') throw cannotChoose(poll);
      const isNew = await saveChosen(db, held, position);
      if (isNew) await polls.settle(db, held);
      if (!isNew && poll.chosen !== position) throw cannotChoose(poll);
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
    title: 'Dieser Termin kann nicht gewählt werden',
    text:
      chosen === undefined
        ? 'Es gibt ihn nicht, oder alle haben ihn abgelehnt. Bitte wählen Sie einen anderen Termin.'
        : `Gewählt ist schon ${weekdayTime(chosen)}.`,
    ways: [{ title: 'Terminfindung ansehen', verb: 'date-polls.show', data: { poll: poll.number } }],
  });
}
