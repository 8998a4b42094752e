import type { Thing } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { type DecisionNumber, numberOf } from './decision.ts';

/** What was decided under which number, and when. */
interface Taken extends DecisionNumber {
  readonly question: string;
  readonly decidedAt: Instant;
}

/** The decisions of a round by number, question and day alone, the latest first. */
export type TakenDecisions = (db: Db, roundId: string) => Promise<readonly Taken[]>;

/** The decisions, which all may see, the latest first. */
export function knownDecisions(taken: TakenDecisions): Thing {
  return {
    called: 'Beschluss',
    none: 'Die Runde hat noch nichts beschlossen.',
    known: async (db, { roundId }) =>
      (await taken(db, roundId)).map((decision) => ({
        number: numberOf(decision),
        title: decision.question,
        open: true,
        day: dayOf(decision.decidedAt),
        facts: [{ label: 'Beschlossen am', value: longDay(decision.decidedAt) }],
      })),
  };
}
