import type { Narrowing } from '../../conversation/fields.ts';
import { touches } from '../../german/period.ts';
import { dayOf } from '../../german/time.ts';
import type { AskingState } from '../../responses/asking.ts';
import type { Vote } from '../vote.ts';

/** How the list of votes is narrowed by how far they have come. */
export const NARROWED = {
  called: 'Abstimmungen',
  states: {
    open: { words: 'laufend offen', title: 'Laufende Abstimmungen' },
    draft: { words: 'entwurf entwürf', title: 'Entwürfe von Abstimmungen' },
    closed: { words: 'abgeschlossen geschlossen beendet', title: 'Abgeschlossene Abstimmungen' },
    cancelled: { words: 'abgebrochen', title: 'Abgebrochene Abstimmungen' },
  },
} as const;

/** Whether a vote is one of those that were asked for: it has come so far, and ran on one of the days. */
export function passes({ state, openedAt, closedAt, closesAt }: Vote, narrowing: Narrowing<AskingState>): boolean {
  if (narrowing.state !== undefined && narrowing.state !== state) return false;
  const end = dayOf(closedAt ?? closesAt);
  return touches(narrowing, openedAt === undefined ? end : dayOf(openedAt), end);
}
