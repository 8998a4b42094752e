import { shorten } from '../../conversation/inputs.ts';
import { wordsWithin } from '../../text/clean.ts';
import { TEXT_LENGTH } from '../decision-text.ts';
import type { NewItem } from '../vote.ts';

/** Most items of a vote, and the longest heading. */
const MOST_ITEMS = 200;
const HEADING = 100;
/** Longest list that a form takes; what another part of the bot puts to the vote can be longer. */
export const LONGEST_LIST = 8_000;

const NUMBERED = /^(?:Nr\.\s*)?(?<number>\d{1,3}(?:\.\d{1,3}){0,4})[.)]?\s+(?<heading>\S.*)$/u;

/**
 * Reads items as they are written down or pasted: a line that begins with the next number („3.2 Höchstbetrag“) is a
 * heading, the lines below it are its text. A number that does not follow the one before is part of the text: *12. Oktober*.
 * Without numbers each line is an item, counted from 1. Lines are held apart by „|“, too.
 */
export function readItemLines(typed: string): readonly NewItem[] {
  const lines = typed
    .split(/[\n\r|]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!NUMBERED.test(lines[0] ?? '')) return lines.map((line, at) => itemOf(String(at + 1), line, []));
  const items: { number: string; heading: string; text: string[] }[] = [];
  for (const line of lines) {
    const { number, heading } = NUMBERED.exec(line)?.groups ?? {};
    const before = items.at(-1);
    if (number !== undefined && heading !== undefined && (!before || follows(before.number, number)))
      items.push({ number, heading, text: [] });
    else before?.text.push(line);
  }
  return items.map(({ number, heading, text }) => itemOf(number, heading, text));
}

/** A heading that is a text by itself keeps its first words as heading. */
function itemOf(number: string, heading: string, text: readonly string[]): NewItem {
  const whole = heading.length <= HEADING ? text : [heading, ...text];
  const short = heading.length <= HEADING ? heading : `${wordsWithin(heading, HEADING - 2)} …`;
  return { number, heading: short, text: whole.length === 0 ? undefined : whole.join('\n') };
}

/** Whether a number can come next: 3.2 after 3.1, 3.1 after 3, 4 after 3.7. */
function follows(before: string, next: string): boolean {
  const [old, now] = [before.split('.').map(Number), next.split('.').map(Number)];
  if (now.length > old.length) return now.length === old.length + 1 && next === `${before}.${now.at(-1)}`;
  const at = now.length - 1;
  return now.slice(0, at).every((one, index) => one === old[index]) && now[at] === (old[at] ?? 0) + 1;
}

/** Items as they are written down, so that reading them gives them again. */
export function itemLines(items: readonly NewItem[]): string {
  return items.map(({ number, heading, text = '' }) => `${number} ${heading}\n${text}`.trim()).join('\n');
}

/** Whether two lists of items say the same. */
export function sameItems(one: readonly NewItem[], other: readonly NewItem[]): boolean {
  return itemLines(one) === itemLines(other);
}

/** What is wrong with items; undefined when they hold. */
export function wrongItemLines(items: readonly NewItem[]): string | undefined {
  if (items.length === 0) return 'Bitte je Punkt eine Zeile eingeben, z.\u00a0B. „3.2 Höchstbetrag“.';
  if (items.length > MOST_ITEMS) return `Bitte höchstens ${MOST_ITEMS}\u00a0Punkte eingeben. Es sind ${items.length}.`;
  const long = items.find(({ text = '' }) => text.length > TEXT_LENGTH);
  if (!long) return undefined;
  return shorten(`Bitte Nr.\u00a0${long.number} auf 4.000\u00a0Zeichen kürzen.`, TEXT_LENGTH, long.text ?? '');
}
