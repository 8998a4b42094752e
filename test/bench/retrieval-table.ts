/** What stands in a line of a table, by its column's head. */
export type Row = Readonly<Record<string, string | number>>;

/** Rows as a table for people: the first row's keys are the heads, numbers stand right. */
export function tableOf(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const widths = heads.map((head) => Math.max(head.length, ...rows.map((row) => String(row[head] ?? '').length)));
  const lineOf = (row: Row): string =>
    heads
      .map((head, at) => {
        const cell = row[head] ?? '';
        const width = widths[at] ?? 0;
        return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const titles = heads.map((head, at) =>
    typeof rows[0]?.[head] === 'number' ? head.padStart(widths[at] ?? 0) : head.padEnd(widths[at] ?? 0),
  );
  return [titles.join('  ').trimEnd(), ...rows.map(lineOf)].join('\n');
}
