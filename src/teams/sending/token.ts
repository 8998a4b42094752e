import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type Identity, sdkSettings } from '../identity.ts';

/** Gives the `Authorization` header of a request to the platform; none where nobody signs in. */
export type Authorize = () => Promise<string | undefined>;

const SCOPE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';

/** Signs in as the bot: the SDK fetches the token, keeps it, and renews it before it expires. */
export function signedIn(identity: Identity | undefined): Authorize {
  if (!identity) return async () => undefined;
  const factory = new ConfigurationServiceClientCredentialFactory(sdkSettings(identity));
  return async () => {
    const credentials = await factory.createCredentials(identity.appId, SCOPE, `${LOGIN}${identity.tenantId}`, true);
    type Signed = Parameters<typeof credentials.signRequest>[0];
    const headers = new Headers();
    await credentials.signRequest({ headers } as unknown as Signed);
    return headers.get('authorization') ?? undefined;
  };
}
