import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../support/ports.ts';
import { until } from '../../support/processes.ts';

/** Where bot and Playground are. */
export interface Place {
  readonly ports: { readonly bot: number; readonly playground: number };
  /** The settings that lead there. */
  readonly env: Readonly<Record<string, string>>;
  readonly playground: string;
}

/** The bot with its Playground, as `npm start` runs them. */
export interface Running extends Place {
  /** What it printed. */
  readonly lines: readonly string[];
  readonly folder: string;
  readonly pid: number;
  stop(): Promise<number | null>;
}

/** A place of its own, whatever else runs on this machine, also on the usual ports. */
export async function freePlace(): Promise<Place> {
  const ports = { bot: await freePort(), playground: await freePort() };
  return {
    ports,
    env: { PORT: String(ports.bot), PLAYGROUND_PORT: String(ports.playground) },
    playground: `http://127.0.0.1:${ports.playground}`,
  };
}

/** Whether both answer. */
export async function isReady({ ports, playground }: Place): Promise<boolean> {
  const urls = [`http://127.0.0.1:${ports.bot}/ready`, `${playground}/`];
  const answers = await Promise.all(urls.map((url) => fetch(url).catch(() => undefined)));
  return answers.every((answer) => answer?.ok === true);
}

/** A folder that goes with the tests. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-e2e-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the bot on an empty database, or goes on with a given one; `NOW` sets the sample round's clock. */
export async function startBot(options: { now?: string; folder?: string } = {}): Promise<Running> {
  const folder = options.folder ?? ownFolder();
  const place = await freePlace();
  const env = {
    ...process.env,
    ...place.env,
    DATABASE_URL: `sqlite:${join(folder, 'kreisrunde.db')}`,
    ...(options.now ? { NOW: options.now } : {}),
  };
  const child = spawn(process.execPath, ['src/main.ts', '--local'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  await introduced(child, lines);
  await until(() => isReady(place));
  return { ...place, lines, folder, pid: child.pid ?? 0, stop: () => stop(child) };
}

/** It has said all that it says, which it does when it has started; ends with it where it does not. */
async function introduced(child: ChildProcess, lines: string[]): Promise<void> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Beenden')) return;
  }
  throw new Error(`ended before it was ready: ${lines.join(' ')}`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return child.exitCode;
}
