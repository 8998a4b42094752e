const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 4000;
const MOST_LETTERS = 30;

/** A number as a list counts it: `decimal`, `decimalZero`, `lowerLetter`, `upperRoman`, `ordinal` and the like. */
export function countedAs(format: string, value: number): string {
  switch (format) {
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return lettered(value);
    case 'upperLetter':
      return lettered(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'ordinal':
      return `${value}.`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** After z comes aa, then bb. */
function lettered(value: number): string {
  if (value < 1 || value > 26 * MOST_LETTERS) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value >= LARGEST_ROMAN) return String(value);
  let left = value;
  let written = '';
  for (const [worth, letters] of ROMAN) {
    while (left >= worth) {
      written += letters;
      left -= worth;
    }
  }
  return written;
}
