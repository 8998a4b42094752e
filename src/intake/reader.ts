import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BROKEN, LIMITS, type Limits, type Refused, type Why } from '../documents/reading.ts';
import { MUCH, SLOW, tooLarge } from '../documents/too-much.ts';
import type { Asked, Examined, File, Form } from './examined.ts';
import { watchOutside } from './outside.ts';

/** What reading a file needs beside the file: its limits, and what ends it early. */
interface ReadingNeeds {
  readonly limits?: Limits;
  readonly signal?: AbortSignal | undefined;
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** It reads files and starts one thread; it writes nothing, and starts no program. */
const RIGHTS = ['--permission', '--allow-fs-read=*', '--allow-worker'];
const HEAP_MEGABYTES = 512;
const START_MILLISECONDS = 60_000;
/** With this the runtime ends where a system knows no signals. */
const ABORTED = 134;
/** Sent by people and by the system that ends a service; every other signal is that of too little memory. */
const FROM_OUTSIDE = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Reads a file in a process of its own, where it is also searched for client data; the process is ended with it, however
 * it ends. What is too slow or too large to read is refused; that no process can be started is a fault.
 */
export async function read<F extends Form>(file: File, form: F, needs: ReadingNeeds = {}): Promise<Examined<F>> {
  const { limits = LIMITS, signal } = needs;
  signal?.throwIfAborted();
  if (file.bytes.length > limits.bytes) return refused('limit', tooLarge(limits)) as Examined<F>;
  const child = start(limits);
  const ended = endOf(child);
  const end = () => child.kill('SIGKILL');
  const unwatch = watchOutside(child.pid, limits.memoryBytes, end);
  signal?.addEventListener('abort', end);
  try {
    await ready(child);
    const examined = (await answer(child, { file, form, limits })) as Examined<F>;
    signal?.throwIfAborted();
    return examined;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    unwatch();
    signal?.removeEventListener('abort', end);
    end();
    await ended;
  }
}

/** It gets no environment, and says nothing on its own. */
function start({ memoryBytes }: Limits): ChildProcess {
  return fork(CHILD, [String(process.pid), String(memoryBytes)], {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, ...RIGHTS],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Resolves when the process is gone, or never came. */
async function endOf(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve()).once('error', () => resolve());
  await promise;
}

/** The process has started and is watched: now it may have the file. */
async function ready(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = () => reject(new Error('the reader did not start'));
  const timer = setTimeout(fail, START_MILLISECONDS);
  child
    .once('message', () => resolve())
    .once('exit', fail)
    .once('error', fail);
  await promise.finally(() => clearTimeout(timer));
}

async function answer(child: ChildProcess, asked: Asked): Promise<Examined<Form>> {
  const { promise, resolve, reject } = Promise.withResolvers<Examined<Form>>();
  const timer = setTimeout(() => resolve(refused('limit', SLOW)), asked.limits.milliseconds);
  child.once('message', (examined) => resolve(examined as Examined<Form>));
  child.once('exit', (code, signal) => {
    if (FROM_OUTSIDE.has(signal ?? '')) reject(new Error('the reader was ended from outside'));
    else resolve(signal !== null || code === ABORTED ? refused('limit', MUCH) : refused('broken', BROKEN));
  });
  child.send(asked, () => undefined);
  return promise.finally(() => clearTimeout(timer));
}

function refused(why: Why, reason: string): Refused {
  return { kind: 'refused', why, reason };
}
