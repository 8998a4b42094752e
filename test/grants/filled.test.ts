import assert from 'node:assert/strict';
import { LIMITS } from '../../src/documents/reading.ts';
import { writeExcel } from '../../src/documents/written/excel-file.ts';
import { Exact } from '../../src/grants/figures.ts';
import { measuresIn, readFilled } from '../../src/grants/reports/filled-file.ts';
import { COLUMNS, MEASURES, reportSheets } from '../../src/grants/reports/report-file.ts';
import type { GrantsTables } from '../../src/grants/tables.ts';
import { examineSheets } from '../../src/intake/examined.ts';
import { type Cell, xlsx } from '../documents/packed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { convert, hasOffice } from '../support/office.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { measure } from './measures.ts';

const HEAD: Cell[] = COLUMNS.map(({ name }) => name);
const { topicAreas } = samplePlan;
const debts = measure({
  number: 1,
  version: 2,
  planned: '12000',
  committed: '8000.5',
  spent: '0.1',
  provider: 'Caritas',
});
const known = { measures: [debts], topicAreas };
const SAME: Cell[] = ['1', '2', debts.title, debts.topicArea, 'Caritas', 12000, 8000.5, 0.1];

const sheetsOf = (bytes: Uint8Array) => examineSheets({ bytes, name: 'a.xlsx' }, LIMITS);

async function read(...rows: readonly (readonly Cell[])[]) {
  const reading = await sheetsOf(xlsx({ Übersicht: [['Kommune', 'Haan']], [MEASURES]: [HEAD, ...rows] }));
  const sheet = reading.kind === 'sheets' ? measuresIn(reading) : undefined;
  assert.ok(sheet);
  return readFilled(sheet, known);
}
const faultsOf = async (...rows: readonly (readonly Cell[])[]) =>
  (await read(...rows)).faults.map(({ cell, found, says }) => `${cell} „${found}“: ${says}`);

describe('a filled-in report', () => {
  it('says nothing new as it was exported', async () => {
    const content = {
      municipality: 'Haan',
      programme: 'P',
      grant: new Exact(1),
      measures: [debts],
      bases: [],
      providers: [],
      topicAreas,
    };
    const body = await writeExcel(reportSheets('interim', { ...content, at: '2023-10-05T07:00:00.000Z' }));
    const reading = await sheetsOf(body);
    const sheet = reading.kind === 'sheets' ? measuresIn(reading) : undefined;
    assert.deepEqual(sheet && readFilled(sheet, known), { rows: [], faults: [] });
  });

  it('is read to the cent, however the cells are typed', async () => {
    const { rows, faults } = await read(SAME.with(7, 4000.1), [
      null,
      null,
      'Tafel',
      'tafel',
      null,
      '1.234,56 €',
      null,
      0.3,
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      rows.map(({ number, version, fields }) => [number, version, fields['planned'], fields['spent']]),
      [
        [1, 2, '12000', '4000,1'],
        [undefined, undefined, '1.234,56 €', '0,3'],
      ],
    );
  });

  it('names each wrong cell, what stands there and what to enter, and says nothing else', async () => {
    const faults = await faultsOf(
      SAME.with(5, -5).with(7, 'viel'),
      ['7', '1', 'Neu', 'Energie', null, 1],
      [null, null, 'X', 'Raumfahrt', null, 1.005],
      [],
      [null, null, 'Ohne Betrag', 'Energie'],
    );
    assert.deepEqual(
      faults.map((line) => line.replace(/: Sozial-.*$/u, ': …')),
      [
        'F2 „-5“: Bitte einen Betrag eingeben, der nicht negativ ist.',
        'H2 „viel“: Bitte einen Betrag in Euro eingeben, z. B. 12.000,00.',
        'A3 „7“: Eine Maßnahme 7 gibt es nicht. Bitte lassen Sie die Nummer leer, wenn die Maßnahme neu ist.',
        'C4 „X“: Bitte die Maßnahme benennen.',
        'F4 „1,005“: Ist 1.005\u00a0€ oder 1,005\u00a0€ gemeint? Bitte einen Betrag in Euro eingeben, z. B. 12.000,00.',
        'D4 „Raumfahrt“: Bitte eines dieser Themenfelder eintragen: …',
        'F6 „“: Bitte einen Betrag in Euro eingeben, z. B. 12.000,00.',
      ],
    );
    assert.deepEqual((await read(SAME.with(5, 1), SAME.with(5, 'viel'))).rows, []);
  });

  it('wants one row for each measure, in the version that was exported', async () => {
    assert.match((await faultsOf(SAME, SAME)).join(), /^A3 „1“: Diese Nummer steht schon weiter oben/u);
    assert.match(
      (await faultsOf(SAME.with(1, '1').with(5, 9))).join(),
      /^B2 „1“: Maßnahme 1 wurde inzwischen geändert \(Stand 2\)/u,
    );
    assert.deepEqual(await faultsOf(SAME.with(1, '1')), []);
  });

  it('wants its columns, in any order', async () => {
    const turned = [...COLUMNS].reverse();
    const cells = new Map(COLUMNS.map(({ field }, at) => [field, SAME[at] ?? null]));
    const file = (columns: readonly (typeof COLUMNS)[number][]) =>
      xlsx({ [MEASURES]: [columns.map(({ name }) => name), columns.map(({ field }) => cells.get(field) ?? null)] });
    const filled = async (bytes: Uint8Array) => {
      const reading = await sheetsOf(bytes);
      const sheet = reading.kind === 'sheets' ? measuresIn(reading) : undefined;
      return sheet && readFilled(sheet, known);
    };
    assert.deepEqual(await filled(file(turned)), { rows: [], faults: [] });
    const without = await filled(file(COLUMNS.filter(({ field }) => field !== 'spent')));
    assert.match(without?.faults[0]?.says ?? '', /Die Spalte „Verausgabt“ fehlt/u);
  });

  it('is none where the sheet of measures is missing', async () => {
    for (const bytes of [
      xlsx({ Liste: [HEAD, SAME] }),
      xlsx({
        [MEASURES]: [
          ['Ort', 'Wert'],
          ['Haan', 1],
        ],
      }),
    ]) {
      const reading = await sheetsOf(bytes);
      assert.equal(reading.kind === 'sheets' && measuresIn(reading), undefined);
    }
  });

  it('keeps nothing of a row that looks like the case of a client', async () => {
    const { rows, faults } = await read([
      ...SAME,
      null,
      null,
      'Frau Petra Muster, geb. 03.04.1961, erhält Grundsicherung',
    ]);
    assert.deepEqual(rows, []);
    assert.match(`${faults[0]?.cell} ${faults[0]?.says}`, /^Zeile 2 Die Zeile sieht nach einem Einzelfall aus/u);
    assert.doesNotMatch(JSON.stringify(faults), /Muster/u);
  });
});

onEveryDatabase('a filled-in report in the chat', (database) => {
  let round: TestRound;
  const files: Record<string, Uint8Array> = {};
  let fetched = 0;
  beforeEach(async () => {
    fetched = 0;
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async (url) => {
        fetched += 1;
        return { kind: 'file', bytes: files[url.split('/').at(-1) ?? ''] ?? new Uint8Array() };
      },
    });
    await say('bescheid speichern 63 € 143.325 €');
    await say('maßnahme anlegen: Schuldnerberatung; Themenfeld: sozial; Träger: Caritas; verplant: 12.000');
    files['gut.xlsx'] = filled(
      ['1', '1', 'Schuldnerberatung', 'sozial', 'Caritas', 12000, 8000, 4000.1],
      [null, null, 'Tafel', 'tafel', null, 500],
    );
    files['schlecht.xlsx'] = filled(
      ['1', '1', 'Schuldnerberatung', 'sozial', 'Caritas', 12000, 'viel', 4000.1],
      [null, null, 'Tafel', 'tafel', null, 500],
    );
  });
  afterEach(() => round.close());
  const filled = (...rows: readonly (readonly Cell[])[]) => xlsx({ [MEASURES]: [HEAD, ...rows] });
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const say = async (text: string, office = 'Sozialamt Haan') => plain((await round.say(office, text)).text);
  const send = async (name: string, office = 'Sozialamt Haan') => plain((await round.send(office, name)).text);

  it('shows what it would change, and changes it with one click', async () => {
    assert.equal(
      await send('gut.xlsx'),
      [
        'Mittel · Datei 1 · 2 Änderungen',
        'Änderungen aus der Datei',
        'gut.xlsx',
        'Maßnahme 1: Schuldnerberatung',
        'Gebunden: 8.000 € (vorher 0 €)',
        'Verausgabt: 4.000,10 € (vorher 0 €)',
        'Neu: Tafel',
        'Tafel und Lebensmittel',
        'Verplant 500 €, Gebunden 0 €, Verausgabt 0 €',
        '[Änderungen übernehmen] [Datei verwerfen]',
      ].join('\n'),
    );
    assert.match(await say('maßnahme 1'), /Verausgabt · 0 €/u);
    assert.match(await say('mittel datei 1 übernehmen'), /übernommen\n[\s\S]*2 Änderungen sind gespeichert/u);
    assert.match(await say('maßnahme 1'), /Verausgabt · 4\.000,10 €/u);
    assert.match(await say('maßnahmen'), /2 Maßnahmen\n/u);
    assert.match(await say('mittel datei 1 übernehmen'), /Die Datei ist übernommen/u);
    assert.match(await say('maßnahmen'), /2 Maßnahmen\n/u);
    assert.equal(fetched, 1);
  });

  it('changes nothing at all while a single cell is wrong', async () => {
    const text = await send('schlecht.xlsx');
    assert.match(text, /nicht gespeichert\nIn der Datei ist eine Zelle zu berichtigen/u);
    assert.match(text, /Maßnahmen, Zelle G2\nDort steht: viel\nBitte einen Betrag in Euro eingeben/u);
    assert.match(await say('mittel datei 1 übernehmen'), /Zelle G2/u);
    assert.match(await say('maßnahmen'), /1 Maßnahme\n/u);
    assert.match(await say('maßnahme 1'), /Verausgabt · 0 €/u);
  });

  it('names every wrong cell, page by page', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => [null, null, `Maßnahme ${at}`, 'Energie', null, 'viel']);
    files['viele.xlsx'] = filled(...rows);
    assert.match(
      await send('viele.xlsx'),
      /20 Zellen zu berichtigen[\s\S]*Zelle F16[\s\S]*\[Weitere 5 anzeigen \(Seite.2 von.2\)\]/u,
    );
    assert.match(await say('mittel datei 1 seite 2'), /Zelle F17[\s\S]*Zelle F21[\s\S]*\n\[Mittel ansehen\]/u);
  });

  it('is refused with what to do where it cannot be read', async () => {
    files['kaputt.xlsx'] = filled([null, null, 'Tafel']).slice(0, 400);
    assert.match(await send('kaputt.xlsx'), /nicht gelesen\n[\s\S]*beschädigt.*speichern Sie sie neu/u);
    files['andere.xlsx'] = xlsx({ Liste: [['Ort'], ['Haan']] });
    assert.match(await send('andere.xlsx'), /Dateien nimmt die Koordination als Wissen auf/u);
  });

  it('overwrites nothing that was changed since', async () => {
    await send('gut.xlsx');
    await say('maßnahme 1 ändern: verausgabt: 7');
    assert.match(await say('mittel datei 1 übernehmen'), /Die Maßnahmen wurden inzwischen geändert/u);
    assert.match(await say('maßnahme 1'), /Verausgabt · 7 €/u);
    assert.match(await say('maßnahmen'), /1 Maßnahme\n/u);
  });

  it('can be discarded, and is let go after 30 days', async () => {
    await send('gut.xlsx');
    assert.match(await say('mittel datei 1 verwerfen'), /Die Datei ist verworfen/u);
    await send('gut.xlsx');
    round.clock.set('2023-11-05T09:00');
    await round.bot.tidy();
    assert.match(await say('mittel datei 2'), /Die Datei ist verworfen/u);
    const rows = await round.db.withTables<GrantsTables>().selectFrom('funds_files').select('content').execute();
    assert.deepEqual(
      rows.map(({ content }) => content),
      [null, null],
    );
  });

  it('belongs to its municipality alone', async () => {
    await send('gut.xlsx');
    assert.match(await say('mittel datei 1', 'Sozialamt Hilden'), /Eine Datei 1 gibt es nicht/u);
    assert.match(await say('mittel datei 1 übernehmen', 'Koordination'), /Eine Datei 1 gibt es nicht/u);
  });

  it('is told from knowledge that the Koordination brings in', async () => {
    files['wissen.xlsx'] = xlsx({
      Liste: [
        ['Kommune', 'Betrag'],
        ['Haan', 1],
        ['Hilden', 2],
      ],
    });
    const { reply } = await round.send('Koordination', 'wissen.xlsx');
    assert.equal(reply.card, 'imports/preview');
    assert.equal(fetched, 1);
  });

  it('comes back from LibreOffice as it was', async function () {
    if (!hasOffice) this.skip();
    const { card } = await round.say('Sozialamt Haan', 'verwendungsnachweis laden');
    const [, signed = ''] = /\/files\/([^"]+)/u.exec(JSON.stringify(card)) ?? [];
    const file = await round.bot.file(signed);
    assert.ok(file);
    files['zurueck.xlsx'] = convert({ ...file, name: 'vorher.xlsx' }, 'xlsx:Calc MS Excel 2007 XML');
    assert.match(await send('zurueck.xlsx'), /Die Datei ändert nichts/u);
  });
});
