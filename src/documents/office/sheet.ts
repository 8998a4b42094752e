import { cleanText } from '../../text/clean.ts';
import { oneLine } from '../plain-text.ts';
import { type Limits, Unreadable } from '../reading.ts';
import { FAR_CELLS, tooManyCells } from '../too-much.ts';
import type { UnreadNotes } from '../unread.ts';
import { general, isDateFormat, shownNumber, shownText } from './number-format.ts';
import { type CellStyle, richText, type SharedText, unescaped, type Workbook } from './workbook.ts';
import { childrenOf, type Element, readXml, textIn } from './xml.ts';

/** A cell with words, by its place; rows and columns count from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells that are drawn as one, from the first to the last row and column. */
interface Merged {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** What a sheet shows. */
export interface ReadCells {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Merged[];
  /** Rows of which nothing is read, though they are not empty, or that are hidden: a table goes on over them. */
  readonly leftOut: ReadonlySet<number>;
}

/** How a sheet is read: as it is shown, what is hidden left out and told, or as it is stored. */
export interface SheetNeeds {
  readonly workbook: Workbook;
  readonly limits: Limits;
  readonly name: string;
  /** Absent where values are wanted as they are stored, hidden ones too. */
  readonly unread?: UnreadNotes | undefined;
}

interface Reading extends SheetNeeds {
  readonly cells: SheetCell[];
  readonly merged: Merged[];
  readonly leftOut: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly toldColumns: Set<number>;
  row: number;
  count: number;
}

const TAKEN = /(?:^|:)(?:row|mergeCell|col)$/u;
const STANDARD: CellStyle = { format: 'General', struck: false };
const MOST_MERGED = 50_000;

/** Reads the cells of a sheet in their order. Throws `Unreadable` where there are too many. */
export function cellsOf(part: Uint8Array, needs: SheetNeeds): ReadCells {
  const columns = { hiddenColumns: new Set<number>(), toldColumns: new Set<number>() };
  const reading: Reading = { ...needs, ...columns, cells: [], merged: [], leftOut: new Set(), row: 0, count: 0 };
  readXml(part, {
    takes: (name) => TAKEN.test(name),
    taken: (element) => {
      if (element.name.endsWith('row')) readRow(element, reading);
      else if (element.name.endsWith('mergeCell')) readMerged(element, reading);
      else readColumns(element, reading);
    },
  });
  const { cells, merged, leftOut } = reading;
  return { cells, merged, leftOut };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readColumns({ attributes }: Element, { hiddenColumns, unread }: Reading): void {
  if (!isTrue(attributes['hidden']) || !unread) return;
  const [first, last] = [Number(attributes['min'] ?? 0), Number(attributes['max'] ?? 0)];
  for (let column = first; column <= Math.min(last, first + 1000); column += 1) hiddenColumns.add(column);
}

function readMerged({ attributes }: Element, { merged }: Reading): void {
  const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
  if (merged.length < MOST_MERGED) merged.push({ from: placeOf(from), to: placeOf(to) });
}

function readRow(row: Element, reading: Reading): void {
  reading.row = Number(row.attributes['r'] ?? reading.row + 1);
  const hidden = isTrue(row.attributes['hidden']) && reading.unread !== undefined;
  const before = reading.cells.length;
  let column = 0;
  for (const cell of childrenOf(row)) {
    reading.count += 1;
    if (reading.count > reading.limits.cells) throw new Unreadable(tooManyCells(reading.limits), 'limit');
    const place = cell.attributes['r'];
    column = place === undefined ? column + 1 : placeOf(place).column;
    const text = oneLine(cellText(cell, reading));
    if (text !== '') reading.cells.push({ row: reading.row, column, text });
  }
  if (hidden && reading.cells.length > before) {
    const words = reading.cells.splice(before);
    reading.unread?.note('hiddenRow', `${reading.name}, Zeile ${reading.row}: ${words[0]?.text ?? ''}`);
  } else if (reading.hiddenColumns.size > 0) withoutHidden(reading, before);
  const isFilled = () => childrenOf(row).some((cell) => childrenOf(cell).length > 0);
  if (reading.cells.length === before && (hidden || isFilled())) reading.leftOut.add(reading.row);
}

/** A hidden column is told once. */
function withoutHidden({ cells, hiddenColumns, toldColumns, unread, name }: Reading, from: number): void {
  const shown = cells.splice(from).filter((cell) => {
    if (!hiddenColumns.has(cell.column)) return true;
    if (!toldColumns.has(cell.column)) unread?.note('hiddenColumn', `${name}: ${cell.text}`);
    toldColumns.add(cell.column);
    return false;
  });
  cells.push(...shown);
}

/** `C14` is row 14, column 3. */
function placeOf(place: string): { row: number; column: number } {
  const [, letters = '', row = '0'] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(place.toUpperCase().replaceAll('$', '')) ?? [];
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function cellText(cell: Element, reading: Reading): string {
  const { attributes } = cell;
  const parts = new Map(childrenOf(cell).map((part) => [part.name.replace(/^.*:/u, ''), part]));
  const stored = textIn(parts.get('v'));
  const style = reading.workbook.styles[Number(attributes['s'] ?? 0)] ?? STANDARD;
  const inline = parts.get('is');
  if (attributes['t'] === 'inlineStr' && inline) return worded(richText(inline), style, reading);
  if (stored === '' && parts.has('f')) reading.unread?.note('noValue', placeWords(attributes, reading));
  if (stored === '') return '';
  switch (attributes['t']) {
    case 's':
      return worded(reading.workbook.texts[Number(stored)] ?? { text: '', struck: '' }, style, reading);
    case 'str':
      return worded({ text: unescaped(stored), struck: '' }, style, reading);
    case 'b':
      return truth(stored === '1', reading);
    case 'e':
      reading.unread?.note('errorCell', `${placeWords(attributes, reading)}: ${stored}`);
      return stored;
    case 'd':
      return dayOf(stored);
    default:
      return numeric(Number(stored), style, reading);
  }
}

function placeWords({ r = '' }: Readonly<Record<string, string>>, { name }: Reading): string {
  return `${name}, ${r}`;
}

function truth(value: boolean, { unread }: Reading): string {
  if (unread) return value ? 'WAHR' : 'FALSCH';
  return value ? 'ja' : 'nein';
}

/** `2023-10-12T14:00:00` is 12.10.2023 14:00. */
function dayOf(stored: string): string {
  const [, year, month, day, time = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/u.exec(stored) ?? [];
  return year === undefined ? stored : `${day}.${month}.${year}${time === '' || time === '00:00' ? '' : ` ${time}`}`;
}

function worded({ text, struck }: SharedText, style: CellStyle, { unread }: Reading): string {
  const words = cleanText(text);
  if (!unread) return words;
  if (struck !== '') unread.note('struck', struck);
  if (style.struck) return noted(words, 'struck', unread);
  return shownText(style.format, words) ?? noted(words, 'hidden', unread);
}

function noted(words: string, kind: 'struck' | 'hidden', unread: UnreadNotes): string {
  unread.note(kind, words);
  return '';
}

/** As it is stored, only days are written as days: amounts keep all their figures. */
function numeric(value: number, style: CellStyle, { workbook, unread }: Reading): string {
  if (!unread)
    return isDateFormat(style.format)
      ? (shownNumber(plainDate(style.format), value, workbook.is1904) ?? '')
      : general(value);
  if (style.struck) return noted(general(value), 'struck', unread);
  const shown = shownNumber(style.format, value, workbook.is1904);
  return shown?.trim() ? shown : noted(general(value), 'hidden', unread);
}

const HAS_DAY = /[yd]/iu;

function plainDate(format: string): string {
  return HAS_DAY.test(format) ? 'dd.mm.yyyy' : format;
}

/** A row or a cell with its place: `r="14"`, `r="C14"`. */
const PLACED = /<(?:\w+:)?(?:row|c)\s[^<>]*?\br\s*=\s*["']([A-Z]{0,3})(\d{1,7})/gu;

/** Refuses a sheet whose cells are too many or too far apart, before anything is made of them. */
export function checkSheet(part: Uint8Array, limits: Limits): void {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  let [rows, columns, cells] = [0, 0, 0];
  for (const [, letters = '', number] of text.matchAll(PLACED)) {
    rows = Math.max(rows, Number(number));
    columns = Math.max(columns, columnOf(letters));
    cells += letters === '' ? 0 : 1;
    if (cells > limits.cells) throw new Unreadable(tooManyCells(limits), 'limit');
    if (rows > limits.rows || rows * columns > limits.places) throw new Unreadable(FAR_CELLS, 'limit');
  }
}

/** `A` is 1, `AA` is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
