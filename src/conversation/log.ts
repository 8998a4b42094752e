import { createHash } from 'node:crypto';

/** Where events are noted; entries carry no message text and no names. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, event: string): void;
  warn(facts: Readonly<Record<string, unknown>>, event: string): void;
  error(facts: Readonly<Record<string, unknown>>, event: string): void;
}

/** The reference of an activity that a person can read out: `7F3A-21C9`. */
export function referenceOf(activity: string): string {
  const digits = createHash('sha256').update(activity).digest('hex').slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** What may be logged of a fault: its name, code and place, never its message, which could quote what was typed. */
export function faultFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = codeOf(error) ?? codeOf(error.cause);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 4);
  return {
    fault: error.name,
    code,
    at: frames.map((line) => line.trim().replace(/\(?file:\/\/.*\/(src|node_modules)\//u, '$1/')),
  };
}

/** `fetch` says why it failed in the cause alone, SQLite in a number beside a code that is always the same. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  return 'errcode' in error ? `${error.code} ${error.errcode}` : String(error.code);
}
