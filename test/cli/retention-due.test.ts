import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/index.ts';
import { openRound } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { samplePlan } from '../support/sample.ts';
import { freshShell } from '../support/shell.ts';
import { cast, publish } from '../votes/poll.ts';

describe('cli retention due', () => {
  const shell = freshShell();
  const opened = (programme: { from: string; to: string }) =>
    openRound(
      { name: 'SQLite', open: () => openStorage(`sqlite:${join(shell.folder, 'k.db')}`) },
      { plan: { ...samplePlan, programme: { ...samplePlan.programme, ...programme } } },
    );
  const due = (...more: readonly string[]) => shell.cli(['retention', 'due', ...more], { ROUND_FILE: 'eigene.yaml' });

  it('names what is to be offered to the archive, and removes nothing', async () => {
    const round = await opened({ from: '2010-01-01', to: '2012-12-31' });
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Velbert', 'Hilden', 'Ratingen', 'Erkrath', 'Mettmann');
    round.clock.set('2023-10-25T09:00');
    await round.settle();
    const before = await storedRows(round.db);
    const { code, out } = await due();
    assert.equal(code, 0);
    assert.match(out, /endete am 31\.\s?Dezember 2012, vor mehr als 10 Jahren\.\n/u);
    assert.match(out, /Abstimmungen: 1\n {4}Abstimmung 1: [^\n]+\n/u);
    assert.match(out, /Beschlüsse: 1\n {4}Beschluss 2023\/1: /u);
    assert.match(out, /Kreisrunde entfernt davon nichts/u);
    const [line = ''] = (await due('--json')).out.split('\n');
    assert.deepEqual(Object.keys(JSON.parse(line)), ['runde', 'seit', 'ordner', 'vorgang', 'titel']);
    assert.deepEqual(await storedRows(round.db), before);
    assert.match(
      (await shell.cli(['retention', 'due'], { ROUND_FILE: 'x', KEEP_RECORDS_YEARS: '30' })).out,
      /Nichts anzubieten/u,
    );
    await round.close();
  });

  it('says so where nothing is due, and which setting is wrong', async () => {
    await (await opened({ from: '2023-01-01', to: '2023-12-31' })).close();
    const { code, out } = await due();
    assert.deepEqual(
      [code, out.trim()],
      [0, 'Nichts anzubieten: Kein Programm ist seit 10 Jahren zu Ende. Entfernt wird nichts.'],
    );
    const wrong = await shell.cli(['retention', 'due'], { KEEP_RECORDS_YEARS: '2' });
    assert.deepEqual(
      [wrong.code, /KEEP_RECORDS_YEARS: „2“ ist nicht gültig.*von 5 bis 30/u.test(wrong.said)],
      [78, true],
    );
    assert.equal((await due('alles')).code, 64);
  });
});
