/**
 * Measures how long a guideline of forty pages takes to be read: `npm exec -- node test/bench/reading.ts [--runs 5]`.
 * `ms` is the median until the answer of the process that reads, `pageMs` that of a file of one page read in the same way;
 * `readMs` is what reading itself takes here, and `times` how often that is what the library takes for the bare text.
 * Forty pages are to be read within two seconds.
 */
import { extractText, getDocumentProxy } from 'unpdf';
import { readDocument } from '../../src/documents/index.ts';
import { read } from '../../src/intake/reader.ts';
import { docx, p, table } from '../documents/packed.ts';
import { content, lines, type Placed, pdfOf } from '../documents/pdf-file.ts';
import { argument } from './files.ts';
import { percentile } from './retrieval-figures.ts';
import { tableOf } from './retrieval-table.ts';

const PAGES = 40;
const WITHIN_MS = 2000;
const runs = Number(argument('runs') ?? 5);

const SENTENCE = 'Zuwendungsfähig sind Ausgaben, die der Kommune im Bewilligungszeitraum für die Hilfe im Alltag';
const WORDS = Array.from({ length: 24 }, (_, at) => `${SENTENCE} entstehen, auch in Zeile ${at}`);
const ROWS = Array.from({ length: 8 }, (_, at) => ['Musterstadt', `Maßnahme ${at}`, `${at + 1}.000 Euro`]);

/** A page with a heading, running text and a table that lines divide. */
function page(number: number): Buffer {
  const texts: Placed[] = [
    { text: `${number}. Gegenstand der Förderung`, x: 60, y: 790, size: 14, bold: true },
    ...lines(WORDS, { top: 760, size: 9 }),
    ...ROWS.flatMap((row, at) =>
      row.map((text, column) => ({ text, x: 65 + 150 * column, y: 380 - 20 * at, size: 9 })),
    ),
  ];
  const across = Array.from({ length: ROWS.length + 1 }, (_, at) => `60 ${395 - 20 * at} m 510 ${395 - 20 * at} l S`);
  const down = [60, 210, 360, 510].map((x) => `${x} 395 m ${x} ${395 - 20 * ROWS.length} l S`);
  return Buffer.concat([Buffer.from(`0.5 w ${[...across, ...down].join(' ')}\n`), content(texts)]);
}

const FILES: Readonly<Record<string, (pages: number) => Uint8Array>> = {
  'richtlinie.pdf': (pages) => pdfOf(Array.from({ length: pages }, (_, at) => page(at + 1))),
  'richtlinie.docx': (pages) =>
    docx(
      Array.from({ length: pages }, (_, at) => [
        p(`${at + 1}. Gegenstand der Förderung`, { style: 'berschrift1' }),
        ...WORDS.map((words) => p(words)),
        table(...ROWS),
      ]).flat(),
    ),
};

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.round(percentile(times, 0.5));
}

async function bareText(bytes: Uint8Array): Promise<unknown> {
  return extractText(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
}

async function measure(name: string, make: (pages: number) => Uint8Array): Promise<Record<string, string | number>> {
  const [bytes, single] = [make(PAGES), make(1)];
  await readDocument(bytes, name);
  const ms = await median(() => read({ name, bytes }, 'document'));
  const readMs = await median(() => readDocument(bytes, name));
  const bare = name.endsWith('.pdf') ? await median(() => bareText(bytes)) : undefined;
  return {
    file: name,
    ms,
    within: ms <= WITHIN_MS ? 'yes' : 'NO',
    pageMs: await median(() => read({ name, bytes: single }, 'document')),
    readMs,
    times: bare === undefined ? '-' : (readMs / bare).toFixed(1),
  };
}

const rows: Record<string, string | number>[] = [];
for (const [name, make] of Object.entries(FILES)) rows.push(await measure(name, make));
process.stdout.write(`${tableOf(rows)}\n`);
