import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { RoundPlan } from '../../municipalities/round.ts';
import { PLAYGROUND_CHAT, playgroundConfig } from './config.ts';

/** What the Playground needs: the round that sits in it, a folder for its files, and where the bot listens. */
export interface PlaygroundNeeds {
  readonly round: RoundPlan;
  readonly folder: string;
  readonly botUrl: string;
  readonly port: number;
  /** It ended without being asked to. */
  readonly ended: () => void;
}

/** The running Playground; `stop` may be called twice. */
export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where the Playground takes messages of the bot. */
export function playgroundServiceUrl(port: number): string {
  return `http://127.0.0.1:${port}/_connector`;
}

/** The Playground did not come up; the message says why, in German. */
export class PlaygroundError extends Error {}

/**
 * Refuses to start on ports that are taken, before anything else is touched: what runs there already, perhaps on the same
 * database, is not disturbed.
 */
export async function requireFreePorts(ports: Readonly<Record<'PORT' | 'PLAYGROUND_PORT', number>>): Promise<void> {
  const taken: string[] = [];
  for (const [setting, port] of Object.entries(ports))
    if (!(await isFree(port))) taken.push(`Port ${port} ist belegt (Einstellung ${setting}).`);
  if (taken.length === 0) return;
  const wayOn =
    'Läuft Kreisrunde schon in einem anderen Fenster? Beenden Sie das Programm dort, oder setzen Sie PORT und PLAYGROUND_PORT auf freie Ports und DATABASE_URL auf eine eigene Datei.';
  throw new PlaygroundError([...taken, wayOn].join('\n'));
}

const START_SECONDS = 30;
const STOP_SECONDS = 3;

/** Starts the Microsoft 365 Agents Playground as a child process on this machine alone, and waits until it answers. */
export async function startPlayground(needs: PlaygroundNeeds): Promise<Playground> {
  if (!(await isFree(needs.port)))
    throw new PlaygroundError(`Port ${needs.port} ist belegt. Bitte beenden Sie das Programm, das dort läuft.`);
  const child = launch(needs);
  const state = { stopping: false };
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = () => {
    state.stopping = true;
    return end(child, gone);
  };
  try {
    await answers(child, needs);
    await introduce(needs);
  } catch (error) {
    await stop();
    throw error;
  }
  child.once('exit', () => state.stopping || needs.ended());
  return { url: `http://localhost:${needs.port}`, stop };
}

/** An own process group, so that Ctrl-C reaches the bot alone, which then ends the Playground in its turn. */
function launch({ round, folder, botUrl, port }: PlaygroundNeeds): ChildProcess {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.m365agentsplayground.yml'), stringify(playgroundConfig(round)));
  const preload = new URL('./preload.ts', import.meta.url).href;
  const options = ['-e', botUrl, '-c', 'msteams', '-p', String(port), '--service-url', playgroundServiceUrl(port)];
  return spawn(process.execPath, ['--import', preload, entry(), 'start', ...options, '--disable-telemetry'], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

function entry(): string {
  try {
    return fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  } catch {
    throw new PlaygroundError('Der Agents Playground ist nicht installiert. Bitte führen Sie „npm ci“ aus.');
  }
}

/** Without telemetry, and without the statistics that its telemetry library sends even when it is switched off. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:AUTH_|M365_|TEAMS|DEFAULT_CHANNEL)/u.test(name));
  return {
    ...Object.fromEntries(own),
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_LOGFILE: 'playground.log',
    APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
  };
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.once('error', () => resolve(false));
  server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  return promise;
}

async function answers(child: ChildProcess, { port }: PlaygroundNeeds): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    const response = await call(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new PlaygroundError('Der Agents Playground ist nicht gestartet; mehr dazu in seiner Datei playground.log.');
}

/**
 * Teams tells the bot where it was installed, the Playground only when its page is loaded: without it the bot knows no
 * personal chat. A new version, unlike an installation, is nobody's arrival.
 */
async function introduce({ port, round }: PlaygroundNeeds): Promise<void> {
  const activities = `http://127.0.0.1:${port}/_internal/v1/customActivities`;
  for (const place of [PLAYGROUND_CHAT, round.channel]) {
    const template = await call(`${activities}/template?type=install&conversationId=${encodeURIComponent(place)}`);
    const installed = (await template.json()) as object;
    await call(activities, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...installed, action: 'add-upgrade' }),
    });
  }
}

async function call(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(5000) });
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
  await gone;
  clearTimeout(kill);
}
