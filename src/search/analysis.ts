import snowball from 'snowball-stemmers';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text: folded form, stem, and where it stands in the text as given (end exclusive). */
export interface Word {
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = 'januar februar marz april mai juni juli august september oktober november dezember'.split(' ');
const SYMBOLS: Readonly<Record<string, string>> = { '€': 'euro', '%': 'prozent', '§': 'paragraf' };

/** Dates, numbers with separators, symbols, and words with their gender ending (Bezieher:innen, Bezieher/-innen, jede*r); a hyphen parts words, and a raised sign is none. */
const PIECE =
  /(?<date>\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2})?(?!\d))|(?<number>(?<![\p{L}\p{Nd}])\d+(?:[.,]\d+)*(?![\p{L}\p{Nd}]))|(?<symbol>[€%§])|(?<word>[\p{L}\p{M}\p{Nd}\p{Nl}\u00AD\u200B-\u200D]+(?:(?:[:*_·]|\/-?|\()(?:innen|in|r|n)(?![\p{L}]))?)/gu;

const stemmer = snowball.newStemmer('german');
const stems = new Map<string, string>();
const folds = new Map<string, string>();
const CACHE_LIMIT = 200_000;
/** longer words are cut: no German word is, and looking one up must stay cheap */
const LONGEST_WORD = 60;

/** Folds one word: NFKC, lower case, no soft hyphens or gender endings, ä = ae = a, ß = ss. */
export function fold(word: string): string {
  const cut = word.slice(0, LONGEST_WORD);
  const known = folds.get(cut);
  if (known !== undefined) return known;
  if (folds.size >= CACHE_LIMIT) folds.clear();
  const folded = foldAnew(cut);
  folds.set(detached(cut), folded);
  return folded;
}

/** A piece of a text keeps the whole of it in memory; a copy does not. */
function detached(piece: string): string {
  return Buffer.from(piece).toString();
}

function foldAnew(word: string): string {
  const plain = word
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D]/g, '')
    .replace(/(?:[:*_·]|\/-?|\()(?:innen|in|r|n)$/u, '')
    .replace(/(?<=\p{Ll})In(?:nen)?$/u, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain
    .replace(/ß/g, 'ss')
    .replace(/(?<![aeoq])ue|ae|oe/g, (vowels) => vowels.charAt(0))
    .replace(/(?<=.{3}er)in(?:nen)?$/, '');
}

/** Stem of a folded word (Snowball German); numbers stay as they are. */
export function stem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= CACHE_LIMIT) stems.clear();
  const found = /\d/.test(folded) || folded.length < 4 ? folded : stemmer.stem(folded);
  stems.set(folded, found);
  return found;
}

/** All words of a text in order, stop words and single letters left out; a date gives its day, month name and year. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(PIECE)) {
    const end = match.index + match[0].length;
    for (const folded of foldedForms(match)) {
      if (STOP_WORDS.has(folded) || (folded.length < 2 && !/\d/.test(folded))) continue;
      words.push({ folded, stem: stem(folded), start: match.index, end });
    }
  }
  return words;
}

/** Word stems of a text in order, stop words left out. */
export function analyse(text: string): string[] {
  return wordsOf(text).map((word) => word.stem);
}

function foldedForms(match: RegExpExecArray): string[] {
  const { date, number, symbol, word } = match.groups ?? {};
  if (date !== undefined) return dateForms(date);
  if (number !== undefined) return [numberForm(number)];
  if (symbol !== undefined) return [SYMBOLS[symbol] ?? symbol];
  return [fold(word ?? '')];
}

function dateForms(date: string): string[] {
  const [day = '', month = '', year = ''] = date.split('.').map((part) => part.trim());
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return [day, month, year].filter((part) => part !== '').map(numberForm);
  return [numberForm(day), name, ...(year === '' ? [] : [year])];
}

function numberForm(number: string): string {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(number)) return number.replace(/\./g, '').replace(/,(?:00)?$/, '');
  return /^0\d$/.test(number) ? number.slice(1) : number.replace(/,00$/, '');
}
