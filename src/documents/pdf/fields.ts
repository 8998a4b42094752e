import type { Piece } from './lines.ts';

/** A field of a form with what is filled in, and where it stands on its page; `y` grows upwards. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  /** A box to tick or a choice of several: its value is `☒` or `☐`. */
  readonly tick: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A field's words are no larger than this, and fill so much of its height. */
const LARGEST = 12;
const SHARE_OF_HEIGHT = 0.7;
/** How far a box stands from the words that it is ticked for, in points. */
const NEAR = 60;

/** What is filled in as pieces of the page: on the line of its label, a tick before it. Empty fields are told by their names. */
export function fieldPieces(
  fields: readonly FormField[],
  pieces: readonly Piece[],
  empty: (name: string) => void,
): Piece[] {
  return fields.flatMap((field) => {
    const value = inOneLine(field.value);
    if (value === '') empty(field.name);
    if (value === '') return [];
    const label = field.tick ? labelAfter(field, pieces) : labelBefore(field, pieces);
    return [label ? beside(field, { label, value }) : alone(field, value)];
  });
}

function isOnLine({ bottom, top }: FormField, { y, size }: Piece): boolean {
  return y > bottom - 0.5 * size && y < top + 0.2 * size;
}

function labelBefore(field: FormField, pieces: readonly Piece[]): Piece | undefined {
  const left = pieces.filter((piece) => isOnLine(field, piece) && piece.x + piece.width <= field.left + piece.size);
  return left.reduce<Piece | undefined>(
    (best, one) => (!best || one.x + one.width > best.x + best.width ? one : best),
    undefined,
  );
}

function labelAfter(field: FormField, pieces: readonly Piece[]): Piece | undefined {
  const right = pieces.filter(
    (piece) => isOnLine(field, piece) && piece.x >= field.right - 2 && piece.x - field.right < NEAR,
  );
  return right.reduce<Piece | undefined>((best, one) => (!best || one.x < best.x ? one : best), undefined);
}

/** Behind a label that ends with a colon the value follows at once; else it keeps its place, as in a table. */
function beside(field: FormField, { label, value }: { label: Piece; value: string }): Piece {
  const { size, font, y } = label;
  const width = Math.max(size, field.right - field.left);
  if (field.tick) return { text: `${value} `, x: label.x - 0.9 * size, y, width: 0.7 * size, size, font };
  const follows = label.text.trim().endsWith(':');
  return { text: value, x: follows ? label.x + label.width + 0.3 * size : field.left, y, width, size, font };
}

function alone(field: FormField, value: string): Piece {
  const height = field.top - field.bottom;
  const size = Math.min(LARGEST, SHARE_OF_HEIGHT * height);
  const y = height > 2 * LARGEST ? field.top - 1.2 * size : field.bottom + 0.3 * height;
  return { text: value, x: field.left, y, width: field.right - field.left, size, font: 'field' };
}

function inOneLine(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
