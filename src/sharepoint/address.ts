import type { SharePointPlace } from '../municipalities/round.ts';

/** Where files lie: the site of the round's channel, one library of it, and a folder in that. */
export type Place = SharePointPlace;

const SHAREPOINT = /^[a-z0-9-]{1,63}\.sharepoint\.com$/u;

/** Whom tokens are asked for. */
export const RESOURCE = 'https://graph.microsoft.com';

/** Hosts that are called with a token, and those to which a file is uploaded and from which it is fetched without one. */
export const GRAPH = `${RESOURCE}/v1.0`;

/** Whether an address is Graph's own, which alone is shown a token. */
export function isGraph(address: string): boolean {
  const url = plainUrl(address);
  return url?.hostname === 'graph.microsoft.com' && url.pathname.startsWith('/v1.0/');
}

/** Whether an address is one of SharePoint's, at which files are put and fetched. */
export function isSharePoint(address: string): boolean {
  const url = plainUrl(address);
  return url !== undefined && SHAREPOINT.test(url.hostname);
}

function plainUrl(address: string): URL | undefined {
  const url = URL.parse(address);
  const plain = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return plain ? url : undefined;
}

/** Host and path of a site; undefined of what is none. Whatever stands behind the site's own name is left out. */
export function siteIn(address: string): { readonly host: string; readonly path: string } | undefined {
  const url = isSharePoint(address) ? URL.parse(address) : undefined;
  const [kind = '', name = ''] = (url?.pathname ?? '').split('/').filter((part) => part !== '');
  if (!url || !/^(?:sites|teams)$/u.test(kind) || name === '') return undefined;
  return { host: url.hostname, path: `/${kind}/${name}` };
}

/** The names of the folders from the library's root on. */
export function foldersIn(folder: string | undefined): string[] {
  return (folder ?? '').split('/').filter((part) => part.trim() !== '');
}
