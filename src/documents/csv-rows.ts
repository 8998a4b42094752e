/** A row of a CSV file: its cells, and the line of the file on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell, quoted or plain, and what ends it: the separator, the row, or the file. */
const CELLS = {
  ';': /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n?|\n|$)/gu,
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n?|\n|$)/gu,
};

/**
 * Reads a CSV text (RFC 4180, with or without a byte order mark): cells may be quoted and hold separators, quotation
 * marks and line breaks. The separator is a semicolon where the first line has one, else a comma. Empty lines are
 * left out.
 */
export function readCsvRows(text: string): CsvRow[] {
  const content = text.replace(/^\ufeff/u, '');
  const separator = /^[^\r\n]*;/u.test(content) ? ';' : ',';
  const rows: CsvRow[] = [];
  let [line, next] = [1, 1];
  let cells: string[] = [];
  for (const [whole, quoted, plain = '', end] of content.matchAll(CELLS[separator])) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    next += whole.split(/\r\n?|\n/u).length - 1;
    if (end === separator) continue;
    if (cells.some((one) => one !== '')) rows.push({ line, cells });
    [line, cells] = [next, []];
    if (end === '') break;
  }
  return rows;
}
