import { cardinal, ordinal } from '../german/number-words.ts';
import { type Claims, isClaimed } from './claims.ts';
import { isFiller } from './filler.ts';
import type { Hit } from './group.ts';
import type { Token } from './message.ts';

/** A thing that a message names: by its number, or as the next, the last, the open one. */
export interface Reference {
  readonly thing: string;
  readonly value: number | string;
  /** The words that name it (end exclusive). */
  readonly from: number;
  readonly to: number;
}

/** The numbers of a message: those of things, and those that stand alone (*die 4*) and take the thing of the verb. */
export interface Numbers {
  readonly named: readonly Reference[];
  readonly bare: readonly Omit<Reference, 'thing'>[];
}

/** What is read: the words, where groups stand, what is spoken for, and what has numbers. */
export interface NumbersAsked {
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  readonly claims: Claims;
  readonly hasNumber: (group: string) => boolean;
  /** The year of decisions whose number is said without it. */
  readonly year: string;
}

const SIGN = new Set(['nr', 'nummer', 'no', 'ziffer', 'nrn']);
const BEFORE_BARE = new Set('die der das den zur zum zu bei beim nr nummer fur gegen von in mit aus auf'.split(' '));
const PLACES: Readonly<Record<string, string>> = {
  nachst: 'next',
  kommend: 'next',
  anstehend: 'next',
  bevorstehend: 'next',
  letzt: 'last',
  jungst: 'last',
  vergang: 'last',
  vorig: 'last',
  gestrig: 'last',
  lauf: 'open',
  laufend: 'open',
  offen: 'open',
  aktuell: 'open',
};
const DECISION = /^(?:19|20)\d\d\/\d{1,3}$/u;
/** Things are counted from one on, and no round has had so many; what is larger is a year. */
const MOST = 1899;

/** Reads the numbers of the things that a message names. */
export function numbersIn(asked: NumbersAsked): Numbers {
  const { tokens, hits, hasNumber } = asked;
  const named: Reference[] = [];
  for (const hit of hits) {
    const thing = hit.group.name;
    if (!hasNumber(thing) || named.some((one) => one.thing === thing)) continue;
    const found =
      inside(asked, hit) ??
      behind(asked, hit.to) ??
      partBehind(asked, hit) ??
      before(asked, hit.from) ??
      amongAt(asked, hit.from);
    if (found)
      named.push({ thing, ...found, value: thing === 'decision' ? ofYear(found.value, asked.year) : found.value });
  }
  tokens.forEach(({ folded }, at) => {
    if (!DECISION.test(folded)) return;
    const value = decisionNumber(folded);
    if (!named.some((one) => one.value === value)) named.push({ thing: 'decision', value, from: at, to: at + 1 });
  });
  const taken = (at: number) => named.some(({ from, to }) => from <= at && at < to);
  const bare = tokens.flatMap((_, at) => (taken(at) ? [] : bareAt(asked, at)));
  return { named, bare };
}

/** *Beschluss 4* is one of this year. */
function ofYear(value: number | string, year: string): number | string {
  return typeof value === 'number' ? decisionNumber(`${year}/${value}`) : value;
}

function decisionNumber(folded: string): string {
  const [year = '', number = ''] = folded.split('/');
  return `${year}/${number.padStart(2, '0')}`;
}

/** *Datei 2*, where a row of words ends with the number. */
function inside(asked: NumbersAsked, { from, to }: Hit): Omit<Reference, 'thing'> | undefined {
  const value = to - from > 1 ? numberAt(asked, to - 1) : undefined;
  return value === undefined ? undefined : { value, from, to };
}

/** *Abstimmung 4*, *Idee Nr. 9*, *TOP vier*. */
function behind(asked: NumbersAsked, at: number): Omit<Reference, 'thing'> | undefined {
  const { tokens } = asked;
  if (/[,;:?!\n]/u.test(tokens[at - 1]?.sign ?? '')) return undefined;
  const signed = SIGN.has(tokens[at]?.folded ?? '') ? at + 1 : at;
  const value = numberAt(asked, signed) ?? (isCountOf(tokens, signed) ? undefined : wordNumber(tokens[signed]));
  return value === undefined ? undefined : { value, from: at - 1, to: signed + 1 };
}

/** *Abschnitt 3.2*: sections alone are counted in parts; after any other word it is an amount or a day. */
function partBehind({ tokens }: NumbersAsked, { group, to }: Hit): Omit<Reference, 'thing'> | undefined {
  const value = tokens[to]?.folded ?? '';
  const isPart = group.name === 'section' && tokens[to - 1]?.sign === '' && /^\d{1,3}(?:\.\d{1,3}){1,4}$/u.test(value);
  return isPart ? { value, from: to - 1, to: to + 1 } : undefined;
}

/** *vier Städte*: a number in words that counts what follows. */
function isCountOf(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.capital === true && tokens[at]?.sign === '' && next.clause === tokens[at]?.clause;
}

/** *die vierte Abstimmung*, *4. Abstimmung*, *nächste Sitzung*. */
function before(asked: NumbersAsked, at: number): Omit<Reference, 'thing'> | undefined {
  const token = asked.tokens[at - 1];
  if (!token || /[,;:?!\n]/u.test(token.sign)) return undefined;
  const value =
    (token.isNumber && token.sign === '.' ? numberAt(asked, at - 1) : undefined) ??
    ordinal(withUmlauts(token.folded)) ??
    PLACES[token.stem] ??
    PLACES[token.folded.replace(/e[mnrs]?$/u, '')];
  return value === undefined ? undefined : { value, from: at - 1, to: at + 1 };
}

const AMONG = new Set('bei in aus von unter der den dem des unserer unseren'.split(' '));

/** *Nummer 9 in der Ideenliste*, *Nr. 21 bei den Ideen*. */
function amongAt(asked: NumbersAsked, at: number): Omit<Reference, 'thing'> | undefined {
  const { tokens } = asked;
  let place = at - 1;
  while (AMONG.has(tokens[place]?.folded ?? '') && place > at - 4) place -= 1;
  if (place === at - 1 || !SIGN.has(tokens[place - 1]?.folded ?? '')) return undefined;
  const value = numberAt(asked, place) ?? wordNumber(tokens[place]);
  return value === undefined ? undefined : { value, from: place - 1, to: at + 1 };
}

function numberAt({ tokens, claims }: NumbersAsked, at: number): number | undefined {
  const token = tokens[at];
  if (!token || !/^\d{1,4}$/u.test(token.folded) || isClaimed(claims, token.start, token.end)) return undefined;
  const value = Number(token.folded);
  return value > 0 && value <= MOST ? value : undefined;
}

function wordNumber(token: Token | undefined): number | undefined {
  const value = token && !token.isNumber ? cardinal(withUmlauts(token.folded)) : undefined;
  return value === undefined || value === 0 ? undefined : value;
}

/** Number words as `german/` knows them: the words of a message have lost their umlauts. */
function withUmlauts(folded: string): string {
  return folded.replace(/funf/u, 'fuenf').replace(/zwolf/u, 'zwoelf');
}

/** *die 4*, *zur 3*, *bei der vierten*: the number of something, where nothing follows that it could count. */
function bareAt(asked: NumbersAsked, at: number): readonly Omit<Reference, 'thing'>[] {
  const { tokens, claims } = asked;
  const [token, last] = [tokens[at], tokens[at - 1]];
  if (!token || !last || last.sign === ',' || tokens[at - 2]?.folded === 'nicht') return [];
  if (!BEFORE_BARE.has(last.folded) && !isBehindThing(asked, at)) return [];
  const value = numberAt(asked, at) ?? spokenOrdinal(token, claims);
  if (value === undefined || isCountOf(tokens, at) || !standsAlone(asked, at)) return [];
  return [{ value, from: at, to: at + 1 }];
}

/** What words of this product alone weigh. */
const OWN = 1.8;

/** *Best Practice 6*: a digit behind a word of the product that has no numbers of its own. */
function isBehindThing({ tokens, hits, hasNumber }: NumbersAsked, at: number): boolean {
  const isDigit = tokens[at]?.isNumber === true && tokens[at - 1]?.sign === '';
  return isDigit && hits.some(({ group, to }) => to === at && group.weight >= OWN && !hasNumber(group.name));
}

/** Nothing follows that it could say something of: *die 4 größten Städte*, *der erste moderne Geologe*. */
function standsAlone({ tokens, hits }: NumbersAsked, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!next || next.clause !== token?.clause || isFiller(next.folded)) return true;
  return hits.some(({ group, from }) => from === at + 1 && group.kind !== 'object');
}

function spokenOrdinal(token: Token, claims: Claims): number | undefined {
  return token.isNumber || isClaimed(claims, token.start, token.end) ? undefined : ordinal(withUmlauts(token.folded));
}
