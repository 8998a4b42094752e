import type { Db } from '../../conversation/database.ts';
import { queueOf } from '../../delivery/conversations.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { allRounds, findMember } from '../../municipalities/store.ts';

/** Where and by whom something was said, as far as it tells which round is meant. */
export interface Whereabouts {
  readonly tenantId?: string | undefined;
  readonly conversationId: string;
  readonly personId?: string | undefined;
}

/**
 * The round that an activity belongs to: of the rounds of its tenant the one whose channel this is, else one that
 * knows the person, else the first. Undefined when the tenant takes part in none.
 */
export async function findRoundFor(db: Db, where: Whereabouts): Promise<RoundPlan | undefined> {
  const rounds = (await allRounds(db)).filter((round) => admits(round, where.tenantId));
  const channel = queueOf(where.conversationId);
  return rounds.find((round) => round.channel === channel) ?? (await knowing(db, rounds, where.personId)) ?? rounds[0];
}

function admits(round: RoundPlan, tenantId: string | undefined): boolean {
  return tenantId !== undefined && round.tenants.some((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
}

async function knowing(
  db: Db,
  rounds: readonly RoundPlan[],
  personId: string | undefined,
): Promise<RoundPlan | undefined> {
  if (personId === undefined || rounds.length < 2) return undefined;
  for (const round of rounds) {
    if (await findMember(db, round.id, personId)) return round;
  }
  return undefined;
}
