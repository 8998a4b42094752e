import type { Narrowing } from '../conversation/fields.ts';
import { touches } from '../german/period.ts';
import { dayOf } from '../german/time.ts';
import { isOpen, type Question, stateOf } from './question.ts';

/** How the list of questions is narrowed by how far they have come; an open one is not answered, with the ministry or not. */
export const NARROWED = {
  called: 'Fragen ans MAGS',
  states: {
    answered: { words: 'beantwortet', title: 'Beantwortete Fragen ans MAGS' },
    submitted: { words: 'eingereicht gestellt', title: 'Fragen beim MAGS, Antwort steht aus' },
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
  const own = stateOf(question);
  if (state === undefined ? own === 'withdrawn' : state === 'open' ? !isOpen(question) : own !== state) return false;
  const { createdAt, submittedAt, answer } = question;
  const since = {
    answered: answer?.at,
    submitted: submittedAt,
    collected: createdAt,
    open: createdAt,
    withdrawn: createdAt,
  };
  return touches(narrowing, dayOf((state && since[state]) ?? createdAt));
}
