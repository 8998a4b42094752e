import { NBSP } from '../german/write.ts';
import { bold, type Paragraph, paragraph, type Run, small, subtle, words } from './parts.ts';

/** More squares in a row do not fit on a phone; then the words stand alone. */
const MOST_SQUARES = 8;

/** A square of a row: done, done half, not done or not yet, and what is overdue. */
export type Square = 'done' | 'half' | 'open' | 'late';

const SQUARES: Readonly<Record<Square, Run>> = {
  done: { ...words('■'), color: 'Accent' },
  half: subtle('■'),
  open: subtle('□'),
  late: { ...words('□'), color: 'Attention' },
};

/** A line of a grid: a name, in words what deviates of it, and a square for each column; without squares it has none. */
export interface GridLine {
  readonly name: string;
  readonly deviates: string;
  readonly squares: readonly Square[];
}

/** A grid as a card takes it. */
export interface Grid {
  readonly heads: readonly Paragraph[];
  readonly lines: readonly {
    readonly label: readonly Run[];
    readonly squares: readonly { readonly runs: readonly Run[] }[];
  }[];
}

/** Lines of names with squares at their right, below the words for the columns; whoever does as expected steps back. */
export function grid(columns: readonly string[], lines: readonly GridLine[]): Grid {
  const drawn = columns.length <= MOST_SQUARES;
  return {
    heads: drawn ? [paragraph(small(subtle(`Quadrate: ${columns.join(', ')}`)))] : [],
    lines: lines.map(({ name, deviates, squares }) => ({
      label: deviates === '' ? [subtle(name)] : [bold(name), words(`${NBSP}· ${deviates}`)],
      squares: drawn && squares.length > 0 ? [{ runs: spaced(squares.map((square) => SQUARES[square])) }] : [],
    })),
  };
}

function spaced(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => (at === 0 ? [run] : [words(NBSP), run]));
}

/** Squares in groups that are held apart by a space, of which none is empty. */
export function groups(...all: readonly Run[]): Run[] {
  return spaced(all.filter(({ text }) => text !== ''));
}
