import type { Waiting } from '../../conversation/reply.ts';
import { allowedFrom } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { afterWorkingDays } from '../../delivery/hours/working-days.ts';
import type { Instant } from '../../german/berlin.ts';

/** Who is told that something waits: first every coordinator, later its author too. */
export type Stage = 'coordination' | 'author';

/** After so many working days. */
const AFTER: Readonly<Record<Stage, number>> = { coordination: 2, author: 5 };

/** Something that waits, as it is told of at a stage, and from when on. */
export interface DueTelling {
  readonly waiting: Waiting;
  readonly stage: Stage;
  readonly due: Instant;
}

/** All that is to be told of what waits, each stage of it at an allowed hour; what nobody handed over has no author. */
export function tellings(waiting: readonly Waiting[]): DueTelling[] {
  return waiting.flatMap((one) => {
    const stages: Stage[] = one.author ? ['coordination', 'author'] : ['coordination'];
    return stages.map((stage) => ({ waiting: one, stage, due: dueAt(one, stage) }));
  });
}

function dueAt({ since, atOnce }: Waiting, stage: Stage): Instant {
  const days = atOnce ? 0 : AFTER[stage];
  return allowedFrom(afterWorkingDays(since, days, northRhineWestphalia), northRhineWestphalia);
}
