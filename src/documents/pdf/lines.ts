import { SIGNS } from '../../text/list-sign.ts';
import { raisedText } from '../raised.ts';
import type { PageTable } from './long-table.ts';

/** A piece of text on a page, in points; `y` grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** A table that lines divide, in the place of its words. */
  readonly table?: PageTable | undefined;
}

/** A line of text, or a part of one that a gap sets apart (a column, a cell). */
export type Line = Piece;

interface Width {
  readonly left: number;
  readonly right: number;
}

/** The lines of a page in the order in which they are read: column by column where it has two, else from top to bottom. */
export function linesOf(pieces: readonly Piece[], page: Width): Line[] {
  return linesIn(rowsOf(pieces), { ...page, within: 0 });
}

/** The lines of a part of a page as they stand below each other, what wide gaps set apart held apart by `between`. */
export function rowLines(pieces: readonly Piece[], between: string): Line[] {
  return rowsOf(pieces).flatMap((row) => wholeLine(row, between));
}

/** Pieces that follow each other in this order as lines: a new one begins where they step down, or back up. */
export function flowLines(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row?.[0] && sameRow(row[0], piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => wholeLine(row, ' '));
}

/** A part of a page: in a column, wide gaps in justified text are only spaces. */
interface Part extends Width {
  /** How many columns it lies in. */
  readonly within: number;
}

/** More columns than sixteen nobody sets: so often are they divided in two. */
const DEEPEST = 4;

function linesIn(rows: readonly (readonly Piece[])[], part: Part): Line[] {
  const { gutter, runs } = part.within < DEEPEST ? columnsOf(rows, part) : { gutter: 0, runs: [] };
  return rows.flatMap((row, at) => {
    const run = runs.find(({ from, to }) => from <= at && at < to);
    if (!run) return wholeLine(row, part.within > 0 ? ' ' : CELLS);
    return run.from === at ? byColumns(rows.slice(run.from, run.to), gutter, part) : [];
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
  if (one.table || other.table) return false;
  return Math.abs(one.y - other.y) < 0.45 * Math.max(one.size, other.size);
}

const CELLS = ' | ';

/** One line of a row: cells that a gap sets apart are held apart. */
function wholeLine(row: readonly Piece[], between: string): Line[] {
  const [first, second, ...others] = row;
  if (!first) return [];
  if (!second) return [first];
  const start = joined(first, second, isSign(first.text.trim(), others.length) ? ' ' : between);
  return [others.reduce((line, piece) => joined(line, piece, between), start)];
}

const SIGN = new RegExp(`^(?:${SIGNS})$`, 'u');

/** A sign or a number and the words behind its tab belong together; a bare number in a row of several cells is one of them. */
function isSign(text: string, others: number): boolean {
  return SIGN.test(text) || (others === 0 && /^\d{1,2}$/u.test(text));
}

function joined(before: Line, after: Piece, between: string): Line {
  const [left, right] = [raisedBeside(before, after), raisedBeside(after, before)];
  const gap = right.x - (left.x + left.width);
  const apart = gap >= 1.2 * Math.max(left.size, right.size) ? between : ' ';
  const space = gap > 0.15 * Math.max(left.size, right.size) && !(apart === ' ' && /\s$/u.test(left.text)) ? apart : '';
  const main = left.text.length >= right.text.length ? left : right;
  const text =
    space === between ? `${left.text.trim()}${space}${right.text.trim()}` : `${left.text}${space}${right.text}`;
  const { y } = left === before ? left : right;
  return { ...main, text, x: left.x, y, width: right.x + right.width - left.x };
}

/** A figure that stands small and high beside a word is no figure of it: `250¹`. */
function raisedBeside(piece: Piece, other: Piece): Piece {
  const isRaised = piece.size < 0.8 * other.size && piece.y > other.y + 0.15 * other.size;
  return isRaised ? { ...piece, text: raisedText(piece.text) } : piece;
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
  const isLong = (row: readonly Piece[]) => sidesOf(row, gutter).some((side) => lengthOf(side) > NARROWEST * width);
  const last = rows.slice(run.from, run.to).findLastIndex(isLong);
  for (let at = run.from + last + 1; at < run.to; at += 1) {
    const [above, below] = [rows[at - 1]?.[0], rows[at]?.[0]];
    if (above && below && above.y - below.y > 1.6 * Math.min(above.size, below.size)) return at;
  }
  return run.to;
}

/** A column of running text takes at least this part of the width that it is found in. */
const NARROWEST = 0.2;
/** Running text has so many words a line, and so many of its lines fill most of the longest. */
const RUNNING = { words: 2.2, filling: 0.7, share: 0.45 };

/** Both sides have several lines, and most fill a good part of their column: cells of a table are shorter. */
function isRunning(rows: readonly (readonly Piece[])[], gutter: number, width: number): boolean {
  return [0, 1].every((side) => {
    const lines = rows.map((row) => sidesOf(row, gutter)[side] ?? []).filter((line) => line.length > 0);
    const lengths = lines.map(lengthOf).sort((one, other) => one - other);
    const most = lengths.at(-1) ?? 0;
    const full = lengths.filter((length) => length > RUNNING.filling * most).length;
    const words = lines.flat().reduce((sum, { text }) => sum + text.trim().split(/\s+/u).length, 0);
    return (
      lines.length >= 4 &&
      (lengths[Math.floor(lengths.length / 2)] ?? 0) > NARROWEST * width &&
      full >= RUNNING.share * lines.length &&
      words >= RUNNING.words * lines.length
    );
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

/** Down the left part and then down the right one, each of which may hold columns again. */
function byColumns(rows: readonly (readonly Piece[])[], gutter: number, { left, right, within }: Part): Line[] {
  const sides = rows.map((row) => sidesOf(row, gutter));
  const part = (side: 0 | 1) => sides.map((row) => row[side]).filter((row) => row.length > 0);
  return [
    ...linesIn(part(0), { left, right: gutter, within: within + 1 }),
    ...linesIn(part(1), { left: gutter, right, within: within + 1 }),
  ];
}
