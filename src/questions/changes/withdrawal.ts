import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { questionCard } from '../cards.ts';
import { withdrawAskers } from '../change-store.ts';
import { actingIn, numberField, questionFor, readerOf } from '../finding.ts';
import { asks, mayWithdraw } from '../question.ts';
import { findQuestionOrThrow } from '../store.ts';
import { withdrawnCard } from './change-cards.ts';
import { WITHDRAWN } from './change-sayings.ts';
import { notAsked, onlyCollected } from './permission.ts';
import { tellAskers } from './telling.ts';

/**
 * A municipality asks a question no more, while that is only collected: it stays on the list as long as others ask it. The
 * Koordination withdraws what its own municipality does not ask for all, and they are told.
 */
export const withdraw = command({
  verb: 'questions.withdraw',
  may: 'known',
  writes: true,
  typed: [
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) (?:zurueckziehen|zuruecknehmen)/u,
      example: 'frage 3 zurückziehen',
    },
  ],
  asked: WITHDRAWN,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const question = await questionFor(db, turn, number);
    onlyCollected(question);
    const { municipality } = turn.member;
    if (!mayWithdraw(question, actingIn(turn))) throw notAsked(question, municipality.name);
    const own = asks(question, municipality.id);
    if (!own) await tellAskers(db, turn, { number, reply: withdrawnCard(question) });
    await withdrawAskers(db, turn, { number, municipalityId: own ? municipality.id : undefined });
    const after = await findQuestionOrThrow(db, turn.roundId, number);
    return questionCard(after, readerOf(turn), 'zurückgezogen');
  },
});
