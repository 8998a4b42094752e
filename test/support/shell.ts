import { AsyncLocalStorage } from 'node:async_hooks';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform } from '../../src/cli/perform.ts';
import type { Environment } from '../../src/config.ts';

/** What a command of the shell came to: its exit code, and what it wrote to stdout and stderr. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

type Command = (args: readonly string[], env?: Record<string, string>) => Promise<Outcome>;

/** A shell with a folder of its own, fresh for each test. */
export interface Shell {
  readonly folder: string;
  /** Performs a command in this process; one that asks at a terminal needs a process of its own. */
  readonly cli: Command;
  /** Starts the command line itself, without a terminal: takes a second where the other takes none. */
  readonly started: Command;
}

/** Gives each test of a suite its shell. */
export function freshShell(): Shell {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const here = () => ({ DATABASE_URL: `sqlite:${join(folder, 'k.db')}` });
  return {
    get folder() {
      return folder;
    },
    cli: (args, env = {}) => performed(args, { ...here(), ...env }),
    started: (args, env = {}) => started(args, { ...here(), ...env }),
  };
}

/** Nothing of this machine, but for what makes it fast. */
const own = { PATH: '', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '' };

/** Starts the command line itself, without a terminal. */
export function started(args: readonly string[], env: Environment): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli.ts', ...args],
      { env: { ...own, ...env } },
      (_error, out, said) => resolve({ code: child.exitCode ?? -1, out, said }),
    );
    child.stdin?.end();
  });
}

const written = new AsyncLocalStorage<{ stdout: string; stderr: string }>();

/** What is written while a command is performed goes to its outcome, several at once each to their own. */
for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name];
  const write = stream.write.bind(stream) as (...given: readonly unknown[]) => boolean;
  stream.write = (chunk: string | Uint8Array, ...more: readonly unknown[]) => {
    const to = written.getStore();
    if (!to) return write(chunk, ...more);
    to[name] += String(chunk);
    return true;
  };
}

/** Performs a command in this process. */
export async function performed(args: readonly string[], env: Environment): Promise<Outcome> {
  const to = { stdout: '', stderr: '' };
  const code = await written.run(to, () => perform(args, env));
  return { code, out: to.stdout, said: to.stderr };
}
