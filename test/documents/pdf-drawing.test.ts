import assert from 'node:assert/strict';
import { lines as below, content, type Placed, pdf, pdfOf } from './pdf-file.ts';
import { linesOf, unreadOf } from './sections.ts';

const lines = (bytes: Uint8Array) => linesOf(bytes, 'a.pdf');

/** Thin lines from one corner to another, drawn as strokes. */
const strokes = (...ends: readonly (readonly [number, number, number, number])[]) =>
  `0.6 w ${ends.map(([x, y, right, top]) => `${x} ${y} m ${right} ${top} l S`).join(' ')}\n`;

/** The same as filled bars. */
const bars = (...ends: readonly (readonly [number, number, number, number])[]) =>
  `${ends.map(([x, y, right, top]) => `${x} ${y} ${right - x || 0.6} ${top - y || 0.6} re f`).join(' ')}\n`;

const page = (drawing: string, ...texts: readonly (readonly Placed[])[]) =>
  Buffer.concat([Buffer.from(drawing), content(texts.flat())]);

describe('words of a PDF that a line is drawn through', () => {
  const text = below(['Die Hilfe beträgt 250 Euro 300 Euro je Haushalt.', 'Sie wird auf Antrag gezahlt.'], {
    top: 700,
  });
  const through = [142, 703.5, 187, 703.5] as const;

  for (const [how, drawing] of [
    ['strokes', strokes(through)],
    ['strokes in parts', strokes([142, 703.5, 160, 703.5], [160.5, 703.5, 187, 703.5])],
    ['a bar', bars(through)],
    ['a stroke in a scaled space', `q 0.5 0 0 0.5 46 3.5 cm ${strokes([192, 1400, 282, 1400])} Q `],
  ] as const) {
    it(`as ${how} are left out and told`, async () => {
      const bytes = pdfOf([page(drawing, text)]);
      assert.deepEqual(await lines(bytes), ['Die Hilfe beträgt 300 Euro je Haushalt. Sie wird auf Antrag gezahlt.']);
      assert.match(await unreadOf(bytes, 'a.pdf'), /Durchgestrichenes .* \(Seite\u00a01\): „250 Euro“/u);
    });
  }

  it('are others than those with a line below, above or far beyond them', async () => {
    const drawing = strokes([142, 698.5, 187, 698.5], [142, 708.5, 187, 708.5], [20, 689.5, 560, 689.5]);
    const bytes = pdfOf([page(drawing, text)]);
    assert.match((await lines(bytes)).join(' '), /250 Euro 300 Euro je Haushalt\. Sie wird auf Antrag gezahlt\./u);
    assert.equal(await unreadOf(bytes, 'a.pdf'), '');
  });
});

describe('words of a PDF that are divided at the end of a line', () => {
  it('grow together, also where the text itself has no hyphen', async () => {
    const texts = ['Förderfähig sind Personal\u00ad', 'ausgaben und Zuwendungs\u00ad', 'empfänger in der', 'Stadt.'];
    assert.deepEqual(await lines(pdf([below(texts, { top: 700 })])), [
      'Förderfähig sind Personalausgaben und Zuwendungsempfänger in der Stadt.',
    ]);
  });
});

describe('a table of a PDF that lines divide', () => {
  const row = (y: number, ...cells: readonly string[]): Placed[] =>
    cells.map((text, at) => ({ text, x: 65 + 150 * at, y })).filter(({ text }) => text !== '');
  const across = (...ys: readonly number[]) => ys.map((y) => [60, y, 510, y] as const);
  const down = (top: number, bottom: number, ...xs: readonly number[]) => xs.map((x) => [x, bottom, x, top] as const);
  const before = below(['Die Mittel verteilen sich so auf die Kommunen des Kreises:'], { top: 760 });
  const after = below(['Danach gilt die Tabelle des Vorjahres weiter.'], { top: 560 });

  it('reads as one, with the names of its columns and cells of several lines', async () => {
    const texts = [
      row(685, 'Kommune', 'Maßnahme', 'Betrag'),
      row(660, 'Haan', 'Tafel und Möbel-', '12.000 Euro'),
      row(646, '', 'lager', ''),
      row(620, 'Hilden', '', '8.000 Euro'),
    ];
    for (const draw of [strokes, bars]) {
      const drawing = draw(...across(700, 675, 640, 610), ...down(700, 610, 60, 210, 360, 510));
      assert.deepEqual(await lines(pdfOf([page(drawing, before, ...texts, after)])), [
        'Die Mittel verteilen sich so auf die Kommunen des Kreises:',
        'Kommune: Haan; Maßnahme: Tafel und Möbellager; Betrag: 12.000 Euro',
        'Kommune: Hilden; Betrag: 8.000 Euro',
        'Danach gilt die Tabelle des Vorjahres weiter.',
      ]);
    }
  });

  it('counts a cell that no line divides for all rows and columns that it covers', async () => {
    const texts = [
      row(685, 'Kommune', 'Ausgaben', ''),
      row(660, '', 'Hilfe', 'Schule'),
      row(635, 'Haan', '5 Euro', '6 Euro'),
      row(615, 'Hilden', 'keine', ''),
    ];
    const drawing = strokes(
      [60, 700, 510, 700],
      [210, 675, 510, 675],
      ...across(650, 630, 605),
      ...down(700, 605, 60, 210, 510),
      [360, 630, 360, 675],
    );
    assert.deepEqual(await lines(pdfOf([page(drawing, before, ...texts)])), [
      'Die Mittel verteilen sich so auf die Kommunen des Kreises:',
      'Kommune: Haan; Ausgaben, Hilfe: 5 Euro; Ausgaben, Schule: 6 Euro',
      'Kommune: Hilden; Ausgaben, Hilfe: keine; Ausgaben, Schule: keine',
    ]);
  });

  it('goes on over a page under the same names, with or without its head', async () => {
    const frame = strokes(...across(700, 675, 650), ...down(700, 650, 60, 210, 360, 510));
    const first = page(frame, before, row(685, 'Kommune', 'Maßnahme', 'Betrag'), row(660, 'Haan', 'Tafel', '5 Euro'));
    const on = page(frame, row(685, 'Hilden', 'Schule', '6 Euro'), row(660, 'Ratingen', 'Bus', '7 Euro'));
    const again = page(frame, row(685, 'Kommune', 'Maßnahme', 'Betrag'), row(660, 'Ratingen', 'Bus', '7 Euro'));
    assert.deepEqual((await lines(pdfOf([first, on]))).slice(1), [
      'Kommune: Haan; Maßnahme: Tafel; Betrag: 5 Euro',
      'Kommune: Hilden; Maßnahme: Schule; Betrag: 6 Euro',
      'Kommune: Ratingen; Maßnahme: Bus; Betrag: 7 Euro',
    ]);
    assert.deepEqual((await lines(pdfOf([first, again]))).slice(1), [
      'Kommune: Haan; Maßnahme: Tafel; Betrag: 5 Euro',
      'Kommune: Ratingen; Maßnahme: Bus; Betrag: 7 Euro',
    ]);
  });

  it('is none whose rows or columns are not all divided by lines', async () => {
    const head = row(685, 'Kommune', 'Maßnahme', 'Betrag');
    const body = [
      row(660, 'Haan', 'Tafel', '5 Euro'),
      row(646, 'Hilden', 'Schule', '6 Euro'),
      row(632, 'Erkrath', 'Bus', '7 Euro'),
    ];
    const rows = strokes(...across(700, 675, 620), ...down(700, 620, 60, 210, 360, 510));
    const columns = strokes(...across(700, 675, 655, 641, 620), ...down(700, 620, 60, 210, 510));
    for (const drawing of [rows, columns])
      assert.deepEqual((await lines(pdfOf([page(drawing, head, ...body)]))).slice(-3), [
        'Haan | Tafel | 5 Euro',
        'Hilden | Schule | 6 Euro',
        'Erkrath | Bus | 7 Euro',
      ]);
  });

  it('is none whose figures stand below each other in a row', async () => {
    const texts = [
      row(685, 'Kommune', 'Bewilligt', 'Ausgezahlt'),
      row(660, 'Haan und', '12.000', '8.000'),
      row(647, 'Hilden', '5.000', '4.500'),
    ];
    const drawing = strokes(...across(700, 675, 640), ...down(700, 640, 60, 210, 360, 510));
    assert.deepEqual((await lines(pdfOf([page(drawing, ...texts)]))).slice(-2), [
      'Haan und | 12.000 | 8.000',
      'Hilden | 5.000 | 4.500',
    ]);
  });

  it('is none where lines only frame the page or divide two columns of text', async () => {
    const frame = strokes(
      [40, 820, 550, 820],
      [40, 40, 550, 40],
      [40, 40, 40, 820],
      [550, 40, 550, 820],
      [40, 700, 550, 700],
    );
    const text = [before, below(['Ein Absatz, der nichts mit einer Tabelle zu tun hat.'], { top: 660 })];
    assert.deepEqual(await lines(pdfOf([page(frame, ...text)])), [
      'Die Mittel verteilen sich so auf die Kommunen des Kreises:',
      'Ein Absatz, der nichts mit einer Tabelle zu tun hat.',
    ]);
  });
});
