import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SAMPLE_ROUND_FILE } from '../../../src/round-file.ts';

/** What a parent does to a process: its event loop stands still, or its clock goes wrong by so many milliseconds. */
export interface Trick {
  readonly kind: 'hold' | 'shift';
  readonly milliseconds: number;
}

/** A bot in a process of its own. */
interface Bot {
  readonly port: number;
  readonly child: ChildProcess;
  readonly ready: () => Promise<boolean>;
}

/** The processes of one installation. */
export interface House {
  /** Where the next caller is let in. */
  port(): number;
  /** Kills one of them. */
  kill(which: number): Promise<void>;
  /** Starts again what was killed, and waits until it listens. */
  start(which: number): Promise<void>;
  /** Puts tricks upon one; resolves when it has been done, or the process died over it. */
  trick(which: number, trick: Trick): Promise<void>;
  readonly processes: number;
  /** When one of them was killed, Unix milliseconds. */
  readonly kills: readonly number[];
  /** How long the last start took until it listened: what this machine needs for it now. */
  startSeconds(): number;
  allReady(): Promise<boolean>;
  /** What ended without being killed, and what was logged of faults outside any request. */
  readonly ended: readonly string[];
  stop(): Promise<readonly (number | null)[]>;
}

const WORKER = join(import.meta.dirname, 'worker.ts');
/** What was prepared is an hour old. */
const BEGINS = '2023-10-05T10:00';

/** The sample round without its knowledge, which has nothing to do with faults and takes its time to load. */
export async function roundFileIn(folder: string): Promise<string> {
  const file = join(folder, 'round.yaml');
  const sample = await readFile(SAMPLE_ROUND_FILE, 'utf8');
  writeFileSync(file, sample.replace('starterKnowledge: true', 'starterKnowledge: false'));
  return file;
}

/** Opens the house with so many processes. */
export async function openHouse(setting: {
  readonly url: string;
  readonly roundFile: string;
  readonly processes: number;
}): Promise<House> {
  const bots: Bot[] = [];
  const ended: string[] = [];
  const kills: number[] = [];
  let took = 0;
  const killed = new WeakSet<ChildProcess>();
  const begin = async (which: number): Promise<void> => {
    const began = performance.now();
    const bot = await launch(setting.url, setting.roundFile, ended);
    took = (performance.now() - began) / 1000;
    bots[which] = bot;
    bot.child.once('exit', (code, signal) => {
      if (killed.has(bot.child)) return;
      ended.push(`a process ended by itself: ${code ?? signal}`);
      void begin(which).catch((error: unknown) => ended.push(String(error)));
    });
  };
  await Promise.all(Array.from({ length: setting.processes }, (_, which) => begin(which)));
  let turn = 0;
  const end = async (child: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    killed.add(child);
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    processes: setting.processes,
    ended,
    kills,
    startSeconds: () => took,
    port: () => {
      turn += 1;
      return bots[turn % bots.length]?.port ?? 0;
    },
    kill: async (which) => {
      await end(bots[which]?.child, 'SIGKILL');
      kills.push(Date.now());
    },
    start: begin,
    trick: (which, trick) => play(bots[which]?.child, trick),
    allReady: async () => (await Promise.all(bots.map(({ ready }) => ready()))).every(Boolean),
    stop: () => Promise.all(bots.map(({ child }) => end(child, 'SIGTERM'))),
  };
}

async function launch(databaseUrl: string, roundFile: string, faults: string[]): Promise<Bot> {
  const env = { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: databaseUrl, ROUND_FILE: roundFile, NOW: BEGINS };
  const child = fork(WORKER, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/"level":60/u.test(line)) faults.push(line);
    });
  const died = once(child, 'exit').then(() => Promise.reject(new Error('a process ended while it started')));
  const [{ port }] = (await Promise.race([once(child, 'message'), died])) as [{ port: number }];
  died.catch(() => undefined);
  const ready = async () => {
    const asked = fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(3000) });
    return (await asked.catch(() => undefined))?.status === 200;
  };
  return { port, child, ready };
}

async function play(child: ChildProcess | undefined, trick: Trick): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const done = Promise.race([once(child, 'message'), once(child, 'exit')]);
  child.send(trick, () => undefined);
  await done;
}
