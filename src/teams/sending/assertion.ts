import { constants, createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { Identity } from '../identity.ts';

const SECONDS = 600;
const SHA1_DIGITS = 40;

/**
 * What an app with a certificate shows Entra instead of a secret: who it is, signed with its key, for one address and ten
 * minutes (RFC 7523; `x5t` and `x5t#S256` name the certificate by its fingerprint).
 */
export function assertionOf(
  { appId, certificate }: Pick<Identity, 'appId'> & { readonly certificate: NonNullable<Identity['certificate']> },
  { audience, seconds }: { readonly audience: string; readonly seconds: number },
): string {
  const print = Buffer.from(certificate.thumbprint, 'hex').toString('base64url');
  const isShort = certificate.thumbprint.length === SHA1_DIGITS;
  const head = isShort ? { alg: 'RS256', typ: 'JWT', x5t: print } : { alg: 'PS256', typ: 'JWT', 'x5t#S256': print };
  const from = Math.floor(seconds);
  const times = { iat: from, nbf: from, exp: from + SECONDS };
  const claims = { aud: audience, iss: appId, sub: appId, jti: randomUUID(), ...times };
  const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const key = createPrivateKey(certificate.privateKey);
  const padding = isShort ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_PSS_PADDING;
  const signature = sign('sha256', Buffer.from(text), { key, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
  return `${text}.${signature.toString('base64url')}`;
}
