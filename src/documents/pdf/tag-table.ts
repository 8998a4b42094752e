import type { Cell } from '../table.ts';
import type { PageTable } from './long-table.ts';

/** A cell as the structure of a page has it, with the edges of its words. */
export interface TagCell {
  readonly text: string;
  readonly head: boolean;
  readonly left: number;
  readonly right: number;
}

/** The table that these rows are, the head being those on top whose cells all name columns. */
export function tableOfCells(tagged: readonly (readonly TagCell[])[]): PageTable {
  const rows = tagged.map(inOrder);
  const widest = rows.reduce<readonly TagCell[]>((most, row) => (row.length > most.length ? row : most), []);
  const cells: Cell[] = [];
  let above: readonly Cell[] = [];
  for (const [at, row] of rows.entries()) {
    above = placed(row, { row: at, widest, above });
    cells.push(...above);
  }
  const heads = headsOf(rows);
  const edges = widest.map(({ left }) => left);
  return { rows: rows.length, columns: widest.length, cells, edges, heads: heads > 0 ? heads : undefined };
}

/** Some programs name the cells of a row in the order in which they draw them. */
function inOrder(row: readonly TagCell[]): readonly TagCell[] {
  const isPlaced = row.every(({ left }) => Number.isFinite(left));
  return isPlaced ? [...row].sort((one, other) => one.left - other.left) : row;
}

function headsOf(rows: readonly (readonly TagCell[])[]): number {
  return rows.findIndex((row) => !row.every(({ head }) => head));
}

/**
 * A table that its lines divide says itself what its cells cover, which the structure does not: it counts where the rows of
 * the structure are not all of one length.
 */
export function ruledFor(
  rows: readonly (readonly TagCell[])[],
  ruled: readonly (Extent & { readonly table?: PageTable | undefined })[],
): PageTable | undefined {
  if (rows.every(({ length }) => length === rows[0]?.length)) return undefined;
  const cells = rows.flat().filter(({ text }) => text !== '');
  const letters = lettersIn(cells.map(({ text }) => text).join(''));
  const found = ruled.find(
    ({ x, width, text }) =>
      cells.every(({ left, right }) => (left + right) / 2 > x && (left + right) / 2 < x + width) &&
      Math.abs(lettersIn(text) - letters) <= ALIKE * letters,
  )?.table;
  return found && found.rows === rows.length ? { ...found, heads: Math.max(0, headsOf(rows)) || undefined } : found;
}

interface Extent {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

const ALIKE = 0.05;

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
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
