import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { promisify } from 'node:util';

/** A dry run needs no database: with an address given, none is started. */
const env = { ...process.env, TEST_DATABASE_URL: 'postgres://127.0.0.1:1/none' };

/** The files that a call of the test runner takes, as paths of the project. */
async function filesOf(...args: readonly string[]): Promise<string[]> {
  const mocha = ['node_modules/mocha/bin/mocha.js', '--dry-run', '--reporter', 'json', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, mocha, { env });
  const { tests } = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as { tests: { file: string }[] };
  return [...new Set(tests.map(({ file }) => relative('.', file)))];
}

describe('running tests', () => {
  it('takes one file when it is named', async () => {
    assert.deepEqual(await filesOf('test/votes/tally.test.ts'), ['test/votes/tally.test.ts']);
  });

  it('takes one feature when its folder is named', async () => {
    assert.deepEqual(new Set(await filesOf('test/search')), new Set(globSync('test/search/*.test.ts')));
  });

  it('takes one file of the end-to-end tests when it is named', async () => {
    const config = 'test/e2e/.mocharc.json';
    assert.deepEqual(await filesOf('--config', config, 'test/e2e/service.test.ts'), ['test/e2e/service.test.ts']);
  });
});
