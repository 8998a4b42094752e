import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** Beside the packages, where those alone write who may change the program. */
const FOLDER = fileURLToPath(new URL('../node_modules/.cache/kreisrunde', import.meta.url));

/**
 * How the engine collects garbage. It takes all cores for that as soon as a tenth more is there than was left the last
 * time, so that twenty turns at once waited for 150 ms: it may take half as much more first, and one core.
 */
const COLLECTING = ['--heap-growing-percent=50', '--concurrent-marking-max-worker-num=1'];

/**
 * Imports a program and keeps it compiled for the next start, which is then quicker by a second. Where nothing can be
 * written there, all is compiled anew each time.
 */
export async function compiled<Program>(load: () => Promise<Program>): Promise<Program> {
  for (const flag of COLLECTING) setFlagsFromString(flag);
  enableCompileCache(FOLDER);
  const program = await load();
  flushCompileCache();
  return program;
}
