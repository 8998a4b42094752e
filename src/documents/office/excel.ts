import readWorkbook, { type Sheet } from 'read-excel-file/node';
import { cutText } from '../../text/clean.ts';
import { checked, checkText, nameAsTitle } from '../outline.ts';
import { oneLine } from '../plain-text.ts';
import { BROKEN, type Limits, type Reading, type ReadSection, type ReadSheet, Unreadable } from '../reading.ts';
import { isName, namedRow } from '../table.ts';
import { tooManySections } from '../too-much.ts';
import { type Parts, repack } from './archive.ts';
import { checkSheets } from './sheet-size.ts';

const SEARCHED_FOR_NAMES = 20;

/** Reads an Excel file: each row is a section of its own, its values with the names of their columns. */
export async function readExcel(parts: Parts, name: string, limits: Limits): Promise<Reading> {
  const sections = (await readCells(parts, limits)).flatMap(sectionsOf);
  return checked({ kind: 'document', title: nameAsTitle(name), sections }, limits);
}

/** Reads the sheets of an Excel file cell by cell. */
export async function readCells(parts: Parts, limits: Limits): Promise<ReadSheet[]> {
  checkSheets(parts, limits);
  const sheets = await readWorkbook(repack(parts)).catch(() => {
    throw new Unreadable(BROKEN);
  });
  const read = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  const lengths = read.flatMap(({ rows }) => rows.map((row) => row.reduce((sum, cell) => sum + cell.length, 0)));
  const filled = lengths.filter((length) => length > 0);
  if (filled.length > limits.sections) throw new Unreadable(tooManySections(limits), 'limit');
  checkText(
    filled.reduce((sum, length) => sum + length, 0),
    limits,
  );
  return read;
}

function sectionsOf({ name: sheet, rows }: ReadSheet): ReadSection[] {
  const head = headRow(rows);
  const names = rows[head] ?? [];
  return rows.flatMap((row, at) => {
    const first = row.find((cell) => cell !== '');
    if (first === undefined || at === head) return [];
    const text = at > head ? namedRow(names, row) : row.filter((cell) => cell !== '').join('; ');
    return [{ heading: `${cutText(first, 120)} (${sheet}, Zeile ${at + 1})`, text }];
  });
}

/** The first row of at least two words and no amounts that has as many cells as those below it; -1 where there is none. */
function headRow(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell !== '').length);
  const widest = Math.max(0, ...filled);
  return rows.slice(0, SEARCHED_FOR_NAMES).findIndex((row, at) => {
    const cells = row.filter((cell) => cell !== '');
    return cells.length >= 2 && cells.length * 2 > widest && cells.every(isName) && at < rows.length - 1;
  });
}

function cellText(value: Sheet['data'][number][number]): string {
  if (value === null) return '';
  if (value instanceof Date) return new Intl.DateTimeFormat('de-DE', DAY).format(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return new Intl.NumberFormat('de-DE', NUMBER).format(value);
  return oneLine(String(value));
}

const DAY = { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
/** Without groups, since a year is a number too. */
const NUMBER = { useGrouping: false, maximumFractionDigits: 10 } as const;
