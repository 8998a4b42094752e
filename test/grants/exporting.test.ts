import assert from 'node:assert/strict';
import { writeExcel } from '../../src/documents/written/excel-file.ts';
import { fundsOf } from '../../src/grants/funds.ts';
import { reportSheets } from '../../src/grants/reports/report-file.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { convert, hasOffice, shownSheet, shownSheets } from '../support/office.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { datedPlan, PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { content, measures, plain } from './report-content.ts';

describe('the reports as Excel files', () => {
  const { sums, topicAreas } = fundsOf(content.grant, measures, samplePlan.topicAreas);
  const file = async (report: 'interim' | 'proof') => ({
    name: 'bericht.xlsx',
    body: await writeExcel(reportSheets(report, content)),
  });
  const withoutNotice = async () => ({
    name: 'bericht.xlsx',
    body: await writeExcel(reportSheets('interim', { ...content, grant: undefined, measures: [] })),
  });

  before('open all of them with one start of LibreOffice', async () => {
    if (hasOffice) shownSheets(await Promise.all([file('interim'), file('proof'), withoutNotice()]));
  });

  it('recompute in LibreOffice what the chat shows, to the cent', async function () {
    if (!hasOffice) this.skip();
    const rows = new Map(shownSheet(await file('interim')).map(([label = '', value = '']) => [label, value]));
    assert.deepEqual(
      ['Bewilligt', 'Verplant', 'Gebunden', 'Verausgabt', 'Noch nicht gebunden', 'Noch nicht verausgabt'].map((label) =>
        rows.get(label),
      ),
      [
        '143325',
        plain(sums.planned),
        plain(sums.committed),
        plain(sums.spent),
        plain(content.grant.minus(sums.committed)),
        plain(content.grant.minus(sums.spent)),
      ],
    );
  });

  it('say in the proof of use what is to be paid back', async function () {
    if (!hasOffice) this.skip();
    const rows = new Map(shownSheet(await file('proof')).map(([label = '', value = '']) => [label, value]));
    assert.equal(rows.get('Zurückzuzahlen'), plain(content.grant.minus(sums.spent)));
    assert.equal(rows.get('Mehr verausgabt als bewilligt'), '0');
  });

  it('say that there is no notice and no measure, and give no amount for what nobody knows', async function () {
    if (!hasOffice) this.skip();
    const rows = shownSheet(await withoutNotice());
    assert.deepEqual(rows.find(([label]) => label === 'Bewilligt')?.slice(1), ['nicht hinterlegt']);
    assert.equal(rows.find(([label]) => label === 'Noch nicht verausgabt')?.[1] ?? '', '');
    assert.deepEqual(
      rows.filter(([label]) => label === 'Hinweis').map(([, says]) => says),
      [
        'Der bewilligte Betrag ist nicht hinterlegt. Der verbleibende Betrag lässt sich daher nicht angeben.',
        'Es ist keine Maßnahme angelegt.',
      ],
    );
  });

  it('sum each topic area, and keep what was typed as text', async function () {
    if (!hasOffice) this.skip();
    const areas = new Map(shownSheet(await file('interim'), 3).map(([area = '', ...amounts]) => [area, amounts]));
    for (const { topicArea, sums: own } of topicAreas)
      assert.deepEqual(areas.get(topicArea), [plain(own.planned), plain(own.committed), plain(own.spent)], topicArea);
    assert.deepEqual(areas.get('Summe'), [plain(sums.planned), plain(sums.committed), plain(sums.spent)]);
    assert.deepEqual(areas.get('Wohnungslosenhilfe'), ['0', '0', '0']);
    const [, first] = shownSheet(await file('interim'), 2);
    assert.deepEqual(first, [
      '1',
      '1',
      'Schuldnerberatung ausbauen',
      'Sozial- und Schuldnerberatung',
      '=HYPERLINK("x")',
      '0.1',
      '0.2',
      '0.05',
    ]);
  });
});

onEveryDatabase('the files of the funds', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...datedPlan, starterKnowledge: false } });
    await round.say('Sozialamt Haan', 'bescheid speichern 63 € 143.325 €');
    await round.say(
      'Sozialamt Haan',
      'maßnahme anlegen: Tafel; Themenfeld: tafel; Träger: AWO; verplant: 12.000; verausgabt: 12.000,50',
    );
  });
  afterEach(() => round.close());
  const load = async (text: string, office = 'Sozialamt Haan') => {
    const { card } = await round.say(office, text);
    const [, signed = ''] = new RegExp(`${PUBLIC_URL}/files/([^"]+)`, 'u').exec(JSON.stringify(card)) ?? [];
    return round.bot.file(signed);
  };

  it('say what they lack where they are offered, and in words', async () => {
    const { text } = await round.say('Sozialamt Hilden', 'monitoringbericht laden');
    assert.match(text, /bewilligte Betrag ist nicht hinterlegt\.[^\n]*Es ist keine Maßnahme angelegt\./u);
    assert.doesNotMatch((await round.say('Sozialamt Haan', 'monitoringbericht laden')).text, /hinterlegt|angelegt/u);
    const file = await load('mittel word', 'Sozialamt Hilden');
    const { sections } = await readDocument(file?.name ?? '', file?.body ?? new Uint8Array());
    const said = sections.map(({ heading, text: words }) => `${heading}\n${words}`).join('\n');
    assert.match(said, /Es ist keine Maßnahme angelegt\./u);
    assert.doesNotMatch(said, /Nach Themenfeld/u);
  });

  it('are offered to those who speak for the municipality, in the personal chat', async () => {
    assert.match(
      (await round.say('Sozialamt Haan', 'mittel')).text,
      /\[Monitoringbericht laden\]\n\[Mittel als Word laden\]/u,
    );
    const inChannel = await round.say('Sozialamt Haan', 'monitoringbericht laden', { place: 'channel' });
    assert.doesNotMatch(JSON.stringify(inChannel.card), /\/files\//u);
  });

  it('bear the name of the report, the municipality and the day', async () => {
    assert.deepEqual(
      [
        (await load('monitoringbericht laden'))?.name,
        (await load('verwendungsnachweis laden'))?.name,
        (await load('mittel word'))?.name,
      ],
      [
        'monitoringbericht-haan-2023-10-05.xlsx',
        'verwendungsnachweis-haan-2023-10-05.xlsx',
        'mittel-haan-2023-10-05.docx',
      ],
    );
  });

  it('hold what their municipality keeps, and nothing of another', async function () {
    if (!hasOffice) this.skip();
    const own = await load('monitoringbericht laden');
    const other = await load('monitoringbericht laden', 'Sozialamt Hilden');
    assert.ok(own && other);
    const [ofHaan, ofHilden] = shownSheets([own, other]);
    assert.match(JSON.stringify(ofHaan), /"Verausgabt","12000\.5"/u);
    assert.match(JSON.stringify(ofHilden), /"Hilden"[\s\S]*"Verausgabt","0"/u);
  });

  it('summarise the funds in words', async function () {
    if (!hasOffice) this.skip();
    const file = await load('mittel word');
    assert.ok(file);
    const text = convert(file, 'txt:Text (encoded):UTF8').toString().replaceAll('\u00a0', ' ');
    for (const line of [
      'Mittel Haan',
      'Stärkungspakt NRW, Stand 5. Oktober 2023',
      'Mittel ausgeben bis 31.12.2023: offen sind 131.324,50 €.',
      'Maßnahme 1: Verausgabt sind 0,50 € mehr als verplant.',
      '1 Tafel',
      'Verplant 12.000 €, Gebunden 0 €, Verausgabt 12.000,50 €',
    ])
      assert.ok(text.includes(line), `${line}\n${text}`);
  });
});
