import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { questionCard, questionName } from '../cards.ts';
import { saveNotes } from '../change-store.ts';
import { numberField, questionFor, readerOf } from '../finding.ts';
import { onlyCollected } from '../permission.ts';
import type { Question } from '../question.ts';
import { findQuestionOrThrow } from '../store.ts';
import { NOTED } from './note-sayings.ts';

const LONGEST = 2000;
const text = z.string().max(LONGEST, 'Bitte auf 2.000 Zeichen kürzen.').optional();

/** The form for what the letter to the ministry says to a question. */
export function notesForm({ number, text: asked }: Question, filled: Filled): Reply {
  const form = {
    kind: `Fragen ans MAGS: ${questionName({ number })}`,
    title: 'Sachverhalt und Auffassung',
    hint: `„${asked}“ Beides steht im Schreiben bei der Frage. Bitte keine Angaben zu Leistungsbeziehenden.`,
    fields: [
      { kind: 'text', name: 'circumstances', label: 'Sachverhalt', multiline: true, maxLength: LONGEST },
      { kind: 'text', name: 'view', label: 'Auffassung der Runde', multiline: true, maxLength: LONGEST },
    ],
    submit: { title: 'Speichern', verb: 'questions.notes', data: { number: String(number), whole: 'ja' } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `frage ${number} auffassung: …` },
  };
}

/** Opens the form, with what stands there. */
export const openNotes = command({
  verb: 'questions.notes-form',
  may: 'coordinate',
  writes: false,
  typed: [
    { pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) (?:auffassung|sachverhalt)/u, example: 'frage 3 auffassung' },
  ],
  asked: NOTED,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const question = await questionFor(db, turn, number);
    onlyCollected(question);
    const { circumstances, view } = question;
    return notesForm(question, { values: { circumstances, view } });
  },
});

/** Keeps what the letter says to a question, while that is only collected; a form that leaves a field empty takes it back. */
export const saveQuestionNotes = command({
  verb: 'questions.notes',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) auffassung(?: der runde)?/u,
      tail: 'view',
      example: 'frage 3 auffassung: Die Runde hält dies für zulässig.',
    },
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) sachverhalt/u,
      tail: 'circumstances',
      example: 'frage 3 sachverhalt: Zwei Träger haben angefragt.',
    },
  ],
  input: z.object({ number: numberField, circumstances: text, view: text, whole: z.string().max(5).optional() }),
  about: 'number',
  run: async (turn, { number, circumstances, view, whole }, db) => {
    onlyCollected(await questionFor(db, turn, number));
    const left = whole === undefined ? undefined : '';
    await saveNotes(db, turn.roundId, { number, circumstances: circumstances ?? left, view: view ?? left });
    const question = await findQuestionOrThrow(db, turn.roundId, number);
    return { ...questionCard(question, readerOf(turn), 'gespeichert'), replaces: mayReplace(turn) };
  },
  invalid: async (turn, { raw, fields, errors }, db) => {
    const question = await questionFor(db, turn, numberField.parse(fields['number']));
    return notesForm(question, { values: fields, errors, attempt: attemptOf(raw) });
  },
});
