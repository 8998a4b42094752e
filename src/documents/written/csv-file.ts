export const CSV = 'text/csv; charset=utf-8';

/**
 * Writes a CSV file as a German Excel opens it: UTF-8 with BOM, semicolons, every value quoted. A value that a
 * spreadsheet would take for a formula gets an apostrophe before it, so that it stays text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(quoted).join(';')}\r\n`);
  return Buffer.from(`\ufeff${lines.join('')}`);
}

function quoted(value: string): string {
  const harmless = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
