import { readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import type { Held } from '../../responses/askings.ts';
import { type DecisionNumber, decisionName, isSame } from '../decision.ts';
import { wayTo } from '../finding.ts';
import type { Implementation, Progress } from '../implementation.ts';
import { findImplementation, progressAskings, standing } from '../implementation-store.ts';
import { implementationCard } from './card.ts';

/** The implementation of a decision; else the refusal that says that none is asked for. */
export async function implementationFor(db: Db, roundId: string, number: DecisionNumber): Promise<Implementation> {
  const found = await findImplementation(db, roundId, number);
  if (found) return found;
  throw new Refusal({
    code: 'decisions.no-implementation',
    kind: decisionName(number),
    title: 'Nach der Umsetzung ist hier nicht gefragt',
    text: 'Die Koordination legt fest, bis wann ein Beschluss umzusetzen ist; danach werden die Kommunen gefragt, die zugestimmt haben.',
    ways: [wayTo(number), { title: 'Beschlüsse ansehen', verb: 'decisions.list' }],
  });
}

/** The same, held, of a decision that holds: an answer and another day never pass each other. */
export async function heldImplementation(
  db: Db,
  { roundId, at }: MemberTurn,
  number: DecisionNumber,
): Promise<{ one: Implementation; held: Held<Progress> }> {
  const one = await implementationFor(db, roundId, number);
  const held = await progressAskings.hold(db, roundId, one.vote);
  if ((await standing(db, roundId, at)).some((other) => isSame(other, number)))
    return { one: { ...one, asking: held }, held };
  throw new Refusal({
    code: 'decisions.ended',
    kind: decisionName(number),
    title: 'Dieser Beschluss gilt nicht mehr',
    text: 'Zu ihm ist keine Rückmeldung mehr offen. Es wurde nichts gespeichert.',
    ways: [wayTo(number)],
  });
}

/** The overview as it is now; without a reader, as it stands in the channel. */
export async function shownImplementation(
  db: Db,
  roundId: string,
  { wanted, now, reader }: { wanted: DecisionNumber; now: Instant; reader?: Member | undefined },
): Promise<Reply> {
  const one = await implementationFor(db, roundId, wanted);
  const all = (await municipalitiesOf(db, roundId)).map(({ id, name }) => ({ id, name }));
  const holds = (await standing(db, roundId, now)).some((other) => isSame(other, wanted));
  return implementationCard(one, { now, all, holds, reader });
}

/** The overview as an answer to a turn. */
export async function answeredWith(db: Db, turn: MemberTurn, wanted: DecisionNumber): Promise<Reply> {
  return shownImplementation(db, turn.roundId, { wanted, now: turn.at, reader: readerOf(turn) });
}
