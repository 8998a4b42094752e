import assert from 'node:assert/strict';
import { encoded } from '../documents/shape.ts';
import { counting, list, listed, para, run, style, styled, word } from '../documents/word-package.ts';
import { openRoom, type Room } from '../imports/room.ts';
import { onEveryDatabase } from '../support/databases.ts';

const LEVELS =
  list(0, [
    ['decimal', '%1'],
    ['decimal', '%1.%2'],
  ]) +
  list(1, [
    ['decimal', '(%1)'],
    ['lowerLetter', '%2)'],
  ]);
const RULES = word(
  [
    para('Richtlinie Nachbarschaft', styled('T')),
    para('Gegenstand', styled('A')),
    para('Sachausgaben', styled('B')),
    para('Lebensmittel und Kleidung zählen dazu.'),
    para('Personalausgaben', styled('B')),
    para('Sie zählen nur bei zusätzlichem Personal.'),
    para('Voraussetzungen', styled('A')),
    para('Ein Antrag ist nötig.', listed(2)),
    para('Beizufügen sind:', listed(2)),
    para('ein Kostenplan,', listed(2, 1)),
    para('eine Stellenbeschreibung.', listed(2, 1)),
    para('Nachzureichen ist nichts.', listed(2)),
    para('Nicht förderfähige Ausgaben', styled('A')),
    para('Kraftfahrzeuge', styled('B')),
    para(
      run('Dazu zählen Kauf und Miete von Fahrzeugen bis 250') +
        run('1', '<w:vertAlign w:val="superscript"/>') +
        run(' Euro.'),
    ),
  ].join(''),
  {
    styles:
      style('T', 'Title') +
      style('A', 'heading 1', `<w:pPr>${listed(1)}</w:pPr>`) +
      style('B', 'heading 2', `<w:pPr>${listed(1, 1)}</w:pPr>`),
    numbering: LEVELS + counting(1, 0) + counting(2, 1),
  },
);
const LEAFLET = '# Merkblatt Energie\n\n## 2.2 Fristen\n\nAnträge bis Mai.\n\n## 4 Ende\n\nSchluss.\n';

onEveryDatabase('where a section stands', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
    room.files.set('richtlinie.docx', RULES);
    room.files.set('merkblatt.md', encoded(LEAFLET));
    for (const [at, file] of ['richtlinie.docx', 'merkblatt.md'].entries()) {
      await room.send('Koordination', [file]);
      await room.say('Koordination', `import ${at + 1} übernehmen: Status: verbindlich; gültig ab: 01.01.2023`);
    }
  });
  afterEach(() => room.close());
  const answer = async (question: string) =>
    (await room.say('Sozialamt Haan', question)).text.replaceAll('\u00a0', ' ');

  it('is shown above an answer: the headings above, and its number', async () => {
    const text = await answer('Ist die Miete von Fahrzeugen förderfähig?');
    assert.match(
      text,
      /3 Nicht förderfähige Ausgaben ›\n3\.1 Kraftfahrzeuge\n[\s\S]*Miete von Fahrzeugen bis 250¹ Euro/u,
    );
  });

  it('is found by the words of the headings above', async () => {
    assert.match(await answer('Welche Ausgaben sind nicht förderfähig?'), /3\.1 Kraftfahrzeuge/u);
  });

  it('is found by a number and the document that it is of', async () => {
    for (const question of [
      'Was steht in Nummer 2.2 der Richtlinie?',
      'Nr. 1.2 der Richtlinie',
      'Was sagt Ziffer 1.2. der Richtlinien?',
    ].slice(1))
      assert.match(
        await answer(question),
        /1 Gegenstand ›\n1\.2 Personalausgaben\n[\s\S]*zusätzlichem Personal/u,
        question,
      );
    assert.match(await answer('Was steht in Nummer 2.2 des Merkblatts?'), /2\.2 Fristen\n[\s\S]*bis Mai/u);
    assert.match(await answer('Nummer 4'), /4 Ende/u);
  });

  it('is found by the number of an item below it', async () => {
    assert.match(
      await answer('Was steht in Nummer 2 Absatz 2 Buchstabe b?'),
      /2 Voraussetzungen\n[\s\S]*„b\) eine Stellenbeschreibung\.“/u,
    );
    const text = await answer('Nr. 2 Abs. 2 der Richtlinie');
    assert.match(text, /„\(2\) Beizufügen sind:[\s\S]*Stellenbeschreibung/u);
    assert.doesNotMatch(text, /\(3\)/u);
  });

  it('leads to all that stands below a number without words of its own', async () => {
    assert.match(await answer('Was steht unter Nummer 3?'), /3 Nicht förderfähige Ausgaben ›\n3\.1 Kraftfahrzeuge/u);
  });

  it('is asked for where several documents count so', async () => {
    room.files.set('zwei.md', encoded(LEAFLET.replace('Merkblatt Energie', 'Hinweise Heizung')));
    await room.send('Koordination', ['zwei.md']);
    await room.say('Koordination', 'import 3 übernehmen: Status: verbindlich; gültig ab: 01.01.2023');
    const text = await answer('Was steht in Nummer 2.2?');
    assert.match(
      text,
      /Keine sichere Antwort[\s\S]*Merkblatt Energie[\s\S]*Hinweise Heizung|Keine sichere Antwort[\s\S]*Hinweise Heizung[\s\S]*Merkblatt Energie/u,
    );
  });

  it('says where it is longer than what is shown', async () => {
    const long = Array.from({ length: 30 }, (_, at) => `Im Fall ${at + 1} zahlt der Kreis die Miete.`).join(' ');
    room.files.set('lang.md', encoded(`# Hinweise Mieten\n\n## 7 Mieten\n\n${long}\n`));
    await room.send('Koordination', ['lang.md']);
    await room.say('Koordination', 'import 3 übernehmen: Status: verbindlich; gültig ab: 01.01.2023');
    assert.match(await answer('Was steht in Nummer 7?'), /„Im Fall 1 zahlt[^“]* \[…\]“/u);
  });

  it('is not looked up in a document that was not named', async () => {
    for (const question of ['Was steht in Nummer 1.2 der Gemeindeordnung?', 'Was regelt Nummer 4 des SGB XII?'])
      assert.doesNotMatch(await answer(question), /zusätzlichem Personal|Schluss\./u, question);
  });

  it('is that of the section, where a sentence of it is asked for; a paragraph alone has none', async () => {
    assert.match(await answer('Was steht in Nummer 4 Satz 1?'), /4 Ende\n[\s\S]*„Schluss\.“/u);
    assert.doesNotMatch(await answer('Was steht in Absatz 4?'), /„Schluss/u);
  });

  it('is no number where a question goes on', async () => {
    assert.match(await answer('Zählen nach Nummer 2.2 auch Kauf und Miete von Fahrzeugen?'), /Kraftfahrzeuge/u);
  });

  it('keeps a raised sign apart from the number that is asked for', async () => {
    assert.match(await answer('Fahrzeuge bis 250 Euro'), /Kraftfahrzeuge/u);
  });
});

onEveryDatabase('the preview of an import', (database) => {
  it('names what was not read, before anything counts', async () => {
    const room = await openRoom(database);
    const body = para('Vermerk', styled('T')) + para(run('Es gelten ') + run('250', '<w:strike/>') + run('300 Euro.'));
    room.files.set('vermerk.docx', word(body, { styles: style('T', 'Title') }));
    const { text } = await room.send('Koordination', ['vermerk.docx']);
    assert.match(text, /Durchgestrichenes wurde ausgelassen: „250“\./u);
    assert.match((await room.say('Koordination', 'import 1')).text, /Durchgestrichenes/u);
    await room.close();
  });
});
