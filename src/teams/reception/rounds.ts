import type { Db } from '../../conversation/database.ts';
import { queueOf } from '../../delivery/conversations.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { roundsOf, type Spoken } from '../../municipalities/store.ts';

/** Where and by whom something was said, as far as it tells which round is meant. */
export interface Whereabouts {
  readonly tenantId?: string | undefined;
  readonly conversationId: string;
  readonly personId?: string | undefined;
}

/**
 * The round that an activity belongs to, with who speaks there: of the rounds of its tenant the one whose channel this is,
 * else one that knows the person, else the first. Undefined when the tenant takes part in none.
 */
export async function findRoundFor(db: Db, where: Whereabouts): Promise<Spoken | undefined> {
  const spoken = (await roundsOf(db, where.personId)).filter(({ round }) => admits(round, where.tenantId));
  const channel = queueOf(where.conversationId);
  return (
    spoken.find(({ round }) => round.channel === channel) ??
    spoken.find(({ member }) => member !== undefined) ??
    spoken[0]
  );
}

function admits(round: RoundPlan, tenantId: string | undefined): boolean {
  return tenantId !== undefined && round.tenants.some((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
}
