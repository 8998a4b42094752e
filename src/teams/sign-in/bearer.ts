import { verify } from 'node:crypto';
import { z } from 'zod';
import { isServiceUrl } from '../hosts.ts';
import { Rejection } from '../rejection.ts';
import type { Keys } from './keys.ts';

/** What a verified token says: for which service address its bearer speaks, and the tenant where it names one. */
export interface Claims {
  readonly serviceUrl: string;
  readonly tenantId: string | undefined;
}

const ISSUER = 'https://api.botframework.com';
const MOST_CHARACTERS = 8192;
/** Clocks may differ by this much. */
const LEEWAY_SECONDS = 300;

const heading = z.object({ alg: z.literal('RS256'), kid: z.string().min(1).max(200) });
const claims = z.object({
  iss: z.literal(ISSUER),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().max(1000).refine(isServiceUrl),
  tid: z.string().optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
});

/**
 * Verifies the token of a request: issued by the Bot Framework for this bot, in time, signed. What shows in the text
 * of the token is looked at first, so that nothing is computed or fetched for a token that cannot hold.
 */
export async function verifiedClaims(
  authorization: string | undefined,
  by: { readonly appId: string; readonly keys: Keys; readonly now: number },
): Promise<Claims> {
  const token = partsOf(authorization);
  const { data: head } = heading.safeParse(decoded(token.head));
  const { data: said } = claims.safeParse(decoded(token.payload));
  if (!head || !said) throw new Rejection(401, 'issuer');
  if (said.aud.toLowerCase() !== by.appId.toLowerCase()) throw new Rejection(401, 'audience');
  if ([said.appid, said.azp].some((app) => app !== undefined && app.toLowerCase() !== by.appId.toLowerCase()))
    throw new Rejection(401, 'another bot');
  if (!inTime(said, by.now / 1000)) throw new Rejection(401, 'time');
  const key = await by.keys.find(head.kid);
  if (!key) throw new Rejection(401, 'unknown key');
  const signed = Buffer.from(`${token.head}.${token.payload}`);
  if (!verify('RSA-SHA256', signed, key, Buffer.from(token.signature, 'base64url')))
    throw new Rejection(401, 'signature');
  return { serviceUrl: said.serviceurl, tenantId: said.tid?.toLowerCase() };
}

function partsOf(authorization = ''): { head: string; payload: string; signature: string } {
  const parts =
    authorization.length > MOST_CHARACTERS ? null : /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/u.exec(authorization);
  const [, head, payload, signature] = parts ?? [];
  if (head === undefined || payload === undefined || signature === undefined) throw new Rejection(401, 'no token');
  return { head, payload, signature };
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function inTime({ exp, nbf = 0 }: { exp: number; nbf?: number | undefined }, now: number): boolean {
  return now < exp + LEEWAY_SECONDS && now > nbf - LEEWAY_SECONDS;
}
