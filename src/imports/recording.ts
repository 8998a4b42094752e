import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Field, type Filled, formData } from '../cards/form.ts';
import { command } from '../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../conversation/inputs.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { dayOf } from '../german/time.ts';
import type { Knowing } from './adopting.ts';
import { answerSchema, documentOfAnswer, GIVEN, readAnswer } from './recorded-answer.ts';
import { RECORDED } from './sayings.ts';
import { shown } from './showing.ts';
import { findImport, keepRead } from './store.ts';

const TWIN = 'antwort erfassen: Frage; Antwort: …; Auskunft von: MAGS NRW; Form: mündlich; Auskunft vom: 12.10.2023';

/** Opens the form in which the Koordination records an answer, with the question that it is about. */
export const openAnswerForm = command({
  verb: 'imports.answer-form',
  asked: RECORDED,
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /antwort erfassen/u, example: 'antwort erfassen' }],
  input: z.object({ question: z.string().max(3000).optional() }),
  run: async (_turn, { question = '' }) => answerForm({ values: { question } }),
});

/** Keeps a recorded answer for its confirmation: it counts once it is adopted, like a file that was brought in. */
export function recordAnswer(knowing: Knowing) {
  return command({
    verb: 'imports.answer',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /antwort erfassen/u, tail: 'typed', example: TWIN }],
    input: answerSchema,
    reads: readAnswer,
    run: async (turn, recorded, db) => {
      const { roundId, member, activity, at: now } = turn;
      if (recorded.day > dayOf(now))
        throw new InvalidInput({ day: 'Bitte einen Tag eingeben, der nicht in der Zukunft liegt.' });
      const origin = `answer#${recorded.operation ?? activity}`;
      const read = documentOfAnswer(recorded, { origin, office: member.office });
      const number = await keepRead(db, roundId, { read, now });
      const found = await findImport(db, roundId, number);
      if (!found) throw new Error('no such import');
      return asPreview(turn, await shown(knowing, db, { roundId, found, now }));
    },
    invalid: async (_turn, { raw, fields: values, errors }) => answerForm({ values, errors, attempt: attemptOf(raw) }),
  });
}

/** The form becomes the preview; in a dialog the preview asks on there. */
function asPreview({ dialog, input }: MemberTurn, preview: Reply): Reply {
  if (dialog === true) return { ...preview, asks: true };
  return input.kind === 'click' ? { ...preview, replaces: true } : preview;
}

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'question', label: 'Frage', required: true, multiline: true, maxLength: 800 },
  { kind: 'text', name: 'answer', label: 'Antwort', required: true, multiline: true, maxLength: 4000 },
  {
    kind: 'text',
    name: 'publisher',
    label: 'Auskunft von',
    required: true,
    placeholder: 'z. B. MAGS NRW',
    maxLength: 80,
  },
  {
    kind: 'choice',
    name: 'given',
    label: 'Form',
    required: true,
    expanded: true,
    choices: Object.entries(GIVEN).map(([value, title]) => ({ value, title })),
  },
  { kind: 'date', name: 'day', label: 'Auskunft vom', required: true },
  { kind: 'text', name: 'reference', label: 'Aktenzeichen oder Betreff', maxLength: 80 },
];

/** The form for an answer, empty, prefilled or with errors. */
export function answerForm(filled: Filled): Reply {
  const { operation, day } = filled.values;
  const form = {
    kind: 'Wissen übernehmen',
    title: 'Antwort erfassen',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Vor der Übernahme sehen Sie die Antwort noch einmal. Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: FIELDS,
    submit: {
      title: 'Weiter zur Vorschau',
      verb: 'imports.answer',
      data: { operation: typeof operation === 'string' ? operation : randomUUID() },
    },
  };
  const shownDay = /^\d{4}-\d{2}-\d{2}$/u.test(String(day)) ? day : '';
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { ...filled.values, day: shownDay } }),
    summary: 'Antwort erfassen',
    personal: { twin: TWIN },
  };
}
