import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { command } from '../conversation/feature.ts';
import { shortText } from '../conversation/fields.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { tellMunicipality } from '../delivery/recipients.ts';
import { isOpen, type NewAnswer } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import { enteredCard, readTold, TYPED_TOLD, toldAgain, toldBy, toldFields, toldToday } from '../responses/told.ts';
import { readAnswers, saidAgain, toldAnswersForm } from './answer-form.ts';
import { entering } from './answer-sayings.ts';
import { pollCard } from './cards.ts';
import { type Answers, type DatePoll, pollName } from './date-poll.ts';
import { heldPoll, pollNumber } from './finding.ts';
import { polls } from './polls.ts';

import { findDatePollOrThrow } from './store.ts';

/** Opens the form for answers that a municipality gave by e-mail or telephone. */
export const openTold = command({
  verb: 'date-polls.enter-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6}) eintragen/u, example: 'terminfindung 2 eintragen' }],
  asked: entering,
  input: z.object({ poll: pollNumber, municipality: shortText().optional() }),
  run: async (turn, { poll: number, municipality }, db) => {
    const { poll } = await running(db, turn, number);
    return toldAnswersForm(poll, { values: toldToday(turn.at, { asked: poll.asked, municipality }) });
  },
});

/** A date poll that takes answers now, held. */
async function running(db: Db, turn: MemberTurn, number: number): Promise<{ poll: DatePoll; held: Held<Answers> }> {
  const { one: poll, held } = await heldPoll(db, turn, number);
  if (!isOpen(held, turn.at)) throw polls.refuses.closed(held);
  return { poll, held };
}

/** Enters the answers of another municipality, marked as they came; it is told and can replace them. */
export const enter = command({
  verb: 'date-polls.enter',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`terminfindung (?<poll>\\d{1,6}) fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`, 'u'),
      tail: 'typed',
      example: 'terminfindung 2 für Hilden per E-Mail: ja, zur Not, nein',
    },
  ],
  input: z.looseObject({ poll: pollNumber, ...toldFields, typed: z.string().max(400).optional() }),
  reads: readTold,
  run: async (turn, { poll: number, municipality, how, told, ...said }, db) => {
    const { poll, held } = await running(db, turn, number);
    const content = readAnswers(poll, said);
    const answer = toldBy(turn, { municipality, how, told, content }, held);
    if ((await polls.give(db, held, answer)) !== 'same') await tell(turn, { number, answer }, db);
    return entered(poll, answer);
  },
  about: 'poll',
  invalid: async (turn, attempt, db) => {
    const { poll } = await running(db, turn, pollNumber.parse(attempt.raw['poll']));
    return toldAnswersForm(poll, toldAgain({ ...attempt, raw: saidAgain(attempt.raw) }, poll.asked, turn.at));
  },
});

async function tell(turn: MemberTurn, told: { number: number; answer: NewAnswer<Answers> }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  await touch(db, roundId, `date-polls.card:${told.number}`);
  const poll = await findDatePollOrThrow(db, roundId, told.number);
  await tellMunicipality(db, told.answer.municipality.id, {
    ...{ roundId, at, line: entered(poll, told.answer) },
    personal: (reader) => pollCard(poll, at, reader),
  });
}

function entered(poll: DatePoll, answer: NewAnswer<Answers>): Reply {
  const { number, title } = poll;
  const way = { title: `Terminfindung ${number} ansehen`, verb: 'date-polls.show', data: { poll: number } };
  return enteredCard({ kind: pollName(poll), title, way }, answer);
}
