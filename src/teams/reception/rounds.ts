import type { Db } from '../../conversation/database.ts';
import { queueOf } from '../../delivery/conversations.ts';
import { type Heard, heardFrom } from '../../delivery/viewers.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { type Activity, homeTenantOf, tenantOf } from '../activities.ts';

/**
 * The round that an activity belongs to, with who speaks there and what is known of the conversation: of the rounds of its tenant the one whose channel this is,
 * else one that knows the person, else the first; a closed one only where no other is. Undefined when the tenant takes part in none.
 */
export async function findRoundFor(db: Db, activity: Activity): Promise<Heard | undefined> {
  const { from, conversation } = activity;
  const who = { personId: from.aadObjectId, tenantId: homeTenantOf(activity), conversationId: conversation.id };
  const spoken = (await heardFrom(db, who)).filter(({ round }) => admits(round, tenantOf(activity)));
  const channel = queueOf(conversation.id);
  return (
    spoken.find(({ round }) => round.channel === channel) ??
    spoken.find(({ member, closed }) => member !== undefined && !closed) ??
    spoken.find(({ member }) => member !== undefined) ??
    spoken.find(({ closed }) => !closed) ??
    spoken[0]
  );
}

function admits(round: RoundPlan, tenantId: string | undefined): boolean {
  return tenantId !== undefined && round.tenants.some((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
}
