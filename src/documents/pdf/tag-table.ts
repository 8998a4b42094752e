import type { TableBlock } from '../block.ts';
import { type Cell, tableOf } from '../table.ts';

/** A cell as the structure of a page has it, with the edges of its words. */
export interface TagCell {
  readonly text: string;
  readonly head: boolean;
  readonly left: number;
  readonly right: number;
}

/** A table of these rows, the head being those on top whose cells all name columns. */
export function tableOfCells(rows: readonly (readonly TagCell[])[]): TableBlock | undefined {
  const widest = rows.reduce<readonly TagCell[]>((most, row) => (row.length > most.length ? row : most), []);
  const cells: Cell[] = [];
  let above: readonly Cell[] = [];
  for (const [at, row] of rows.entries()) {
    above = placed(row, { row: at, widest, above });
    cells.push(...above);
  }
  const heads = rows.findIndex((row) => !row.every(({ head }) => head));
  return tableOf({ rows: rows.length, columns: widest.length, cells, heads: heads > 0 ? heads : undefined });
}

/**
 * The structure says of no cell what it covers: the cells of a short row stand in the columns of their words and reach as
 * far as these; before its first cell, those above go on. What is not certain stays empty.
 */
function placed(
  row: readonly TagCell[],
  { row: at, widest, above }: { row: number; widest: readonly TagCell[]; above: readonly Cell[] },
): Cell[] {
  if (row.length === widest.length)
    return row.map(({ text }, column) => ({ row: at, column, down: 1, across: 1, text }));
  let next = 0;
  const cells = row.map((cell) => {
    const found = widest.findIndex((one, place) => place >= next && one.right >= cell.left);
    const column = Math.max(next, found < 0 ? next : found);
    const last = widest.findLastIndex((one, place) => place > column && one.left <= cell.right);
    next = Math.max(column, last) + 1;
    return { row: at, column, down: 1, across: next - column, text: cell.text };
  });
  const first = cells[0]?.column ?? 0;
  const goingOn = above.filter(({ column, across }) => column + across <= first);
  return [...goingOn.map((one) => ({ ...one, row: at })), ...cells];
}
