import { readdirSync, readlinkSync } from 'node:fs';

/** The ids of the processes that work in a folder, whatever they are called. */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((id) => /^\d+$/u.test(id) && workingFolder(id).startsWith(folder));
}

function workingFolder(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return '';
  }
}

/** Looks again and again until something outside this process holds; the time ends what hangs, not what is slow. */
export async function until(holds: () => Promise<boolean> | boolean, milliseconds = 120_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
