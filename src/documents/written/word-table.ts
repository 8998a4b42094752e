import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { runOf, type WordRun } from './word-run.ts';

/** A cell of a table in a Word file: plain text, or runs; a line end begins a paragraph in both. */
export type WordCell = string | readonly WordRun[];

/** A table of a Word file: its first row names the columns, `numbers` are those with numbers. */
export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
  readonly numbers?: readonly number[];
  /** How the columns share the width, where not by what they hold; long rows then go on on the next page. */
  readonly shares?: readonly number[];
}

/** Between the margins of a page of A4, in twentieths of a point. */
const TEXT_WIDTH = 9_026;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };

/** A table whose head row comes again on each page. */
export function table({ rows, numbers = [], shares }: WordTable): Table {
  const columns = rows[0]?.length ?? 0;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(shares === undefined ? {} : { layout: TableLayoutType.FIXED }),
    columnWidths: widths(shares ?? Array.from({ length: columns }, (_, at) => (numbers.includes(at) ? 1 : 2))),
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: at === 0 || shares === undefined,
          children: cells.map((cell, column) => tableCell(cell, { head: at === 0, right: numbers.includes(column) })),
        }),
    ),
  });
}

/** A column of numbers is half as wide as one of words, unless the table says how wide each is. */
function widths(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / all));
}

function tableCell(cell: WordCell, { head, right }: { head: boolean; right: boolean }): TableCell {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const runs = typeof cell === 'string' ? [{ text: cell, bold: head }] : cell;
  const children = linesOf(runs).map((line) => new Paragraph({ alignment, children: line.map((run) => runOf(run)) }));
  return new TableCell({ margins: { top: 60, bottom: 60, left: 100, right: 100 }, children });
}

/** Runs as the lines in which they stand. */
function linesOf(runs: readonly WordRun[]): WordRun[][] {
  const lines: WordRun[][] = [[]];
  for (const run of runs)
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}
