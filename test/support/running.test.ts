import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';

/** The server of this run does for others. */
const env = { ...process.env, TEST_DATABASE_URL: process.env['KREISRUNDE_TEST_SERVER'] ?? '' };

async function mocha(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...args], { env });
  const ended = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number];
  return { code, said: out + err };
}

describe('running tests', () => {
  describe('takes', () => {
    const files = async (...args: readonly string[]) => {
      const { said } = await mocha('--no-parallel', '--dry-run', '--reporter', 'json', ...args);
      const { tests } = JSON.parse(said.slice(said.indexOf('{\n'))) as { tests: { file: string }[] };
      return new Set(tests.map(({ file }) => relative('.', file)));
    };

    it('one file when it is named', async () => {
      assert.deepEqual(await files('test/votes/tally.test.ts'), new Set(['test/votes/tally.test.ts']));
    });

    it('one feature when its folder is named', async () => {
      assert.deepEqual(await files('test/search'), new Set(globSync('test/search/*.test.ts')));
    });

    it('one file of the end-to-end tests when it is named', async () => {
      const all = await files('--config', 'test/e2e/.mocharc.json', 'test/e2e/service.test.ts');
      assert.deepEqual(all, new Set(['test/e2e/service.test.ts']));
    });
  });

  describe('fails', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'kreisrunde-running-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const run = async (one: string, other = '') => {
      for (const [name, body] of Object.entries({ one, other }))
        writeFileSync(join(folder, `${name}.test.ts`), `it('holds', () => undefined);\n${body}\n`);
      return mocha('--jobs', '2', folder);
    };

    it('when a process dies in the middle of a file, and counts it', async () => {
      const { code, said } = await run(`it('dies', () => process.kill(process.pid, 'SIGKILL'));`);
      assert.match(said, /^ +1 passing[\s\S]*^ +1 failing/mu);
      assert.notEqual(code, 0);
    });

    it('when a process dies after its file, while others still run', async () => {
      const mark = JSON.stringify(join(folder, 'dead'));
      const { code, said } = await run(
        `process.on('exit', () => require('node:fs').writeFileSync(${mark}, ''));
        it('is followed by an end', () => void setTimeout(() => process.exit(3), 100));`,
        `it('waits for that', (done) => {
          const look = () => (require('node:fs').existsSync(${mark}) ? done() : setTimeout(look, 20));
          look();
        });`,
      );
      assert.match(said, /before they were finished|A process of the tests died/u);
      assert.notEqual(code, 0);
    });

    it('when one test alone was marked to be run', async () => {
      const { code, said } = await run(`it.only('is marked', () => undefined);`);
      assert.match(said, /^ +1 failing/mu);
      assert.notEqual(code, 0);
    });
  });
});
