import type { Db } from '../../conversation/database.ts';
import { queueOf } from '../../delivery/conversations.ts';
import { roundsOf, type Spoken } from '../../municipalities/members.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { type Activity, homeTenantOf, tenantOf } from '../activities.ts';

/**
 * The round that an activity belongs to, with who speaks there: of the rounds of its tenant the one whose channel this is,
 * else one that knows the person, else the first. Undefined when the tenant takes part in none.
 */
export async function findRoundFor(db: Db, activity: Activity): Promise<Spoken | undefined> {
  const person = { personId: activity.from.aadObjectId, tenantId: homeTenantOf(activity) };
  const spoken = (await roundsOf(db, person)).filter(({ round }) => admits(round, tenantOf(activity)));
  const channel = queueOf(activity.conversation.id);
  return (
    spoken.find(({ round }) => round.channel === channel) ??
    spoken.find(({ member }) => member !== undefined) ??
    spoken[0]
  );
}

function admits(round: RoundPlan, tenantId: string | undefined): boolean {
  return tenantId !== undefined && round.tenants.some((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
}
