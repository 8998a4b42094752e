import { z } from 'zod';
import { GRAPH } from './address.ts';
import { call, type GraphNeeds, read } from './graph.ts';

const named = z
  .object({ displayName: z.string().max(500).optional(), loginName: z.string().max(500).optional() })
  .optional();
const whom = z.object({ siteUser: named, siteGroup: named, group: named, user: named }).partial().optional();
const permission = z.object({
  roles: z.array(z.string().max(100)).default([]),
  link: z.object({ scope: z.string().max(100).optional() }).optional(),
  grantedToV2: whom,
  grantedToIdentitiesV2: z.array(whom).optional(),
});
const permissions = z.object({ value: z.array(permission) });

/** Who may look besides those of the channel: everybody with a link, all of the organisation, or all with an account in it. */
export type Open = 'anonymous-link' | 'organisation-link' | 'everyone';

/** Claims of SharePoint for all who sign in, and for all but external users. */
const EVERYONE = /spo-grid-all-users|^c:0\(\.s\|true|^c:0-\.f\|rolemanager\|/u;
const EVERYONE_NAMED =
  /^(?:Everyone|Everyone except external users|Jeder|Jeder,? au(?:ß|ss)er externe[nr]? Benutzern?)$/u;

/** To whom more a file or folder is open than to named people and groups. */
export async function openTo(
  needs: GraphNeeds,
  library: string,
  of: { readonly item: string; readonly signal?: AbortSignal | undefined },
): Promise<Open[]> {
  const url = `${GRAPH}/drives/${library}/items/${of.item}/permissions`;
  const { value } = read(permissions, await call(needs, { url, signal: of.signal }));
  const found = value.flatMap(({ link, grantedToV2, grantedToIdentitiesV2 = [] }): Open[] => {
    if (link?.scope === 'anonymous') return ['anonymous-link'];
    if (link?.scope === 'organization') return ['organisation-link'];
    return [grantedToV2, ...grantedToIdentitiesV2].some(isEveryone) ? ['everyone'] : [];
  });
  return [...new Set(found)];
}

function isEveryone(granted: z.infer<typeof whom>): boolean {
  return Object.values(granted ?? {}).some(
    (one) => EVERYONE.test(one?.loginName ?? '') || EVERYONE_NAMED.test(one?.displayName ?? ''),
  );
}
