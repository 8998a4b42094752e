import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A bot in a process of its own. */
export interface Service {
  readonly url: string;
  readonly pid: number;
  /** What it logged, by event, and what it said on its standard error. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  readonly said: readonly string[];
  /** Resolves when it has logged such an event, or said such a line. */
  heard(pattern: RegExp): Promise<void>;
  /** The status of `/ready`; 0 where nobody answers. */
  ready(): Promise<number>;
  isAlive(): boolean;
  /** Sends a signal and gives the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const TENANT = '5b0c9d3e-7a41-4f6e-8d22-3c1f0a9b8e75';

/** What a real installation needs, with its own round file in a folder. */
export function installation(folder: string, databaseUrl: string): Record<string, string> {
  const file = join(folder, 'round.yaml');
  const sample = readFileSync('src/municipalities/sample-round.yaml', 'utf8');
  writeFileSync(file, sample.replace(/(tenants:\n\s+- )\S+/u, `$1${TENANT}`));
  return {
    DATABASE_URL: databaseUrl,
    ROUND_FILE: file,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: TENANT,
    MicrosoftAppPassword: 'secret',
    MicrosoftAppTenantId: TENANT,
  };
}

/** Starts one on a free port and waits until it listens, not until it is ready. */
export async function launch(script: string, env: Record<string, string>): Promise<Service> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logged: Record<string, unknown>[] = [];
  const said: string[] = [];
  const listeners = new Set<() => void>();
  const told = () => {
    for (const listener of listeners) listener();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    logged.push(line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : { msg: line });
    told();
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    told();
  });
  const knows = (pattern: RegExp) =>
    said.some((line) => pattern.test(line)) || logged.some(({ msg }) => pattern.test(String(msg)));
  const heard = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!knows(pattern)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      child.once('exit', () => reject(new Error(`ended without ${pattern}: ${said.join(' ')}`)));
      look();
    });
  await heard(/^listening$/u);
  const url = `http://127.0.0.1:${logged.find(({ msg }) => msg === 'listening')?.['port']}`;
  return {
    url,
    pid: child.pid ?? 0,
    logged,
    said,
    heard,
    ready: async () => (await fetch(`${url}/ready`).catch(() => undefined))?.status ?? 0,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    end: (signal = 'SIGTERM') => end(child, signal),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}

/** Looks again and again until something holds; fails where it never does. */
export async function until(holds: () => Promise<boolean> | boolean, milliseconds = 60_000): Promise<void> {
  const over = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > over) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
