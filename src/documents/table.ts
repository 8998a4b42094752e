import type { Block, Row, TableBlock } from './block.ts';
import { numberedHeading } from './heading-number.ts';

/** A cell of a table as it is drawn: where it begins, and how many rows and columns it covers. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
  readonly text: string;
}

/** A table as it is drawn; `heads` are the rows on top that name the columns, where the file says which. */
export interface Drawn {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly heads?: number | undefined;
}

/** What covers each place of a table: the same cell in all that it covers. */
export type Grid = readonly (readonly (Cell | undefined)[])[];

/** More columns than anybody draws. */
export const MOST_COLUMNS = 200;
const MOST_PLACES = 1_000_000;
/** Characters that merged cells may repeat in any case, and how often they may repeat the whole text of a table. */
const MOST_SPREAD = 20_000;
const MOST_REPEATED = 20;

/** Whether a table is larger than anybody draws: it is not laid out. */
export function isVast({ rows, columns }: { rows: number; columns: number }): boolean {
  return columns > MOST_COLUMNS || rows * columns > MOST_PLACES;
}

/** How many columns a cell covers: what claims more than a table can have is cut. */
export function withinColumns(column: number, across: number): number {
  return column < MOST_COLUMNS ? Math.min(across, MOST_COLUMNS - column) : across;
}

/** A table with the names of its columns; undefined where it has no words. */
export function tableOf(drawn: Drawn): TableBlock | undefined {
  const grid = gridOf({ ...drawn, cells: spreadOf(drawn) }).filter((row) =>
    row.some((cell) => cell !== undefined && cell.text !== ''),
  );
  const above = leadingLines(grid, drawn.columns);
  const body = grid.slice(above);
  const heads = headRows(body, {
    heads: drawn.heads === undefined ? undefined : drawn.heads - above,
    columns: drawn.columns,
  });
  const columns = heads === 0 ? [] : namesOf(body.slice(0, heads), drawn.columns);
  const rows = rowsOf(body.slice(heads), columns.length > 0);
  const caption = grid
    .slice(0, above)
    .map((row) => row[0]?.text ?? '')
    .join('\n');
  if (rows.length === 0 && caption === '' && columns.length === 0) return undefined;
  return { kind: 'table', ...(caption === '' ? {} : { caption }), columns, rows };
}

/** A text that merged cells would repeat past all measure stands once, where its cell begins. */
function spreadOf({ rows, cells }: Drawn): readonly Cell[] {
  const own = cells.reduce((sum, { text }) => sum + text.length, 0);
  const spread = cells.reduce(
    (sum, { row, text, across, down }) => sum + text.length * across * Math.min(down, rows - row),
    0,
  );
  return spread > MOST_SPREAD && spread > MOST_REPEATED * own
    ? cells.map((cell) => ({ ...cell, across: 1, down: 1 }))
    : cells;
}

/** Lays the cells of a table out: each in all the places that it covers. */
export function gridOf({ rows, columns, cells }: Drawn): Grid {
  const grid: (Cell | undefined)[][] = Array.from({ length: rows }, () =>
    Array<Cell | undefined>(columns).fill(undefined),
  );
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.down); row += 1)
      grid[row]?.fill(cell, cell.column, Math.min(columns, cell.column + cell.across));
  }
  return grid;
}

/** A line across the whole width, of at least two columns. */
function isAcross(row: Grid[number]): boolean {
  const [first] = row;
  return row.length > 1 && first !== undefined && first.text !== '' && row.every((cell) => cell === first);
}

/** Lines across the width above everything else are the caption, where a table follows. */
function leadingLines(grid: Grid, columns: number): number {
  const first = grid.findIndex((row) => !isAcross(row));
  return columns > 1 && first > 0 ? first : 0;
}

/** How many rows name the columns: as the file says, else as they look. */
function headRows(grid: Grid, said: { heads: number | undefined; columns: number }): number {
  const { heads } = said;
  if (heads !== undefined && heads > 0) return heads < grid.length ? heads : 0;
  const [first] = grid;
  if (!first || grid.length < 2 || said.columns < 2 || !looksLikeHead(first, grid.slice(1))) return 0;
  let count = 1;
  while (count < grid.length - 1 && goesOn(grid[count - 1] ?? [], grid[count] ?? [])) count += 1;
  return count;
}

/** All cells are names, the first may be empty; none comes again below, and none waits for its value. */
function looksLikeHead(row: Grid[number], below: Grid): boolean {
  return row.every((cell, column) => {
    const text = cell?.text ?? '';
    const under = below.map((one) => one[column]);
    if (text === '') return column === 0;
    if (text.endsWith(':') || under.some((one) => one !== cell && one?.text === text)) return false;
    return isName(text) || (isPeriod(text) && under.every((one) => one === undefined || !/\p{L}{3}/u.test(one.text)));
  });
}

/** A head goes on below a name that spans columns, and beside one that spans rows. */
export function goesOn(above: Grid[number], row: Grid[number]): boolean {
  const spans = above.some((cell, column) => cell !== undefined && above[column + 1] === cell);
  const continues = row.some((cell, column) => cell !== undefined && cell === above[column]);
  return (
    (spans || continues) &&
    !isAcross(row) &&
    row.every((cell) => cell === undefined || cell.text === '' || isName(cell.text))
  );
}

/** `Ausgaben 2023, 1. Halbjahr`: what stands above a column, from the top. */
export function namesOf(heads: Grid, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const above = heads.filter((row) => !isAcross(row)).map((row) => row[column]);
    const texts = above.filter((cell, at) => cell !== above[at - 1]).map((cell) => cell?.text ?? '');
    return texts.filter((text) => text !== '').join(', ');
  });
}

function rowsOf(grid: Grid, named: boolean): Row[] {
  const rows: Row[] = [];
  let under: string | undefined;
  for (const row of grid) {
    if (isAcross(row)) {
      under = row[0]?.text;
      if (!named) rows.push({ cells: [under ?? ''] });
    } else rows.push({ ...(named && under !== undefined ? { under } : {}), cells: textsOf(row, named) });
  }
  if (named && rows.every((one) => one.under !== under) && under !== undefined) rows.push({ cells: [under] });
  return rows;
}

/** What covers several columns is said of each that has a name, and once where none has. */
function textsOf(row: Grid[number], named: boolean): string[] {
  return row.map((cell, at) => (cell === undefined || (!named && cell === row[at - 1]) ? '' : cell.text));
}

/** The rows of a table as lines: each value with the name of its column; a line across the table stands above its rows. */
function linesOfTable({ caption, columns, rows }: TableBlock): string[] {
  const lines = caption === undefined ? [] : [caption];
  let under: string | undefined;
  for (const row of rows) {
    if (row.under !== undefined && row.under !== under) lines.push(row.under);
    under = row.under;
    const line = columns.length === 0 ? unnamedRow(row.cells) : namedRow(columns, row.cells);
    if (line !== '') lines.push(line);
  }
  return rows.length === 0 ? [...lines, unnamedRow(columns)].filter((line) => line !== '') : lines;
}

/** A block as lines of text: the sign or number of an item or a heading before its words, a table row by row. */
export function linesOfBlock(block: Block): string[] {
  if (block.kind === 'table') return linesOfTable(block);
  const { text } = block;
  if (block.kind === 'item') return [block.sign === '' ? text : `${block.sign} ${text}`];
  return [block.kind === 'text' ? text : numberedHeading({ heading: text, number: block.number })];
}

function unnamedRow(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' | ');
}

/** One row with the names of its columns: `Kommune: Haan; Betrag: 1.200 €`. */
export function namedRow(names: readonly string[], row: readonly string[]): string {
  return row
    .map((value, column) => ({ name: names[column] ?? '', value }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => (name === '' ? value : `${name.replace(/:$/u, '')}: ${value}`))
    .join('; ');
}

const AMOUNT = /^[\d.,\s]+(?:€|%|Euro)?$/u;
const LONGEST_NAME = 60;

/** A list or a box to tick stands in a cell, not above it. */
const LISTED = /^[•▪◦–☐☒☑]\s|\s[•▪◦☐☒☑]\s/u;

/** Whether a cell can name a column: words rather than an amount. */
export function isName(cell: string): boolean {
  return cell.length <= LONGEST_NAME && /\p{L}|^[#%€]$/u.test(cell) && !AMOUNT.test(cell) && !LISTED.test(cell);
}

const PERIOD = /^(?:(?:19|20)\d\d\p{L}?|Q[1-4]|[1-4IV]{1,3}\. ?Quartal)$/u;

/** A year or a quarter, which names a column of figures. */
function isPeriod(cell: string): boolean {
  return PERIOD.test(cell);
}
