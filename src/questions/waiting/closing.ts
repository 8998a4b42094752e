import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { questionCard } from '../cards.ts';
import { keepEvent } from '../change-store.ts';
import { stateOf } from '../course.ts';
import { numberField, questionFor, readerOf } from '../finding.ts';
import { onlyWaiting } from '../permission.ts';
import { findQuestionOrThrow } from '../store.ts';
import { tellAskers } from '../telling.ts';
import { closedCard, closeForm, LONGEST_NOTE } from './course-forms.ts';
import { CLOSED } from './course-sayings.ts';

const REASON = 'Bitte den Grund angeben, z. B. „durch die Neufassung überholt“ (höchstens 200\u00a0Zeichen).';
const CLOSE = /frage (?:nr\.? )?(?<number>\d{1,6}) ohne antwort (?:abschliessen|abgeschlossen)/u;

/** Opens the form for the reason. */
export const openCloseForm = command({
  verb: 'questions.close-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: CLOSE, example: 'frage 3 ohne antwort abschließen' }],
  asked: CLOSED,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const question = await questionFor(db, turn, number);
    onlyWaiting(question);
    return closeForm(question, { values: {} });
  },
});

/** Closes a question without an answer, and tells those who ask it; what is closed stays so. */
export async function closeQuestion(
  db: Db,
  turn: MemberTurn,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  const question = await questionFor(db, turn, number);
  if (stateOf(question) === 'closed') return;
  onlyWaiting(question);
  await keepEvent(db, turn, { number, kind: 'closed', on: dayOf(turn.at), text: reason });
  await tellAskers(db, turn, { number, reply: closedCard(question, reason) });
}

/** The Koordination waits for an answer no longer, with the reason; those who ask are told, and it can be opened again. */
export const close = command({
  verb: 'questions.close',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: CLOSE, tail: 'reason', example: 'frage 3 ohne antwort abschließen: durch die Neufassung überholt' },
  ],
  input: z.object({ number: numberField, reason: z.string(REASON).trim().min(3, REASON).max(LONGEST_NOTE, REASON) }),
  about: 'number',
  run: async (turn, { number, reason }, db) => {
    await closeQuestion(db, turn, { number, reason });
    const after = await findQuestionOrThrow(db, turn.roundId, number);
    return { ...questionCard(after, readerOf(turn)), replaces: mayReplace(turn) };
  },
  invalid: async (turn, { raw, fields, errors }, db) => {
    const question = await questionFor(db, turn, numberField.parse(fields['number']));
    return closeForm(question, { values: fields, errors, attempt: attemptOf(raw) });
  },
});
