import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { questionCard } from '../cards.ts';
import { withdrawAskers } from '../change-store.ts';
import { stateOf } from '../course.ts';
import { actingIn, numberField, questionFor, readerOf } from '../finding.ts';
import { notAsked, onlyCollected } from '../permission.ts';
import { asks, mayWithdraw, type Question } from '../question.ts';
import { findQuestionOrThrow } from '../store.ts';
import { tellAskers } from '../telling.ts';
import { confirmCard, withdrawnCard } from './change-cards.ts';
import { WITHDRAWN } from './change-sayings.ts';

/**
 * A municipality asks a question no more, while that is only collected: it stays on the list as long as others ask it. The
 * Koordination withdraws what its own municipality does not ask for all, once it has seen who they are, and they are told.
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
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) (?<all>fuer alle) (?:zurueckziehen|zuruecknehmen)/u,
      example: 'frage 3 für alle zurückziehen',
    },
  ],
  asked: WITHDRAWN,
  input: z.object({ number: numberField, all: z.string().max(20).optional(), asked: z.string().max(2000).optional() }),
  run: async (turn, { number, all, asked }, db) => {
    const question = await questionFor(db, turn, number);
    onlyCollected(question);
    const { municipality } = turn.member;
    if (!mayWithdraw(question, actingIn(turn))) throw notAsked(question, municipality.name);
    const own = all === undefined && asks(question, municipality.id);
    if (!own && !isConfirmed(question, { all, asked })) return confirmCard(question, askedBy(question));
    if (!own) await tellAskers(db, turn, { number, reply: withdrawnCard(question) });
    await withdrawAskers(db, turn, { number, municipalityId: own ? municipality.id : undefined });
    const after = await findQuestionOrThrow(db, turn.roundId, number);
    const isGone = stateOf(after) === 'withdrawn';
    return questionCard(after, readerOf(turn), isGone ? 'zurückgezogen' : `für ${municipality.name} zurückgezogen`);
  },
});

/** What the Koordination withdraws for all it has seen by whom it is asked: who has joined since is named first. */
function isConfirmed(
  question: Question,
  { all, asked }: { all: string | undefined; asked: string | undefined },
): boolean {
  return all !== undefined && asked === askedBy(question);
}

function askedBy({ askers }: Question): string {
  return askers
    .map(({ municipality }) => municipality.id)
    .toSorted()
    .join(' ');
}
