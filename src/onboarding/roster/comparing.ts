import type { Member } from '../../conversation/turn.ts';
import type { Present } from '../../municipalities/roster.ts';

/** Somebody who has access, with the account by which the platform knows them. */
export interface Account {
  readonly member: Member;
  readonly tenantId: string | undefined;
  readonly userId: string | undefined;
}

/** Who has access and is not in the channel, once for each municipality, and who is there without access. */
export interface Comparison {
  readonly gone: readonly Member[];
  readonly unknown: readonly Present[];
}

/** Ids of bots, as the platform writes them. */
const BOT = /^28:/u;

/**
 * Holds who has access against who is in the channel. Undefined where nobody who has access is there: such a list is not
 * that of the round's channel, and says nothing of anybody.
 */
export function compare(accounts: readonly Account[], present: readonly Present[]): Comparison | undefined {
  const people = present.filter(({ userId }) => !BOT.test(userId));
  const gone = accounts.filter((account) => !people.some((one) => isSame(account, one)));
  if (gone.length === accounts.length) return undefined;
  return {
    gone: gone.map(({ member }) => member),
    unknown: people.filter((one) => !accounts.some((account) => isSame(account, one))),
  };
}

/** By the platform's id, or by tenant and object id; where either side does not know the tenant, by the object id. */
function isSame({ member, tenantId, userId }: Account, one: Present): boolean {
  if (userId !== undefined && userId === one.userId) return true;
  const sameTenant = tenantId === undefined || one.tenantId === undefined || lower(tenantId) === lower(one.tenantId);
  return one.personId !== undefined && lower(one.personId) === lower(member.personId) && sameTenant;
}

function lower(id: string): string {
  return id.toLowerCase();
}
