import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import { questionCard } from '../cards.ts';
import { rewordQuestion } from '../change-store.ts';
import { actingIn, numberField, questionFor, readerOf } from '../finding.ts';
import { onlyCollected, othersWording } from '../permission.ts';
import { draftSchema, mayReword } from '../question.ts';
import { findQuestionOrThrow } from '../store.ts';
import { tellAskers } from '../telling.ts';
import { rewordedCard, rewordForm } from './change-cards.ts';
import { CHANGED, REWORDED } from './change-sayings.ts';

const CHANGE = /frage (?:nr\.? )?(?<number>\d{1,6}) (?:aendern|umformulieren|korrigieren)/u;

/** Opens the form for another wording, with the one that stands. */
export const openChangeForm = command({
  verb: 'questions.change-form',
  may: 'known',
  writes: false,
  typed: [{ pattern: CHANGE, example: 'frage 3 ändern' }],
  asked: CHANGED,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const question = await questionFor(db, turn, number);
    onlyCollected(question);
    if (!mayReword(question, actingIn(turn))) throw othersWording(question, actingIn(turn));
    return rewordForm(question, { values: { question: question.text } });
  },
});

/** Gives a question that is only collected another wording: who asks too is told, and the one before stays on record. */
export const change = command({
  verb: 'questions.change',
  may: 'known',
  writes: true,
  typed: [{ pattern: CHANGE, tail: 'question', example: 'frage 3 ändern: …' }],
  asked: REWORDED,
  input: z.object({ number: numberField, question: draftSchema.shape.question }),
  about: 'number',
  run: async (turn, { number, question: text }, db) => {
    const before = await questionFor(db, turn, number);
    onlyCollected(before);
    if (!mayReword(before, actingIn(turn))) throw othersWording(before, actingIn(turn));
    if (text.trim() === before.text) return questionCard(before, readerOf(turn), 'unverändert');
    await rewordQuestion(db, turn, { number, text: text.trim(), before: before.text });
    const question = await findQuestionOrThrow(db, turn.roundId, number);
    if (question.askers.length > 1)
      await tellAskers(db, turn, { number, reply: rewordedCard(question, turn.member.municipality.name) });
    const reply = questionCard(question, readerOf(turn), 'geändert');
    return turn.input.kind === 'click' ? { ...reply, replaces: true } : reply;
  },
  invalid: async (turn, { raw, fields, errors }, db) => {
    const question = await questionFor(db, turn, numberField.parse(fields['number']));
    return rewordForm(question, { values: fields, errors, attempt: attemptOf(raw) });
  },
});
