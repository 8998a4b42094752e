import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { addressesIn, type OfPerson } from '../../municipalities/addresses.ts';
import { membersOf } from '../../municipalities/members.ts';
import { holdNumbers } from '../../municipalities/store.ts';
import type { InvitationMailTables } from './tables.ts';

const open = (db: Db) => db.withTables<InvitationMailTables>();

/** Whom invitations reach by e-mail: an office, where, and the municipalities for which it speaks. */
export interface Reached {
  readonly personId: string;
  readonly office: string;
  readonly address: string;
  readonly municipalities: readonly string[];
}

/** Holds all wishes until the transaction ends, so that a wish and what it decides on never pass each other. */
export async function holdWishes(db: Db, roundId: string): Promise<void> {
  await holdNumbers(db, roundId, 'meetings');
}

/** Keeps that a person wants invitations by e-mail. */
export async function wish(db: Db, { roundId, personId }: OfPerson, at: Instant): Promise<void> {
  await open(db)
    .insertInto('invitation_wishes')
    .values({ round_id: roundId, person_id: personId, wished_at: at })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doNothing())
    .execute();
}

/** Takes that back; gives whether they had wanted it. */
export async function endWish(db: Db, { roundId, personId }: OfPerson): Promise<boolean> {
  const result = await open(db)
    .deleteFrom('invitation_wishes')
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** All who want invitations by e-mail, take part, and are reached there, in the order of their municipalities. */
export async function reachedIn(db: Db, roundId: string): Promise<Reached[]> {
  const wishes = await open(db)
    .selectFrom('invitation_wishes')
    .select('person_id')
    .where('round_id', '=', roundId)
    .execute();
  if (wishes.length === 0) return [];
  const wanting = new Set(wishes.map(({ person_id: personId }) => personId));
  const addresses = (await addressesIn(db, roundId)).filter(({ refused }) => refused === undefined);
  const reached = new Map(addresses.map(({ personId, address }) => [personId, address]));
  const people = Map.groupBy(await membersOf(db, roundId), ({ personId }) => personId);
  return [...people].flatMap(([personId, held]) => {
    const address = reached.get(personId);
    if (address === undefined || !wanting.has(personId)) return [];
    const municipalities = held.map(({ municipality }) => municipality.id);
    return held.slice(0, 1).map(({ office }) => ({ personId, office, address, municipalities }));
  });
}
