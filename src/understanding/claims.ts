import type { Instant } from '../german/berlin.ts';
import { readNumber } from '../german/number.ts';
import { cardinal } from '../german/number-words.ts';
import { plain } from '../german/signs.ts';
import { type Found, whensIn } from '../german/when/read.ts';

/** A piece of a text, by its places as typed (end exclusive). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An amount of money in digits with a dot. */
export interface Amount extends Span {
  readonly value: string;
}

/** What of a text is spoken for: its days and times, amounts and lengths of time; nothing there is the number of a thing. */
export interface Claims {
  readonly whens: readonly Found[];
  readonly amounts: readonly Amount[];
  readonly spans: readonly Span[];
}

const MONEY =
  /(?<![\p{L}\d])(?:ca\. ?)?\d[\d. ]{0,20}(?:,(?:\d{1,4}|-{1,3}))?\s?(?:€|t€|teur|tsd\.? ?€|euro?)(?![\p{L}])|(?<!\S)€ ?\d[\d.]{0,20}(?:,\d{1,4})?|\d[\d.]{0,20},-{1,3}|(?<![\d.,])\d{1,3}(?:\.\d{3}){0,5},\d\d(?![\d%]| ?%| ?prozent)|\d[\d.]{0,20}(?= statt [\d.]{1,20} ?(?:€|eur))/giu;
const MONEY_IN_WORDS = /(?<!\p{L})(?<words>\p{L}{3,60})\s+(?:euro|eur)(?!\p{L})/giu;
const COUNTED =
  /(?<![\p{L}\d.])(?:\d+(?:[.,]\d+)*)\s?(?:%|prozent|tag\p{L}*|woche\p{L}*|monat\p{L}*|jahr\p{L}*|stunde\p{L}*|std|min(?:ute)?\p{L}*|h|uhr|personen|haushalt\p{L}*|einw\p{L}*|stück|mal|x)(?![\p{L}])/giu;
const MAY_BE_WHEN =
  /\d|tag|woche|monat|jahr|quartal|heute|morgen|gestern|uhr|mitte|ende|anfang|halb|viertel|(?<!\p{L})(?:mo|di|mi|do|fr|sa|so|kw|jan|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez|sonnabend|mittwoch)/iu;

/** Who asks for what was, means the month that is over: *Was haben wir im Februar vereinbart?*. */
const ASKS_BACK =
  /(?<!\p{L})seit\s|^\s*(?:was|wann|wie|welche[rs]?|wer|wo|worüber|hatten|haben)\s(?:[\p{L}-]{1,30}\s){0,3}?(?:war|waren|gab|hatten|haben|wurden?|lief|liefen)(?!\p{L})/iu;

/** What of a text is spoken for, as of a moment. */
export function claimsIn(text: string, now: Instant): Claims {
  const whens = MAY_BE_WHEN.test(text) ? whensOf(text, now) : [];
  const inDigits = [...text.matchAll(MONEY)].flatMap(({ 0: typed, index }) => amountOf(typed, index));
  const inWords = [...text.matchAll(MONEY_IN_WORDS)].flatMap(amountInWords);
  const amounts = [...inDigits, ...inWords].toSorted((one, other) => one.from - other.from);
  const counted = [...text.matchAll(COUNTED)].map(({ 0: typed, index }) => ({ from: index, to: index + typed.length }));
  return { whens, amounts, spans: [...whens, ...amounts, ...counted] };
}

/** Who tells what was: *Am 28.9. haben wir beschlossen …*, *dass am 28.9. vereinbart wurde …*. */
const TELLS_BACK =
  /(?<!\p{L})(?:haben|hat|hatten?|wurden?)(?!\p{L})[^?]{0,80}?(?<!\p{L})(?:beschlossen|entschieden|vereinbart|verabredet|verständigt|festgelegt|geeinigt|getagt|besprochen)(?!\p{L})|(?<!\p{L})(?:beschlossen|entschieden|vereinbart|verabredet|verständigt|festgelegt|geeinigt|getagt|besprochen) (?:haben|hat|hatten?|wurden?|worden)(?!\p{L})/iu;

/** What is kept of what was, and its day: *das Protokoll vom 7. Februar*. */
const KEPT_OF =
  /(?:protokoll|niederschrift|mitschrift|beschluss|beschlüsse|entscheidung|vermerk|schreiben|brief|mail|antwort|bescheid|erlass)\p{L}{0,6}(?:\s[\p{L}-]{1,30}){0,3}?\s(?=vom\s)/giu;

/** The days and times of a text: of those that stand before what is told as done, or behind what is kept of them, the last one that was. */
function whensOf(text: string, now: Instant): readonly Found[] {
  if (ASKS_BACK.test(text)) return whensIn(text, now, { towards: 'past' });
  const whens = whensIn(text, now, { towards: 'future' });
  const told = TELLS_BACK.exec(text);
  const done = told ? told.index + told[0].length : 0;
  const kept = new Set([...text.matchAll(KEPT_OF)].map(({ 0: words, index }) => index + words.length));
  if (!told && kept.size === 0) return whens;
  const were = whensIn(text, now, { towards: 'past' });
  return whens.map((when) =>
    when.from < done || kept.has(when.from) ? (were.find(({ from }) => from === when.from) ?? when) : when,
  );
}

function amountOf(typed: string, index: number): readonly Amount[] {
  const read = readNumber(typed.trim());
  const span = { from: index, to: index + typed.length };
  if (read.kind === 'number') return [{ ...span, value: read.value }];
  const [only] = read.kind === 'ambiguous' ? read.candidates : [];
  return only ? [{ ...span, value: only.value }] : [];
}

/** *zweitausend Euro*. */
function amountInWords({ 0: typed, index, groups }: RegExpExecArray): readonly Amount[] {
  const value = cardinal(plain(groups?.['words'] ?? '').folded);
  return value === undefined ? [] : [{ from: index, to: index + typed.length, value: String(value) }];
}

/** Whether a piece of the text is spoken for. */
export function isClaimed({ spans }: Claims, from: number, to: number): boolean {
  return spans.some((span) => span.from < to && from < span.to);
}
