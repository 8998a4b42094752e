import type { Cell, Drawn } from '../table.ts';

/** A table on a page; `edges` are where its columns begin. */
export interface PageTable extends Drawn {
  readonly edges: readonly number[];
}

const SAME_EDGE = 5;

/** A table with the part of it that follows on the next page, whose head counts once; undefined where that is another table. */
export function continued(above: PageTable, below: PageTable): PageTable | undefined {
  if (above.columns !== below.columns) return undefined;
  if (below.edges.some((edge, at) => Math.abs(edge - (above.edges[at] ?? 0)) > SAME_EDGE)) return undefined;
  const repeated = repeatedHead(above, below);
  if (repeated === 0 && (below.heads ?? 0) > 0) return undefined;
  const own = below.cells.filter(({ row }) => row >= repeated);
  const moved = own.map((cell) => ({ ...cell, row: cell.row + above.rows - repeated }));
  return { ...above, rows: above.rows + below.rows - repeated, cells: [...above.cells, ...moved] };
}

/** How many rows at the top of both are the same: as many as name the columns, where that is said, else the first. */
function repeatedHead(above: PageTable, below: PageTable): number {
  const heads = Math.max(1, above.heads ?? 1);
  return wordsOf(above.cells, heads) === wordsOf(below.cells, heads) ? heads : 0;
}

function wordsOf(cells: readonly Cell[], rows: number): string {
  const head = cells.filter(({ row }) => row < rows);
  return head.map(({ row, column, text }) => `${row} ${column} ${text}`).join('\n');
}
