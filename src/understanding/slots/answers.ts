import { ordinal } from '../../german/number-words.ts';
import type { Token } from '../message.ts';
import type { Seen } from '../reading.ts';

/** How people answer a date, folded. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  yes: ['ja', 'passt', 'geht', 'klappt', 'gut', 'ok', 'okay', 'gerne', 'jo'],
  no: ['nein', 'nicht', 'ne', 'nee', 'no'],
  'if-need-be': ['notfalls', 'vielleicht', 'bedingt', 'ggf'],
};

/** An answer, and the number of the date that it is to where one is said. */
interface Answer {
  readonly to: number | undefined;
  readonly answer: string;
}

/**
 * The answers to the dates of a poll in their order: *ja, zur Not, nein*, *Termin 1 ja, Termin 2 zur Not, 3 nein*. Where
 * they are numbered, each date up to the last must have one; else nothing is read.
 */
export function answersIn(seen: Seen): readonly string[] | undefined {
  const found = answersOf(seen);
  if (found.length === 0) return undefined;
  if (found.every(({ to }) => to === undefined)) return found.map(({ answer }) => answer);
  const inOrder = found.toSorted((one, other) => (one.to ?? 0) - (other.to ?? 0));
  return inOrder.every(({ to }, at) => to === at + 1) ? inOrder.map(({ answer }) => answer) : undefined;
}

function answersOf({ tokens, numbers, freeFrom, message }: Seen): readonly Answer[] {
  const named = numbers.named.find(({ thing }) => thing === 'poll');
  const isFree = freeFrom < message.text.length;
  const from = isFree ? tokens.findIndex(({ start }) => start >= freeFrom) : 0;
  const answers: Answer[] = [];
  let to: number | undefined;
  for (let at = Math.max(from, 0); at < tokens.length; at += 1) {
    if (named && named.from <= at && at < named.to) continue;
    to = dateAt(tokens[at]) ?? to;
    const answer = answerAt(tokens, at);
    if (answer === undefined) continue;
    answers.push({ to, answer });
    to = undefined;
    while (tokens[at + 1]?.folded === 'nicht' || (answer === 'if-need-be' && tokens[at + 1]?.folded === 'not')) at += 1;
  }
  return answers;
}

/** *Termin 2*, *2.*, *der zweite*. */
function dateAt(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  return /^\d{1,2}$/u.test(token.folded) ? Number(token.folded) : ordinal(token.folded);
}

function answerAt(tokens: readonly Token[], at: number): string | undefined {
  const [word, next] = [tokens[at]?.folded ?? '', tokens[at + 1]?.folded];
  if (word === 'zur' && next === 'not') return 'if-need-be';
  const found = Object.keys(ANSWERS).find((answer) => ANSWERS[answer]?.includes(word));
  return found === 'yes' && next === 'nicht' ? 'no' : found;
}
