import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { processesIn, until } from './processes.ts';

/** Starts a server as a run of the tests does, says where it lies, and stays. */
const RUN = `
  const { makeCluster } = await import('./test/support/cluster.ts');
  const cluster = await makeCluster();
  await cluster?.start();
  console.log(cluster?.folder ?? '');
  setInterval(() => undefined, 1000);
`;

describe('a PostgreSQL server of the tests', () => {
  for (const signal of ['SIGKILL', 'SIGTERM'] as const)
    it(`ends with the run that started it, and leaves nothing behind (${signal})`, async function () {
      const run = spawn(process.execPath, ['--input-type=module', '-e', RUN], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [folder] = (await once(createInterface({ input: run.stdout }), 'line')) as [string];
      const running = folder === '' ? [] : processesIn(folder);
      const ended = once(run, 'exit');
      run.kill(signal);
      await ended;
      if (folder === '') return this.skip();
      assert.notDeepEqual(running, []);
      await until(() => processesIn(folder).length === 0 && !existsSync(folder), 30_000);
    });
});
