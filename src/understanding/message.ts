import { fold, stem } from '../search/analysis.ts';
import { cutText } from '../text/clean.ts';

/** A word or number of a message as it is compared, and where it stands in the text as typed (end exclusive). */
export interface Token {
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** The number of its clause, from 0 on. */
  readonly clause: number;
  readonly isNumber: boolean;
  /** It was typed with a capital letter. */
  readonly capital: boolean;
  /** The sign that stands behind it; empty where none does. */
  readonly sign: string;
}

/** A message as it is read: its words in clauses, without greeting, signature and what was forwarded. */
export interface Message {
  /** The first characters as typed; greeting, signature and forwarded lines are blanks, so that places stay. */
  readonly text: string;
  /** The same with greeting and signature. */
  readonly typed: string;
  readonly signature: string;
  readonly tokens: readonly Token[];
}

/** More than this is never a wish alone: what matters stands at the beginning. */
const LONGEST = 600;
const FORWARDED = /^[ \t]*>.*$/gmu;
const GREETING =
  /^\s*(?:hallo|hi|hey|moin(?: moin)?|servus|guten (?:morgen|tag|abend)|liebe[rs]?|sehr geehrte[rs]?|tag)(?![\p{L}])[^\n,!.:?\d]{0,60}(?:[,!\n]|\.\s)\s*(?=\S)/iu;
const SIGNATURE =
  /(?<=[\n.!?,;)]\s{0,3}|\S\s{1,3}(?=(?:mfg|vg|lg)\b))(?:(?:mit )?(?:freundlich\S{0,12}|best\S{0,12}|viel\S{0,12}|herzlich\S{0,12}|lieb\S{0,12}|schön\S{0,12}|kollegial\S{0,12}|sonnig\S{0,12})?\s{0,3}(?:grüße\S{0,12}|gruß|gruss|gruesse\S{0,12})(?![\p{L}])|(?:mfg|vg|lg|bg)(?![\p{L}])|(?:vielen |besten |herzlichen )?dank(?:e(?:schön)?)?(?: (?:vorab|im voraus|und gruß|u\. gruß|ihnen|euch))?[,.!]?\s{0,3}(?:\n|(?=(?:stadt|sozialamt|kreis)))).*$/isu;
const PIECE =
  /(?<number>\d+(?:[.,:/]\d+)*)|(?<word>[\p{L}\p{M}\u00AD\u200B-\u200D][\p{L}\p{M}\p{Nd}\u00AD\u200B-\u200D]*(?:(?:[:*_·]|\/-?|\()(?:innen|in|r|n)(?![\p{L}]))?)|(?<sign>[.,;:?!…\n]|(?<=\s)[–—-](?=\s))/gu;
const ABBREVIATIONS = new Set([
  'nr',
  'abst',
  'bzw',
  'ca',
  'z',
  'b',
  'u',
  'd',
  'h',
  'evtl',
  'ggf',
  'inkl',
  'usw',
  'st',
  'str',
  'dr',
  'tel',
  'abs',
  'ziff',
  'lfd',
  'ff',
  'vgl',
  'mo',
  'di',
  'mi',
  'do',
  'fr',
  'sa',
  'so',
  'jan',
  'feb',
  'apr',
  'aug',
  'sep',
  'sept',
  'okt',
  'nov',
  'dez',
]);
const ENDS = /[.,;:?!…\n–—-]/u;

const folds = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** Reads the words of a message. */
export function readMessage(raw: string): Message {
  const typed = cutText(raw.replace(FORWARDED, blanks), LONGEST);
  const greeted = typed.replace(GREETING, blanks);
  const at = greeted.search(SIGNATURE);
  const cut = at > 0 && greeted.slice(0, at).trim() !== '' ? at : greeted.length;
  return { text: greeted.slice(0, cut), typed, signature: greeted.slice(cut), tokens: tokensOf(greeted.slice(0, cut)) };
}

/** The same letters as blanks, line ends kept. */
function blanks(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}

/** The words, numbers and clauses of a text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  for (const { 0: piece, index, groups } of text.matchAll(PIECE)) {
    if (groups?.['sign'] !== undefined) {
      const last = tokens.at(-1);
      if (last?.sign !== '') continue;
      tokens[tokens.length - 1] = { ...last, sign: piece };
      if (ENDS.test(piece) && !goesOn(last, piece)) clause += 1;
    } else tokens.push(tokenOf(piece, { start: index, clause, isNumber: groups?.['number'] !== undefined }));
  }
  return tokens;
}

/** A point behind a number or an abbreviation ends no clause, nor does a comma in a number. */
function goesOn({ folded, isNumber }: Token, sign: string): boolean {
  return sign === '.' && (isNumber || ABBREVIATIONS.has(folded));
}

function tokenOf(piece: string, { start, clause, isNumber }: Pick<Token, 'start' | 'clause' | 'isNumber'>): Token {
  const folded = isNumber ? piece : foldedOnce(piece);
  const capital = /^\p{Lu}/u.test(piece);
  return { folded, stem: stem(folded), start, end: start + piece.length, clause, isNumber, capital, sign: '' };
}

function foldedOnce(word: string): string {
  const known = folds.get(word);
  if (known !== undefined) return known;
  if (folds.size >= CACHE_LIMIT) folds.clear();
  const made = fold(word);
  folds.set(word, made);
  return made;
}
