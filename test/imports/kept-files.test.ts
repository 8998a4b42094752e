import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { openShelf } from '../../src/guidelines/index.ts';
import type { GuidelinesTables } from '../../src/guidelines/tables.ts';
import { adoptAnew, bringsNews, type Rereading, reread } from '../../src/imports/rereading.ts';
import type { ImportsTables } from '../../src/imports/tables.ts';
import { knowingOf } from '../../src/wiring.ts';
import { lines, pdf } from '../documents/pdf-file.ts';
import { encoded } from '../documents/shape.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readHere } from '../support/read-here.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const SHEET =
  '# Merkblatt Fahrten\n\nStand: 01.02.2023\n\n## Fahrtkosten der Ehrenamtlichen\n\nFahrtkosten der Ehrenamtlichen sind förderfähig. Nötig sind:\n\na) ein Fahrtenbuch\n\nb) ein Antrag\n\n## Parkgebühren\n\nParkgebühren werden nicht erstattet.\n';
/** A sheet whose only section goes on over a page. */
const PAGES = pdf([
  [
    ...lines(['Merkblatt Fahrten'], { top: 780, size: 20, bold: true }),
    ...lines(['Fahrtkosten der Ehrenamtlichen'], { top: 740, size: 15, bold: true }),
    ...lines(['Fahrtkosten der Ehrenamtlichen sind förderfähig.'], { top: 715 }),
  ],
  lines(['Parkgebühren werden vom Träger nicht erstattet.'], { top: 780 }),
]);
const FILES: Readonly<Record<string, Uint8Array>> = {
  'alt.md': encoded(SHEET),
  'neu.md': encoded(SHEET.replace('01.02.2023', '01.06.2023')),
  'seiten.pdf': PAGES,
  'kaputt.pdf': encoded('%PDF-1.4 kaputt'),
  'fall.md': encoded('# Fall\n\nFrau Petra Muster, geb. 03.04.1961, erhält Grundsicherung.\n'),
};
const ADOPT = 'übernehmen: Status: verbindlich';

onEveryDatabase('the file of an import', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async (url) => ({ kind: 'file', bytes: FILES[url.split('/').at(-1) ?? ''] ?? new Uint8Array() }),
    });
  });
  afterEach(() => round.close());
  const send = (name: string) => round.send('Koordination', name);
  const say = async (text: string, office = 'Koordination') =>
    (await round.say(office, text)).text.replaceAll('\u00a0', ' ');
  const kept = () =>
    round.db.withTables<ImportsTables>().selectFrom('import_files').selectAll().orderBy('number').execute();
  const states = async () => (await kept()).map(({ number, state }) => [number, state]);
  const needs = (): Rereading => ({
    ...{ db: round.db, roundId: samplePlan.id, knowing: knowingOf(openShelf()), now: round.clock.now() },
    read: (file) => readHere(file, 'document'),
  });
  const again = async (number: number) => {
    const anew = await reread(needs(), number, 'Befehlszeile');
    return anew.kind === 'read' ? anew : assert.fail(anew.reason);
  };
  const refusal = async (number: number) => {
    const anew = await reread(needs(), number, 'Befehlszeile');
    return anew.kind === 'not' ? anew.reason : assert.fail('was read');
  };
  const sections = () => round.db.withTables<GuidelinesTables>().updateTable('knowledge_sections');
  /** As a reader before wrote it: dashes for letters, no path. */
  const asBefore = async () => {
    const text = 'Fahrtkosten der Ehrenamtlichen sind förderfähig. Nötig sind:\n– ein Fahrtenbuch\n– ein Antrag';
    await sections().set({ path: null, text }).where('anchor', '=', 'fahrtkosten-der-ehrenamtlichen').execute();
    await round.bot.load();
  };

  it('is kept as it came once the import is adopted', async () => {
    await send('alt.md');
    await say(`import 1 ${ADOPT}`);
    const [file] = await kept();
    const bytes = FILES['alt.md'] ?? assert.fail();
    assert.ok(file && Buffer.from(file.content).equals(bytes));
    assert.deepEqual(
      [file.state, file.name, file.size, file.sha256, file.valid_from],
      ['adopted', 'alt.md', bytes.length, createHash('sha256').update(bytes).digest('hex'), '2023-02-01'],
    );
  });

  it('is not kept where it was refused, held back, discarded or never settled', async () => {
    for (const name of ['kaputt.pdf', 'fall.md', 'alt.md', 'neu.md']) await send(name);
    assert.deepEqual(await states(), [
      [3, 'open'],
      [4, 'open'],
    ]);
    await say('import 3 verwerfen');
    assert.deepEqual(await states(), [[4, 'open']]);
    round.clock.set('2023-11-05T09:00');
    await round.bot.tidy();
    assert.deepEqual(await states(), []);
  });

  it('stays while its version of the document does, whatever other versions come', async () => {
    for (const name of ['alt.md', 'neu.md', 'alt.md']) await send(name);
    await say(`import 1 ${ADOPT}`);
    await say(`import 2 ${ADOPT}`);
    assert.deepEqual(await states(), [
      [1, 'adopted'],
      [2, 'adopted'],
      [3, 'open'],
    ]);
    await say(`import 3 ${ADOPT}`);
    round.clock.set('2023-12-05T09:00');
    await round.bot.tidy();
    assert.deepEqual(await states(), [
      [2, 'adopted'],
      [3, 'adopted'],
    ]);
    assert.match(await refusal(1), /ersetzt durch Import 3\. Bitte: reread 3/u);
  });

  it('is read anew to the same where the readers are the same', async () => {
    await send('alt.md');
    await say(`import 1 ${ADOPT}`);
    assert.equal(bringsNews(await again(1)), false);
  });

  it('is opened by an answer at the page on which the sentence stands', async () => {
    await send('seiten.pdf');
    await say(`import 1 ${ADOPT}; gültig ab: 01.02.2023; Adresse: https://www.mags.nrw/fahrten.pdf`);
    const ask = async (question: string) => {
      const { text, card } = await round.say('Sozialamt Haan', question);
      const [, page] = JSON.stringify(card).match(/https:\/\/www\.mags\.nrw\/fahrten\.pdf#page=(\d)/u) ?? [];
      return [page, /Merkblatt Fahrten, Seite\u00a0(\d)/u.exec(text)?.[1]];
    };
    assert.deepEqual(await ask('Sind Fahrtkosten der Ehrenamtlichen förderfähig?'), ['1', '1']);
    assert.deepEqual(await ask('Werden Parkgebühren vom Träger erstattet?'), ['2', '2']);
  });

  it('is read anew for its pages, where it was read before they were kept', async () => {
    await send('seiten.pdf');
    await say(`import 1 ${ADOPT}; gültig ab: 01.02.2023`);
    const sources = JSON.stringify([{ label: 'Merkblatt Fahrten, Seite\u00a01', strength: 'amtlich' }]);
    await sections().set({ pages: null, sources }).execute();
    const anew = await again(1);
    assert.deepEqual(
      anew.differences.map(({ is }) => is),
      ['placed'],
    );
    await adoptAnew(needs(), anew);
    assert.match(await say('Werden Parkgebühren vom Träger erstattet?', 'Sozialamt Haan'), /Fahrten, Seite 2/u);
    assert.equal(bringsNews(await again(2)), false);
  });

  it('says of each section what differs, and changes nothing yet', async () => {
    await send('alt.md');
    await say(`import 1 ${ADOPT}`);
    await asBefore();
    await sections().set({ text: 'Parkgebühren werden erstattet.' }).where('anchor', '=', 'parkgebuehren').execute();
    await sections().set({ anchor: 'vorwort', heading: 'Vorwort' }).where('position', '=', 1).execute();
    const { differences } = await again(1);
    assert.deepEqual(
      differences.map(({ heading, is }) => [heading, is]),
      [
        ['Merkblatt Fahrten', 'new'],
        ['Fahrtkosten der Ehrenamtlichen', 'placed'],
        ['Parkgebühren', 'changed'],
        ['Vorwort', 'gone'],
      ],
    );
    assert.deepEqual(await states(), [[1, 'adopted']]);
    assert.match(await say('Werden Parkgebühren erstattet?', 'Sozialamt Haan'), /Parkgebühren werden nicht erstattet/u);
  });

  it('counts anew without a word to measures that rest on the same words', async () => {
    await send('alt.md');
    await say(`import 1 ${ADOPT}`);
    await asBefore();
    await say('maßnahme anlegen: Fahrtkosten der Ehrenamtlichen; Themenfeld: tafel; verplant: 1.000', 'Sozialamt Haan');
    await say('maßnahme 1 rechtsstand übernehmen', 'Sozialamt Haan');
    await round.settle();
    const before = round.arrived.length;
    assert.equal(await adoptAnew(needs(), await again(1)), 2);
    await round.settle();
    assert.deepEqual(round.arrived.slice(before), []);
    assert.match(await say('maßnahme 1', 'Sozialamt Haan'), /Rechtsstand: 1 Abschnitt, unverändert\./u);
    const answer = await say('Sind Fahrtkosten der Ehrenamtlichen förderfähig?', 'Sozialamt Haan');
    assert.doesNotMatch(answer, /früheren Verfahren/u);
    assert.equal(bringsNews(await again(2)), false);
    assert.match(await say('import 2'), /übernommen[\s\S]*verbindlich, gültig ab 01\.02\.2023/u);
    assert.deepEqual(await states(), [[2, 'adopted']]);
  });

  it('tells those whose measures rest on what reads differently now', async () => {
    await send('alt.md');
    await say(`import 1 ${ADOPT}`);
    const text = 'Fahrtkosten der Ehrenamtlichen sind förderfähig. Nötig sind zwei Anträge.';
    await sections().set({ text }).where('anchor', '=', 'fahrtkosten-der-ehrenamtlichen').execute();
    await round.bot.load();
    await say('maßnahme anlegen: Fahrtkosten der Ehrenamtlichen; Themenfeld: tafel; verplant: 1.000', 'Sozialamt Haan');
    await say('maßnahme 1 rechtsstand übernehmen', 'Sozialamt Haan');
    await adoptAnew(needs(), await again(1));
    assert.doesNotMatch(await say('maßnahme 1', 'Sozialamt Haan'), /unverändert/u);
  });

  it('is asked for where the import was adopted before files were kept', async () => {
    await send('alt.md');
    await say(`import 1 ${ADOPT}`);
    await round.db.withTables<ImportsTables>().deleteFrom('import_files').execute();
    assert.match(await refusal(1), /keine Datei aufbewahrt[\s\S]*senden Sie die Datei noch einmal/u);
    await send('neu.md');
    assert.match(await refusal(2), /Import 2 ist nicht übernommen/u);
    assert.match(await refusal(7), /Einen Import 7 gibt es nicht/u);
  });
});
