import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { questionCard } from '../cards.ts';
import { answerQuestion, reopenQuestion } from '../change-store.ts';
import { stateOf } from '../course.ts';
import { numberField, questionFor, readerOf } from '../finding.ts';
import { onlyOpen } from '../permission.ts';
import { findQuestionOrThrow } from '../store.ts';
import { tellAskers } from '../telling.ts';
import { answeredCard, reopenedCard } from './change-cards.ts';
import { ANSWERED, REOPENED } from './change-sayings.ts';

const SOURCE = 'Bitte die Quelle der Antwort angeben, z. B. „MAGS NRW, E-Mail vom 12.10.2023“ (höchstens 200 Zeichen).';

/** The Koordination marks a question as answered, with the source that answers it; those who ask are told. */
export const markAnswered = command({
  verb: 'questions.answered',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) (?:ist )?beantwortet/u,
      tail: 'source',
      example: 'frage 3 beantwortet: MAGS NRW, E-Mail vom 12.10.2023',
    },
  ],
  asked: ANSWERED,
  input: z.object({
    number: numberField,
    source: z.string(SOURCE).trim().min(1, SOURCE).max(200, SOURCE),
    document: z.string().max(300).optional(),
  }),
  run: async (turn, { number, source, document }, db) => {
    const question = await questionFor(db, turn, number);
    const says = `Frage\u00a0${number} ist als beantwortet vermerkt.`;
    if (stateOf(question) !== 'answered') {
      onlyOpen(question);
      await answerQuestion(db, turn, { number, source, document });
      const after = await findQuestionOrThrow(db, turn.roundId, number);
      await tellAskers(db, turn, { number, reply: answeredCard(after) });
    }
    const reply = questionCard(await findQuestionOrThrow(db, turn.roundId, number), readerOf(turn));
    return { ...reply, summary: says, beside: true };
  },
});

/** The Koordination takes back that a question is answered or closed: it waits for an answer again, as before, and those who were told are told. */
export const reopen = command({
  verb: 'questions.reopen',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) (?:ist )?(?:wieder|doch noch|noch) offen/u,
      example: 'frage 3 wieder offen',
    },
  ],
  asked: REOPENED,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const question = await questionFor(db, turn, number);
    if (['answered', 'closed'].includes(stateOf(question))) {
      await reopenQuestion(db, turn, { number, before: question.answer?.reference });
      await tellAskers(db, turn, { number, reply: reopenedCard(question) });
    }
    return questionCard(await findQuestionOrThrow(db, turn.roundId, number), readerOf(turn));
  },
});
