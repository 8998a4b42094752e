import type { Cell } from '../table.ts';
import type { Drawing, Rule } from './drawing.ts';
import { joinedLines } from './hyphens.ts';
import { type Piece, rowLines } from './lines.ts';
import { wordsIn } from './words.ts';

/** Lines that lie as near as this are one, and lines that come as near meet. */
const NEAR = 3;
const SHORTEST = 6;
/** A frame around paragraphs, or a grid in a picture, is no table. */
const LONGEST_CELL = 800;
const SHARE_FILLED = 0.4;
const MOST_LINES = 600;
const MOST_CELLS = 5000;

/** The pieces of a page, where those in a table that lines divide stand together as one. */
export function withTables(pieces: readonly Piece[], { across, down }: Drawing): Piece[] {
  const [rows, columns] = [across, down].map((rules) => rules.filter(({ from, to }) => to - from > SHORTEST));
  if (!rows || !columns || rows.length < 3 || columns.length < 1 || rows.length + columns.length > MOST_LINES)
    return [...pieces];
  return groupsOf(rows, columns).reduce<Piece[]>((rest, lines) => tabled(rest, lines), [...pieces]);
}

interface Lines {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines that meet each other, directly or through others. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): Lines[] {
  const groups: Lines[] = [];
  const left = { across: new Set(across), down: new Set(down) };
  for (const start of across) {
    if (!left.across.delete(start)) continue;
    const group = { across: [start], down: [] as Rule[] };
    for (let next = 0, crossed = 0; next < group.across.length || crossed < group.down.length; ) {
      const row = group.across[next];
      const column = row ? undefined : group.down[crossed];
      const [from, to] = row ? ([left.down, group.down] as const) : ([left.across, group.across] as const);
      for (const one of from) {
        if (!meet(row ?? one, column ?? one)) continue;
        from.delete(one);
        to.push(one);
      }
      if (row) next += 1;
      else crossed += 1;
    }
    groups.push(group);
  }
  return groups;
}

function meet(across: Rule, down: Rule): boolean {
  return (
    across.from - NEAR < down.at &&
    down.at < across.to + NEAR &&
    down.from - NEAR < across.at &&
    across.at < down.to + NEAR
  );
}

/** A cell with how many lines it has, whether these are figures below each other, and whether a wide gap divides one. */
interface FilledCell extends Cell {
  readonly lines: number;
  readonly stacked: boolean;
  readonly gapped: boolean;
}

/** Puts a table in the place of its words, where these lines make one. */
function tabled(pieces: Piece[], lines: Lines): Piece[] {
  const grid = gridOf(lines);
  if (!grid) return pieces;
  const [left = 0, right = 0] = [grid.xs[0], grid.xs.at(-1)];
  const [top = 0, bottom = 0] = [grid.ys[0], grid.ys.at(-1)];
  const isWithin = ({ x, y, width, size }: Piece) =>
    x + width / 2 > left && x + width / 2 < right && y + size / 4 < top && y + size / 4 > bottom;
  const inside = pieces.filter((piece) => isWithin(piece) && !piece.table);
  const cells = filled(grid, inside);
  if (!isTable(cells)) return pieces;
  const text = cells.map((cell) => cell.text).join(' ');
  const table = { rows: grid.ys.length - 1, columns: grid.xs.length - 1, edges: grid.xs, cells };
  const [first] = inside;
  const look = { size: first?.size ?? 1, font: first?.font ?? '' };
  return [
    ...pieces.filter((piece) => !inside.includes(piece)),
    { ...look, text, x: left, y: top - 1, width: right - left, table },
  ];
}

interface RuledGrid extends Lines {
  /** The edges of columns from the left, and of rows from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Lines of at least two rows and two columns; where the outer ones are not drawn, the table ends with the others. */
function gridOf({ across, down }: Lines): RuledGrid | undefined {
  const xs = placesOf([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = placesOf([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]).reverse();
  const isTable = xs.length > 2 && ys.length > 2 && xs.length * ys.length < MOST_CELLS;
  return isTable ? { across, down, xs, ys } : undefined;
}

function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (value - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) places.push(value);
  return places;
}

/** The cells with their words, each as far as no line divides it. */
function filled(grid: RuledGrid, pieces: readonly Piece[]): FilledCell[] {
  const words = pieces.flatMap((piece) => inColumns(piece, grid));
  const placed = Map.groupBy(words, ({ x, y, width, size }) => {
    const row = grid.ys.findLastIndex((edge) => edge > y + size / 4);
    return `${row} ${grid.xs.findLastIndex((edge) => edge < x + width / 2)}`;
  });
  const taken = new Set<string>();
  const cells: FilledCell[] = [];
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    for (let column = 0; column < grid.xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      const { across, down } = spanOf(grid, row, column);
      const places = Array.from(
        { length: down * across },
        (_, at) => `${row + Math.floor(at / across)} ${column + (at % across)}`,
      );
      for (const place of places) taken.add(place);
      const lines = rowLines(
        places.flatMap((place) => placed.get(place) ?? []),
        GAP,
      ).map(({ text }) => text.trim());
      const gapped = lines.some((line) => line.includes(GAP));
      const text = joinedLines(lines.map((line) => line.replaceAll(GAP, ' ')));
      const stacked = lines.length > 1 && lines.every((line) => FIGURE.test(line));
      cells.push({ row, column, down, across, text, lines: lines.length, stacked, gapped });
    }
  }
  return cells;
}

/** A piece whose words stand in several columns, word by word. */
function inColumns(piece: Piece, { xs }: RuledGrid): Piece[] {
  const columnAt = (x: number) => xs.findLastIndex((edge) => edge < x);
  const edge = 0.5 * piece.size;
  if (columnAt(piece.x + edge) >= columnAt(piece.x + piece.width - edge)) return [piece];
  const words = wordsIn(piece).map(({ text, from, to }) => ({ ...piece, text, x: from, width: to - from }));
  const parts = Map.groupBy(words, ({ x, width }) => columnAt(x + width / 2));
  return [...parts.values()].map((part) => joinedWords(piece, part));
}

function joinedWords(piece: Piece, words: readonly Piece[]): Piece {
  const [first, last] = [words[0] ?? piece, words.at(-1) ?? piece];
  return { ...piece, text: words.map(({ text }) => text).join(' '), x: first.x, width: last.x + last.width - first.x };
}

/** How far a cell goes: to the right, and then down, as long as no line stands between. */
function spanOf({ across: rules, down: uprights, xs, ys }: RuledGrid, row: number, column: number) {
  const middle = (edges: readonly number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
  const isDivided = (lines: readonly Rule[], edge: number, at: number) =>
    lines.some((line) => Math.abs(line.at - edge) <= NEAR && line.from < at && line.to > at);
  const isClosed = (at: number, below: number) => isDivided(uprights, xs[at] ?? 0, middle(ys, below));
  let across = 1;
  while (column + across < xs.length - 1 && !isClosed(column + across, row)) across += 1;
  const isOpenBelow = (edge: number) =>
    Array.from({ length: across }, (_, at) => column + at).every(
      (at) => !isDivided(rules, ys[edge] ?? 0, middle(xs, at)) && (at === column || !isClosed(at, edge)),
    );
  let down = 1;
  while (row + down < ys.length - 1 && isOpenBelow(row + down)) down += 1;
  return { across, down };
}

const GAP = '\t';
/** So many cells in which columns stand that no line divides are an exception. */
const MOST_GAPPED = 0.1;

/** So many cells of a row with the same number of lines, or two with figures below each other, hold rows that no line divides. */
const PACKED = { cells: 3, lines: 3 };
const FIGURE = /^[-–\d.,\s]+(?:€|%|Euro)?$/u;

/** Several rows with words in several columns, each divided from the next, and none that is a page of text. */
function isTable(cells: readonly FilledCell[]): boolean {
  const withWords = cells.filter(({ text }) => text !== '');
  const rows = [...Map.groupBy(withWords, ({ row }) => row).values()].filter((row) => row.length > 1);
  const gapped = withWords.filter((cell) => cell.gapped).length;
  return (
    rows.length > 1 &&
    gapped <= Math.max(1, MOST_GAPPED * withWords.length) &&
    !rows.some(isPacked) &&
    withWords.length >= SHARE_FILLED * cells.length &&
    withWords.every(({ text }) => text.length <= LONGEST_CELL)
  );
}

function isPacked(row: readonly FilledCell[]): boolean {
  const [first] = row;
  if (row.filter(({ stacked }) => stacked).length > 1) return true;
  return (
    row.length >= PACKED.cells &&
    first !== undefined &&
    first.lines >= PACKED.lines &&
    row.every(({ lines, down }) => down === 1 && lines === first.lines)
  );
}
