import assert from 'node:assert/strict';
import { documentOf, linesOf, unreadOf } from './sections.ts';
import {
  cell,
  counting,
  grid,
  list,
  listed,
  para,
  row,
  run,
  style,
  styled,
  type WordParts,
  word,
} from './word-package.ts';

const NUMBERED = list(0, [
  ['decimal', '%1'],
  ['decimal', '%1.%2'],
]);
const STYLES = [
  style('T', 'Title'),
  style('A', 'heading 1', `<w:pPr>${listed(1)}</w:pPr>`),
  style('B', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>', 'A'),
].join('');
const HEADED: WordParts = { styles: STYLES, numbering: NUMBERED + counting(1, 0) };

const lines = (body: string, parts: WordParts = {}) => linesOf(word(body, parts), 'a.docx');
const unread = (body: string, parts: WordParts = {}) => unreadOf(word(body, parts), 'a.docx');
const placesOf = async (bytes: Uint8Array) =>
  (await documentOf(bytes, 'a.docx')).sections.map(({ heading, number, path = [] }) =>
    [...path, `${number ?? '-'} ${heading}`].join(' > '),
  );

describe('the headings of a Word file', () => {
  const body = [
    para('Leitfaden', styled('T')),
    para('Zweck', styled('A')),
    para('Gefördert wird Hilfe im Alltag.'),
    para('Ausgaben', styled('A')),
    para('Sachkosten', styled('B')),
    para('Miete und Strom.'),
    para('Personal', styled('B')),
    para('Zusätzliche Stellen.'),
  ].join('');

  it('have the numbers that Word counts, beside their words, and the headings above them', async () => {
    assert.deepEqual(await placesOf(word(body, HEADED)), [
      '1 Zweck',
      '2 Ausgaben > 2.1 Sachkosten',
      '2 Ausgaben > 2.2 Personal',
    ]);
  });

  it('are found whatever the parts of the file are called, and in files of the strict kind', async () => {
    for (const parts of [{ main: 'word/document2.xml' }, { main: 'Inhalt/Text.xml' }, { strict: true }])
      assert.equal((await placesOf(word(body, { ...HEADED, ...parts }))).length, 3, JSON.stringify(parts));
  });

  it('are told by an outline level and by a style that is based on one', async () => {
    const own = para('Frist', '<w:outlineLvl w:val="0"/>') + para('Ende Mai.');
    const based = para('Antrag', styled('Eigen')) + para('Formlos.');
    const styles = style('H', 'heading 2') + style('Eigen', 'Abschnittstitel', '', 'H');
    assert.deepEqual(await placesOf(word(para('Vorab.') + own + based, { styles })), [
      '- a',
      '- Frist',
      'Frist > - Antrag',
    ]);
  });

  it('without styles are no lines that only begin with an amount', async () => {
    const body = ['Zuschuss', '24 Stunden Betreuung', 'Täglich erreichbar.', '12 Kommunen nehmen teil', 'Alle zahlen.'];
    assert.equal((await placesOf(word(body.map((line) => para(line)).join('')))).length, 1);
  });

  it('without styles are the paragraphs that a list counts and that text follows', async () => {
    const numbering =
      list(0, [
        ['decimal', '§ %1'],
        ['decimal', '(%2)'],
        ['lowerLetter', '%3)'],
      ]) + counting(1, 0);
    const text = [
      para('Förderung', listed(1)),
      para('Gefördert werden Träger.', listed(1, 1)),
      para('Nötig sind:', listed(1, 1)),
      para('ein Antrag,', listed(1, 2)),
      para('ein Plan.', listed(1, 2)),
      para('Widerruf', listed(1)),
      para('Der Bescheid kann widerrufen werden.', listed(1, 1)),
    ].join('');
    const read = await documentOf(word(text, { numbering }), 'a.docx');
    assert.deepEqual(
      read.sections.map(({ number, heading, text: words }) => [number, heading, words]),
      [
        ['§ 1', 'Förderung', '(1) Gefördert werden Träger.\n(2) Nötig sind:\na) ein Antrag,\nb) ein Plan.'],
        ['§ 2', 'Widerruf', '(1) Der Bescheid kann widerrufen werden.'],
      ],
    );
  });

  it('leave a table of contents out', async () => {
    const contents = para('1 Zweck 3', styled('V')) + para('2 Ausgaben 4', styled('V'));
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para('Inhalt')}</w:sdtContent></w:sdt>`;
    const styles = STYLES + style('V', 'toc 1');
    assert.deepEqual(await lines(contents + gallery + para('Der Text.'), { styles }), ['Der Text.']);
  });
});

describe('the lists of a Word file', () => {
  it('keep their own signs: letters, Roman numbers, dashes and boxes', async () => {
    const numbering =
      list(0, [
        ['lowerLetter', '%1)'],
        ['lowerRoman', '%2.'],
      ]) +
      list(1, [['bullet', '\uf0a8']]) +
      list(2, [['bullet', '–']]) +
      counting(1, 0) +
      counting(2, 1) +
      counting(3, 2);
    const body = [
      para('eins', listed(1)),
      para('unter', listed(1, 1)),
      para('mehr', listed(1, 1)),
      para('zwei', listed(1)),
      para('frei', listed(2)),
      para('Strich', listed(3)),
    ];
    assert.deepEqual(await lines(body.join(''), { numbering }), [
      'a) eins',
      'i. unter',
      'ii. mehr',
      'b) zwei',
      '☐ frei',
      '– Strich',
    ]);
  });

  it('go on counting over text between them, and begin anew where they say so', async () => {
    const numbering = list(0, [['decimal', '%1.']]) + counting(1, 0) + counting(2, 0, 5);
    const body = [
      para('eins', listed(1)),
      para('Dazwischen.'),
      para('zwei', listed(1)),
      para('fünf', listed(2)),
      para('sechs', listed(2)),
    ];
    assert.deepEqual(await lines(body.join(''), { numbering }), [
      '1. eins',
      'Dazwischen.',
      '2. zwei',
      '5. fünf',
      '6. sechs',
    ]);
  });

  it('write all levels in figures where they say so, and count an empty paragraph too', async () => {
    const numbering =
      list(0, [
        ['upperRoman', '%1.'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
      ]) + counting(1, 0);
    const body = [para('teil', listed(1)), para('', listed(1)), para('punkt', listed(1, 1))];
    assert.deepEqual(await lines(body.join(''), { numbering }), ['I. teil', '2.1 punkt']);
  });

  it('end where a paragraph says that it belongs to none', async () => {
    const styles = style('L', 'Liste', `<w:pPr>${listed(1)}</w:pPr>`);
    const numbering = list(0, [['decimal', '%1.']]) + counting(1, 0);
    assert.deepEqual(
      await lines(para('mit', styled('L')) + para('ohne', styled('L') + listed(0)), { styles, numbering }),
      ['1. mit', 'ohne'],
    );
  });
});

describe('the words of a Word file', () => {
  it('leave out what is struck, hidden or deleted, by whatever says so, and tell it', async () => {
    const styles =
      style('Weg', 'Gestrichen', '<w:rPr><w:strike/></w:rPr>') +
      '<w:style w:type="character" w:styleId="Z"><w:name w:val="Z"/><w:rPr><w:dstrike/></w:rPr></w:style>';
    const body = [
      para(run('Es gelten ') + run('250', '<w:strike/>') + run('300 Euro.')),
      para('Nie mehr.', styled('Weg')),
      para(
        run('Alt ', '<w:rStyle w:val="Z"/>') +
          run('Neu.') +
          run(' geheim', '<w:vanish/>') +
          run('!', '<w:strike w:val="0"/>'),
      ),
      para(
        `${run('Der Antrag ')}<w:del><w:r><w:delText>nicht </w:delText></w:r></w:del><w:ins>${run('wird angenommen.')}</w:ins>`,
      ),
    ].join('');
    assert.deepEqual(await lines(body, { styles }), ['Es gelten 300 Euro.', 'Neu.!', 'Der Antrag wird angenommen.']);
    assert.match(
      await unread(body, { styles }),
      /Durchgestrichenes wurde an 3 Stellen ausgelassen: „250“, „Nie mehr\.“, „Alt“/u,
    );
    assert.match(await unread(body, { styles }), /Verborgener Text.*geheim[\s\S]*nachverfolgte Löschung.*nicht/u);
  });

  it('join a paragraph with the next where the end between them was deleted', async () => {
    const first = para(run('Die Frist endet '), '<w:rPr><w:del/></w:rPr>');
    assert.deepEqual(await lines(first + para('am 30. Juni.')), ['Die Frist endet am 30. Juni.']);
  });

  it('hold raised signs apart from the number before them', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body = para(
      run('250') +
        run('1', raised) +
        run(' Euro, 60 m') +
        run('2', raised) +
        run(', Satz') +
        run('a', raised) +
        run(', 10') +
        run('2', '<w:position w:val="6"/>'),
    );
    assert.deepEqual(await lines(body), ['250¹ Euro, 60 m², Satz[a], 10²']);
  });

  it('keep footnotes and endnotes with their paragraph, not in it', async () => {
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body =
      para(run('Bis 250') + reference('footnote', 2) + run(' Euro') + reference('endnote', 2)) + para('Ende.');
    const footnotes = `<w:footnote w:type="separator" w:id="0">${para('____')}</w:footnote><w:footnote w:id="2">${para('Ab 2024: 300.')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${para('Je Haushalt.')}</w:endnote>`;
    assert.deepEqual(await lines(body, { footnotes, endnotes }), [
      'Bis 250[1] Euro[2]',
      '[1] Ab 2024: 300.',
      '[2] Je Haushalt.',
      'Ende.',
    ]);
  });

  it('go on after a field without an end, in the same paragraph, in the next, and in a note', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const broken = `${mark('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>`;
    const twice = mark('begin') + mark('begin') + run('5') + mark('end') + run('6') + mark('separate') + run(' Ende.');
    const body = [
      para(`${run('Bis 250 Euro')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}`),
      para(run('Vorher.') + broken + run(' Nachher.')),
      para('Frist ist der 1. Mai.'),
      para(run('Nur') + twice + mark('end')),
    ];
    const footnotes = `<w:footnote w:id="1">${para(run('Stand: ') + broken + run('2023.'))}</w:footnote>`;
    assert.deepEqual(await lines(body.join(''), { footnotes }), [
      'Bis 250 Euro[1].',
      '[1] Stand: 2023.',
      'Vorher. Nachher.',
      'Frist ist der 1. Mai.',
      'Nur Ende.',
    ]);
  });

  it('show fields as Word does: what they result in, ticks, and the chosen entry', async () => {
    const mark = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
    const field = (code: string, shown: string) =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${run(shown)}${mark('end')}`;
    const box = (checked: number) =>
      mark(
        'begin',
        `<w:ffData><w:checkBox><w:default w:val="0"/><w:checked w:val="${checked}"/></w:checkBox></w:ffData>`,
      ) + mark('end');
    const choice =
      mark(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="nein"/><w:listEntry w:val="ja"/></w:ddList></w:ffData>',
      ) + mark('end');
    const body =
      para(run('Stand ') + field(' DATE ', '01.02.2023')) +
      para(box(1) + run(' Miete ') + box(0) + run(' Strom ') + choice);
    assert.deepEqual(await lines(body), ['Stand 01.02.2023', '☒ Miete ☐ Strom ja']);
  });

  it('show content controls: their words, their ticks, and no prompt to fill them in', async () => {
    const control = (properties: string, inner: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const tick = (checked: number) =>
      control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, run('?'));
    const body = [
      para(run('Kommune: ') + control('', run('Haan'))),
      para(tick(1) + run(' Tafel ') + tick(0) + run(' Miete')),
      para(run('Ort: ') + control('<w:alias w:val="Ort des Trägers"/><w:showingPlcHdr/>', run('Klicken Sie hier'))),
    ].join('');
    assert.deepEqual(await lines(body), ['Kommune: Haan', '☒ Tafel ☐ Miete', 'Ort:']);
    assert.match(await unread(body), /Ein Formularfeld ist leer: „Ort des Trägers“/u);
  });

  it('hold the words of text boxes once, after their paragraph', async () => {
    const content = `<w:txbxContent>${para('Im Kasten steht 500 Euro.')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:txbx>${content}</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = para(`${run('Siehe Kasten.')}<w:r>${drawing}</w:r>`);
    assert.deepEqual(await lines(body), ['Siehe Kasten.', 'Im Kasten steht 500 Euro.']);
    assert.match(await unread(body), /Textfeld.*Im Kasten/u);
  });

  it('write formulas on a line, and tell pictures', async () => {
    const formula =
      '<m:oMath><m:f><m:num><m:r><m:t>Summe</m:t></m:r></m:num><m:den><m:r><m:t>a+b</m:t></m:r></m:den></m:f></m:oMath>';
    const picture = '<w:r><w:drawing><wp:inline><wp:docPr descr="Wappen"/><a:blip/></wp:inline></w:drawing></w:r>';
    const body = para(run('Anteil = ') + formula + picture);
    assert.deepEqual(await lines(body), ['Anteil = Summe / (a+b)']);
    assert.match(await unread(body), /Formel[\s\S]*Ein Bild wurde nicht gelesen: „Wappen“/u);
  });

  it('stand apart where the paragraph breaks its lines', async () => {
    assert.deepEqual(
      await lines(para(`${run('Haan')}<w:r><w:br/></w:r>${run('Hilden')}<w:r><w:noBreakHyphen/></w:r>${run('Süd')}`)),
      ['Haan', 'Hilden-Süd'],
    );
  });
});

describe('a paragraph of a Word file whose end was deleted', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
  const noted = (text: string) => `${run(text)}<w:r><w:footnoteReference w:id="1"/></w:r>`;

  it('goes on in the next, with its notes', async () => {
    const body = para(noted('Bis 250 '), deleted) + para('Euro je Haushalt.');
    const footnotes = `<w:footnote w:id="1">${para('Ab 2024 ', deleted)}${para('mehr.')}${para('Danach nicht.')}</w:footnote>`;
    assert.deepEqual(await lines(body, { footnotes }), [
      'Bis 250 [1]Euro je Haushalt.',
      '[1] Ab 2024 mehr. Danach nicht.',
    ]);
  });

  it('goes on in no table and no box, and is not lost at the end of a cell or of the file', async () => {
    const inCell = `<w:tc>${para('Haan', deleted)}</w:tc>`;
    const table = grid(row([inCell, cell('5 €')]), row([cell('Hilden'), cell('6 €')]));
    const body = [para('Es gilt diese Tabelle:', deleted), table, para('Ende ohne Schluss.', deleted)];
    assert.deepEqual(await lines(body.join('')), [
      'Es gilt diese Tabelle:',
      'Haan | 5 €',
      'Hilden | 6 €',
      'Ende ohne Schluss.',
    ]);
  });
});

describe('the title of a Word file', () => {
  it('keeps its notes', async () => {
    const title = para(`${run('Richtlinie')}<w:r><w:footnoteReference w:id="1"/></w:r>`, styled('T'));
    const footnotes = `<w:footnote w:id="1">${para('Gilt ab 2024.')}</w:footnote>`;
    const body = title + para('Gefördert wird Hilfe.');
    assert.deepEqual(await lines(body, { ...HEADED, footnotes }), ['[1] Gilt ab 2024.', 'Gefördert wird Hilfe.']);
  });

  it('and a heading that are longer than any are whole in the text below', async () => {
    const long = (start: string) => `${start} ${'sehr '.repeat(50)}lang.`;
    const body = [para(long('Titel'), styled('T')), para(long('Abschnitt'), styled('A')), para('Text.')];
    assert.deepEqual(await lines(body.join(''), HEADED), [long('Titel'), long('Abschnitt'), 'Text.']);
  });
});

describe('the tables of a Word file', () => {
  const restart = '<w:vMerge w:val="restart"/>';
  const goesOn = '<w:vMerge/>';
  const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

  it('count a merged cell for each row and column that it covers', async () => {
    const table = grid(
      row([cell('Ort'), cell('Hilfe'), cell('Schule'), cell('Frist')], '<w:tblHeader/>'),
      row([cell('Haan', restart), cell('Tafel'), cell('5 €'), cell('Mai')]),
      row([cell('', goesOn), cell('keine', wide(2)), cell('Juni')]),
    );
    assert.deepEqual(await lines(table), [
      'Ort: Haan; Hilfe: Tafel; Schule: 5 €; Frist: Mai',
      'Ort: Haan; Hilfe: keine; Schule: keine; Frist: Juni',
    ]);
  });

  it('name a column by all rows of their head', async () => {
    const table = grid(
      row([cell('Ort', restart), cell('Ausgaben 2023', wide(2))]),
      row([cell('', goesOn), cell('Erstes Halbjahr'), cell('Zweites Halbjahr')]),
      row([cell('Haan'), cell('5'), cell('7')]),
    );
    assert.deepEqual(await lines(table), [
      'Ort: Haan; Ausgaben 2023, Erstes Halbjahr: 5; Ausgaben 2023, Zweites Halbjahr: 7',
    ]);
  });

  it('take years for names where figures stand below them', async () => {
    const table = grid(
      row([cell(''), cell('2023'), cell('2024')]),
      row([cell('Miete'), cell('100'), cell('120')]),
      row([cell('Strom'), cell('50'), cell('60')]),
    );
    assert.deepEqual(await lines(table), ['Miete; 2023: 100; 2024: 120', 'Strom; 2023: 50; 2024: 60']);
  });

  it('keep a line across their width above the rows below it', async () => {
    const table = grid(
      row([cell('Übersicht der Mittel', wide(2))]),
      row([cell('Zweck'), cell('Betrag')]),
      row([cell('Sachausgaben', wide(2))]),
      row([cell('Miete'), cell('5 €')]),
    );
    assert.deepEqual(await lines(table), ['Übersicht der Mittel', 'Sachausgaben', 'Zweck: Miete; Betrag: 5 €']);
  });

  it('guess no names for a form of two columns, or where a name comes again below', async () => {
    assert.deepEqual(await lines(grid(row([cell('Träger:'), cell('Tafel e.V.')]), row([cell('Ort:'), cell('Haan')]))), [
      'Träger: | Tafel e.V.',
      'Ort: | Haan',
    ]);
    assert.deepEqual(await lines(grid(row([cell('Haan'), cell('ja')]), row([cell('Hilden'), cell('ja')]))), [
      'Haan | ja',
      'Hilden | ja',
    ]);
  });

  it('take no list and no box to tick for a name', async () => {
    for (const first of ['• Tafel • Miete', '☒ Tafel']) {
      const table = grid(row([cell(first), cell('Frist')]), row([cell('Strom'), cell('Mai')]));
      assert.deepEqual(await lines(table), [`${first} | Frist`, 'Strom | Mai']);
    }
  });

  it('hold a table in a cell, and leave deleted rows out', async () => {
    const inner = grid(row([cell('Tafel'), cell('5 €')]), row([cell('Miete'), cell('7 €')]));
    const table = grid(
      row([cell('Ort'), cell('Mittel')], '<w:tblHeader/>'),
      row([cell('Haan'), `<w:tc>${inner}<w:p/></w:tc>`]),
      row([cell('Weg'), cell('9 €')], '<w:del/>'),
    );
    assert.deepEqual(await lines(table), ['Ort: Haan; Mittel: Tafel | 5 €; Miete | 7 €']);
  });

  it('of one column only place their text', async () => {
    assert.deepEqual(await lines(grid(row([`<w:tc>${para('Erster Absatz.')}${para('Zweiter Absatz.')}</w:tc>`]))), [
      'Erster Absatz.',
      'Zweiter Absatz.',
    ]);
  });
});
