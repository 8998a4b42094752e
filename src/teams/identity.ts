import type { Settings } from '../config.ts';

/** Who the bot is to Microsoft Entra. Where there is none, the bot runs locally and nothing is authenticated. */
export interface Identity {
  readonly appType: 'SingleTenant' | 'UserAssignedMsi';
  readonly appId: string;
  readonly password?: string | undefined;
  readonly certificate?: NonNullable<Settings['identity']>['certificate'];
  readonly tenantId: string;
  readonly tokens?: NonNullable<Settings['identity']>['tokens'];
}
