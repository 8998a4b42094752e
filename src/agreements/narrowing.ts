import type { Narrowing } from '../conversation/fields.ts';
import type { Day } from '../german/calendar.ts';
import { touches } from '../german/period.ts';
import type { Agreement } from './agreement.ts';

/** How the list of agreements is narrowed by how far they have come; a late one is open and its day has passed. */
export const NARROWED = {
  called: 'Absprachen',
  on: 'vereinbart oder fällig ',
  states: {
    open: { words: 'offen', title: 'Offene Absprachen' },
    late: { words: 'überfällig', title: 'Überfällige Absprachen' },
    done: { words: 'erledigt', title: 'Erledigte Absprachen' },
    dropped: { words: 'entfallen', title: 'Entfallene Absprachen' },
  },
} as const;

/** How far the agreements have come that are asked for. */
export type Asked = keyof typeof NARROWED.states;

/** Whether an agreement is one of those: it has come so far, and was agreed or is due on one of the days. */
export function passes({ state, dueOn, agreedOn }: Agreement, narrowing: Narrowing<Asked>, today: Day): boolean {
  const isLate = state === 'open' && dueOn !== undefined && dueOn < today;
  const fits = narrowing.state === 'late' ? isLate : narrowing.state === undefined || narrowing.state === state;
  return fits && (touches(narrowing, agreedOn) || (dueOn !== undefined && touches(narrowing, dueOn)));
}
