const ONES =
  'null ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn';
const TENS = 'zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig';

const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
  ['eins', 1],
  ['zwo', 2],
  ['fuenfe', 5],
]);
/** „eine“, „einem“ …: one where a thing follows. */
const ARTICLE = /^eine[mnrs]?$/u;
const LONGEST = 60;

/** A whole number in words below a million (*zwölf*, *einundzwanzig*, *zweitausend*), folded; undefined when it is none. */
export function cardinal(word: string): number | undefined {
  if (word.length > LONGEST) return undefined;
  const [before, behind] = parted(word, 'tausend');
  if (behind === undefined) return belowThousand(before);
  const thousands = before === '' ? 1 : belowThousand(before);
  const rest = behind === '' ? 0 : belowThousand(behind.replace(/^und/u, ''));
  return thousands === undefined || thousands === 0 || rest === undefined ? undefined : thousands * 1000 + rest;
}

/** The same, with „ein“, „eine“, „einem“ … for one, as it is said before a thing. */
export function counted(word: string): number | undefined {
  return ARTICLE.test(word) ? 1 : cardinal(word);
}

function belowThousand(word: string): number | undefined {
  const [before, behind] = parted(word, 'hundert');
  if (behind === undefined) return belowHundred(before);
  const hundreds = before === '' ? 1 : belowHundred(before);
  const rest = behind === '' ? 0 : belowHundred(behind.replace(/^und/u, ''));
  return hundreds === undefined || hundreds === 0 || hundreds > 19 || rest === undefined
    ? undefined
    : hundreds * 100 + rest;
}

function belowHundred(word: string): number | undefined {
  const whole = SMALL.get(word);
  if (whole !== undefined) return whole;
  const [ones, tens] = parted(word, 'und');
  const [one = 0, ten = 0] = [SMALL.get(ones), SMALL.get(tens ?? '')];
  return one > 0 && one < 10 && ones !== 'eins' && ten >= 20 ? ten + one : undefined;
}

/** What stands before and behind a piece of a word; nothing behind where it does not occur. */
function parted(word: string, piece: string): [string, string | undefined] {
  const at = word.indexOf(piece);
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + piece.length)];
}

const IRREGULAR: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 31 }, (_, at) => [ordinalStem(at + 1), at + 1] as const),
);

function ordinalStem(number: number): string {
  const ones = ONES.split(' ');
  const words = number < 20 ? ones[number] : number === 20 ? 'zwanzig' : undefined;
  if (words !== undefined) return IRREGULAR[number] ?? `${words}${number < 20 ? 't' : 'st'}`;
  const tens = number < 30 ? 'zwanzig' : 'dreissig';
  return number % 10 === 0 ? `${tens}st` : `${ones[number % 10]}und${tens}st`;
}

/** A number of an order from 1 to 31 in words (*erster*, *zwölften*, *einunddreißigste*), folded; undefined when it is none. */
export function ordinal(word: string): number | undefined {
  const stem = word.length > LONGEST ? undefined : /^(.+)e[mnrs]?$/u.exec(word)?.[1];
  return stem === undefined ? undefined : ORDINALS.get(stem);
}
