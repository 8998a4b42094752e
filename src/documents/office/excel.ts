import { checked, checkText, nameAsTitle } from '../outline.ts';
import { BROKEN, type Limits, type Reading, type ReadSheet, Unreadable } from '../reading.ts';
import { tooManySections } from '../too-much.ts';
import { type UnreadNotes, unreadNotes } from '../unread.ts';
import type { Package } from './package.ts';
import { cellsOf, checkSheet, type ReadCells, type SheetCell } from './sheet.ts';
import { sectionsOfSheet } from './sheet-tables.ts';
import { type ListedSheet, type Workbook, workbookOf } from './workbook.ts';

/** Reads an Excel file as its sheets show it: each row is a section of its own, its values with the names of their columns. */
export function readExcel(file: Package, name: string, limits: Limits): Reading {
  const workbook = workbookOf(file, limits);
  const unread = unreadNotes();
  const shown = workbook.sheets.filter(({ hidden, name: sheet }) => {
    if (hidden) unread.note('hiddenSheet', sheet);
    return !hidden;
  });
  const sheets = shown.map((sheet) => ({ name: sheet.name, read: sheetOf(file, sheet, { workbook, limits, unread }) }));
  checkCells(
    sheets.map(({ read }) => read.cells),
    limits,
  );
  const sections = sheets.flatMap(({ name: sheet, read }) => sectionsOfSheet(sheet, read));
  return checked({ kind: 'document', title: nameAsTitle(name), sections, unread: unread.all() }, limits);
}

/** Reads the sheets of an Excel file cell by cell, hidden ones too, with their values as they are stored. */
export function readCells(file: Package, limits: Limits): ReadSheet[] {
  const workbook = workbookOf(file, limits);
  const sheets = workbook.sheets.map((sheet) => ({ name: sheet.name, ...sheetOf(file, sheet, { workbook, limits }) }));
  checkCells(
    sheets.map(({ cells }) => cells),
    limits,
  );
  return sheets.map(({ name, cells }) => ({ name, rows: rowsOf(cells) }));
}

interface Needs {
  readonly workbook: Workbook;
  readonly limits: Limits;
  readonly unread?: UnreadNotes;
}

function sheetOf(file: Package, { name, path }: ListedSheet, needs: Needs): ReadCells {
  const part = file.part(path);
  if (!part) throw new Unreadable(BROKEN);
  checkSheet(part, needs.limits);
  noteBeside(file, path, needs);
  return cellsOf(part, { ...needs, name });
}

/** Comments and drawings lie in parts of their own. */
function noteBeside(file: Package, path: string, { unread }: Needs): void {
  if (!unread) return;
  for (const { type } of file.relations(path).values()) {
    if (type === 'comments' || type === 'threadedcomment') unread.note('comment');
    if (type === 'drawing') unread.note('picture');
  }
}

function checkCells(sheets: readonly (readonly SheetCell[])[], limits: Limits): void {
  const rows = sheets.reduce((sum, cells) => sum + new Set(cells.map(({ row }) => row)).size, 0);
  if (rows > limits.sections) throw new Unreadable(tooManySections(limits), 'limit');
  checkText(
    sheets.flat().reduce((sum, { text }) => sum + text.length, 0),
    limits,
  );
}

/** From the first row and column on, what is empty as an empty text. */
function rowsOf(cells: readonly SheetCell[]): string[][] {
  const height = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const width = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const rows = Array.from({ length: height }, () => Array<string>(width).fill(''));
  for (const { row, column, text } of cells) {
    const cellsOfRow = rows[row - 1];
    if (cellsOfRow) cellsOfRow[column - 1] = text;
  }
  return rows;
}
