import { Refusal } from '../conversation/refusal.ts';
import { NBSP } from '../german/write.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import type { AccessRequest } from './store.ts';

type Account = Pick<AccessRequest, 'number' | 'tenantId'>;

/** Whose account asks: its tenant as the sign-in says it; of what was asked before that was kept, the only one of the round. */
export function tenantOf({ tenantId }: Account, { tenants }: RoundPlan): string | undefined {
  return tenantId ?? (tenants.length === 1 ? tenants[0] : undefined);
}

/** Why nobody can be let in with this account yet, and what to do; a person is known by tenant and object id together. */
export function accountFault(request: Account, round: RoundPlan): Refusal | undefined {
  const tenant = tenantOf(request, round);
  if (tenant === undefined) return new Refusal({ ...UNKNOWN, ...whose(request) });
  if (round.tenants.some((one) => one.toLowerCase() === tenant.toLowerCase())) return undefined;
  return new Refusal({
    ...whose(request),
    code: 'access.foreign-tenant',
    title: 'Das Konto gehört zu einem Mandanten, der in dieser Runde nicht zugelassen ist',
    text: `Mandant des Kontos: ${tenant}. Soll die Person dabei sein, ergänzen Sie ihn bitte in der Rundendatei unter „tenants“ und wenden Sie sie an („cli round apply“); danach geht „zugang ${request.number} geben“. Sonst lehnen Sie die Anfrage bitte ab.`,
    ways: [
      { title: `Anfrage ${request.number} ablehnen`, verb: 'access.decline', data: { number: String(request.number) } },
    ],
  });
}

const UNKNOWN = {
  code: 'access.no-tenant',
  title: 'Zu welchem Mandanten das Konto gehört, ist nicht festgehalten',
  text: 'Die Anfrage ist dafür zu alt. Bitte lassen Sie die Person noch einmal „zugang anfragen“ schreiben; die Anfrage behält ihre Nummer.',
} as const;

function whose({ number }: Account): { kind: string; status: string } {
  return { kind: `Zugang${NBSP}${number}`, status: 'noch nicht gegeben' };
}
