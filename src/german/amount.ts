import { readNumber } from './number.ts';
import { amountText, numberText, percentText } from './write-number.ts';

/** A field that holds one number: what was read, „k. A.“, or what is wrong with it in a German sentence. */
export type NumberField =
  | { readonly kind: 'read'; readonly value: string; readonly about: boolean }
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'wrong'; readonly says: string };

/** What a field asks for, with the words that its sentence ends with. */
interface Asked {
  readonly unit?: 'euro' | 'percent';
  readonly decimals: number;
  readonly example: string;
  readonly written: (value: string) => string;
}

const AMOUNT: Asked = {
  unit: 'euro',
  decimals: 2,
  example: 'Bitte einen Betrag in Euro eingeben, z. B. 4.800,00.',
  written: amountText,
};
const COUNT: Asked = { decimals: 0, example: 'Bitte eine ganze Zahl eingeben, z. B. 30.298.', written: numberText };
const PERCENT: Asked = {
  unit: 'percent',
  decimals: 20,
  example: 'Bitte einen Anteil in Prozent eingeben, z. B. 7,5.',
  written: percentText,
};
/** More digits than money or people have before the point. */
const MOST_DIGITS = 12;

/** Reads a field that holds an amount in euro and nothing else, with two decimals at most: `4.800,- €`, `50,4 T€`, `ca. 5.000`. */
export function readAmount(typed: string): NumberField {
  return readField(typed, AMOUNT);
}

/** Reads a field that holds a whole number and, if it wants, the word for what it counts: `30 298 Einwohner`. */
export function readCount(typed: string, thing?: RegExp): NumberField {
  return readField(typed, COUNT, thing);
}

/** Reads a field that holds a share in percent: `7,5`, `7.5 %`, `zwölf Prozent`; it keeps the decimals that were typed. */
export function readPercent(typed: string): NumberField {
  return readField(typed, PERCENT);
}

function readField(typed: string, asked: Asked, thing?: RegExp): NumberField {
  const read = readNumber(typed);
  const wrong = (why: string): NumberField => ({ kind: 'wrong', says: `${why} ${asked.example}`.trim() });
  if (read.left !== '' && !thing?.test(read.left)) return wrong('');
  if (read.kind === 'not-stated') return read;
  if (read.kind === 'ambiguous')
    return wrong(
      meantBy(
        read.candidates.map(({ value }) => value),
        asked,
      ),
    );
  if (read.kind !== 'number' || (read.unit !== undefined && read.unit !== asked.unit)) return wrong('');
  const [whole = '', decimals = ''] = read.value.replace('-', '').split('.');
  if (asked.unit === 'euro' && decimals.length === 3 && whole.length < 4)
    return wrong(meantBy([`${whole}${decimals}`, `${whole}.${decimals}`], asked));
  if (decimals.length > asked.decimals || whole.length > MOST_DIGITS) return wrong('');
  return { kind: 'read', value: read.value, about: read.about === true };
}

/** *Ist 1.234,56 € gemeint?* */
function meantBy(candidates: readonly string[], { written }: Asked): string {
  return `Ist ${candidates.map(written).join(' oder ')} gemeint?`;
}
