import { DomUtils, type parseDocument } from 'htmlparser2';
import type { Block } from '../block.ts';
import { type Cell, isVast, MOST_COLUMNS, tableOf, withinColumns } from '../table.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Tag = Extract<Node, { attribs: object }>;

/** A table as a block, or its cells where it only places its text. */
export type DrawnTable = { readonly block: Block | undefined } | { readonly cells: readonly Tag[] };

const MOST_ACROSS = 100;
const MOST_DOWN = 2000;

interface DrawnRow {
  readonly row: Tag;
  readonly cells: readonly Tag[];
}

interface Placed extends Omit<Cell, 'text'> {
  readonly cell: Tag;
}

/** Draws a table; one of a single column, or larger than anybody draws, only places its text, as letters do. */
export function drawnTable(table: Tag, textOf: (cell: Tag) => string): DrawnTable {
  const rows = rowsOf(table);
  const cells = rows.map((one) => one.cells);
  if (cells.every((row) => row.length < 2)) return { cells: cells.flat() };
  const placed = placedIn(cells);
  const columns = placed.reduce((most, { column, across }) => Math.max(most, column + across), 0);
  if (isVast({ rows: rows.length, columns })) return { cells: cells.flat() };
  const heads = rows.findIndex((row) => !isHead(row));
  const written = placed.map(({ cell, ...place }) => ({ ...place, text: textOf(cell) }));
  return { block: tableOf({ rows: rows.length, columns, cells: written, heads: heads > 0 ? heads : undefined }) };
}

/** The rows of a table; one without cells counts only where a cell above reaches into it. */
function rowsOf(table: Tag): DrawnRow[] {
  const rows: DrawnRow[] = [];
  let reach = 0;
  for (const row of DomUtils.getElementsByTagName('tr', table)) {
    if (nearestTable(row) !== table) continue;
    const cells = row.children.filter((cell): cell is Tag => 'attribs' in cell && /^t[dh]$/u.test(cell.name));
    if (cells.length === 0 && rows.length >= reach) continue;
    for (const cell of cells) reach = Math.max(reach, rows.length + spanOf(cell, 'rowspan', MOST_DOWN));
    rows.push({ row, cells });
  }
  return rows;
}

/** A row in the head of the table, or one whose cells all name columns. */
function isHead({ row, cells }: DrawnRow): boolean {
  const above = row.parent;
  return (
    (above && 'name' in above && above.name === 'thead') ||
    (cells.length > 0 && cells.every(({ name }) => name === 'th'))
  );
}

/** Each cell takes the first place of its row that none above covers, as far as the table is not too wide. */
function placedIn(rows: readonly (readonly Tag[])[]): Placed[] {
  const placed: Placed[] = [];
  const covered = new Map<number, number>();
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((covered.get(column) ?? 0) > row) column += 1;
      const across = spanOf(cell, 'colspan', MOST_ACROSS);
      const down = spanOf(cell, 'rowspan', MOST_DOWN);
      placed.push({ row, column, across: withinColumns(column, across), down, cell });
      if (column >= MOST_COLUMNS) return placed;
      for (let at = column; at < column + across; at += 1) covered.set(at, row + down);
      column += across;
    }
  }
  return placed;
}

function spanOf({ attribs }: Tag, name: string, most: number): number {
  return Math.min(most, Math.max(1, Number.parseInt(attribs[name] ?? '1', 10) || 1));
}

function nearestTable(node: Node): Node | null {
  let above = node.parent;
  while (above && !('name' in above && above.name === 'table')) above = above.parent;
  return above as Node | null;
}
