/** Damerau–Levenshtein distance (insert, delete, replace, swap of neighbours), capped: beyond `cap` it returns cap + 1. */
export function editDistance(a: string, b: string, cap = 2): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow({ a, b, row, cap }, last, before);
    if (current.every((cost) => cost > cap)) return cap + 1;
    [before, last] = [last, current];
  }
  return Math.min(last[b.length] ?? cap + 1, cap + 1);
}

interface Row {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly cap: number;
}

/** Costs of one row; only the band of width 2 · cap + 1 around the diagonal can stay within the cap. */
function nextRow({ a, b, row, cap }: Row, last: readonly number[], before: readonly number[]): number[] {
  const current = new Array<number>(b.length + 1).fill(cap + 1);
  if (row <= cap) current[0] = row;
  const at = (costs: readonly number[], column: number): number => costs[column] ?? cap + 1;
  for (let column = Math.max(1, row - cap); column <= Math.min(b.length, row + cap); column++) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
    current[column] = cost;
  }
  return current;
}
