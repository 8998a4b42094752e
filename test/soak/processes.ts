import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a driven process is to do, at which moment. */
export type Order =
  | { readonly kind: 'settle'; readonly now: string }
  | ({ readonly kind: 'say'; readonly now: string } & Saying);

/** What an office says in the channel; said again under the same `activity` it is the same message. */
export interface Saying {
  readonly activity: string;
  readonly office: string;
  readonly text: string;
}

/** What a process is started with. */
export interface Setting {
  readonly database: string;
  readonly connector: string;
  /** Milliseconds between real time and the bot's; without it the process is driven by orders. */
  readonly offset?: number;
  /** Seconds after which a request to the connector is given up. */
  readonly seconds: number;
  /** Where the sources lie that it runs; by itself, these. */
  readonly tree?: string;
}

/** A running bot process. */
export interface Running {
  readonly port: number;
  /** Resolves when the order has been carried out; false when the process died over it. */
  order(order: Order): Promise<boolean>;
  kill(): Promise<void>;
  /** Ends it as an installation ends it: what is being answered or sent is finished first. */
  end(): Promise<void>;
}

const TREE = join(import.meta.dirname, '../..');

/** Starts a bot process and waits until it is ready. */
export async function start({ database, connector, offset, seconds, tree = TREE }: Setting): Promise<Running> {
  const env = {
    ...process.env,
    SOAK_DATABASE: database,
    SOAK_CONNECTOR: connector,
    SOAK_SECONDS: String(seconds),
    ...(offset === undefined ? {} : { SOAK_OFFSET: String(offset) }),
  };
  const worker = join(tree, 'test/soak/worker.ts');
  const child = fork(worker, { env, cwd: tree, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { port } = (await answerOf(child)) as { port: number };
  const end = (signal: NodeJS.Signals) => () => signalled(child, signal);
  return { port, order: (order) => carryOut(child, order), kill: end('SIGKILL'), end: end('SIGTERM') };
}

/** The next message of a process; undefined when it died first. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController();
  const died = once(child, 'exit', heard).then(() => undefined);
  const said = once(child, 'message', heard).then(([message]) => message as unknown);
  const first = await Promise.race([said, died]);
  heard.abort();
  await Promise.allSettled([said, died]);
  return first;
}

async function carryOut(child: ChildProcess, order: Order): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return false;
  const answered = answerOf(child);
  child.send(order, () => undefined);
  return (await answered) !== undefined;
}

async function signalled(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
