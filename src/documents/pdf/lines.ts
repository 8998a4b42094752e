/** A piece of text on a page, in points; `y` grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** A line of text, or a part of one that a gap sets apart (a column, a cell). */
export type Line = Piece;

interface Width {
  readonly left: number;
  readonly right: number;
}

/** The lines of a page in the order in which they are read: column by column where it has two, else from top to bottom. */
export function linesOf(pieces: readonly Piece[], page: Width): Line[] {
  const rows = rowsOf(pieces);
  const { gutter, runs } = columnsOf(rows, page);
  return rows.flatMap((row, at) => {
    const run = runs.find(({ from, to }) => from <= at && at < to);
    if (!run) return wholeLine(row);
    return run.from === at ? byColumns(rows.slice(run.from, run.to), gutter) : [];
  });
}

/** From top to bottom, and in each row from left to right; a superscript belongs to its row. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row?.[0] && sameRow(row[0], piece)) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((one, other) => one.x - other.x);
  return rows;
}

function sameRow(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < 0.45 * Math.max(one.size, other.size);
}

/** One line of a row: cells that a gap sets apart are held apart. */
function wholeLine(row: readonly Piece[], between = ' | '): Line[] {
  const [first, ...others] = row;
  if (!first) return [];
  return [others.reduce((line, piece) => joined(line, piece, between), first)];
}

function joined(left: Line, right: Piece, between: string): Line {
  const gap = right.x - (left.x + left.width);
  const apart = gap >= 1.2 * right.size ? between : ' ';
  const space = gap > 0.15 * right.size && !(apart === ' ' && /\s$/u.test(left.text)) ? apart : '';
  const main = left.text.length >= right.text.length ? left : right;
  const text =
    space === between ? `${left.text.trim()}${space}${right.text.trim()}` : `${left.text}${space}${right.text}`;
  return { ...main, text, x: left.x, y: left.y, width: right.x + right.width - left.x };
}

/** Rows from one to before another, by their places. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where two columns of running text stand side by side, and the place between them; no runs where there are none. */
function columnsOf(rows: readonly (readonly Piece[])[], { left, right }: Width): { gutter: number; runs: Run[] } {
  const width = right - left;
  const found = Array.from({ length: 41 }, (_, step) => {
    const gutter = left + width * (0.3 + step * 0.01);
    const runs = runsOf(rows, gutter, width);
    return { gutter, runs, covered: runs.reduce((sum, { from, to }) => sum + to - from, 0) };
  });
  const most = Math.max(...found.map(({ covered }) => covered));
  const best = found.filter(({ covered }) => covered === most);
  return best[Math.floor(best.length / 2)] ?? { gutter: 0, runs: [] };
}

function runsOf(rows: readonly (readonly Piece[])[], gutter: number, width: number): Run[] {
  const across = rows.map((row) => row.some((piece) => piece.x < gutter - 2 && piece.x + piece.width > gutter + 2));
  const runs: Run[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    if (across[from]) continue;
    let to = from;
    while (to < rows.length && !across[to] && !(to > from && isBlankAbove(rows, to))) to += 1;
    const run = { from, to: endOf(rows, { from, to }, { gutter, width }) };
    if (isRunning(rows.slice(run.from, run.to), gutter, width)) runs.push(run);
    from = to - 1;
  }
  return runs;
}

/** White space across both columns ends them. */
function isBlankAbove(rows: readonly (readonly Piece[])[], at: number): boolean {
  const [above, below] = [rows[at - 1]?.[0], rows[at]?.[0]];
  return above !== undefined && below !== undefined && above.y - below.y > 2.6 * Math.min(above.size, below.size);
}

/** What follows the last long line after a gap, a short table for example, no longer belongs to the columns. */
function endOf(
  rows: readonly (readonly Piece[])[],
  run: Run,
  { gutter, width }: { gutter: number; width: number },
): number {
  const isLong = (row: readonly Piece[]) => sidesOf(row, gutter).some((side) => lengthOf(side) > 0.25 * width);
  const last = rows.slice(run.from, run.to).findLastIndex(isLong);
  for (let at = run.from + last + 1; at < run.to; at += 1) {
    const [above, below] = [rows[at - 1]?.[0], rows[at]?.[0]];
    if (above && below && above.y - below.y > 1.6 * Math.min(above.size, below.size)) return at;
  }
  return run.to;
}

/** Both sides have several lines, and most fill a good part of their column: cells of a table are shorter. */
function isRunning(rows: readonly (readonly Piece[])[], gutter: number, width: number): boolean {
  return [0, 1].every((side) => {
    const lengths = rows.map((row) => lengthOf(sidesOf(row, gutter)[side] ?? [])).filter((length) => length > 0);
    lengths.sort((one, other) => one - other);
    return lengths.length >= 4 && (lengths[Math.floor(lengths.length / 2)] ?? 0) > 0.25 * width;
  });
}

function sidesOf(row: readonly Piece[], gutter: number): [Piece[], Piece[]] {
  const isLeft = (piece: Piece) => piece.x + piece.width / 2 < gutter;
  return [row.filter(isLeft), row.filter((piece) => !isLeft(piece))];
}

/** Only what is set counts, so that the cells of a table are no long line. */
function lengthOf(side: readonly Piece[]): number {
  return side.reduce((sum, piece) => sum + piece.width, 0);
}

/** Down the left column and then down the right one; wide gaps in justified text are only spaces. */
function byColumns(rows: readonly (readonly Piece[])[], gutter: number): Line[] {
  const sides = rows.map((row) => sidesOf(row, gutter));
  return [0, 1].flatMap((side) => sides.flatMap((row) => wholeLine(row[side] ?? [], ' ')));
}
