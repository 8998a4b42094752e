import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Beside the packages, where those alone write who may change the program. */
const FOLDER = fileURLToPath(new URL('../node_modules/.cache/kreisrunde', import.meta.url));

/**
 * Imports a program and keeps it compiled for the next start, which is then quicker by a second. Where nothing can be
 * written there, all is compiled anew each time.
 */
export async function compiled<Program>(load: () => Promise<Program>): Promise<Program> {
  enableCompileCache(FOLDER);
  const program = await load();
  flushCompileCache();
  return program;
}
