import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ask, Used } from './meter.ts';

/** A measured process: where it listens, how long it took to be ready (in milliseconds), and what it has used. */
export interface Measured {
  readonly port: number;
  readonly readyMs: number;
  used(): Promise<Used>;
  /** Profiles some work; gives the shares (0..1) of the process's busy time by part. */
  profiled(work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>>;
  end(): Promise<void>;
}

/** Starts a process of this folder, with the flags under which the bot is installed, and waits until it is ready. */
export async function start(script: 'echo.ts' | 'product.ts', env: Record<string, string> = {}): Promise<Measured> {
  const began = performance.now();
  const child = fork(join(import.meta.dirname, script), {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    execArgv: ['--max-semi-space-size=16'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = (await said(child)) as { port: number };
  const readyMs = performance.now() - began;
  const ask = async (about: Ask) => {
    child.send(about);
    return said(child);
  };
  return {
    port,
    readyMs,
    used: async () => (await ask('used')) as Used,
    profiled: async (work) => {
      await ask('profile');
      await work();
      return (await ask('parts')) as Record<string, number>;
    },
    end: () => end(child),
  };
}

async function said(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController();
  const ended = once(child, 'exit', heard).then(() => Promise.reject(new Error('a measured process has ended')));
  try {
    const [message] = await Promise.race([once(child, 'message', heard), ended]);
    return message;
  } finally {
    heard.abort();
    ended.catch(() => undefined);
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
