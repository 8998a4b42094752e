import { Refusal } from '../conversation/refusal.ts';
import { NBSP } from '../german/write.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import type { AccessRequest } from './store.ts';

type Account = Pick<AccessRequest, 'number' | 'tenantId'>;

/** Whose account asks: its tenant as the sign-in says it; of what was asked before that was kept, the only one of the round. */
export function tenantOf({ tenantId }: Account, { tenants }: RoundPlan): string | undefined {
  return tenantId ?? (tenants.length === 1 ? tenants[0] : undefined);
}

/** Whether it is of a tenant that the round does not name, as a guest's may be: the Koordination is told, and decides. */
export function isForeign(request: Account, round: RoundPlan): boolean {
  const tenant = tenantOf(request, round)?.toLowerCase();
  return tenant !== undefined && !round.tenants.some((one) => one.toLowerCase() === tenant);
}

/** Why nobody can be let in with this account yet, and what to do; a person is known by tenant and object id together. */
export function accountFault(request: Account, round: RoundPlan): Refusal | undefined {
  return tenantOf(request, round) === undefined ? new Refusal({ ...UNKNOWN, ...whose(request) }) : undefined;
}

const UNKNOWN = {
  code: 'access.no-tenant',
  title: 'Zu welchem Mandanten das Konto gehört, ist nicht festgehalten',
  text: 'Die Anfrage ist dafür zu alt. Bitte lassen Sie die Person noch einmal „zugang anfragen“ schreiben; die Anfrage behält ihre Nummer.',
} as const;

function whose({ number }: Account): { kind: string; status: string } {
  return { kind: `Zugang${NBSP}${number}`, status: 'noch nicht gegeben' };
}
