/** A number in digits: a plain decimal text, and the place behind it. */
export interface Numeral {
  readonly value: string;
  readonly next: number;
  /** It has no decimals. */
  readonly isWhole: boolean;
  /** Points and commas as in English, or as nobody writes them. */
  readonly isForeign?: boolean;
  readonly isBroken?: boolean;
}

interface Shape {
  readonly pattern: RegExp;
  readonly read: (text: string) => string;
  readonly isForeign?: boolean;
}

const germanValue = (text: string) => text.replace(/[. ']/gu, '').replace(',', '.');
const pointValue = (text: string) => text.replace(/[ ',]/gu, '');

/** How numbers are written: a point before more than three digits holds no thousands apart; then the longest first. */
const SHAPES: readonly Shape[] = [
  { pattern: /\d+\.\d{4,}(?![.,]?\d)/uy, read: pointValue },
  { pattern: /[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?/uy, read: germanValue },
  { pattern: /[1-9]\d{0,2}(?:[ ']\d{3})+\.\d{1,2}(?!\d)/uy, read: pointValue },
  { pattern: /[1-9]\d{0,2}(?: \d{3}(?!\d))+(?:,\d+)?(?!\.\d)/uy, read: germanValue },
  { pattern: /[1-9]\d{0,2}(?:'\d{3})+(?:,\d+)?(?!\.\d)/uy, read: germanValue },
  { pattern: /[1-9]\d{0,2}(?:,\d{3})+\.\d+/uy, read: pointValue, isForeign: true },
  { pattern: /[1-9]\d{0,2}(?:,\d{3}){2,}/uy, read: pointValue, isForeign: true },
  { pattern: /\d+,\d+/uy, read: germanValue },
  { pattern: /\d+\.\d+/uy, read: pointValue },
  { pattern: /\d+/uy, read: (text) => text },
];
/** A number that goes on in a way that no number does: `1.234.56`, `12.10.`, `1,5,3`. */
const GOES_ON = /\d|[.,']\d/uy;
const LAST_POINT = /\./uy;
const LONGEST = 40;

/** The number in digits at a place of a folded text; undefined when there is none. */
export function digitsAt(folded: string, at: number): Numeral | undefined {
  for (const { pattern, read, isForeign } of SHAPES) {
    pattern.lastIndex = at;
    const text = pattern.exec(folded)?.[0];
    if (text === undefined) continue;
    const next = at + text.length;
    const value = read(text).replace(/^0+(?=\d)/u, '');
    const isDate = /^\d+\.\d{1,2}$/u.test(text) && isAt(folded, LAST_POINT, next);
    const isBroken = text.length > LONGEST || isDate || isAt(folded, GOES_ON, next);
    return {
      value,
      next,
      isWhole: !value.includes('.'),
      ...(isForeign ? { isForeign } : {}),
      ...(isBroken ? { isBroken } : {}),
    };
  }
  return undefined;
}

function isAt(folded: string, pattern: RegExp, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(folded);
}
