import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from '../../support/processes.ts';

/** The bot with its Playground, as `npm start` runs them. */
export interface Running {
  /** What it printed. */
  readonly lines: readonly string[];
  /** From the start to the first answer of `/ready`, in milliseconds. */
  readonly readyAfter: number;
  readonly pid: number;
  stop(): Promise<number | null>;
}

const BOT = 'http://127.0.0.1:3978';
export const PLAYGROUND = 'http://127.0.0.1:56150';

/** Starts the bot on an empty database, or goes on with a given one; `NOW` sets the sample round's clock. */
export async function startBot(options: { now?: string; folder?: string } = {}): Promise<Running & { folder: string }> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kreisrunde-e2e-'));
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'kreisrunde.db')}`,
    ...(options.now ? { NOW: options.now } : {}),
  };
  const began = performance.now();
  const child = spawn(process.execPath, ['src/main.ts', '--local'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const introduced = untilIntroduced(child, lines);
  await untilReady();
  const readyAfter = performance.now() - began;
  await introduced;
  return { lines, readyAfter, folder, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function untilIntroduced(child: ChildProcess, lines: string[]): Promise<void> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Beenden')) return;
  }
  throw new Error(`ended before it was ready: ${lines.join(' ')}`);
}

async function untilReady(): Promise<void> {
  await until(async () => (await fetch(`${BOT}/ready`).catch(() => undefined))?.status === 200, 30_000);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}
