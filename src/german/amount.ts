import { readNumber } from './number.ts';
import { NBSP } from './write.ts';
import { numberText } from './write-number.ts';

/** A field that holds one number: what was read, „k. A.“, or what is wrong with it in a German sentence. */
export type NumberField =
  | { readonly kind: 'read'; readonly value: string; readonly about: boolean }
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'wrong'; readonly says: string };

/** What a field asks for. */
interface Asked {
  readonly unit?: 'euro' | 'percent';
  readonly decimals: number;
  /** The sentence that says what to enter. */
  readonly hint: string;
}

/** More digits than money or people have before the point. */
const MOST_DIGITS = 12;
const MOST_DECIMALS = 20;

/** Reads a field that holds an amount in euro and nothing else, with two decimals at most: `4.800,- €`, `50,4 T€`, `ca. 5.000`. */
export function readAmount(typed: string, hint = 'Bitte einen Betrag in Euro eingeben, z. B. 4.800,00.'): NumberField {
  return readField(typed, { unit: 'euro', decimals: 2, hint });
}

/** Reads a field that holds a whole number and, if it wants, the word for what it counts: `30 298 Einwohner`. */
export function readCount(
  typed: string,
  { thing, hint = 'Bitte eine ganze Zahl eingeben, z. B. 30.298.' }: { thing?: RegExp; hint?: string } = {},
): NumberField {
  return readField(typed, { decimals: 0, hint }, thing);
}

/** Reads a field that holds a number with two decimals at most and, if it wants, the word for what it counts: `1,5 Stellen`. */
export function readQuantity(typed: string, thing?: RegExp): NumberField {
  return readField(typed, { decimals: 2, hint: 'Bitte eine Zahl eingeben, z. B. 96 oder 1,5.' }, thing);
}

/** Reads a field that holds a share in percent: `7,5`, `7.5 %`, `zwölf Prozent`; it keeps the decimals that were typed. */
export function readPercent(typed: string, hint = 'Bitte einen Anteil in Prozent eingeben, z. B. 7,5.'): NumberField {
  return readField(typed, { unit: 'percent', decimals: MOST_DECIMALS, hint });
}

function readField(typed: string, asked: Asked, thing?: RegExp): NumberField {
  const read = readNumber(typed);
  const wrong = (why = ''): NumberField => ({ kind: 'wrong', says: `${why} ${asked.hint}`.trim() });
  if (read.left !== '' && !thing?.test(read.left)) return wrong();
  if (read.kind === 'not-stated') return read;
  if (read.kind === 'ambiguous') return wrong(meant(asked, ...read.candidates.map(({ value }) => value)));
  if (read.kind !== 'number' || (read.unit !== undefined && read.unit !== asked.unit)) return wrong();
  const [whole = '', decimals = ''] = read.value.replace('-', '').split('.');
  if (whole.length > MOST_DIGITS) return wrong();
  if (decimals.length <= asked.decimals) return { kind: 'read', value: read.value, about: read.about === true };
  const mayBeThousands = asked.unit !== 'percent' && decimals.length === 3 && whole.length < 4;
  return mayBeThousands ? wrong(meant(asked, `${whole}${decimals}`, `${whole}.${decimals}`)) : wrong();
}

/** *Ist 1.500 € oder 1,500 € gemeint?* */
function meant({ unit }: Asked, ...candidates: readonly string[]): string {
  const sign = unit === undefined ? '' : `${NBSP}${unit === 'euro' ? '€' : '%'}`;
  return `Ist ${candidates.map((value) => `${numberText(value)}${sign}`).join(' oder ')} gemeint?`;
}
