import { Decimal } from 'decimal.js';
import { NBSP } from '../german/write.ts';
import { groups } from './grid.ts';
import { type Paragraph, paragraph, type Run, row, subtle, words } from './parts.ts';

/** Squares of a whole bar. */
const SQUARES = 10;

/** How the parts of a bar are told apart, in their order: filled is what is certain, open is what is not. */
function signed(part: number, count: number): Run {
  const run = words((part < 2 ? '■' : '□').repeat(count));
  return part % 2 === 0 ? { ...run, color: 'Accent' } : { ...run, isSubtle: true };
}

/** A part of an amount: its name, what share it is, and the amount as it is written. */
export interface Part {
  readonly label: string;
  readonly share: string;
  readonly amount: Decimal;
  readonly written: string;
}

/**
 * How many of ten squares each part of an amount takes: shares are added up and rounded down, and a part that is not
 * zero keeps one, taken from the largest. No squares where all parts are zero.
 */
export function tenths(parts: readonly Decimal[]): number[] {
  const whole = parts.reduce((sum, part) => sum.plus(part), new Decimal(0));
  if (whole.isZero()) return parts.map(() => 0);
  let before = 0;
  let sum = new Decimal(0);
  const counts = parts.map((part) => {
    sum = sum.plus(part);
    const edge = sum.times(SQUARES).div(whole).floor().toNumber();
    const count = edge - before;
    before = edge;
    return count;
  });
  for (const [at, part] of parts.entries()) {
    if (part.isZero() || counts[at] !== 0) continue;
    const largest = counts.indexOf(Math.max(...counts));
    counts[largest] = (counts[largest] ?? 0) - 1;
    counts[at] = 1;
  }
  return counts;
}

/** One bar for the parts of an amount, up to four, below its sentence, and a row for each part behind the same sign. */
export function stacked(sentence: Paragraph, parts: readonly Part[]) {
  const counts = tenths(parts.map(({ amount }) => amount));
  const runs = groups(...parts.map((_, at) => signed(at, counts[at] ?? 0)));
  return {
    bar: { runs: sentence.runs, squares: runs },
    rows: parts.map(({ label, share, written }, at) => {
      const name = [signed(at, 1), words(`${NBSP}${label}`), subtle(`${NBSP}· ${share}`)];
      return { ...row(label, written), label: [paragraph(...name)] };
    }),
  };
}
