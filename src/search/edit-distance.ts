/** Costs of one row of the table that compares two words. */
type Row = Int32Array;

/** Used again by every comparison, which runs to its end before the next: most of a vocabulary is compared with one word. */
let rows: readonly [Row, Row, Row] = rowsOf(64);

function rowsOf(width: number): readonly [Row, Row, Row] {
  return [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
}

/** Damerau–Levenshtein distance (insert, delete, replace, swap of neighbours), capped: beyond `cap` it returns cap + 1. */
export function editDistance(a: string, b: string, cap = 2): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  if (rows[0].length <= b.length) rows = rowsOf(2 * b.length);
  let [before, last, current] = rows;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fillRow({ a, b, row, cap }, { before, last, current }) > cap) return cap + 1;
    [before, last, current] = [last, current, before];
  }
  return Math.min(last[b.length] ?? cap + 1, cap + 1);
}

interface Compared {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly cap: number;
}

/** Fills one row and gives its least cost; only the band of width 2 · cap + 1 around the diagonal can stay within the cap. */
function fillRow({ a, b, row, cap }: Compared, { before, last, current }: Record<'before' | 'last' | 'current', Row>) {
  current.fill(cap + 1, 0, b.length + 1);
  if (row <= cap) current[0] = row;
  let least = current[0] ?? 0;
  const own = a.charCodeAt(row - 1);
  for (let column = Math.max(1, row - cap); column <= Math.min(b.length, row + cap); column++) {
    const other = b.charCodeAt(column - 1);
    const replaced = (last[column - 1] ?? 0) + (own === other ? 0 : 1);
    let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
    const swapped = row > 1 && column > 1 && own === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
    if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
    current[column] = cost;
    least = Math.min(least, cost);
  }
  return least;
}
