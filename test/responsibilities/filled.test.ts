import assert from 'node:assert/strict';
import { COLUMNS, SHEET } from '../../src/responsibilities/files/columns.ts';
import type { ResponsibilitiesTables } from '../../src/responsibilities/tables.ts';
import { type Cell, xlsx } from '../documents/packed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HEAD: Cell[] = COLUMNS.map(({ name }) => name);
const AREA = 'Wohnungslosenhilfe';
const filled = (...rows: readonly (readonly Cell[])[]) => xlsx({ [SHEET]: [HEAD, ...rows] });
const ROW: Cell[] = ['1', '1', 'Notunterkünfte', AREA, 'Velbert', null, 'Sozialamt Velbert', null, '01.02.2023'];

onEveryDatabase('a filled-in table of responsibilities', (database) => {
  let round: TestRound;
  const files: Record<string, Uint8Array> = {};
  beforeEach(async () => {
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async (url) => ({ kind: 'file', bytes: files[url.split('/').at(-1) ?? ''] ?? new Uint8Array() }),
    });
    await say(
      'zuständigkeit erfassen: Notunterkünfte; Themenfeld: Wohnungslosenhilfe; Zuständig: Velbert; Ansprechstelle: Sozialamt Velbert; Gilt ab: 01.02.2023',
    );
    await say('zuständigkeit erfassen: Schuldnerberatung; Zuständig: jede Stadt für sich');
  });
  afterEach(() => round.close());
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const say = async (text: string, office = K) => plain((await round.say(office, text)).text);
  const send = async (name: string, office = K) => plain((await round.send(office, name)).text);

  it('names all ten cells that are wrong, and takes nothing of it', async () => {
    files['zehn.xlsx'] = filled(
      ['1', '1', 'No', 'Raumfahrt', 'Solingen', null, null, null, 'bald'],
      ['9', '1', 'Tafel', null, 'Haan'],
      [null, null, 'Kleiderkammer', null, null, null, null, null, '02.10.2023', '01.10.2023', 'Beschluss 2023/99'],
      ['2', '7', 'Schuldner- und Insolvenzberatung', null, 'jede Stadt für sich'],
      [null, null, 'Suchthilfe', null, 'Haan', null, 'x'.repeat(201)],
      [null, null, 'Gute Sache', null, 'Haan'],
    );
    const text = await send('zehn.xlsx');
    assert.match(text, /nicht gespeichert\nIn der Datei sind 10 Zellen zu berichtigen/u);
    const cells = [...text.matchAll(/^Zelle (\w+)$/gmu)].map(([, cell]) => cell);
    assert.deepEqual(cells, ['C2', 'D2', 'E2', 'I2', 'A3', 'E4', 'J4', 'K4', 'B5', 'G6']);
    assert.match(
      text,
      /Zelle E2\nDort steht: Solingen\nBitte „jede Stadt für sich“ oder eine Kommune der Runde angeben/u,
    );
    assert.match(await say('zuständigkeiten datei 1 übernehmen'), /10 Zellen zu berichtigen/u);
    assert.match(await say('zuständigkeiten'), /2 Einträge/u);
  });

  it('shows what is new, changed, ended and unchanged, and counts once, however often it is delivered', async () => {
    files['gut.xlsx'] = filled(
      ROW.with(6, 'Fachdienst Wohnen'),
      ['2', '1', 'Schuldnerberatung', null, 'jede Stadt für sich', null, null, null, null, '31.12.2023'],
      [null, null, 'Tafelladen', null, 'Hilden'],
    );
    for (const activity of ['one', 'one']) {
      const text = plain((await round.say(K, '', { activity, files: ['gut.xlsx'] })).text);
      assert.match(text, /Zuständigkeiten · Datei 1 · 3 Änderungen\n[^\n]*\n1 neu, 1 geändert, 1 beendet\./u);
      assert.match(text, /Ansprechstelle: Fachdienst Wohnen \(bisher: Sozialamt Velbert\)/u);
      assert.match(text, /Zuständigkeit 2 endet: Schuldnerberatung\nGilt bis: 31\.12\.2023/u);
      assert.match(text, /Neu: Tafelladen\nZuständig: Hilden/u);
    }
    assert.doesNotMatch(await say('zuständigkeiten'), /Tafelladen/u);
    for (let time = 0; time < 2; time += 1)
      assert.match(await say('zuständigkeiten datei 1 übernehmen'), /Die Datei ist übernommen/u);
    assert.match(await say('zuständigkeiten'), /3 Einträge\n[\s\S]*Fachdienst Wohnen/u);
    files['gut.xlsx'] = filled(ROW.with(6, 'Fachdienst Wohnen'), [null, null, 'Tafelladen', null, 'Hilden']);
    assert.match(await send('gut.xlsx'), /Datei 2 · unverändert\nDie Datei ändert nichts\n2 unverändert/u);
    assert.match(await say('zuständigkeit 3'), /Zuständigkeit 3\nTafelladen/u);
    assert.match(await say('zuständigkeit 4'), /Eine Zuständigkeit 4 gibt es nicht/u);
  });

  it('comes back as it went out', async () => {
    const { card } = await round.say('Sozialamt Haan', 'zuständigkeiten excel');
    const [, signed = ''] = /\/files\/([^"]+)/u.exec(JSON.stringify(card)) ?? [];
    files['zurueck.xlsx'] = (await round.bot.file(signed))?.body ?? new Uint8Array();
    assert.match(await send('zurueck.xlsx'), /Die Datei ändert nichts\n2 unverändert/u);
  });

  it('overwrites nothing that was changed since, and can be discarded', async () => {
    files['gut.xlsx'] = filled(ROW.with(6, 'Fachdienst Wohnen'));
    await send('gut.xlsx');
    await say('zuständigkeit 1 beenden zum 31.12.2023');
    assert.match(await say('zuständigkeiten datei 1 übernehmen'), /inzwischen geändert/u);
    assert.match(await say('zuständigkeit 1'), /Ansprechstelle: Sozialamt Velbert/u);
    assert.match(await say('zuständigkeiten datei 1 verwerfen'), /Die Datei ist verworfen/u);
    const rows = await round.db
      .withTables<ResponsibilitiesTables>()
      .selectFrom('responsibility_files')
      .select('content')
      .execute();
    assert.deepEqual(
      rows.map(({ content }) => content),
      [null],
    );
  });

  it('is taken of the Koordination alone', async () => {
    files['gut.xlsx'] = filled(ROW.with(6, 'Fachdienst Wohnen'));
    assert.match(await send('gut.xlsx', 'Sozialamt Haan'), /nimmt die Koordination/u);
    assert.match(await say('zuständigkeiten einlesen', 'Sozialamt Haan'), /ist die Koordination zuständig/u);
  });
});
