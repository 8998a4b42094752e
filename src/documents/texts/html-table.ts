import { DomUtils, type parseDocument } from 'htmlparser2';
import type { Block } from '../block.ts';
import { type Cell, tableOf } from '../table.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Tag = Extract<Node, { attribs: object }>;

/** A table as a block, or its cells where it only places its text. */
export type DrawnTable = { readonly block: Block | undefined } | { readonly cells: readonly Tag[] };

const MOST_ACROSS = 100;
const MOST_DOWN = 2000;

/** Draws a table; a table of one column only places its text, as letters and newsletters do. */
export function drawnTable(table: Tag, textOf: (cell: Tag) => string): DrawnTable {
  const rows = DomUtils.getElementsByTagName('tr', table).filter((row) => nearestTable(row) === table);
  const cells = rows.map((row) =>
    row.children.filter((cell): cell is Tag => 'attribs' in cell && /^t[dh]$/u.test(cell.name)),
  );
  if (cells.every((row) => row.length < 2)) return { cells: cells.flat() };
  const placed = placedIn(cells, textOf);
  const columns = Math.max(0, ...placed.map(({ column, across }) => column + across));
  const heads = cells.findIndex((row, at) => !isHead(row, rows[at]));
  return { block: tableOf({ rows: rows.length, columns, cells: placed, heads: heads > 0 ? heads : undefined }) };
}

/** A row in the head of the table, or one whose cells all name columns. */
function isHead(cells: readonly Tag[], row: Tag | undefined): boolean {
  const above = row?.parent;
  return (
    (above && 'name' in above && above.name === 'thead') ||
    (cells.length > 0 && cells.every(({ name }) => name === 'th'))
  );
}

/** Each cell takes the first place of its row that none above covers. */
function placedIn(rows: readonly (readonly Tag[])[], textOf: (cell: Tag) => string): Cell[] {
  const placed: Cell[] = [];
  const covered = new Map<number, number>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((covered.get(column) ?? 0) > row) column += 1;
      const across = spanOf(cell, 'colspan', MOST_ACROSS);
      const down = spanOf(cell, 'rowspan', MOST_DOWN);
      placed.push({ row, column, across, down, text: textOf(cell) });
      for (let at = column; at < column + across; at += 1) covered.set(at, row + down);
      column += across;
    }
  });
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
