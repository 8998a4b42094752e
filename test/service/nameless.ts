/** Loaded ahead of a process: as in a house without a way out it finds no host by name, and says which ones it looked for. */
import dns from 'node:dns';
import { isIP } from 'node:net';

type Found = (error: NodeJS.ErrnoException) => void;

const { lookup } = dns;

dns.lookup = Object.assign((host: string, ...rest: unknown[]) => {
  if (isIP(host) > 0) return Reflect.apply(lookup, dns, [host, ...rest]);
  console.error(`looked for ${host}`);
  const found = rest.at(-1) as Found;
  process.nextTick(found, Object.assign(new Error(`not found: ${host}`), { code: 'ENOTFOUND' }));
}, lookup) as typeof lookup;
