import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { hasOffice, openedCells } from '../support/office.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL } from '../support/sample.ts';

const HOSTILE = {
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96431',
  title: '=HYPERLINK("https://boese.example";"Bonus")',
  description: '+49 2104; „Süd“\nzweite Zeile "mit" Zeichen',
  kind: 'practice',
  topicArea: 'Energie',
  origin: 'provider',
  cost: '4.800,50',
  costsGoOn: 'yes',
  contactOffice: '@SUM(A1:A9)',
  link: 'https://www.beispiel.de/?a=1',
  despite: 'yes',
};

onEveryDatabase('the exported collection', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
    await round.click('Sozialamt Haan', 'ideas.submit', HOSTILE);
    await round.say('Sozialamt Haan', 'idee 1 ändern: Rechtsgrundlage: -2+3; Voraussetzungen: Raum; Ergebnis: 40 %');
    await round.say('Sozialamt Hilden', 'idee 1 unterstützen');
    await round.say('Sozialamt Velbert', 'idee 1 unterstützen');
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: Öffnungszeiten');
    await round.say('Sozialamt Erkrath', 'idee 1 übernehmen');
    await round.say('Sozialamt Hilden', 'idee 1 kommentar: =1+1');
    await round.say('Sozialamt Ratingen', 'idee trotzdem einreichen: Lastenrad; Beschreibung: Neu; Themenfeld: Tafel');
    await round.say('Sozialamt Ratingen', 'idee 2 zurückziehen');
  });
  after(() => round.close());

  /** The file that an answer offers. */
  async function fileOf(typed: string) {
    const { card } = await round.say('Sozialamt Haan', typed);
    const address = /https:\/\/bot\.example\.org\/files\/[\w.-]+/u.exec(JSON.stringify(card))?.[0] ?? '';
    return (await round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length))) ?? assert.fail('no file');
  }

  const rows = (text: (typed: string) => string, { day, cost }: { day: string; cost: string }) => [
    [
      ...['Nr.', 'Art', 'Titel', 'Beschreibung', 'Themenfeld', 'Herkunft', 'Kommune', 'Eingereicht von'],
      ...['Eingereicht am', 'Stand', 'Kosten in Euro', 'Folgekosten', 'Ansprechstelle', 'Link', 'Rechtsgrundlage'],
      ...['Voraussetzungen', 'Ergebnis', 'Unterstützt von', 'Absprachebedarf', 'Übernommen von'],
    ],
    [
      ...['1', 'Best Practice', text(HOSTILE.title), text(HOSTILE.description), 'Energie', 'Träger', 'Haan'],
      ...['Sozialamt Haan', day, 'neu', cost, 'ja', text(HOSTILE.contactOffice), HOSTILE.link],
      ...[text('-2+3'), 'Raum', '40 %', 'Hilden, Velbert', 'Hilden: Öffnungszeiten', 'Erkrath'],
    ],
    [
      ...['2', 'Idee', 'Lastenrad', 'Neu', 'Tafel und Lebensmittel', '', 'Ratingen', 'Sozialamt Ratingen'],
      ...[day, 'zurückgezogen', '', '', '', '', '', '', '', '', '', ''],
    ],
  ];

  it('opens in LibreOffice as an Excel file with every cell as it is, and no formula', async function () {
    if (!hasOffice) this.skip();
    const file = await fileOf('ideen export');
    assert.equal(file.name, 'Ideen-2023-10-05.xlsx');
    assert.deepEqual(
      openedCells(file),
      rows((typed) => typed, { day: '10/05/2023', cost: '4800.5' }),
    );
  });

  it('opens in LibreOffice as a CSV file with every cell as it is, formulas kept as text', async function () {
    if (!hasOffice) this.skip();
    const file = await fileOf('ideen export csv');
    assert.equal(file.name, 'Ideen-2023-10-05.csv');
    assert.deepEqual(
      openedCells(file),
      rows((typed) => (/^[=+\-@]/u.test(typed) ? `'${typed}` : typed), { day: '05.10.2023', cost: '4800,50' }),
    );
  });

  it('goes to the personal chat, and is named by its typed twin where there is none', async () => {
    const { text } = await round.say('Sozialamt Haan', 'ideen export csv', { place: 'channel' });
    assert.match(text, /ideen export csv/u);
    assert.doesNotMatch(text, /files\//u);
  });
});
