import { Decimal } from 'decimal.js';
import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';
import { cleanText } from '../../text/clean.ts';

/** A cell: text, a number or an amount in euro (exact as a Decimal of at most 15 digits), a day, or a formula. */
export type ExcelCell =
  | string
  | Decimal
  | undefined
  | { readonly euro: Decimal }
  | { readonly day: string }
  | { readonly formula: string; readonly euro?: boolean };

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
const DAY = 'dd.mm.yyyy';
/** Named, since a cell in bold has no font of its own and other programs choose one. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };
/** Excel keeps 15 digits; a longer number would come back changed. */
const DIGITS = 15;

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
    FONT,
  ).toBuffer();
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
  if (typeof value === 'string') return { type: String, value: cleanText(value), wrap: true, alignVertical: 'top' };
  if (Decimal.isDecimal(value)) return { type: Number, value: exact(value), alignVertical: 'top' };
  if ('formula' in value) return { type: 'Formula', value: value.formula, ...(value.euro ? { format: EURO } : {}) };
  if ('day' in value)
    return { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: DAY, alignVertical: 'top' };
  return { type: Number, value: exact(value.euro), format: EURO, alignVertical: 'top' };
}

/** The number that Excel is to hold; what it cannot hold exactly is refused rather than rounded. */
function exact(amount: Decimal): number {
  if (amount.precision() > DIGITS) throw new Error('a number has more digits than Excel keeps');
  return amount.toNumber();
}
