import type { Decimal } from 'decimal.js';
import type { ExcelCell, ExcelSheet } from '../../documents/written/excel-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { type Basis, STANDINGS } from '../basis.ts';
import type { Measure } from '../measure.ts';

/** What the files of a municipality are made of. */
export interface ReportContent {
  readonly municipality: string;
  readonly programme: string;
  readonly grant: Decimal | undefined;
  /** Those that count, by number. */
  readonly measures: readonly Measure[];
  readonly bases: readonly Basis[];
  readonly topicAreas: readonly string[];
  readonly at: Instant;
}

/** The reports that the programme asks for, as they are headed. */
const REPORTS = { interim: 'Monitoringbericht', proof: 'Verwendungsnachweis' } as const;
export type Report = keyof typeof REPORTS;

/** The sheet with the measures, and its columns: what is filled in there can be read again. */
export const MEASURES = 'Maßnahmen';
export const COLUMNS = [
  { field: 'number', name: 'Nr.', width: 6 },
  { field: 'version', name: 'Stand', width: 7 },
  { field: 'title', name: 'Maßnahme', width: 40 },
  { field: 'topicArea', name: 'Themenfeld', width: 28 },
  { field: 'provider', name: 'Träger', width: 28 },
  { field: 'planned', name: 'Verplant', width: 14 },
  { field: 'committed', name: 'Gebunden', width: 14 },
  { field: 'spent', name: 'Verausgabt', width: 14 },
  { field: 'goesOn', name: 'Läuft weiter', width: 12 },
  { field: 'evidence', name: 'Beleg', width: 30 },
  { field: 'note', name: 'Bemerkung', width: 40 },
] as const;
export type Column = (typeof COLUMNS)[number]['field'];

/** Rows of the sheet that the sums look at, so that rows may be added below. */
const LAST = '1000';

/** The sheets of a report: what was granted and what became of it, by topic area, the measures, what they rest on. */
export function reportSheets(report: Report, content: ReportContent): ExcelSheet[] {
  return [overview(report, content), measuresSheet(content), topicAreaSheet(content), basisSheet(content)];
}

/** What is missing in the files of a municipality, in words for those who read them. */
export function gaps({ grant, measures }: Pick<ReportContent, 'grant' | 'measures'>): string[] {
  return [
    ...(grant
      ? []
      : ['Der bewilligte Betrag ist nicht hinterlegt. Der verbleibende Betrag lässt sich daher nicht angeben.']),
    ...(measures.length === 0 ? ['Es ist keine Maßnahme angelegt.'] : []),
  ];
}

function overview(report: Report, content: ReportContent): ExcelSheet {
  const { municipality, programme, grant, at } = content;
  const rows: ExcelCell[][] = [
    ['Kommune', municipality],
    ['Programm', programme],
    ['Stand', { day: dayOf(at) }],
    ['Bewilligt', grant ? { euro: grant } : 'nicht hinterlegt'],
    ['Verplant', sum(PLANNED)],
    ['Gebunden', sum(COMMITTED)],
    ['Verausgabt', sum(SPENT)],
    ...(report === 'interim'
      ? [
          ['Noch nicht gebunden', ofGrant('ROUND(B5-B7,2)')],
          ['Noch nicht verausgabt', ofGrant('ROUND(B5-B8,2)')],
        ]
      : [
          ['Zurückzuzahlen', ofGrant('MAX(0,ROUND(B5-B8,2))')],
          ['Mehr verausgabt als bewilligt', ofGrant('MAX(0,ROUND(B8-B5,2))')],
        ]),
    ...gaps(content).map((gap) => ['Hinweis', gap]),
  ];
  return {
    name: 'Übersicht',
    columns: [
      { name: REPORTS[report], width: 32 },
      { name: 'Wert', width: 26 },
    ],
    rows,
  };
}

/** The rows of a column of the sheet with the measures. */
function rowsOf(column: Column): string {
  const letter = 'ABCDEFGHIJK'.charAt(COLUMNS.findIndex(({ field }) => field === column));
  return `'${MEASURES}'!$${letter}$2:$${letter}$${LAST}`;
}

const [F, G, H] = [rowsOf('planned'), rowsOf('committed'), rowsOf('spent')];
/** What is spent counts as committed, and what is committed as planned, as in the chat. */
const SPENT = H;
const COMMITTED = `((${G}>${H})*${G}+(${G}<=${H})*${H})`;
const PLANNED = `((${F}>=${G})*(${F}>=${H})*${F}+(1-(${F}>=${G})*(${F}>=${H}))*${COMMITTED})`;

/** A sum over all rows, or those where a condition holds, to the cent. */
function sum(amounts: string, condition = '1'): ExcelCell {
  return money(`ROUND(SUMPRODUCT(${condition}*${amounts}),2)`);
}

function money(formula: string): ExcelCell {
  return { formula, euro: true };
}

/** What depends on the grant stays empty until that is entered. */
function ofGrant(formula: string): ExcelCell {
  return money(`IF(ISNUMBER(B5),${formula},"")`);
}

function measuresSheet({ measures }: ReportContent): ExcelSheet {
  return {
    name: MEASURES,
    columns: COLUMNS.map(({ name, width }) => ({ name, width })),
    rows: measures.map(measureRow),
  };
}

function measureRow(measure: Measure): ExcelCell[] {
  const { number, version, title, topicArea, provider, planned, committed, spent, goesOn, evidence, note } = measure;
  const amounts = [planned, committed, spent].map((euro) => ({ euro }));
  const onwards = goesOn && { yes: 'ja', no: 'nein' }[goesOn];
  return [String(number), String(version), title, topicArea, provider, ...amounts, onwards, evidence, note];
}

/** All topic areas of the round, so that measures added to the file are summed too. */
function topicAreaSheet({ topicAreas, measures }: ReportContent): ExcelSheet {
  const all = [...new Set([...topicAreas, ...measures.map(({ topicArea }) => topicArea)])];
  const width = 16;
  return {
    name: 'Themenfelder',
    columns: [
      { name: 'Themenfeld', width: 32 },
      ...['Verplant', 'Gebunden', 'Verausgabt'].map((name) => ({ name, width })),
    ],
    rows: all.map((topicArea, at) => {
      const own = `(${rowsOf('topicArea')}=$A${at + 2})`;
      return [topicArea, sum(PLANNED, own), sum(COMMITTED, own), sum(SPENT, own)];
    }),
    sums: [['Summe', ...['B', 'C', 'D'].map((column) => money(`ROUND(SUM(${column}2:${column}${all.length + 1}),2)`))]],
  };
}

function basisSheet({ bases, measures }: ReportContent): ExcelSheet {
  const titles = new Map(measures.map(({ number, title }) => [number, title]));
  const names = ['Nr.', 'Maßnahme', 'Abschnitt', 'Dokument', 'Fassung', 'Gilt seit', 'Art', 'Stand', 'Wortlaut'];
  const widths = [6, 32, 32, 28, 12, 12, 18, 12, 80];
  return {
    name: 'Rechtsstand',
    columns: names.map((name, at) => ({ name, width: widths[at] ?? 12 })),
    rows: bases
      .filter(({ measure }) => titles.has(measure))
      .map((basis) => [
        String(basis.measure),
        titles.get(basis.measure),
        basis.heading,
        basis.documentTitle,
        basis.version === undefined ? undefined : numericDay(basis.version),
        numericDay(basis.validFrom),
        STANDINGS[basis.status],
        numericDay(basis.day),
        basis.text,
      ]),
  };
}
