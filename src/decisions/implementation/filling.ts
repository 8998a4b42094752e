import type { Db } from '../../conversation/database.ts';
import { touch } from '../../delivery/outbox.ts';
import type { Instant } from '../../german/berlin.ts';
import { isAsked, isOpen, type NewAnswer } from '../../responses/asking.ts';
import type { Held } from '../../responses/askings.ts';
import type { DecisionNumber } from '../decision.ts';
import { type Presented, type Progress, stands } from '../implementation.ts';
import { progressAskings, standing } from '../implementation-store.ts';
import { implementations } from './kind.ts';

/** A committee paper with a decision in it, presented by a municipality on a day; who entered that, and when. */
export interface PresentedPaper extends Presented {
  readonly decision: DecisionNumber;
  /** As it is named where it is cited: *Ausschussvorlage 3*. */
  readonly paper: string;
  readonly office: string;
  readonly at: Instant;
}

/**
 * What another feature calls (by wiring) when a committee paper of a municipality with a decision in it was presented on a
 * day: the municipality's row of the decision's implementation becomes *dem Ausschuss vorgelegt am …, laut
 * Ausschussvorlage 3*. Called again with the same it changes nothing. `stands`: the municipality's own later statement, or
 * one that says more (in Arbeit, umgesetzt, nicht vorgesehen), stays. `not-asked`: the decision has no day until which it
 * is to be implemented, no longer holds, or the municipality had not agreed to it; nothing is refused then.
 */
export async function fillImplementation(
  db: Db,
  roundId: string,
  presented: PresentedPaper,
): Promise<'filled' | 'stands' | 'not-asked'> {
  const { decision, municipality, on, paper, office, at } = presented;
  const wanted = (await standing(db, roundId, at)).find(
    ({ year, number }) => year === decision.year && number === decision.number,
  );
  if (!wanted) return 'not-asked';
  const held = await progressAskings.hold(db, roundId, wanted.vote);
  if (!isAsked(held, municipality.id)) return 'not-asked';
  if (stands(held, { municipality, on })) return 'stands';
  await keepProgress(db, held, { municipality, content: { state: 'tabled', on, paper }, office, at });
  return 'filled';
}

/** Keeps what a municipality says, also after the day until which it was to be done; the card in the channel follows. */
export async function keepProgress(
  db: Db,
  held: Held<Progress>,
  answer: NewAnswer<Progress>,
): Promise<'first' | 'replaced' | 'same'> {
  const came = isOpen(held, answer.at)
    ? await implementations.give(db, held, answer)
    : await implementations.giveLate(db, held, answer);
  if (came !== 'same') await touch(db, held.roundId, `implementations.card:${held.number}`);
  return came;
}
