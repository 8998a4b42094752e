import { cardinal } from '../number-words.ts';
import { digitsAt, endsAt, isGlued, isSign, type Line, type Match, pastWord, wordAt } from '../tokens.ts';
import type { Face } from './face.ts';
import { partAt } from './part.ts';

const OCLOCK = new Set(['uhr']);
const MINUTES = new Set(['minuten', 'min']);
const FOLLOWS = new Set(['uhr', 'am', 'heute', 'morgen', 'uebermorgen']);

/**
 * A time as it is spoken: *halb drei*, *Viertel nach zehn*, *dreiviertel vier*, *fünf vor halb drei*, *zehn nach zwei*;
 * several faces for *Viertel drei*, which is 2:15 where it is said and nothing elsewhere.
 */
export function colloquialAt(line: Line, at: number): Match<readonly Face[]> | undefined {
  const one = halfAt(line, at) ?? quarterAt(line, at) ?? minutesAt(line, at);
  return one ? { value: [one.value], next: one.next } : regionalAt(line, at);
}

function halfAt(line: Line, at: number): Match<Face> | undefined {
  return wordAt(line, at) === 'halb' ? before(line, at + 1, 30) : undefined;
}

function quarterAt(line: Line, at: number): Match<Face> | undefined {
  const word = wordAt(line, at);
  if (word === 'dreiviertel') return before(line, at + 1, 15);
  if (word === 'drei' && wordAt(line, at + 1) === 'viertel') return before(line, at + 2, 15);
  return word === 'viertel' ? aroundAt(line, at + 1, 15) : undefined;
}

function regionalAt(line: Line, at: number): Match<readonly Face[]> | undefined {
  if (wordAt(line, at) !== 'viertel') return undefined;
  const faces = [45, 15, -15].flatMap((minutes) => before(line, at + 1, minutes) ?? []);
  const [first] = faces;
  return first && isFree(line, at + 2) ? { value: faces.map(({ value }) => value), next: first.next } : undefined;
}

function minutesAt(line: Line, at: number): Match<Face> | undefined {
  const digits = digitsAt(line, at, 2);
  const minutes = digits === '' ? cardinal(wordAt(line, at)) : Number(digits);
  if (minutes === undefined || minutes < 1 || minutes > 29) return undefined;
  const found = aroundAt(line, pastWord(line, at + 1, MINUTES), minutes);
  return found && isFree(line, found.next) ? found : undefined;
}

/** So many minutes „vor“ or „nach“ an hour, or „vor halb“, „nach halb“ it. */
function aroundAt(line: Line, at: number, minutes: number): Match<Face> | undefined {
  const word = wordAt(line, at);
  if (word !== 'vor' && word !== 'nach') return undefined;
  const half = wordAt(line, at + 1) === 'halb';
  const offset = (word === 'vor' ? minutes : -minutes) + (half ? 30 : 0);
  return before(line, half ? at + 2 : at + 1, offset);
}

/** The hour at a place, less so many minutes. */
function before(line: Line, at: number, minutes: number): Match<Face> | undefined {
  const digits = digitsAt(line, at, 2);
  const hour = digits === '' ? cardinal(wordAt(line, at)) : Number(digits);
  if (hour === undefined || hour < 1 || hour > 24 || isMidNumber(line, at + 1)) return undefined;
  const total = (hour * 60 - minutes + 1440) % 1440;
  const face = { hour: Math.floor(total / 60), minute: total % 60, isOf24: hour > 12 };
  return { value: face, next: pastWord(line, at + 1, OCLOCK) };
}

function isMidNumber(line: Line, at: number): boolean {
  const sign = isSign(line, at, '.') || isSign(line, at, ',') || isSign(line, at, ':');
  return sign && isGlued(line, at) && isGlued(line, at + 1) && digitsAt(line, at + 1, 9) !== '';
}

/** Whether nothing follows of which the number before could be the count: *10 nach 2 Personen* is no time. */
function isFree(line: Line, at: number): boolean {
  return endsAt(line, at) || FOLLOWS.has(wordAt(line, at)) || partAt(line, at) !== undefined;
}
