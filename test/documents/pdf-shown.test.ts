import assert from 'node:assert/strict';
import { readDocument } from '../../src/documents/index.ts';
import { lines as below, content, type Placed, pdf } from './pdf-file.ts';
import { documentOf, linesOf, unreadOf } from './sections.ts';

const WORDS = 'Zuwendungsfähig sind Ausgaben, die im Bewilligungszeitraum entstehen.';
const lines = (bytes: Uint8Array) => linesOf(bytes, 'a.pdf');

/** What a page says beside its content. */
interface More {
  readonly rotate?: number;
  /** Form fields and other annotations: what their dictionaries say. */
  readonly annotations?: readonly string[];
  readonly catalog?: string;
}

/** A PDF of these pages, each drawn as is. */
function drawn(
  pages: readonly (Buffer | string)[],
  { rotate = 0, annotations = [], catalog = '' }: More = {},
): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const first = 5 + annotations.length;
  const fields = annotations.map((_, at) => `${5 + at} 0 R`).join(' ');
  add(`<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields}] >> ${catalog} >>`);
  add(`<< /Type /Pages /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  for (const font of ['Helvetica', 'Helvetica-Bold'])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  for (const one of annotations) add(`<< /Type /Annot ${one} >>`);
  pages.forEach((page, at) => {
    const body = Buffer.isBuffer(page) ? page : Buffer.from(page, 'latin1');
    const annots = at === 0 ? `/Annots [${fields}]` : '';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} ${annots} /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    add(Buffer.concat([Buffer.from(`<< /Length ${body.length} >>\nstream\n`), body, Buffer.from('\nendstream')]));
  });
  return bytesOf(objects);
}

function bytesOf(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  objects.forEach((object, at) => {
    offsets.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}

/** Words that run in a direction: cosine and sine of its angle. */
const leaning = (text: string, [cos, sin]: readonly [number, number], [x, y]: readonly [number, number], size = 11) =>
  Buffer.concat([
    Buffer.from(`BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm `),
    content([{ text, x: 0, y: 0 }]).subarray(`BT /F1 11 Tf 1 0 0 1 0 0 Tm `.length),
  ]);

describe('a page of a PDF', () => {
  it('reads as it is shown, however it is turned', async () => {
    const upright = below([WORDS, 'Danach nicht.'], { top: 700 });
    assert.deepEqual(await lines(drawn([content(upright)])), [`${WORDS} Danach nicht.`]);
    const [cos, sin] = [0, 1] as const;
    const turned = [leaning(WORDS, [cos, sin], [300, 100]), leaning('Danach nicht.', [cos, sin], [314, 100])];
    for (const rotate of [0, 90])
      assert.deepEqual(
        await lines(drawn([Buffer.concat(turned)], { rotate })),
        [`${WORDS} Danach nicht.`],
        String(rotate),
      );
  });

  it('leaves out words that lean or stand on their side, and tells them', async () => {
    const page = [
      content(below([WORDS], { top: 700 })),
      leaning('ENTWURF', [Math.SQRT1_2, Math.SQRT1_2], [200, 300], 60),
      leaning('Heftrand', [0, 1], [20, 100]),
    ];
    const bytes = drawn([Buffer.concat(page)]);
    assert.deepEqual(await lines(bytes), [WORDS]);
    assert.match(
      await unreadOf(bytes, 'a.pdf'),
      /Wasserzeichen wurde ausgelassen \(Seite\u00a01\): „ENTWURF“[\s\S]*Gedrehter Text.*„Heftrand“/u,
    );
  });

  it('leaves out what a reader has struck, and tells it with its page', async () => {
    const page = content(below(['Die Hilfe beträgt 250 Euro 300 Euro je Haushalt.'], { top: 700 }));
    const struck = '/Subtype /StrikeOut /Rect [140 690 210 720] /QuadPoints [142 709 187 709 142 698 187 698]';
    const bytes = drawn([page], { annotations: [struck] });
    assert.deepEqual(await lines(bytes), ['Die Hilfe beträgt 300 Euro je Haushalt.']);
    assert.equal(await unreadOf(bytes, 'a.pdf'), 'Durchgestrichenes wurde ausgelassen (Seite\u00a01): „250 Euro“.');
  });

  it('counts words once that are drawn twice at one place', async () => {
    const once: Placed = { text: WORDS, x: 60, y: 700 };
    assert.deepEqual(await lines(pdf([[once, { ...once, x: 60.4 }, { ...once, y: 600 }]])), [WORDS, WORDS]);
  });

  it('holds small raised figures apart from the number before them', async () => {
    const page: Placed[] = [
      { text: 'Die Hilfe beträgt 250', x: 60, y: 700 },
      { text: '1', x: 160.5, y: 704, size: 6 },
      { text: 'Euro je Haushalt.', x: 168, y: 700 },
    ];
    assert.match((await lines(pdf([page]))).join(' '), /beträgt 250¹ Euro je Haushalt/u);
  });

  it('holds all raised figures of a line apart, also where it begins with one', async () => {
    const page: Placed[] = [
      { text: '1', x: 60, y: 704, size: 6 },
      { text: 'ab 2024 mehr.', x: 66, y: 700 },
      { text: '2', x: 140, y: 704, size: 6 },
      { text: 'bis 18 Jahre.', x: 146, y: 700 },
    ];
    assert.deepEqual(await lines(pdf([page])), ['¹ ab 2024 mehr. ² bis 18 Jahre.']);
  });

  it('joins words that are divided by the other hyphen too, but no two words', async () => {
    const page = below(
      ['Förderfähig sind Personal-', 'ausgaben, Sach- und', 'Miet-', 'oder Nebenkosten, auch AGH-', 'Stellen.'],
      { top: 700 },
    );
    assert.deepEqual(await lines(pdf([page])), [
      'Förderfähig sind Personalausgaben, Sach- und Miet- oder Nebenkosten, auch AGH-Stellen.',
    ]);
  });

  it('of three columns is read column by column', async () => {
    const column = (x: number, word: string) =>
      below(
        Array.from({ length: 8 }, (_, at) => `${word} Zeile ${at + 1} läuft bis hier fort und endet`),
        { x, top: 700, size: 9 },
      );
    const all = (await lines(pdf([[...column(40, 'Eins'), ...column(220, 'Zwei'), ...column(400, 'Drei')]]))).join(' ');
    assert.deepEqual(all.match(/Eins|Zwei|Drei/gu), [
      ...Array<string>(8).fill('Eins'),
      ...Array<string>(8).fill('Zwei'),
      ...Array<string>(8).fill('Drei'),
    ]);
  });

  it('without text is told by its number, runs joined', async () => {
    const full = content(below([WORDS], { top: 700 }));
    const bytes = drawn([full, '', '', '', full, '']);
    assert.match(
      await unreadOf(bytes, 'a.pdf'),
      /Auf den Seiten 2 bis 4 und 6 steht kein Text, vermutlich sind sie eingescannt\. Bitte lassen/u,
    );
    assert.match(await unreadOf(drawn([full, '']), 'a.pdf'), /Auf Seite 2 steht kein Text/u);
  });

  it('is named beside others in the singular or the plural that fits', async () => {
    const full = content(below([WORDS], { top: 700 }));
    const page = (letter: string) => content(below([`Abschnitt ${letter}: ${WORDS}`], { top: 700 }));
    const stamp = leaning('ENTWURF', [Math.SQRT1_2, Math.SQRT1_2], [200, 300], 60);
    const pages = [...'ABcDEFgH'].map((letter) =>
      /[A-Z]/u.test(letter) ? Buffer.concat([page(letter), stamp]) : page(letter),
    );
    assert.match(await unreadOf(drawn([full, '']), 'a.pdf'), /vermutlich ist sie .*wenn diese Seite gebraucht wird\./u);
    assert.match(
      await unreadOf(drawn([full, '', '']), 'a.pdf'),
      /vermutlich sind sie .*wenn diese Seiten gebraucht werden\./u,
    );
    const marked = await unreadOf(drawn(pages), 'a.pdf');
    assert.equal(marked, 'Wasserzeichen wurden ausgelassen (Seiten\u00a01, 2, 4 bis 6 und 8): „ENTWURF“.');
  });

  it('keeps a dotted place to write on, and leaves out the lines that lead to a page', async () => {
    const page = below(['Antrag ..... 3', 'Frist . . . . 12'], { top: 740 });
    const form = below(['Ort, Datum: ..............'], { top: 600 });
    const after = below(['Der Antrag gilt nur mit Unterschrift.'], { top: 500 });
    assert.deepEqual(await lines(pdf([[...page, ...form, ...after]])), [
      'Ort, Datum: ..............',
      'Der Antrag gilt nur mit Unterschrift.',
    ]);
  });

  it('with few words is no scan', async () => {
    const bytes = drawn([content(below([WORDS], { top: 700 })), content(below(['Anlage 1'], { top: 700 }))]);
    assert.equal(await unreadOf(bytes, 'a.pdf'), '');
  });
});

describe('the form of a PDF', () => {
  const field = (name: string, rect: string, more: string) => `/Subtype /Widget /T (${name}) /Rect [${rect}] ${more}`;
  const page = content([
    { text: 'Angaben zur Bewilligung durch den Kreis', x: 60, y: 760 },
    { text: 'Bewilligter Betrag:', x: 60, y: 700 },
    { text: 'Kommune:', x: 60, y: 680 },
    { text: 'Sachausgaben', x: 90, y: 640 },
    { text: 'Personalausgaben', x: 90, y: 620 },
  ]);
  const annotations = [
    field('betrag', '300 695 500 712', '/FT /Tx /V (143.325,00)'),
    field('Name der Kommune', '300 675 500 692', '/FT /Tx'),
    field('sach', '60 636 74 650', '/FT /Btn /V /Ja /AS /Ja /AP << /N << /Ja 3 0 R /Off 3 0 R >> >>'),
    field('personal', '60 616 74 630', '/FT /Btn /V /Off /AS /Off /AP << /N << /Ja 3 0 R /Off 3 0 R >> >>'),
  ];

  it('reads with what is filled in, beside its labels', async () => {
    const read = await lines(drawn([page], { annotations }));
    assert.deepEqual(read.slice(1), [
      'Bewilligter Betrag: 143.325,00',
      'Kommune:',
      '☒ Sachausgaben',
      '☐ Personalausgaben',
    ]);
  });

  it('tells by name which fields are empty', async () => {
    assert.match(
      await unreadOf(drawn([page], { annotations }), 'a.pdf'),
      /Ein Formularfeld ist leer \(Seite\u00a01\): „Name der Kommune“/u,
    );
  });

  it('that only one program shows is refused with what to do', async () => {
    const wait = content(
      below(['Please wait... If this message is not eventually replaced, update your viewer.'], { top: 700 }),
    );
    const catalog = '/NeedsRendering true';
    const bytes = drawn([wait], { catalog });
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace('/AcroForm << /Fields []', '/AcroForm << /XFA [(a) 3 0 R] /Fields []');
    const reading = await readDocument(new Uint8Array(Buffer.from(text, 'latin1')), 'a.pdf');
    assert.match(
      reading.kind === 'refused' ? reading.reason : 'read',
      /nur Adobe-Programme zeigen\. Bitte öffnen Sie sie dort, drucken/u,
    );
  });
});

describe('the headings of a PDF', () => {
  it('stand below those that are larger, or that their number names', async () => {
    const page = [
      ...below(['Leitfaden'], { top: 790, size: 20 }),
      ...below(['2 Ausgaben'], { top: 760, size: 14 }),
      ...below(['2.1 Miete'], { top: 740, size: 14 }),
      ...below([WORDS, WORDS], { top: 720 }),
      ...below(['3 Frist'], { top: 680, size: 14 }),
      ...below([WORDS], { top: 660 }),
    ];
    const { sections } = await documentOf(pdf([page]), 'a.pdf');
    assert.deepEqual(
      sections.map(({ heading, number, path }) => [heading, number, path]),
      [
        ['2.1 Miete', '2.1', ['2 Ausgaben']],
        ['3 Frist', '3', undefined],
      ],
    );
  });
});
