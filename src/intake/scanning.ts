import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../conversation/log.ts';
import type { Fetched, FetchFile } from '../documents/fetching.ts';

/** The virus scanner of the house: a program with its arguments, behind which the file is named, and how long it may take. */
export interface Scanner {
  readonly command: readonly [program: string, ...args: string[]];
  readonly seconds: number;
}

/** It gets no environment of ours, which holds secrets. */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const CLEAN = 0;
const INFECTED = 1;
const LATE = 'late';

/** Fetches files and has each looked at before anybody else sees it; what is not found clean is not handed on. */
export function scanned(fetchFile: FetchFile, scanner: Scanner, log: Log): FetchFile {
  return async (url) => {
    const fetched = await fetchFile(url);
    return fetched.kind === 'file' ? judged(fetched, await looked(scanner, fetched.bytes), log) : fetched;
  };
}

/** How it ended: an exit code, or why there is none. */
type End = number | string;

function judged(fetched: Fetched, end: End, log: Log): Fetched {
  if (end === CLEAN) return fetched;
  if (end === INFECTED) {
    log.warn({}, 'virus scanner has found something');
    return { kind: 'refused', why: 'infected' };
  }
  log.error({ end }, 'virus scanner failed');
  return { kind: 'refused', why: 'unscanned' };
}

/** The file lies on the disk only as long as it is looked at, where nobody else reads it. */
async function looked(scanner: Scanner, bytes: Uint8Array): Promise<End> {
  const folder = await mkdtemp(join(tmpdir(), 'kreisrunde-scan-')).catch(() => undefined);
  if (folder === undefined) return 'no folder';
  try {
    const file = join(folder, 'file');
    await writeFile(file, bytes, { mode: 0o600 });
    return await run(scanner, file);
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code ?? 'fault');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** It is ended with all that it has started. */
async function run({ command: [program, ...args], seconds }: Scanner, file: string): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  const child = spawn(program, [...args, file], { detached: true, stdio: 'ignore', env: { PATH }, shell: false });
  const timer = setTimeout(() => {
    endAll(child.pid);
    resolve(LATE);
  }, seconds * 1000);
  child.once('exit', (code, signal) => resolve(code ?? signal ?? LATE));
  child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'fault'));
  return promise.finally(() => clearTimeout(timer));
}

/** Ends a program with all that it has started; it may be gone by itself at the same moment. */
function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
