import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { numericDay } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { collectionName, type QuestionList, type WaitingQuestion } from '../collection.ts';
import { collectionNumber } from '../finding.ts';
import { namesOf, type WaitingLetter, waitingLetter } from './waiting.ts';
import { givenUp } from './waiting-sayings.ts';

const REASON = 'Bitte den Grund angeben, z. B. „durch die Neufassung überholt“ (höchstens 200\u00a0Zeichen).';
const CLOSE = /mail-?entwurf (?<number>\d{1,6}) ohne antwort (?:abschliessen|abgeschlossen)/u;
/** Longer questions are cut in the list of choices. */
const LONGEST = 90;

/** The form in which the Koordination says for which questions of a letter it waits no longer, and why. */
export function unansweredForm(
  { number, questions }: Pick<WaitingLetter, 'number' | 'questions'>,
  filled: Filled,
): Reply {
  const form = {
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Ohne Antwort abschließen',
    hint: 'Wer fragt, wird benachrichtigt. Jede Frage lässt sich wieder öffnen.',
    fields: [
      { kind: 'ticks', name: 'questions', label: 'Fragen', required: true, choices: questions.map(choice) },
      { kind: 'text', name: 'reason', label: 'Grund', required: true, multiline: true, maxLength: 200 },
    ],
    submit: { title: 'Abschließen', verb: 'collections.unanswered', data: { number } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `mail-entwurf ${number} ohne antwort abschließen: …` },
  };
}

function choice({ number, text }: WaitingQuestion) {
  return { title: cutText(`Frage\u00a0${number}: ${text}`, LONGEST), value: String(number) };
}

/** Opens it, with all that wait. */
export function openUnanswered(list: QuestionList): Command {
  return command({
    verb: 'collections.unanswered-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: CLOSE, example: 'mail-entwurf 3 ohne antwort abschließen' }],
    asked: givenUp,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const letter = await waitingLetter(db, turn, { number, list });
      return unansweredForm(letter, { values: { questions: letter.questions.map((one) => one.number).join(',') } });
    },
  });
}

/** Closes the chosen questions of a letter without an answer, all that wait where none is named; those who ask are told. */
export function unanswered(list: QuestionList): Command {
  return command({
    verb: 'collections.unanswered',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: CLOSE,
        tail: 'reason',
        example: 'mail-entwurf 3 ohne antwort abschließen: durch die Neufassung überholt',
      },
    ],
    input: z.object({
      number: collectionNumber,
      questions: z.string().max(2000).optional(),
      reason: z.string(REASON).trim().min(3, REASON).max(200, REASON),
    }),
    about: 'number',
    run: async (turn, { number, questions: chosen, reason }, db) => {
      const letter = await waitingLetter(db, turn, { number, list });
      const numbers = new Set(chosen?.split(',').map(Number));
      const closed =
        chosen === undefined ? letter.questions : letter.questions.filter((one) => numbers.has(one.number));
      if (closed.length === 0) throw new InvalidInput({ questions: 'Bitte mindestens eine Frage wählen.' });
      for (const one of closed) await list.close(db, turn, { number: one.number, reason });
      return { ...closedCard(letter, closed, reason), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const letter = await waitingLetter(db, turn, { number: collectionNumber.parse(fields['number']), list });
      return unansweredForm(letter, { values: fields, errors, attempt: attemptOf(raw) });
    },
  });
}

/** Confirms which questions are closed. */
export function closedCard(
  { number, sent }: Pick<WaitingLetter, 'number' | 'sent'>,
  closed: readonly WaitingQuestion[],
  reason: string,
): Reply {
  return notice({
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    status: 'abgeschlossen',
    title: `Ohne Antwort abgeschlossen: ${namesOf(closed)}`,
    text: `Aus dem Schreiben vom ${numericDay(sent.on)}. Grund: ${reason}\nWer fragt, ist benachrichtigt. Wird doch noch gewartet, öffnen Sie eine Frage wieder: „frage ${closed[0]?.number ?? 3} wieder offen“.`,
    ways: [{ title: 'Fragen ans MAGS ansehen', verb: 'questions.list' }],
  });
}
