import type { Db } from '../../conversation/database.ts';
import { userIdOf } from '../../delivery/conversations.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { membersOf } from '../../municipalities/members.ts';
import { membershipKey, membershipsOf } from '../../municipalities/memberships.ts';
import type { OnboardingTables } from '../tables.ts';
import type { Account } from './comparing.ts';

const open = (db: Db) => db.withTables<OnboardingTables>();

/** Everybody who has access, with their account. */
export async function accountsOf(db: Db, roundId: string): Promise<Account[]> {
  const tenants = new Map((await membershipsOf(db, roundId)).map((one) => [membershipKey(one), one.tenantId]));
  const accounts: Account[] = [];
  for (const member of await membersOf(db, roundId)) {
    const key = membershipKey({ personId: member.personId, municipalityId: member.municipality.id });
    const userId = await userIdOf(db, { roundId, personId: member.personId });
    accounts.push({ member, tenantId: tenants.get(key), userId });
  }
  return accounts;
}

/** Whether the people of a week, named by its Monday, have been compared. */
export async function isCompared(db: Db, roundId: string, week: Day): Promise<boolean> {
  const row = await open(db)
    .selectFrom('roster_checks')
    .select('week')
    .where('round_id', '=', roundId)
    .where('week', '=', week)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps that the people of a week have been compared, and how many were found; false when another instance has. */
export async function keepCompared(
  db: Db,
  roundId: string,
  found: { week: Day; at: Instant; gone: number; strangers: number },
): Promise<boolean> {
  const result = await open(db)
    .insertInto('roster_checks')
    .values({
      round_id: roundId,
      week: found.week,
      compared_at: found.at,
      gone: found.gone,
      strangers: found.strangers,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'week']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}
