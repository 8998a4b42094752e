import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { command, type FileMaker } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { CSV, writeCsv } from '../../documents/written/csv-file.ts';
import { EXCEL, type ExcelCell, writeExcel } from '../../documents/written/excel-file.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { type DeclarationKind, declared, type Standing } from '../entry.ts';
import { allComments, allStandings } from '../entry-store.ts';
import { KINDS, ORIGINS, STATES } from '../idea.ts';
import { EXPORTED } from './sayings.ts';

const NAME = 'Ideen';

/** A column of the collection: its name, its width in Excel, and what of an entry stands in it. */
interface Column {
  readonly name: string;
  readonly width: number;
  readonly cell: (standing: Standing) => ExcelCell;
}

const COLUMNS: readonly Column[] = [
  { name: 'Nr.', width: 6, cell: ({ idea }) => new Decimal(idea.number) },
  { name: 'Art', width: 16, cell: ({ idea }) => KINDS[idea.kind] },
  { name: 'Titel', width: 40, cell: ({ idea }) => idea.title },
  { name: 'Beschreibung', width: 60, cell: ({ idea }) => idea.description },
  { name: 'Themenfeld', width: 26, cell: ({ idea }) => idea.topicArea },
  { name: 'Herkunft', width: 12, cell: ({ idea }) => idea.origin && ORIGINS[idea.origin] },
  { name: 'Kommune', width: 18, cell: ({ idea }) => idea.municipality.name },
  { name: 'Eingereicht von', width: 26, cell: ({ idea }) => idea.office },
  { name: 'Eingereicht am', width: 14, cell: ({ idea }) => ({ day: dayOf(idea.createdAt) }) },
  { name: 'Stand', width: 14, cell: ({ idea }) => STATES[idea.state] },
  { name: 'Kosten in Euro', width: 14, cell: ({ idea }) => idea.cost && { euro: idea.cost } },
  { name: 'Folgekosten', width: 12, cell: ({ idea }) => idea.costsGoOn && (idea.costsGoOn === 'yes' ? 'ja' : 'nein') },
  { name: 'Ansprechstelle', width: 26, cell: ({ idea }) => idea.contactOffice },
  { name: 'Link', width: 30, cell: ({ idea }) => idea.link },
  { name: 'Rechtsgrundlage', width: 26, cell: ({ idea }) => idea.legalBasis },
  { name: 'Voraussetzungen', width: 40, cell: ({ idea }) => idea.prerequisites },
  { name: 'Ergebnis', width: 40, cell: ({ idea }) => idea.result },
  { name: 'Unterstützt von', width: 30, cell: (standing) => names(standing, 'support') },
  { name: 'Absprachebedarf', width: 40, cell: needs },
  { name: 'Übernommen von', width: 30, cell: (standing) => names(standing, 'adoption') },
];

function names(standing: Standing, kind: DeclarationKind): string {
  return declared(standing, kind)
    .map(({ municipality }) => municipality.name)
    .join(', ');
}

function needs(standing: Standing): string {
  return declared(standing, 'need')
    .map(({ municipality, text }) => `${municipality.name}: ${text}`)
    .join('; ');
}

/** The collection by number, withdrawn entries too. */
async function rowsOf(...[db, { roundId }]: Parameters<FileMaker>): Promise<ExcelCell[][]> {
  const standings = (await allStandings(db, roundId)).toReversed();
  return standings.map((standing) => COLUMNS.map(({ cell }) => cell(standing)));
}

/** The collection as an Excel file, with the comments on a sheet of their own. */
export const excelFile: FileMaker = async (db, asked) => {
  const rows = await rowsOf(db, asked);
  const comments = (await allComments(db, asked.roundId)).map(({ number, office, at, text }) => [
    new Decimal(number),
    office,
    { day: dayOf(at) },
    text,
  ]);
  const commentColumns = [
    { name: 'Nr.', width: 6 },
    { name: 'Stelle', width: 30 },
    { name: 'Datum', width: 14 },
    { name: 'Kommentar', width: 80 },
  ];
  const body = await writeExcel([
    { name: NAME, columns: COLUMNS, rows },
    { name: 'Kommentare', columns: commentColumns, rows: comments },
  ]);
  return { name: `${NAME}-${dayOf(asked.now)}.xlsx`, contentType: EXCEL, body };
};

/** The collection as a CSV file. */
export const csvFile: FileMaker = async (db, asked) => {
  const rows = (await rowsOf(db, asked)).map((row) => row.map(written));
  const body = writeCsv([COLUMNS.map(({ name }) => name), ...rows]);
  return { name: `${NAME}-${dayOf(asked.now)}.csv`, contentType: CSV, body };
};

/** A cell as a German reader writes it: *4800,00*, *05.10.2023*. */
function written(cell: ExcelCell): string {
  if (cell === undefined || typeof cell === 'string') return cell ?? '';
  if ('day' in cell) return numericDay(cell.day);
  if ('euro' in cell && cell.euro instanceof Decimal) return cell.euro.toFixed(2).replace('.', ',');
  return String(cell);
}

const FORMATS = {
  excel: { kind: 'ideas.excel', title: 'Ideen und Best Practice als Excel-Datei', twin: 'ideen export' },
  csv: { kind: 'ideas.csv', title: 'Ideen und Best Practice als CSV-Datei', twin: 'ideen export csv' },
} as const;

/** Offers the collection as a file. */
export function exported(links: Links) {
  return command({
    verb: 'ideas.export',
    asked: EXPORTED,
    may: 'known',
    writes: false,
    typed: [
      { pattern: /ideen (?:export(?: (?<format>excel|csv))?|als (?<as>excel|csv))/u, example: 'ideen export csv' },
    ],
    input: z.object({ format: format.optional(), as: format.optional() }),
    run: async ({ roundId, member: { personId }, at: now }, { format, as }) => {
      const { kind, title, twin } = FORMATS[format ?? as ?? 'excel'];
      const address = links.file({ roundId, personId, kind, subject: '', now });
      const text = 'Alle Einträge mit Stand, Angaben zur Übernahme und den Kommunen, die unterstützen und übernehmen.';
      return fileCard({ kind: 'Ideen', title, text, address, twin });
    },
  });
}

const format = shortText()
  .toLowerCase()
  .pipe(z.enum(['excel', 'csv']));
