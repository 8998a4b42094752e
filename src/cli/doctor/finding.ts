/** What was found where it was looked: one German sentence, without a secret. */
export interface Finding {
  /** What was looked at, for machines; it keeps its name. */
  readonly check: Check;
  readonly state: State;
  readonly says: string;
}

type Check =
  | 'settings'
  | 'credential'
  | 'database'
  | 'clock'
  | 'token'
  | 'keys'
  | 'connector'
  | 'round'
  | 'channel'
  | 'sharepoint'
  | 'mail'
  | 'people'
  | 'package'
  | 'disk'
  | 'backup';

/** A warning can wait until the next working day; what is broken keeps people from working. */
type State = 'ok' | 'warning' | 'broken' | 'unchecked';

/** The exit codes, as programs that watch others know them. */
const EXIT = { fine: 0, warning: 1, broken: 2 };

/** All is well with it. */
export function fine(check: Check, says: string): Finding {
  return { check, state: 'ok', says: `In Ordnung: ${says}` };
}

/** Something is to be put right, though it still works: what it is, and what is to be done. */
export function warning(check: Check, what: string, todo: string): Finding {
  return { check, state: 'warning', says: `Bitte prüfen: ${what} – ${todo}` };
}

/** Something keeps the bot from working: what it is, and what is to be done. */
export function broken(check: Check, what: string, todo: string): Finding {
  return { check, state: 'broken', says: `Bitte prüfen: ${what} – ${todo}` };
}

/** It could not be looked at, or need not be. */
export function unchecked(check: Check, says: string): Finding {
  return { check, state: 'unchecked', says: `Nicht geprüft: ${says}` };
}

/** What all findings come to. */
export function exitOf(findings: readonly Finding[]): number {
  if (findings.some(({ state }) => state === 'broken')) return EXIT.broken;
  return findings.some(({ state }) => state === 'warning') ? EXIT.warning : EXIT.fine;
}
