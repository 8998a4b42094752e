export const CSV = 'text/csv; charset=utf-8';

/**
 * Writes a CSV file as a German Excel opens it: UTF-8 with BOM, semicolons, every value quoted. A value that a
 * spreadsheet would take for a formula gets an apostrophe before it, so that it stays text; one that it would change
 * into a day, a time or a shorter number (0999123456, „1.10.“) is written as a formula that only gives its own words.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(quoted).join(';')}\r\n`);
  return Buffer.from(`\ufeff${lines.join('')}`);
}

const LOSES_ZEROS = /^0\d+$/u;
const TOO_LONG = /^\d{16,}$/u;
const TURNS_DAY = /^\d{1,2}(?:\.\d{1,2}\.?|[/-]\d{1,2}|[/-]\d{1,2}[/-]\d{2,4})$/u;
const TURNS_TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/u;
const TURNS_POWER = /^\d+(?:,\d+)?[eE]\d+$/u;
const TURNS_MONTH =
  /^(?:\d{1,2}\.? ?)?(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)(?:\p{L}{1,7})?\.?(?: ?\d{2,4})$|^\d{1,2}\. ?(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)(?:\p{L}{1,7})?\.?$/u;
const CHANGED = [LOSES_ZEROS, TOO_LONG, TURNS_DAY, TURNS_TIME, TURNS_POWER, TURNS_MONTH];

function quoted(value: string): string {
  if (CHANGED.some((pattern) => pattern.test(value))) return `"=""${value}"""`;
  const harmless = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
