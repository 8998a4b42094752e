import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What is started in a folder of its own, as whom; what it says goes to the file `log` there. */
export interface Program {
  readonly command: readonly string[];
  readonly folder: string;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** A program that ends when this process ends, however it ends. */
export interface BoundProcess {
  isAlive(): boolean;
  /** Ends it at once, and removes its folder. */
  end(): Promise<void>;
}

/**
 * Stands beside the program and reads from a pipe whose other end is ours alone: when nobody holds that any more, after
 * a SIGKILL too, it ends the program and removes its folder. It ends with the program.
 */
const KEEPER = `
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
{ read -r _; touch ended; kill -s QUIT "$program"; } <&3 &
reader=$!
exec 3<&-
wait "$program"
kill "$reader"
[ ! -e ended ] || rm -rf "$PWD"
`;

/** Starts a program, in a session of its own: Ctrl-C reaches us alone, and it ends with us. */
export function startBound({ command, folder, user }: Program): BoundProcess {
  const log = openSync(join(folder, 'log'), 'a');
  const options = { cwd: folder, detached: true, ...user };
  const child = spawn('sh', ['-c', KEEPER, 'sh', ...command], { ...options, stdio: ['pipe', log, log] });
  closeSync(log);
  keepNobodyWaiting(child);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    isAlive,
    end: async () => {
      child.ref();
      const gone = isAlive() ? once(child, 'exit') : undefined;
      child.stdin?.destroy();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A run that has nothing more to do must not go on for the program's sake. */
function keepNobodyWaiting(child: ChildProcess): void {
  child.unref();
  if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
}
