import { neutral } from '../../src/cards/parts.ts';
import type { Shown } from './elements.ts';

const NOT_LETTER = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const UNITS = `€|%|Uhr${END}|Euro${END}|Kommunen|Einträge|Punkte${END}|Zeichen${END}`;

/** What our own words must not hold, by the name under which it is reported. */
const UNWANTED: readonly (readonly [string, RegExp])[] = [
  ['ordinary space before a unit', new RegExp(String.raw`\d (?:${UNITS})`, 'u')],
  ['ordinary space in a date', new RegExp(String.raw`\d\. (?:${MONTHS})${END}`, 'u')],
  ['ordinary space in "7 von 11 Kommunen"', /\d von \d+\sKommunen|von \d+ Kommunen/u],
  ['ordinary space in "TOP 2"', new RegExp(`${NOT_LETTER}TOP \\d`, 'u')],
  ['ordinary space before the middle dot', / ·/u],
  ['a relative day', new RegExp(`${NOT_LETTER}(?:über)?morgen${END}|${NOT_LETTER}heute${END}`, 'iu')],
  ['a relative day', new RegExp(`${NOT_LETTER}(?:vor)?gestern${END}`, 'iu')],
  ['relative time', new RegExp(`${NOT_LETTER}(?:in Kürze|demnächst|bald|soeben)${END}`, 'iu')],
  ['relative time', new RegExp(String.raw`${NOT_LETTER}(?:noch|in|vor)\s\d+\s(?:Tag|Stunde|Minute|Woche)`, 'iu')],
  ['relative time', new RegExp(`${NOT_LETTER}(?:diese|nächste|letzte|kommende)[nr]? Woche`, 'iu')],
  ['an emoji', /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u],
  ['an exclamation mark', /!/u],
  ['straight quotation marks', /"/u],
  ['three dots instead of …', /\.\.\./u],
  [
    'a word that the bot does not use',
    new RegExp(`${NOT_LETTER}(?:leider|(?<!Das\\shabe\\s)ich|mich|mir)${END}`, 'iu'),
  ],
];

/** What no head of office would write, with what stands in its place. */
export const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['„… ist zuständig“ instead', /\bste(?:ht|hen) (?:\$\{[^}]*\}|d(?:er|em|en) [\p{L} ,]{3,60}) zu[.,]/u],
  ['„Der Vorgang konnte nicht abgeschlossen werden“ instead', /nicht geklappt/u],
  ['„Mit * gekennzeichnete Felder sind Pflichtfelder“ instead', /Felder mit \* werden|werden gebraucht/u],
  ['„… für die Velbert zuständig ist“ instead', /in der Hand von/u],
  ['„Restmittel“ instead', /Was bleibt(?! uns)/u],
  ['„Hat nicht geholfen“ instead', /Antwort passt nicht\./u],
];

/** Markdown that makes a list, a heading or a quote of a text block. */
const TRAP = /^\s*(?:\d+[.)]|[-+*#>])\s/mu;

/** Where Markdown is read. */
const MARKDOWN = new Set(['TextBlock', 'FactTitle', 'FactValue']);

/** What is wrong with our words in a text; what users typed is cut out before. */
export function wordingFaults(shown: Shown, typed: readonly string[]): string[] {
  const own = ownWords(shown.text, typed);
  const unwanted = [...UNWANTED, ...FORBIDDEN].filter(([, pattern]) => pattern.test(own)).map(([name]) => name);
  const trap = MARKDOWN.has(shown.by) && TRAP.test(own) ? ['a Markdown trap at a line’s start'] : [];
  return [...unwanted, ...trap].map((fault) => `${fault}: ${shown.by} „${shown.text}“`);
}

function ownWords(text: string, typed: readonly string[]): string {
  const longest = [...typed].sort((a, b) => b.length - a.length);
  return longest.reduce((rest, words) => rest.replaceAll(words, '…').replaceAll(neutral(words), '…'), text);
}
