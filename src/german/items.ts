import { monthOf } from './names.ts';
import { plain } from './signs.ts';

const BULLET = /^[-–•*]\s+/u;
const LABEL = /^TOP\s{0,9}(\d{1,2})(?:\s{0,9}[:.–-])?\s+/iu;
const NUMBER = /^(\d{1,2})[.)]\s+/u;
const FIRST_WORD = /^\p{L}{1,20}/u;

interface Item {
  readonly typed: string;
  readonly number?: number;
  /** What is left without its number. */
  readonly left: string;
}

/**
 * Reads items, one a line or held apart by „|“, without their bullets. Numbers are taken off only where they count the
 * items (1., 2., 3. …): *24. Oktober* is a day, *2. Änderungsbescheid* a name; „TOP 1:“ is never part of an item.
 */
export function readItems(typed: string): string[] {
  const items = typed
    .split(/[\n\r|]+/u)
    .map((line) => itemOf(line.trim().replace(BULLET, '')))
    .filter((item) => item.typed !== '');
  return items.map(isCounted(items) ? ({ left }) => left : kept).map((item) => item.trim());
}

function itemOf(typed: string): Item {
  const [mark, number] = LABEL.exec(typed) ?? NUMBER.exec(typed) ?? [];
  return mark === undefined
    ? { typed, left: typed }
    : { typed, number: Number(number), left: typed.slice(mark.length) };
}

function kept({ typed }: Item): string {
  return typed.replace(LABEL, '');
}

/** Two items that would be the same without their numbers are told apart by them: *1. Lesung*, *2. Lesung*. */
function isCounted(items: readonly Item[]): boolean {
  const numbered = items.filter(({ number }) => number !== undefined);
  const inOrder = numbered.length > 1 && numbered.every(({ number }, at) => number === at + 1);
  if (!inOrder || numbered.some(({ left }) => goesOnAsDay(left))) return false;
  return new Set(items.map(({ left }) => plain(left).folded)).size === items.length;
}

/** *Oktober*, *10. 2023*. */
function goesOnAsDay(left: string): boolean {
  const { folded } = plain(left);
  const [word] = FIRST_WORD.exec(folded) ?? [];
  return /^\d{1,2}\.(?!\d)/u.test(folded) || (word !== undefined && monthOf(word) !== undefined);
}
