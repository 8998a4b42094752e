/** The rows of a table as lines: each value with the name of its column, where the first row names the columns. */
export function rowsAsText(rows: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = rows;
  const named = rest.length > 0 && first.length > 1 && first.every((name) => isName(name));
  if (!named) return rows.map((row) => row.filter((cell) => cell !== '').join(' | ')).filter((line) => line !== '');
  return rest.map((row) => namedRow(first, row)).filter((line) => line !== '');
}

/** One row with the names of its columns: `Kommune: Haan; Betrag: 1.200 €`. */
export function namedRow(names: readonly string[], row: readonly string[]): string {
  return row
    .map((value, column) => ({ name: names[column] ?? '', value }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => (name === '' ? value : `${name.replace(/:$/u, '')}: ${value}`))
    .join('; ');
}

/** Whether a cell can name a column: words rather than an amount. */
export function isName(cell: string): boolean {
  return cell.length <= 60 && /\p{L}/u.test(cell) && !/^[\d.,\s]+(?:€|%|Euro)?$/u.test(cell);
}
