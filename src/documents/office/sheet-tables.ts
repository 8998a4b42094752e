import { cutText } from '../../text/clean.ts';
import type { ReadSection } from '../reading.ts';
import { type Cell, goesOn, gridOf, isName, namedRow, namesOf } from '../table.ts';
import type { ReadCells } from './sheet.ts';

const SEARCHED_FOR_NAMES = 20;
const LONGEST_HEADING = 120;

/** A row of a table: its number in the sheet, and the cell that covers each of its columns. */
interface PlacedRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** The rows of a sheet as sections, each value with the name of its column; an empty row ends a table. */
export function sectionsOfSheet(sheet: string, read: ReadCells): ReadSection[] {
  const rows = placed(read);
  const tables: PlacedRow[][] = [];
  for (const row of rows) {
    const last = tables.at(-1);
    if (last && isNext(last.at(-1)?.number ?? 0, row.number, read.leftOut)) last.push(row);
    else tables.push([row]);
  }
  return tables.flatMap((table, at) => sectionsOf({ sheet, table, above: captionsAbove(tables, at) }));
}

/** Whether no empty row stands between two rows: one that is left out is none. */
function isNext(above: number, number: number, leftOut: ReadonlySet<number>): boolean {
  for (let between = above + 1; between < number; between += 1) if (!leftOut.has(between)) return false;
  return true;
}

/** A title and what else is said of a table, above it. */
const MOST_CAPTIONS = 3;

/** Lines of a single cell right above a table, or with empty rows between, say what it is about; so each row stands below them. */
function captionsAbove(tables: readonly (readonly PlacedRow[])[], at: number): string[] {
  const table = tables[at] ?? [];
  const before = tables[at - 1] ?? [];
  const own = table.slice(0, Math.max(0, headRow(table)));
  if (!own.every(isSingle) || headRow(table) < 0) return [];
  const lines = before.length <= MOST_CAPTIONS && before.every(isSingle) ? [...before, ...own] : own;
  return lines.length > MOST_CAPTIONS ? [] : lines.map(({ cells }) => cutText(firstIn(cells), LONGEST_HEADING));
}

function isSingle({ cells }: PlacedRow): boolean {
  return new Set(cells.filter((cell) => cell !== undefined && cell.text !== '')).size === 1;
}

function firstIn(cells: PlacedRow['cells']): string {
  return cells.find((cell) => cell !== undefined && cell.text !== '')?.text ?? '';
}

/** Rows and columns without words take no place; what is merged counts in all the cells that it covers. */
function placed({ cells, merged }: ReadCells): PlacedRow[] {
  const rows = numbered(cells.map(({ row }) => row));
  const columns = numbered(cells.map(({ column }) => column));
  const spans = new Map(merged.map((one) => [`${one.from.row}/${one.from.column}`, one]));
  const laid = cells.map(({ row, column, text }) => {
    const span = spans.get(`${row}/${column}`);
    const from = { row: rows.place(row), column: columns.place(column) };
    const down = span ? rows.upTo(span.to.row) - from.row : 1;
    const across = span ? columns.upTo(span.to.column) - from.column : 1;
    return { ...from, down: Math.max(1, down), across: Math.max(1, across), text };
  });
  const grid = gridOf({ rows: rows.all.length, columns: columns.all.length, cells: laid });
  return grid.map((row, at) => ({ number: rows.all[at] ?? 0, cells: row }));
}

/** Numbers in their order, each with its place among them. */
function numbered(numbers: readonly number[]) {
  const all = [...new Set(numbers)].sort((one, other) => one - other);
  const places = new Map(all.map((number, place) => [number, place]));
  return {
    all,
    place: (number: number) => places.get(number) ?? 0,
    /** How many of them are at most this number. */
    upTo: (number: number) => {
      const after = places.get(number);
      if (after !== undefined) return after + 1;
      const next = all.findIndex((one) => one > number);
      return next < 0 ? all.length : next;
    },
  };
}

interface PlacedTable {
  readonly sheet: string;
  readonly table: readonly PlacedRow[];
  readonly above: readonly string[];
}

function sectionsOf({ sheet, table, above }: PlacedTable): ReadSection[] {
  const head = headRow(table);
  const names = headNames(table, head);
  let across: string | undefined;
  return table.flatMap(({ number, cells }, at) => {
    if (at >= head && at < head + names.rows) return [];
    const texts = cells.map((cell) => cell?.text ?? '');
    const first = firstIn(cells);
    if (first === '') return [];
    const own = new Set(cells);
    const text = names.rows > 0 && at > head ? namedRow(names.columns, texts) : unnamed(own);
    const lines = at < head ? [] : [...above, ...(across === undefined ? [] : [across])];
    const path = lines.length === 0 ? {} : { path: lines };
    if (own.size === 1 && cells.length > 1 && at > head) across = cutText(first, LONGEST_HEADING);
    return [{ heading: `${cutText(first, LONGEST_HEADING)} (${sheet}, Zeile ${number})`, text, ...path }];
  });
}

/** A value that covers several columns is said once where these have no names. */
function unnamed(cells: ReadonlySet<Cell | undefined>): string {
  return [...cells].flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : [])).join('; ');
}

/** The first row of at least two words and no amounts that has as many cells as those below it; -1 where there is none. */
function headRow(rows: readonly PlacedRow[]): number {
  const filled = rows.map(({ cells }) => new Set(cells.filter((cell) => cell !== undefined)).size);
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.filter((cell) => cell !== undefined).length));
  return rows.slice(0, SEARCHED_FOR_NAMES).findIndex(({ cells }, at) => {
    const own = cells.filter((cell) => cell !== undefined);
    return (
      (filled[at] ?? 0) >= 2 && own.length * 2 > widest && own.every(({ text }) => isName(text)) && at < rows.length - 1
    );
  });
}

/** The names of the columns, of as many rows as the head has. */
function headNames(table: readonly PlacedRow[], head: number): { rows: number; columns: readonly string[] } {
  const grid = table.slice(Math.max(0, head)).map(({ cells }) => cells);
  if (head < 0) return { rows: 0, columns: [] };
  let rows = 1;
  while (rows < grid.length - 1 && goesOn(grid[rows - 1] ?? [], grid[rows] ?? [])) rows += 1;
  return { rows, columns: namesOf(grid.slice(0, rows), grid[0]?.length ?? 0) };
}
