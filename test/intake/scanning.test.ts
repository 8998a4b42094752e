import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportsTables } from '../../src/imports/tables.ts';
import { type Scanner, scanned } from '../../src/intake/scanning.ts';
import { encoded } from '../documents/shape.ts';
import { sqlite } from '../support/databases.ts';
import { processesIn } from '../support/processes.ts';
import { readHere } from '../support/read-here.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const TEXT = '# Merkblatt Fahrten\n\n## Fahrtkosten\n\nFahrtkosten sind förderfähig.\n';
const HARMFUL = `${TEXT}\nSCHADCODE\n`;
const UNSCANNED =
  /ließ sich nicht auf Viren prüfen und wurde deshalb nicht gelesen\. Bitte senden Sie sie in einigen Minuten/u;

describe('a file that a scanner for viruses looks at first', () => {
  let folder: string;
  let round: TestRound | undefined;
  let logged: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-scanner-'));
    logged = [];
  });
  afterEach(async () => {
    await round?.close();
    round = undefined;
    rmSync(folder, { recursive: true });
  });

  /** What is answered to a file, where the scanner is this script. */
  const answered = async (script: string | undefined, text: string, seconds = 60) => {
    const program = join(folder, 'scan');
    if (script !== undefined) writeFileSync(program, `#!/bin/sh\ncd ${folder}\n${script}\n`, { mode: 0o755 });
    const note = (facts: object, event: string) => logged.push(`${event} ${JSON.stringify(facts)}`);
    const scanner: Scanner = { command: [program, '--quiet'], seconds };
    const fetchFile = scanned(async () => ({ kind: 'file', bytes: encoded(text) }), scanner, {
      info: note,
      warn: note,
      error: note,
    });
    const plan = { ...samplePlan, starterKnowledge: false };
    round = await openRound(sqlite, { plan, fetchFile, readFile: readHere, patienceMilliseconds: 60_000 });
    return (await round.send('Koordination', 'merkblatt.md')).text;
  };
  /** What is noted of it: that it came and was refused, nothing of its content. */
  const kept = async () => {
    const rows = await round?.db.withTables<ImportsTables>().selectFrom('imports').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(rows), /Fahrtkosten|SCHADCODE/u);
    return rows?.map(({ state, sections }) => [state, sections]);
  };
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('kreisrunde-scan-'));
  const SEARCH = 'echo "$1 $#" > seen; grep -q SCHADCODE "$2" && exit 1; exit 0';

  it('is read where nothing is found in it, and lies nowhere afterwards', async () => {
    assert.match(await answered(SEARCH, TEXT), /Merkblatt Fahrten/u);
    assert.equal(readFileSync(join(folder, 'seen'), 'utf8'), '--quiet 2\n');
    assert.deepEqual([logged, left()], [[], []]);
  });

  it('is neither read nor kept where something is found', async () => {
    const text = await answered(SEARCH, HARMFUL);
    assert.match(
      text,
      /Der Virenscanner Ihres Hauses hat in der Datei etwas gefunden\. Sie wurde weder gelesen noch gesp/u,
    );
    assert.doesNotMatch(text, /Fahrtkosten/u);
    assert.deepEqual(
      [await kept(), logged, left()],
      [[['refused', null]], ['virus scanner has found something {}'], []],
    );
  });

  it('is not read where the scanner hangs, which is ended with all that it has started', async () => {
    assert.match(await answered('sleep 600 & wait', TEXT, 1), UNSCANNED);
    assert.deepEqual(
      [await kept(), logged, left()],
      [[['refused', null]], ['virus scanner failed {"end":"late"}'], []],
    );
    assert.deepEqual(processesIn(folder), []);
  });

  it('is not read where the scanner is not there', async () => {
    assert.match(await answered(undefined, TEXT), UNSCANNED);
    assert.deepEqual(
      [await kept(), logged, left()],
      [[['refused', null]], ['virus scanner failed {"end":"ENOENT"}'], []],
    );
  });

  it('is not read where the scanner fails, or is ended', async () => {
    assert.match(await answered('exit 2', TEXT), UNSCANNED);
    assert.deepEqual(logged, ['virus scanner failed {"end":2}']);
    await round?.close();
    assert.match(await answered('kill -9 $$', TEXT), UNSCANNED);
    assert.deepEqual(logged.at(-1), 'virus scanner failed {"end":"SIGKILL"}');
  });
});
