import type { Db } from '../conversation/database.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { type Decision, type DecisionNumber, decisionName, isSame, numberOf } from './decision.ts';
import { type DecidedVotes, registerOf } from './register.ts';
import { holds, validityWords } from './validity.ts';

/** The decision of this number among those of the register; else a refusal that leads there. */
export function findOrRefuse(all: readonly Decision[], wanted: DecisionNumber): Decision {
  const found = all.find((decision) => isSame(decision, wanted));
  return foundOr(found, {
    code: 'decisions.unknown',
    kind: 'Beschlüsse',
    what: `Einen Beschluss ${numberOf(wanted)}`,
    text: 'Die Nummern stehen im Register.',
    way: { title: 'Beschlüsse ansehen', verb: 'decisions.list' },
  });
}

/** The decision of this number, of the round that is asked. */
export async function decisionFor(
  db: Db,
  { roundId }: Pick<MemberTurn, 'roundId'>,
  { number, decided }: { number: DecisionNumber; decided: DecidedVotes },
): Promise<Decision> {
  return findOrRefuse(await registerOf(db, roundId, decided), number);
}

/** Refuses what is to be done with a decision that no longer holds. */
export function refuseEnded(decision: Decision, now: Instant): void {
  if (holds(decision, now)) return;
  const { replacedBy, validity } = decision;
  const why = replacedBy
    ? `Er ist durch ${decisionName(replacedBy.by)} ersetzt.`
    : `Er ${validityWords(validity, now)}.`;
  throw new Refusal({
    code: 'decisions.ended',
    kind: decisionName(decision),
    title: 'Dieser Beschluss gilt nicht mehr',
    text: `${why} Es wurde nichts gespeichert.`,
    ways: [wayTo(decision)],
  });
}

/** The button that shows a decision. */
export function wayTo(decision: DecisionNumber) {
  const number = numberOf(decision);
  return { title: `Beschluss ${number} ansehen`, verb: 'decisions.show', data: { number } };
}
