import assert from 'node:assert/strict';
import { LONGEST_CHUNK, piecesOf } from '../../src/guidelines/chunk.ts';
import { KnowledgeMistakes, parseKnowledge } from '../../src/guidelines/knowledge-file.ts';
import { addressAt, pageAt } from '../../src/guidelines/page.ts';
import { starterFiles } from '../../src/guidelines/shelf.ts';
import { assertGrowsEvenly, type Filling } from '../support/growth.ts';

const HEAD = [
  '---',
  'title: Reisekosten',
  'kind: report',
  'status: report',
  'publisher: Testrunde',
  'validFrom: 2023-01-01',
  'validTo:',
  'source:',
  '---',
  '',
];
const SECTION = [
  '## Fahrten: mit dem Bus {#fahrten}',
  '',
  'Fahrten mit dem Bus werden bezahlt.',
  'Das gilt für alle:',
  '- Träger',
  '- Vereine',
  '',
  '> Quelle: [Stadt Beispiel, Hinweise (Teil 1)](https://www.beispiel.de/a_(b)), Kommune',
  '> Quelle: Niederschrift vom 07.02.2023, sonstige',
  '> Gültig: ab 27.03.2023 bis 30.06.2023',
  '> Fassung: 27.03.2023',
  '> Status: agreement',
  '> Suchwörter: Bus, Fahrkarte',
  '> Ergänzt: reisen, #dienstreisen',
];

/** A good file with one line (from 1) replaced. */
function withLine(line: number, text: string): string {
  return [...HEAD, ...SECTION].map((old, index) => (index + 1 === line ? text : old)).join('\n');
}

function mistakesOf(markdown: string): string[] {
  try {
    parseKnowledge('reise.md', markdown);
    return [];
  } catch (error) {
    assert.ok(error instanceof KnowledgeMistakes);
    return error.message.split('\n');
  }
}

describe('a knowledge file', () => {
  it('is read with its sections, sources, validity, version, status, what it supplements and search words', () => {
    const document = parseKnowledge('reise.md', [...HEAD, ...SECTION].join('\n'));
    assert.equal(document.title, 'Reisekosten');
    assert.deepEqual(document.sections, [
      {
        anchor: 'fahrten',
        heading: 'Fahrten: mit dem Bus',
        text: 'Fahrten mit dem Bus werden bezahlt.\nDas gilt für alle:\n- Träger\n- Vereine',
        status: 'agreement',
        validFrom: '2023-03-27',
        validTo: '2023-06-30',
        version: '2023-03-27',
        sources: [
          { label: 'Stadt Beispiel, Hinweise (Teil 1)', url: 'https://www.beispiel.de/a_(b)', strength: 'Kommune' },
          { label: 'Niederschrift vom 07.02.2023', strength: 'sonstige' },
        ],
        supplements: ['reisen', 'dienstreisen'],
        synonyms: 'Bus, Fahrkarte',
      },
    ]);
  });

  it('gives its own validity and status to a section that names none', () => {
    const lines = [...HEAD, ...SECTION.filter((line) => !/^> (?:Gültig|Status)/u.test(line))];
    const [section] = parseKnowledge('reise.md', lines.join('\r\n')).sections;
    assert.deepEqual([section?.validFrom, section?.validTo, section?.status], ['2023-01-01', undefined, 'report']);
  });

  const wrong: readonly (readonly [string, number, string, RegExp])[] = [
    ['a missing head', 1, 'title: Reisekosten', /^reise\.md, Zeile 1: Der Kopf/u],
    ['a head that is no YAML', 3, 'kind: [', /kein gültiges YAML/u],
    ['an unknown kind', 3, 'kind: law', /^reise\.md, Zeile 3: kind muss report, minutes, gap, contrast sein\.$/u],
    ['a status that only the Koordination can give', 4, 'status: binding', /^reise\.md, Zeile 4: status muss/u],
    ['a missing publisher', 5, '# publisher', /^reise\.md, Zeile 1: publisher fehlt\.$/u],
    ['a day that is none', 6, 'validFrom: 2023-02-30', /^reise\.md, Zeile 6: validFrom muss ein Tag sein/u],
    ['a validity that ends before it begins', 7, 'validTo: 2022-12-31', /^reise\.md, Zeile 7: validTo liegt vor/u],
    ['an unknown field', 8, 'sorce: x', /^reise\.md, Zeile 8: sorce ist hier nicht vorgesehen\.$/u],
    ['text before the first heading', 10, 'Vorwort', /^reise\.md, Zeile 10: Text steht vor der ersten Überschrift/u],
    ['a heading without anchor', 11, '## Fahrten', /^reise\.md, Zeile 11: Die Überschrift braucht einen Anker/u],
    ['a heading of another level', 13, '### Fahrten', /^reise\.md, Zeile 13: Überschriften beginnen mit/u],
    ['a source without strength', 18, '> Quelle: [A](https://b.de)', /^reise\.md, Zeile 18: Die Quelle endet mit/u],
    ['a source with a broken link', 18, '> Quelle: [A](ftp://b.de), Presse', /^reise\.md, Zeile 18: Der Link/u],
    ['an unreadable validity', 20, '> Gültig: seit März', /^reise\.md, Zeile 20: Gültig muss lauten/u],
    ['a validity of a day that is none', 20, '> Gültig: ab 31.02.2023', /^reise\.md, Zeile 20: Gültig muss lauten/u],
    [
      'a reversed validity',
      20,
      '> Gültig: ab 01.03.2023 bis 01.02.2023',
      /^reise\.md, Zeile 20: Die Gültigkeit endet/u,
    ],
    ['an unreadable version', 21, '> Fassung: zwei', /^reise\.md, Zeile 21: Fassung muss ein Tag sein/u],
    ['an unknown status', 22, '> Status: verbindlich', /^reise\.md, Zeile 22: Status muss/u],
    ['an unknown statement', 23, '> Stichwörter: Bus', /^reise\.md, Zeile 23: Unbekannte Angabe/u],
    ['an anchor that is none', 24, '> Ergänzt: Reisen nach Haan', /^reise\.md, Zeile 24: Ergänzt nennt die Anker/u],
    ['a statement made twice', 23, '> Fassung: 27.03.2023', /^reise\.md, Zeile 23: Fassung steht zweimal\.$/u],
    ['text after the statements', 23, 'Nachtrag', /^reise\.md, Zeile 23: Text steht nach den Angaben/u],
  ];
  for (const [what, line, text, says] of wrong) {
    it(`names ${what} with file and line`, () => {
      const mistakes = mistakesOf(withLine(line, text));
      assert.equal(mistakes.length, 1, mistakes.join('\n'));
      assert.match(mistakes[0] ?? '', says);
    });
  }

  it('names every mistake at once, in the order of the lines', () => {
    const mistakes = mistakesOf(
      withLine(3, 'kind: law').replace('ab 27.03.2023', 'seit März').replace(' {#fahrten}', ''),
    );
    assert.deepEqual(
      mistakes.map((mistake) => /Zeile (\d+)/u.exec(mistake)?.[1]),
      ['3', '11', '20'],
    );
  });

  it('names a section without text and without source', () => {
    const mistakes = mistakesOf([...HEAD, '## Leer {#leer}', ''].join('\n'));
    assert.deepEqual(mistakes, [
      'reise.md, Zeile 11: Der Abschnitt hat keinen Text.',
      'reise.md, Zeile 11: Der Abschnitt nennt keine Quelle.',
    ]);
  });

  it('names a document without sections', () => {
    assert.match(mistakesOf(HEAD.join('\n'))[0] ?? '', /Das Dokument hat keinen Abschnitt/u);
  });

  it('names two versions that hold on the same day', () => {
    const mistakes = mistakesOf([...HEAD, ...SECTION, '', ...SECTION].join('\n'));
    assert.deepEqual(mistakes, ['reise.md, Zeile 26: Zwei Fassungen von {#fahrten} gelten am selben Tag.']);
  });
});

describe('the starter knowledge', () => {
  const documents = starterFiles().map(({ name, text }) => parseKnowledge(name, text));

  it('is without mistakes', () => {
    assert.ok(documents.length > 0);
  });

  it('holds reports and agreements only', () => {
    const statuses = new Set(documents.flatMap(({ sections }) => sections.map(({ status }) => status)));
    assert.deepEqual(statuses, new Set(['agreement', 'report']));
  });

  it('is cut nowhere: every section is one chunk', () => {
    const sections = documents.flatMap((document) => document.sections);
    assert.deepEqual(
      sections.filter(({ text }) => text.length > LONGEST_CHUNK).map(({ anchor }) => anchor),
      [],
    );
  });

  it('links no minutes', () => {
    const minutes = documents.filter(({ kind }) => kind === 'minutes');
    const links = minutes.flatMap(({ sections }) => sections.flatMap(({ sources }) => sources.map(({ url }) => url)));
    assert.deepEqual([...new Set(links)], [undefined]);
  });
});

describe('a section in chunks', () => {
  const chunksOf = (text: string) => piecesOf({ text }).map((piece) => piece.text);
  const sentence = 'Die Stadt bezahlt Fahrten mit dem Bus, z. B. am 3. Mai, bis zu 20 Mio. € im Jahr.';

  it('stays whole up to 800 characters', () => {
    const text = 'a'.repeat(LONGEST_CHUNK);
    assert.deepEqual(chunksOf(text), [text]);
  });

  it('is cut between sentences, verbatim, and nothing is lost', () => {
    const text = Array.from({ length: 30 }, (_, index) => `Satz ${index}: ${sentence}`).join('\n\n');
    const chunks = chunksOf(text);
    assert.ok(
      chunks.every((chunk) => chunk.length <= LONGEST_CHUNK && chunk.startsWith('Satz') && text.includes(chunk)),
    );
    assert.equal(chunks.join('\n\n'), text);
  });

  it('cuts a sentence that is longer than a chunk at a space', () => {
    const text = Array.from({ length: 200 }, () => 'Wörter').join(' ');
    const chunks = chunksOf(text);
    assert.ok(chunks.every((chunk) => chunk.length <= LONGEST_CHUNK));
    assert.equal(chunks.join(' '), text);
  });

  it('cuts a word that is longer than a chunk, but never in a character', () => {
    const text = `a${'😀'.repeat(2000)}`;
    const chunks = chunksOf(text);
    assert.ok(chunks.every((chunk) => chunk.length <= LONGEST_CHUNK && chunk.isWellFormed()));
    assert.equal(chunks.join(''), text);
  });

  it('keeps for each piece the page on which it begins, and those that begin within it', () => {
    const text = Array.from({ length: 30 }, (_, index) => `Satz ${index}: ${sentence}`).join('\n\n');
    const pages = [3, 12, 17].map((number, at) => ({
      at: at === 0 ? 0 : text.indexOf(`Satz ${number}:`),
      page: 7 + at,
    }));
    for (const piece of piecesOf({ text, pages }))
      for (const [said, number] of piece.text.matchAll(/Satz (\d+):/gu)) {
        const page = pageAt(piece.pages, piece.text.indexOf(said));
        assert.equal(page, Number(number) < 12 ? 7 : Number(number) < 17 ? 8 : 9, said);
      }
  });

  it('takes a line of any length, in a time that grows with it alone', async () => {
    const text = 'Wörter '.repeat(1_500_000).trim();
    assert.equal(chunksOf(text).join(' '), text);
    const long = (sign: string): Filling => [sign, (length) => sign.repeat(Math.ceil((70 * length) / sign.length))];
    await assertGrowsEvenly(chunksOf, [long('a'), long('Satz. '), long('wort\nwort'), long('. ')]);
  });
});

describe('the address of a document', () => {
  it('opens a PDF at a page, and stays what it is where it leads elsewhere or to a place already', () => {
    assert.equal(addressAt('https://www.mags.nrw/faq.PDF', 3), 'https://www.mags.nrw/faq.PDF#page=3');
    assert.equal(addressAt('https://www.mags.nrw/faq.pdf?v=2', 3), 'https://www.mags.nrw/faq.pdf?v=2#page=3');
    for (const url of [
      'https://www.mags.nrw/faq.pdf#page=5',
      'https://www.mags.nrw/faq',
      'https://www.mags.nrw/a?b=c.pdf',
      'faq.pdf',
    ])
      assert.equal(addressAt(url, 3), url);
    assert.equal(addressAt('https://www.mags.nrw/faq.pdf', undefined), 'https://www.mags.nrw/faq.pdf');
  });
});
