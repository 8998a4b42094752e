import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { endMembership, membershipsOf } from './memberships.ts';
import { findRound, forgetRound } from './store.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** Who is to be forgotten in which round, and when. */
interface Leaving {
  readonly roundId: string;
  readonly personId: string;
  readonly at: Instant;
}

/** Ends all that a person is in a round, and takes them out of the file that it was made of, as it is kept here. */
export async function leaveRound(db: Db, { roundId, personId, at }: Leaving): Promise<void> {
  const isTheirs = (id: string) => id.toLowerCase() === personId.toLowerCase();
  const held = (await membershipsOf(db, roundId)).filter((one) => isTheirs(one.personId) && one.endedAt === undefined);
  for (const { personId: id, municipalityId } of held)
    await endMembership(db, roundId, { personId: id, municipalityId, at });
  const plan = await findRound(db, roundId);
  if (!plan?.people.some(({ objectId }) => isTheirs(objectId))) return;
  const people = plan.people.filter(({ objectId }) => !isTheirs(objectId));
  await open(db)
    .updateTable('rounds')
    .set({ plan: JSON.stringify({ ...plan, people }) })
    .where('id', '=', roundId)
    .execute();
  forgetRound(db, roundId);
}

/** Whether the file that a round was last made of lists a person. */
export async function isListed(db: Db, { roundId, personId }: Omit<Leaving, 'at'>): Promise<boolean> {
  const row = await open(db)
    .selectFrom('rounds')
    .select('id')
    .where('id', '=', roundId)
    .where(sql<string>`lower(plan)`, 'like', `%"${personId.toLowerCase()}"%`)
    .executeTakeFirst();
  return row !== undefined;
}
