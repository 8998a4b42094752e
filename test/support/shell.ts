import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command of the shell came to: its exit code, and what it wrote to stdout and stderr. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** A shell with a folder of its own, fresh for each test. */
export interface Shell {
  readonly folder: string;
  readonly cli: (args: readonly string[], env?: Record<string, string>) => Promise<Outcome>;
}

/** Gives each test of a suite its shell. */
export function freshShell(): Shell {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    cli: (args, env = {}) => run(args, { ...own, DATABASE_URL: `sqlite:${join(folder, 'k.db')}`, ...env }),
  };
}

/** Nothing of this machine, but for what makes it fast. */
const own = { PATH: '', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '' };

function run(args: readonly string[], env: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['src/cli.ts', ...args], { env }, (_error, out, said) =>
      resolve({ code: child.exitCode ?? -1, out, said }),
    );
    child.stdin?.end();
  });
}
