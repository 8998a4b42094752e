/** Who the bot is to Microsoft Entra. Where there is none, the bot runs locally and nothing is authenticated. */
export interface Identity {
  readonly appType: 'SingleTenant' | 'UserAssignedMsi';
  readonly appId: string;
  readonly password?: string | undefined;
  readonly tenantId: string;
}

/** The identity in the names that the SDK reads; always explicit, because the SDK takes a typing error for "anyone". */
export function sdkSettings(identity: Identity): Record<string, string> {
  const settings = {
    MicrosoftAppType: identity.appType,
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
  };
  return identity.appType === 'SingleTenant'
    ? { ...settings, MicrosoftAppPassword: identity.password ?? '' }
    : settings;
}
