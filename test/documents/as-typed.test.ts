import assert from 'node:assert/strict';
import { documentOf, linesOf, unreadOf } from './sections.ts';
import { encoded } from './shape.ts';

const md = (text: string) => linesOf(encoded(text), 'a.md');
const txt = (text: string) => linesOf(encoded(text), 'a.txt');

describe('a text file', () => {
  it('stands as it was typed', async () => {
    const typed = [
      '31. Dezember 2023 endet die Frist.',
      '2. Änderungsbescheid: bis 400 Euro.',
      'Bürger*innen und Nutzer*innen, __init__, *fett*',
      'Name: ____ Datum: ____',
      '- kein Punkt',
      '1) kein Punkt',
    ];
    assert.deepEqual(await txt(typed.join('\n\n')), typed);
    assert.deepEqual(await txt(typed.join('\n')), typed);
  });

  it('is Markdown where it has headings of that kind', async () => {
    const { sections } = await documentOf(encoded('# Blatt\n\n## Zweck\n\nText.\n\n## Frist\n\nMai.'), 'a.txt');
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      ['Zweck', 'Frist'],
    );
  });
});

describe('a Markdown file', () => {
  it('keeps the numbers of its lists as they were typed, days among them', async () => {
    assert.deepEqual(
      await md('31. Dezember 2023 endet die Frist.\n\n30. Juni folgt.\n\nText.\n\n3) drei\n4) vier\n\n- Strich'),
      ['31. Dezember 2023 endet die Frist.', '30. Juni folgt.', 'Text.', '3) drei', '4) vier', '– Strich'],
    );
  });

  it('keeps stars in words and lines to write on', async () => {
    assert.deepEqual(await md('Bürger*innen und Nutzer*innen sind **alle**.\n\nName: ______ Ort: ______'), [
      'Bürger*innen und Nutzer*innen sind alle.',
      'Name: ______ Ort: ______',
    ]);
  });

  it('adds no signs of its own to what is set as code, to addresses and to signs that are escaped', async () => {
    const typed = [
      'Das Feld `Name_des_Trägers` und `__`.',
      '<https://kreis.example/a_b>',
      'Bürger\\*innen: \\___',
      '```\nx_y = ___\n```',
    ];
    assert.deepEqual(await md(typed.join('\n\n')), [
      'Das Feld Name_des_Trägers und __.',
      'https://kreis.example/a_b',
      'Bürger*innen: ___',
      'x_y = ___',
    ]);
  });

  it('keeps a line that holds nothing but the place to write on', async () => {
    assert.deepEqual(await md('Unterschrift:\n____________\n\n_ _ _\n\n---\n\n- Ort: ___\n- ___'), [
      'Unterschrift:',
      '____________',
      '_ _ _',
      '– Ort: ___',
      '– ___',
    ]);
  });

  it('leaves out what is struck, and tells it', async () => {
    assert.deepEqual(await md('Bis ~~250~~ 300 Euro.'), ['Bis 300 Euro.']);
    assert.match(await unreadOf(encoded('Bis ~~250~~ 300 Euro.'), 'a.md'), /„250“/u);
  });

  const numbersOf = async (...headings: readonly string[]) => {
    const text = headings.map((heading) => `## ${heading}\n\nText.`).join('\n\n');
    const { sections } = await documentOf(encoded(text), 'a.md');
    return sections.map(({ number }) => number ?? '-');
  };

  it('takes no amount, no day and no word for the number of a heading', async () => {
    const headings = [
      '15 Euro Zuschuss',
      '24 Stunden erreichbar',
      '2.5 Millionen Euro',
      '2. Halbjahr 2023',
      '3. Sitzung des Arbeitskreises',
      'II. Quartal',
      '31. Dez. 2023',
      '5.10.23 Sitzung',
      '09.30 Uhr Begrüßung',
      'Anlage Zu den Kosten',
      'Teil Beiträge der Kommunen',
      '2. und 3. Lesung',
      '3 bis 6 Jahre',
    ];
    assert.deepEqual(
      await numbersOf(...headings),
      headings.map(() => '-'),
    );
  });

  it('takes the numbers for which a heading can be asked', async () => {
    const headings = [
      '1 Zweck',
      '2 Antrag',
      '2.1 Frist',
      '3. Verfahren',
      'IV. Ende',
      'Anlage A Kosten',
      'Anhang 2: Muster',
      '§ 3a Höhe',
      'Teil I Allgemeines',
    ];
    const numbers = ['1', '2', '2.1', '3.', 'IV.', 'Anlage A', 'Anhang 2', '§ 3a', 'Teil I'];
    assert.deepEqual(await numbersOf(...headings), numbers);
    assert.deepEqual(await numbersOf('12 Kommunen', '5 Verfahren', '5.1 Antrag'), ['-', '5', '5.1']);
    assert.deepEqual(await numbersOf('1 Zweck', '24 Plätze', '2 Antrag', '7 Mieten'), ['1', '-', '2', '7']);
    assert.deepEqual(await numbersOf('M. Muster', 'B. Ausgaben', 'C. Fristen'), ['-', 'B.', 'C.']);
  });

  it('keeps a heading that has neither words nor headings below it', async () => {
    const { sections } = await documentOf(
      encoded('## Zweck\n\nText.\n\n## 2 Fahrzeuge nur mit Antrag\n\n## 3 Frist\n\n### 3.1 Mai\n\nEnde.\n\n## Schluss'),
      'a.md',
    );
    assert.deepEqual(
      sections.map(({ heading, text }) => [heading, text]),
      [
        ['Zweck', 'Text.'],
        ['2 Fahrzeuge nur mit Antrag', '2 Fahrzeuge nur mit Antrag'],
        ['3.1 Mai', 'Ende.'],
        ['Schluss', 'Schluss'],
      ],
    );
  });

  it('has its first heading for a title where it has no number and another follows at once', async () => {
    const { title, sections } = await documentOf(
      encoded('## Richtlinie\n\n## 1 Zweck\n\nText.\n\n## 2 Frist\n\nMai.'),
      'a.md',
    );
    assert.equal(title, 'Richtlinie');
    assert.equal(sections.length, 2);
  });

  it('keeps the headings above a section, and their numbers', async () => {
    const { sections } = await documentOf(
      encoded('# Blatt\n\n## 2 Nicht förderfähig\n\n### 2.1 Fahrzeuge\n\nMiete von Fahrzeugen.\n\n## 3 Frist\n\nMai.'),
      'a.md',
    );
    assert.deepEqual(
      sections.map(({ heading, number, path }) => [heading, number, path]),
      [
        ['2.1 Fahrzeuge', '2.1', ['2 Nicht förderfähig']],
        ['3 Frist', '3', undefined],
      ],
    );
  });
});
