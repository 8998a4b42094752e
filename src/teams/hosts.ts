/** Hosts of the Bot Framework and of Teams; nobody else gets a message or a token. */
const HOSTS = ['botframework.com', 'smba.trafficmanager.net', 'teams.microsoft.com', 'teams.microsoft.us'];

/** Hosts on which Teams keeps the files of a chat; nothing is fetched from anywhere else. */
const FILE_HOSTS = [
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint-mil.us',
  'graph.microsoft.com',
  'graph.microsoft.us',
];

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address belongs to the Bot Framework or Teams, and is encrypted. */
export function isServiceUrl(address: string): boolean {
  return belongsTo(HOSTS, address);
}

/** Whether an address is one at which Teams keeps files, and is encrypted. */
export function isFileUrl(address: string): boolean {
  return belongsTo(FILE_HOSTS, address);
}

function belongsTo(hosts: readonly string[], address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** Whether an address lies on this machine. */
export function isLoopbackUrl(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  return LOOPBACK.has(url.hostname);
}

/** Whether a `Host` header names this machine: a page on the internet cannot make a browser say so. */
export function isLoopbackHost(header: string | undefined): boolean {
  return header !== undefined && isLoopbackUrl(`http://${header}`);
}
