import { isNamed, type Masked, masked } from './masks.ts';
import { tokensOf } from './tokens.ts';

/** The signs of an office, of many or of nobody real: where none stands, what is said weighs more. */
const OFFICE = new Set(['role', 'org', 'work', 'staff', 'many', 'made', 'HOUSE']);
/** What stands for one person. */
const ONE = new Set(
  'NAME FULL INIT client person kin SCRIPT STREET #reference #long #phone #mail #iban #date'.split(' '),
);
/** What makes a life a case. */
const SOCIAL = new Set('debt benefit need ill homeless cut income trouble file energy kin'.split(' '));
/** Marks that only end or part what is said. */
const MARKS = new Set(['.', ',', '"', '„', '“', '”', '»', '«', '’', "'"]);
const AFTER = 7;
const BEFORE = 3;
const MENTIONS = 3;

/** The signs of a sentence, each once. */
export function signsOf(sentence: string): ReadonlySet<string> {
  const tokens = tokensOf(sentence);
  const all = masked(tokens).filter(({ sign }) => !MARKS.has(sign));
  const signs = new Set<string>();
  addWords(signs, all);
  addMentions(signs, all);
  addPairs(signs, all);
  addWeightOfAll(signs, all);
  addShape(signs, sentence, all);
  return signs;
}

function addWords(signs: Set<string>, all: readonly Masked[]): void {
  let [last, lastButOne, lastWord] = ['^', '', '^'];
  for (const { sign, word } of all) {
    signs.add(`u:${sign}`);
    signs.add(`b:${last} ${sign}`);
    signs.add(`t:${lastButOne} ${last} ${sign}`);
    const said = word ?? sign;
    signs.add(`v:${lastWord} ${said}`);
    if (word !== undefined) addWord(signs, word);
    [lastButOne, last, lastWord] = [last, sign, said];
  }
  signs.add(`b:${last} $`);
  signs.add(`t:${lastButOne} ${last} $`);
}

function addWord(signs: Set<string>, word: string): void {
  signs.add(`w:${word}`);
  if (word.length > 6) signs.add(`p:${word.slice(0, 5)}`);
  if (word.length > 8) signs.add(`e:${word.slice(-6)}`);
}

/** What stands right before and after the first persons named. */
function addMentions(signs: Set<string>, all: readonly Masked[]): void {
  const places = all.flatMap((one, at) => (isNamed(one) || one.sign === 'client' ? [at] : [])).slice(0, MENTIONS);
  for (const place of places) {
    const who = all[place - 1]?.sign === 'title' ? 'T' : 'N';
    for (let step = 1; step <= AFTER; step++) {
      const one = all[place + step];
      if (one === undefined || /^[.!?;]$/u.test(one.sign)) break;
      signs.add(`a:${who} ${one.sign}`);
      if (one.word !== undefined) signs.add(`aw:${one.word}`);
    }
    for (let step = 1; step <= BEFORE; step++) {
      const one = all[place - step];
      if (one === undefined) break;
      signs.add(`i:${who} ${one.sign}`);
      if (one.word !== undefined) signs.add(`iw:${one.word}`);
    }
  }
}

function addPairs(signs: Set<string>, all: readonly Masked[]): void {
  const kinds = new Set(all.map(({ sign }) => sign).filter((sign) => sign.length > 1));
  const office = [...kinds].some((kind) => OFFICE.has(kind));
  const ones = [...kinds].filter((kind) => ONE.has(kind));
  if (ones.length === 0) signs.add('f:none');
  if (!office) signs.add('f:unofficial');
  for (const one of ones)
    for (const kind of kinds)
      if (one !== kind && kind !== 'w') {
        signs.add(`x:${one} ${kind}`);
        if (!office) signs.add(`y:${one} ${kind}`);
      }
}

/** Who is meant, how much is said of a life, and how much of an office: each counted, and all together. */
function addWeightOfAll(signs: Set<string>, all: readonly Masked[]): void {
  const kinds = new Set(all.map(({ sign }) => sign));
  const social = Math.min(4, [...kinds].filter((kind) => SOCIAL.has(kind)).length);
  const office = Math.min(3, [...kinds].filter((kind) => OFFICE.has(kind)).length);
  const who = whoOf(kinds);
  signs.add(`z:${who} ${social} ${office}`);
  signs.add(`z:${who} s${social}`);
  signs.add(`z:${who} o${office}`);
  signs.add(`z:s${social} o${office}`);
}

function whoOf(kinds: ReadonlySet<string>): string {
  const named = ['FULL', 'NAME', 'INIT', 'SCRIPT'].find((kind) => kinds.has(kind));
  if (named !== undefined) return kinds.has('title') ? `title ${named}` : named;
  return [...ONE].find((kind) => kinds.has(kind)) ?? 'none';
}

function addShape(signs: Set<string>, sentence: string, all: readonly Masked[]): void {
  if (sentence.trimEnd().endsWith('?')) signs.add('f:asked');
  if (!/\p{Lu}/u.test(sentence)) signs.add('f:lower');
  const names = Math.min(3, all.filter(isNamed).length);
  signs.add(`f:names ${names}`);
  if (all.length <= 6) signs.add(`s:${all.map(({ sign }) => sign).join(' ')}`);
}
