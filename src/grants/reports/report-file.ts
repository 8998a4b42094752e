import type { Decimal } from 'decimal.js';
import type { ExcelCell, ExcelSheet } from '../../documents/written/excel-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { type Basis, STANDINGS } from '../basis.ts';
import { Exact } from '../figures.ts';
import { type Funds, fundsOf } from '../funds.ts';
import { AMOUNTS, bound, claimed, type Measure } from '../measure.ts';
import type { ProviderLine } from '../provider.ts';
import { missingProofs, providerSheets } from './provider-sheet.ts';

/** What the files of a municipality are made of. */
export interface ReportContent {
  readonly municipality: string;
  readonly programme: string;
  readonly grant: Decimal | undefined;
  /** Those that count, by number. */
  readonly measures: readonly Measure[];
  readonly bases: readonly Basis[];
  /** Of those that count, the missing proofs first. */
  readonly providers: readonly ProviderLine[];
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

/** Rows of the sheet that are counted at least, and below the last measure, so that rows may be added there. */
const COUNTED_ROWS = 1000;
const FREE_ROWS = 100;

/** The sheets of a report: what was granted and what became of it, by topic area, the measures, what they rest on, how they are counted. */
export function reportSheets(report: Report, content: ReportContent): ExcelSheet[] {
  const counted = fundsOf(content.grant, content.measures, content.topicAreas);
  return [
    overview(report, content, counted),
    measuresSheet(content),
    topicAreaSheet(content, counted),
    ...providerSheets(content.providers, dayOf(content.at)),
    basisSheet(content),
    countedSheet(content),
  ];
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

function overview(report: Report, content: ReportContent, { grant, left, sums }: Funds): ExcelSheet {
  const { municipality, programme, providers, at } = content;
  const missing = report === 'proof' ? missingProofs(providers, dayOf(at)) : [];
  const rows: ExcelCell[][] = [
    ...missing.map((line) => ['Nachweis eines Trägers fehlt', line]),
    ['Kommune', municipality],
    ['Programm', programme],
    ['Stand', { day: dayOf(at) }],
    ['Bewilligt', grant ? { euro: grant } : 'nicht hinterlegt'],
    ...AMOUNT_NAMES.map((name) => [AMOUNTS[name], money(`ROUND(SUM(${COUNTED[name]}),2)`, sums[name])]),
    ...restRows(report, { left, missing }),
    ...gaps(content).map((gap) => ['Hinweis', gap]),
  ];
  return {
    name: 'Übersicht',
    columns: [
      { name: REPORTS[report], width: 32 },
      { name: 'Wert', width: missing.length === 0 ? 26 : 70 },
    ],
    rows,
  };
}

/** What is left of the grant, computed of the cells above below the rows of what is missing. */
function restRows(
  report: Report,
  { left, missing }: { left: Funds['left']; missing: readonly string[] },
): ExcelCell[][] {
  const [granted, committed, spent] = [5, 7, 8].map((line) => `B${line + missing.length}`);
  const unspent = left?.unspent;
  /** What depends on the grant stays empty until that is entered. */
  const ofGrant = (formula: string, shows: Decimal | undefined): ExcelCell => ({
    formula: `IF(ISNUMBER(${granted}),${formula},"")`,
    shows: shows ?? '',
    euro: true,
  });
  if (report === 'interim')
    return [
      ['Noch nicht gebunden', ofGrant(`ROUND(${granted}-${committed},2)`, left?.uncommitted)],
      ['Noch nicht verausgabt', ofGrant(`ROUND(${granted}-${spent},2)`, unspent)],
    ];
  const over = unspent && Exact.max(0, unspent.neg());
  return [
    ['Zurückzuzahlen', ofGrant(`MAX(0,ROUND(${granted}-${spent},2))`, unspent && Exact.max(0, unspent))],
    ['Mehr verausgabt als bewilligt', ofGrant(`MAX(0,ROUND(${spent}-${granted},2))`, over)],
  ];
}

/** A column of the sheet with the measures, whole, so that rows may be put in and taken out anywhere. */
function columnOf(column: Column): string {
  const letter = 'ABCDEFGHIJK'.charAt(COLUMNS.findIndex(({ field }) => field === column));
  return `'${MEASURES}'!$${letter}:$${letter}`;
}

const AMOUNT_NAMES = ['planned', 'committed', 'spent'] as const;

/** The columns of the sheet that counts, by amount: what sums add up. */
const COUNTING = 'Berechnung';
const COUNTED = { planned: `${COUNTING}!$B:$B`, committed: `${COUNTING}!$C:$C`, spent: `${COUNTING}!$D:$D` } as const;

function money(formula: string, shows: Decimal): ExcelCell {
  return { formula, shows, euro: true };
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
function topicAreaSheet({ topicAreas, measures }: ReportContent, counted: Funds): ExcelSheet {
  const all = [...new Set([...topicAreas, ...measures.map(({ topicArea }) => topicArea)])];
  const byArea = new Map(counted.topicAreas.map(({ topicArea, sums }) => [topicArea, sums]));
  const width = 16;
  return {
    name: 'Themenfelder',
    columns: [{ name: 'Themenfeld', width: 32 }, ...AMOUNT_NAMES.map((name) => ({ name: AMOUNTS[name], width }))],
    rows: all.map((topicArea, at) => [
      topicArea,
      ...AMOUNT_NAMES.map((name) => {
        const formula = `ROUND(SUMIF(${columnOf('topicArea')},"="&$A${at + 2},${COUNTED[name]}),2)`;
        return money(formula, byArea.get(topicArea)?.[name] ?? new Exact(0));
      }),
    ]),
    sums: [
      [
        'Summe',
        ...AMOUNT_NAMES.map((name, at) => {
          const column = 'BCD'.charAt(at);
          return money(`ROUND(SUM(${column}2:${column}${all.length + 1}),2)`, counted.sums[name]);
        }),
      ],
    ],
  };
}

/**
 * What counts of each measure, in the row that it has among the measures: what is spent counts as committed, and what is
 * committed as planned, as in the chat. Rows that are added there are counted too.
 */
function countedSheet({ measures }: ReportContent): ExcelSheet {
  const needed = measures.length + FREE_ROWS;
  const count = needed < COUNTED_ROWS ? COUNTED_ROWS - 1 : needed;
  return {
    name: COUNTING,
    columns: [
      { name: 'Maßnahme', width: 40 },
      { name: 'Verplant (mindestens gebunden)', width: 18 },
      { name: 'Gebunden (mindestens verausgabt)', width: 18 },
      { name: 'Verausgabt', width: 18 },
    ],
    rows: Array.from({ length: count }, (_, at) => countedRow(measures[at], at + 2)),
  };
}

/** Words in a cell for an amount give an error that is seen, rather than a sum without it: hence „+0“. */
function countedRow(measure: Measure | undefined, row: number): ExcelCell[] {
  const here = (column: Column) => `INDEX(${columnOf(column)},ROW())`;
  const amount = (formula: string, shows = new Exact(0)): ExcelCell => ({ formula, shows, euro: 'filled' });
  return [
    { formula: `${here('title')}&""`, shows: measure?.title ?? '' },
    amount(`MAX(${here('planned')}+0,C${row})`, measure && claimed(measure)),
    amount(`MAX(${here('committed')}+0,D${row})`, measure && bound(measure)),
    amount(`${here('spent')}+0`, measure?.spent),
  ];
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
