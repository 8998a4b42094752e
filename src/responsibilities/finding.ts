import type { Db } from '../conversation/database.ts';
import { foundOr } from '../conversation/refusal.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import type { Responsibility } from './responsibility.ts';
import { findResponsibility } from './store.ts';
import type { Decision, Known } from './terms.ts';

/** The decisions of a round, by their numbers. */
export type Decisions = (db: Db, roundId: string) => Promise<readonly Decision[]>;

/** The responsibility of this number; a refusal that leads to the list, when there is none. */
export async function responsibilityFor(
  db: Db,
  { roundId }: { roundId: string },
  number: number,
): Promise<Responsibility> {
  return foundOr(await findResponsibility(db, roundId, number), {
    code: 'responsibilities.unknown',
    kind: 'Zuständigkeiten',
    what: `Eine Zuständigkeit ${number}`,
    way: { title: 'Zuständigkeiten ansehen', verb: 'responsibilities.list' },
  });
}

/** What an entry of this round is read against. */
export async function knownOf(db: Db, roundId: string, decisions: Decisions): Promise<Known> {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  const municipalities = await municipalitiesOf(db, roundId);
  return { municipalities, topicAreas, decisions: await decisions(db, roundId) };
}
