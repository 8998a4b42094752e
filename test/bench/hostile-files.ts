/**
 * Measures what files cost that are made to stop everything: `npm exec -- node test/bench/hostile-files.ts`.
 * `seconds` until the answer; `readerMb` the most that the reading process held (where the system tells);
 * `longestMs` and `ownMs` the longest time that the asking process was busy at a stretch, and all its processor time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { heldBy } from '../../src/intake/outside.ts';
import { read } from '../../src/intake/reader.ts';
import { HOSTILE, type Named } from '../support/hostile.ts';
import { tableOf } from './retrieval-table.ts';

const MEGABYTE = 1024 * 1024;

/** The children of this process, as Linux lists them. */
function children(): number[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

async function measure(file: Named): Promise<Record<string, string | number>> {
  let most = 0;
  const watching = setInterval(() => {
    for (const child of children()) most = Math.max(most, heldBy(child) ?? 0);
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const [start, before] = [performance.now(), process.cpuUsage()];
  const examined = await read(file, 'document');
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  clearInterval(watching);
  return {
    file: file.name,
    mb: (file.bytes.length / MEGABYTE).toFixed(1),
    outcome: examined.kind === 'refused' ? examined.why : examined.kind,
    seconds: ((performance.now() - start) / 1000).toFixed(1),
    readerMb: Math.round(most / MEGABYTE),
    longestMs: Math.round(delay.max / 1e6),
    ownMs: Math.round((user + system) / 1000),
  };
}

const rows: Record<string, string | number>[] = [];
for (const [name, make] of Object.entries(HOSTILE)) rows.push(await measure({ name, bytes: make() }));
process.stdout.write(`${tableOf(rows)}\n`);
