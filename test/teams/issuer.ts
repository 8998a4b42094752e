import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Identity } from '../../src/teams/identity.ts';
import { SERVICE_URL, serving, TENANT } from './fixtures.ts';

export const APP = '33333333-3333-4333-8333-333333333333';
export const identity: Identity = { appType: 'SingleTenant', appId: APP, password: 'geheim', tenantId: TENANT };

/** A stand-in for the Bot Framework: it publishes its keys under `keysUrl`, counts who asks, and signs tokens. */
export async function openIssuer() {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const published = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', endorsements: ['msteams'] as string[] }];
  const state = { asked: 0, answer: undefined as ((response: ServerResponse) => void) | undefined };
  const server = await serving((request, response) => {
    state.asked += 1;
    if (state.answer) state.answer(response);
    else publish(request, response);
  });
  const publish = (request: IncomingMessage, response: ServerResponse) => {
    const document = request.url === '/keys' ? { keys: published } : { issuer: 'x', jwks_uri: `${server.url}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document));
  };
  const token = async (claims: JWTPayload = {}, header: { kid?: string; expires?: string } = {}) => {
    const jwt = new SignJWT({ serviceurl: SERVICE_URL, iss: 'https://api.botframework.com', aud: APP, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: header.kid ?? 'one' })
      .setIssuedAt()
      .setExpirationTime(header.expires ?? '1h');
    return `Bearer ${await jwt.sign(pair.privateKey)}`;
  };
  return { ...server, keysUrl: `${server.url}/openid`, published, state, token };
}

/** The same token with another signature. */
export function forged(token: string): string {
  return token.replace(/\.[^.]*$/u, `.${'A'.repeat(342)}`);
}
