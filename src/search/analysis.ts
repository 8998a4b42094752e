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

/** Dates, numbers with separators, symbols, and words with their gender ending (Bezieher:innen, Bezieher/-innen, jede*r), each a group; a hyphen parts words, and a raised sign is none. */
const PIECE =
  /(\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2})?(?!\d))|((?<![\p{L}\p{Nd}])\d+(?:[.,]\d+)*(?![\p{L}\p{Nd}]))|([€%§])|([\p{L}\p{M}\p{Nd}\p{Nl}\u00AD\u200B-\u200D]+(?:(?:[:*_·]|\/-?|\()(?:innen|in|r|n)(?![\p{L}]))?)/gu;

const stemmer = snowball.newStemmer('german');
const stems = new Map<string, string>();
const forms = new Map<string, Form>();
const CACHE_LIMIT = 200_000;
/** longer words are cut: no German word is, and looking one up must stay cheap */
const LONGEST_WORD = 60;

/** A word as it is compared; a stop word or a single letter says nothing. */
interface Form {
  readonly folded: string;
  readonly stem: string;
  readonly says: boolean;
}

/** Folds one word: NFKC, lower case, no soft hyphens or gender endings, ä = ae = a, ß = ss. */
export function fold(word: string): string {
  return formOf(word).folded;
}

function formOf(word: string): Form {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  const known = forms.get(cut);
  if (known !== undefined) return known;
  if (forms.size >= CACHE_LIMIT) forms.clear();
  const form = formFrom(foldAnew(cut));
  forms.set(detached(cut), form);
  return form;
}

function formFrom(folded: string): Form {
  const says = !STOP_WORDS.has(folded) && (folded.length >= 2 || /\d/.test(folded));
  return { folded, stem: stem(folded), says };
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
  eachForm(text, ({ folded, stem: own }, start, end) => words.push({ folded, stem: own, start, end }));
  return words;
}

/** Takes the stems of a text one by one, without keeping more of them. */
export function eachStem(text: string, take: (stem: string) => void): void {
  eachForm(text, (form) => take(form.stem));
}

/** Word stems of a text in order, stop words left out. */
export function analyse(text: string): string[] {
  const found: string[] = [];
  eachStem(text, (one) => found.push(one));
  return found;
}

function eachForm(text: string, take: (form: Form, start: number, end: number) => void): void {
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const end = PIECE.lastIndex;
    const word = match[4];
    if (word === undefined) for (const form of formsIn(match)) takeForm(form, match.index, end);
    else takeForm(formOf(word), match.index, end);
  }
  function takeForm(form: Form, start: number, end: number): void {
    if (form.says) take(form, start, end);
  }
}

/** The groups of a piece that is no word. */
function formsIn([, date, number, symbol = '']: RegExpExecArray): Form[] {
  if (date !== undefined) return dateForms(date).map(formFrom);
  return [formFrom(number === undefined ? (SYMBOLS[symbol] ?? symbol) : numberForm(number))];
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
