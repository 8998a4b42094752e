import type { IncomingHttpHeaders } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/** The reverse proxies before the bot: the header in which they write who called, and how many of them do. */
export interface TrustedProxy {
  /** In lower case: `x-forwarded-for`, `forwarded`, or a header of one address. */
  readonly header: string;
  readonly hops: number;
}

/** What a request says of where it comes from. */
export interface Calling {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * The address of a caller, by which it is counted. Each proxy adds whom it heard from at the right; what stands left of
 * what our own proxies wrote can be invented. An address of IPv6 counts as its network: one household has 2⁶⁴ of them.
 */
export function callerOf({ headers, socket }: Calling, proxy: TrustedProxy | undefined): string {
  const direct = socket.remoteAddress ?? '';
  if (!proxy) return counted(direct);
  const written = [headers[proxy.header] ?? []].flat().join(',');
  const hops = written.split(',').map((hop) => (proxy.header === 'forwarded' ? forwardedFor(hop) : hop));
  return counted(addressIn(hops.at(-proxy.hops) ?? '') ?? direct);
}

/** RFC 7239: `for="[2001:db8::1]:4711";proto=https` */
function forwardedFor(hop: string): string {
  return /(?:^|;)\s*for\s*=\s*"?([^";]+)/iu.exec(hop)?.[1] ?? '';
}

/** Some proxies write the port, too. */
function addressIn(hop: string): string | undefined {
  const plain = hop.trim();
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/u.exec(plain) ?? [];
  const address = inBrackets ?? (plain.includes('.') ? plain.replace(/:\d+$/u, '') : plain);
  return isIP(address) > 0 ? address : undefined;
}

function counted(address: string): string {
  const [plain = ''] = address.replace(/^::ffff:(?=\d+\.)/iu, '').split('%');
  if (!isIPv6(plain)) return plain;
  const [left = '', right = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = [left, right].map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - groups.flat().length }, () => '0');
  return `${[...(groups[0] ?? []), ...zeros, ...(groups[1] ?? [])].slice(0, 4).join(':')}::/64`;
}
