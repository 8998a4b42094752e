import type { Narrowing } from '../../conversation/fields.ts';
import { touches } from '../../german/period.ts';
import { dayOf } from '../../german/time.ts';
import { closingOf, isOpen, isWaiting, type QuestionState, stateOf } from '../course.ts';
import type { Question } from '../question.ts';

/** How the list of questions is narrowed by how far they have come; an open one is not answered, with the ministry or not. */
export const NARROWED = {
  called: 'Fragen ans MAGS',
  states: {
    answered: { words: 'beantwortet', title: 'Beantwortete Fragen ans MAGS' },
    submitted: { words: 'eingereicht gestellt beim_mags', title: 'Fragen beim MAGS, Antwort steht aus' },
    inquired: { words: 'nachgefragt', title: 'Fragen beim MAGS, zuletzt nachgefragt' },
    interim: { words: 'zwischennachricht', title: 'Fragen beim MAGS mit Zwischennachricht' },
    partly: { words: 'teilweise_beantwortet', title: 'Teilweise beantwortete Fragen ans MAGS' },
    closed: { words: 'abgeschlossen ohne_antwort', title: 'Ohne Antwort abgeschlossene Fragen' },
    collected: { words: 'gesammelt', title: 'Noch nicht eingereichte Fragen' },
    withdrawn: { words: 'zurückgezogen', title: 'Zurückgezogene Fragen' },
    open: { words: 'offen unbeantwortet', title: 'Offene Fragen ans MAGS' },
  },
} as const;

/** How far the questions have come that are asked for. */
export type Asked = keyof typeof NARROWED.states;

/**
 * Whether a question is one of those: it has come so far, on one of the days; without a state it was taken up then, and
 * is not withdrawn.
 */
export function passes(question: Question, narrowing: Narrowing<Asked>): boolean {
  const { state } = narrowing;
  if (!isMeant(question, state)) return false;
  const { createdAt, submittedAt, answer } = question;
  const since = {
    answered: answer?.at,
    submitted: submittedAt,
    inquired: submittedAt,
    interim: submittedAt,
    partly: submittedAt,
    closed: closingOf(question)?.on,
    collected: createdAt,
    open: createdAt,
    withdrawn: createdAt,
  };
  return touches(narrowing, dayOf((state && since[state]) ?? createdAt));
}

/** With the ministry is all that it has not answered in full, whatever was heard of it since. */
function isMeant(question: Question, state: Asked | undefined): boolean {
  if (state === undefined) return stateOf(question) !== 'withdrawn';
  if (state === 'open') return isOpen(question);
  return state === 'submitted' ? isWaiting(question) : stateOf(question) === (state satisfies QuestionState);
}
