import { type Limits, Unreadable } from '../reading.ts';
import { FAR_CELLS, tooManyCells } from '../too-much.ts';
import type { Parts } from './archive.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
/** A row or a cell with its place: `r="14"`, `r="C14"`. */
const PLACED = /<(?:\w+:)?(?:row|c)\s[^<>]*?\br\s*=\s*["']([A-Z]{0,3})(\d{1,7})/gu;

/** Refuses a workbook whose cells are too many or too far apart, before the library makes a rectangle of each sheet. */
export function checkSheets(parts: Parts, limits: Limits): void {
  for (const [path, part] of Object.entries(parts)) if (SHEET.test(path)) checkSheet(part, limits);
}

function checkSheet(part: Uint8Array, limits: Limits): void {
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
