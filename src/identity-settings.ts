/** Who the bot is to Microsoft Entra. */
export interface IdentitySettings {
  readonly appType: 'SingleTenant' | 'UserAssignedMsi';
  readonly appId: string;
  /** Only with `SingleTenant`. */
  readonly password: string | undefined;
  readonly tenantId: string;
  /** Only with `UserAssignedMsi`: where the managed identity gets its tokens. */
  readonly tokens?: TokenSource;
}

/** Where Azure hands out the tokens of a managed identity: App Service, a cluster with workload identity, or the machine. */
type TokenSource =
  | { readonly kind: 'service'; readonly endpoint: string; readonly header: string }
  | { readonly kind: 'cluster'; readonly tokenFile: string }
  | { readonly kind: 'machine' };

/** The variables of the account, as Azure names them. */
export const ACCOUNT = ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const;

interface Account {
  readonly MicrosoftAppType?: IdentitySettings['appType'] | undefined;
  readonly MicrosoftAppId?: string | undefined;
  readonly MicrosoftAppPassword?: string | undefined;
  readonly MicrosoftAppTenantId?: string | undefined;
}

type Given = Readonly<Record<string, string>>;

/** The identity, from its variables once they are checked; undefined where the account is not complete. */
export function identityOf(account: Account, given: Given): IdentitySettings | undefined {
  const { MicrosoftAppType: appType, MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = account;
  if (appType === undefined || appId === undefined || tenantId === undefined) return undefined;
  const known = { appType, appId, password: account.MicrosoftAppPassword, tenantId };
  return appType === 'UserAssignedMsi' ? { ...known, tokens: tokenSourceOf(given) } : known;
}

/** Azure says itself where its tokens are; where it says nothing, they are at the address that every machine in it knows. */
function tokenSourceOf(given: Given): TokenSource {
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header, AZURE_FEDERATED_TOKEN_FILE: tokenFile } = given;
  if (endpoint !== undefined && header !== undefined) return { kind: 'service', endpoint, header };
  return tokenFile === undefined ? { kind: 'machine' } : { kind: 'cluster', tokenFile };
}

/** What is missing of the account of a real installation, or too much in it, a German sentence each. */
export function accountProblems(given: Given): string[] {
  const [type, id, password, tenant] = ACCOUNT;
  const needed = given[type] === 'UserAssignedMsi' ? [type, id, tenant] : [type, id, tenant, password];
  const problems = needed
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: Fehlt. Ohne Anmeldung startet nur npm start. Der Wert steht bei Ihrem Azure Bot.`);
  if (given[type] === 'UserAssignedMsi' && given[password] !== undefined)
    problems.push(`${password}: Eine verwaltete Identität hat kein Kennwort. Lassen Sie die Einstellung weg.`);
  return problems;
}
