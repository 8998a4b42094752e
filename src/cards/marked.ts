import type { Stretch } from '../text/changes.ts';
import { wordsWithin } from '../text/clean.ts';
import { bold, type Paragraph, paragraph, type Run, subtle, words } from './parts.ts';

/** Longest that stands open on a card, and in how many lines. */
export const OPEN = 900;
export const LINES = 12;
/** So many characters beside a change say where it stands. */
const BESIDE = 120;

/** Of a long text what was changed, with the words beside it. */
export function shortened(changes: readonly Stretch[]): readonly Stretch[] {
  const length = changes.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= OPEN) return changes;
  return changes.map((one, at) => (one.kind === 'same' ? aside(one, at === 0, at === changes.length - 1) : one));
}

function aside({ kind, text }: Stretch, first: boolean, last: boolean): Stretch {
  if (text.length <= 2 * BESIDE) return { kind, text };
  const begins = first ? '' : wordsWithin(text, BESIDE);
  const rest = text.slice(text.length - BESIDE);
  const ends = last ? '' : rest.slice(rest.search(/\s/u));
  return { kind, text: `${begins} […]${ends}` };
}

/** The changes in paragraphs as the text has them: said in words, so that they are read without colour and aloud. */
export function markedLines(changes: readonly Stretch[]): Paragraph[] {
  const lines: Run[][] = [[]];
  for (const { kind, text } of changes)
    for (const [at, line] of text.split(/\n+/u).entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push(...runsOf(kind, line));
    }
  const filled = lines.filter((runs) => runs.length > 0);
  const rest = filled.slice(2 * LINES).flat();
  return [...filled.slice(0, 2 * LINES), ...(rest.length > 0 ? [rest] : [])].map((runs) => paragraph(...runs));
}

function runsOf(kind: Stretch['kind'], line: string): Run[] {
  if (line.trim() === '') return line === '' ? [] : [words(line)];
  if (kind === 'same') return [words(line)];
  const space = /^\s/u.test(line) ? ' ' : '';
  const said = line.trim();
  return kind === 'gone'
    ? [words(`${space}[entfällt: `), { ...subtle(said), strikethrough: true }, words(']')]
    : [words(`${space}[neu: `), { ...bold(said), underline: true }, words(']')];
}
