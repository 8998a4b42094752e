import { readFileSync } from 'node:fs';
import type { Clock } from '../conversation/clock.ts';
import type { Day } from '../german/calendar.ts';
import type { Credential } from './credential.ts';
import type { SignIn } from './part.ts';

/** What is known of the process that runs. */
export interface Running {
  readonly version: string;
  readonly database: string;
  /** Undefined where nobody signs in. */
  readonly credential: Credential | undefined;
  readonly signIn: () => SignIn;
}

/** A bot that nobody has started says so much of itself. */
export const UNKNOWN: Running = {
  version: 'unbekannt',
  database: 'Datenbank',
  credential: undefined,
  signIn: () => ({ kind: 'none' }),
};

const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** A process from its start on, and what notes there how signing in went. */
export interface Watched {
  readonly running: Running;
  readonly signed: (advice: string | undefined, granted: boolean) => void;
}

/** Watches a process. */
export function watch(of: {
  readonly kind: keyof typeof DATABASES;
  readonly clock: Clock;
  readonly credential: Credential | undefined;
}): Watched {
  let signIn: SignIn = { kind: 'none' };
  const { kind, clock, credential } = of;
  return {
    running: { version: versionOf(), database: DATABASES[kind], credential, signIn: () => signIn },
    signed: (advice, granted) => {
      const at = clock.now();
      signIn = granted ? { kind: 'granted', at } : { kind: 'failed', at, advice };
    },
  };
}

/** Who signs in, as the settings say, and the last day that they name. */
export interface Account {
  readonly identity:
    | { readonly appType: string; readonly certificate?: { readonly ends: Day | undefined } }
    | undefined;
  readonly secretExpires: string | undefined;
}

/** What the app signs in with, and until when; nothing where nobody signs in. */
export function credentialOf({ identity, secretExpires }: Account): Credential | undefined {
  if (!identity) return undefined;
  const { appType, certificate } = identity;
  if (certificate) return { kind: 'certificate', ends: certificate.ends ?? secretExpires };
  return appType === 'UserAssignedMsi' ? { kind: 'identity' } : { kind: 'secret', ends: secretExpires };
}

/** The version of the program, as its package says. */
function versionOf(): string {
  const described = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(described) as { version: string }).version;
}
