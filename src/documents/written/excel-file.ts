import { Decimal } from 'decimal.js';
import writeWorkbook, { type Cell, type Feature, type Image, type SheetData } from 'write-excel-file/node';
import { sanitizeTextContent } from 'write-excel-file/utility';
import { cleanText, cutText } from '../../text/clean.ts';

/** A formula, in English, with what it comes to: programs that do not calculate show that. */
interface Formula {
  readonly formula: string;
  readonly shows: Decimal | string;
  /** As an amount in euro; `filled` leaves the cell blank where that is nothing. */
  readonly euro?: boolean | 'filled';
}

/** A cell: text, a number or an amount in euro (exact as a Decimal of at most 15 digits), a day, or a formula. */
export type ExcelCell = string | Decimal | undefined | { readonly euro: Decimal } | { readonly day: string } | Formula;

/** A column: its name and how many characters wide it is. */
export interface ExcelColumn {
  readonly name: string;
  readonly width: number;
}

/** A sheet: its columns named in the first row, which stays in sight, the rows, and sums below in bold. */
export interface ExcelSheet {
  readonly name: string;
  readonly columns: readonly ExcelColumn[];
  readonly rows: readonly (readonly ExcelCell[])[];
  readonly sums?: readonly (readonly ExcelCell[])[];
}

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const EURO = '#,##0.00 "€"';
const EURO_IF_ANY = `${EURO};-${EURO};`;
const DAY = 'dd.mm.yyyy';
/** Named, since a cell in bold has no font of its own and other programs choose one. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };
/** Excel keeps 15 digits; a longer number would come back changed. */
const DIGITS = 15;
/** So many characters a cell holds. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (gekürzt: mehr fasst eine Zelle nicht)';

/** Writes an Excel file (XLSX). Text is always text: nothing typed becomes a formula, and signs that Excel does not take are left out. */
export async function writeExcel(sheets: readonly ExcelSheet[]): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, columns, rows, sums = [] }) => ({
      sheet: name,
      data: [columns.map(head), ...rows.map((row) => row.map(cell)), ...sums.map((row) => row.map(bold))] as SheetData,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { ...FONT, features: [storedValues(sheets)] },
  ).toBuffer();
}

/** The library writes formulas alone. Excel's protected view calculates nothing: it shows the values that are stored. */
function storedValues(sheets: readonly ExcelSheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withValues(xml, formulasOf(sheets[sheetIndex])),
        },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
      },
    },
  };
}

/** The formulas of a sheet in the order in which they are written. */
function formulasOf(sheet: ExcelSheet | undefined): Formula[] {
  const cells = [...(sheet?.rows ?? []), ...(sheet?.sums ?? [])].flat();
  return cells.filter((one): one is Formula => typeof one === 'object' && 'formula' in one);
}

const FORMULA_CELL = /<c ([^<>]*)><f>([^<]*)<\/f><\/c>/gu;

function withValues(xml: string, formulas: readonly Formula[]): string {
  let written = 0;
  const whole = xml.replace(FORMULA_CELL, (_cell, attributes: string, formula: string) => {
    const shows = formulas[written]?.shows ?? '';
    written += 1;
    const [type, value] =
      typeof shows === 'string' ? [' t="str"', sanitizeTextContent(cleanText(shows))] : ['', String(exact(shows))];
    return `<c ${attributes}${type}><f>${formula}</f><v>${value}</v></c>`;
  });
  if (written !== formulas.length) throw new Error('a formula was written without its value');
  return whole;
}

function head({ name }: ExcelColumn): Cell {
  return { type: String, value: name, fontWeight: 'bold', backgroundColor: '#E7E6E6', wrap: true };
}

function bold(value: ExcelCell): Cell {
  const shown = cell(value);
  return typeof shown === 'object' && shown !== null && 'type' in shown ? { ...shown, fontWeight: 'bold' } : shown;
}

function cell(value: ExcelCell): Cell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string')
    return { type: String, value: fitting(cleanText(value)), wrap: true, alignVertical: 'top' };
  if (Decimal.isDecimal(value)) return { type: Number, value: exact(value), alignVertical: 'top' };
  if ('formula' in value) return formulaCell(value);
  if ('day' in value)
    return { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: DAY, alignVertical: 'top' };
  return { type: Number, value: exact(value.euro), format: EURO, alignVertical: 'top' };
}

function formulaCell({ formula, euro }: Formula): Cell {
  const format = euro ? { format: euro === 'filled' ? EURO_IF_ANY : EURO } : {};
  return { type: 'Formula', value: formula, alignVertical: 'top', ...format };
}

/** Excel opens no file with a longer text in a cell: what it would take away is said, instead of the whole file. */
function fitting(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${cutText(text, LONGEST_TEXT - CUT.length)}${CUT}`;
}

/** The number that Excel is to hold; what it cannot hold exactly is refused rather than rounded. */
function exact(amount: Decimal): number {
  if (amount.precision() > DIGITS) throw new Error('a number has more digits than Excel keeps');
  return amount.toNumber();
}
