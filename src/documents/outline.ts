import { cutText } from '../text/clean.ts';
import type { Block } from './block.ts';
import { oneLine } from './plain-text.ts';
import { EMPTY, type Limits, type Reading, type ReadSection, Unreadable } from './reading.ts';
import { tooManySections, tooMuchText } from './too-much.ts';

const LONGEST_HEADING = 110;
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const NUMBERED =
  /^(?:§+\s*\d+[a-z]?|(?:Art(?:ikel|\.)|Teil|Kapitel|Abschnitt|Anlage|Ziffer|Nr\.)\s+\w+|\d{1,2}(?:\.\d{1,2}){0,3}\.?\)?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{L}/u;
const NO_HEADING = new RegExp(String.raw`^\d{1,2}\. (?:${MONTHS})|[;,]$|[.]$|\d\s*(?:€|Euro)$`, 'u');

/** Makes a reading of the blocks of a file; what stands before the first heading is filed under the title. */
export function outline(name: string, blocks: readonly Block[], limits: Limits): Reading {
  const { title, rest } = titled(name, withHeadings(blocks));
  const sections: ReadSection[] = [];
  let open = { heading: title, page: rest[0]?.page, lines: [] as string[] };
  const close = () => {
    const text = open.lines.join('\n').trim();
    if (text !== '') sections.push({ heading: cutText(open.heading, 200), text, page: open.page });
  };
  for (const block of rest) {
    if (block.kind === 'text') open.lines.push(block.text);
    else {
      close();
      open = { heading: block.text, page: block.page, lines: [] };
    }
  }
  close();
  return checked({ kind: 'document', title, sections }, limits);
}

/** Refuses more text than anybody would look through. */
export function checkText(characters: number, limits: Limits): void {
  if (characters > limits.characters) throw new Unreadable(tooMuchText(limits), 'limit');
}

/** Refuses a reading without words, with too many sections, or with too much text. */
export function checked(reading: Extract<Reading, { kind: 'document' }>, limits: Limits): Reading {
  if (reading.sections.length === 0) throw new Unreadable(EMPTY);
  if (reading.sections.length > limits.sections) throw new Unreadable(tooManySections(limits), 'limit');
  checkText(
    reading.sections.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0),
    limits,
  );
  return reading;
}

/** A file's name without its ending, as a title. */
export function nameAsTitle(name: string): string {
  const words = oneLine(
    name
      .replace(/^.*[\\/]/u, '')
      .replace(/\.[a-z]{1,8}$/iu, '')
      .replaceAll('_', ' '),
  );
  return words === '' ? 'Ohne Titel' : cutText(words, 200);
}

/** The title is what is set as one, or the first heading where it stands above everything, or the file's name. */
function titled(name: string, blocks: readonly Block[]): { title: string; rest: readonly Block[] } {
  const set = blocks.find(({ kind }) => kind === 'title');
  const rest = blocks.filter((block) => block !== set);
  if (set) return { title: cutText(set.text, 200), rest };
  const [first] = blocks;
  if (first?.kind === 'heading' && standsAbove(first, blocks))
    return { title: cutText(first.text, 200), rest: blocks.slice(1) };
  return { title: nameAsTitle(name), rest };
}

/** The heading at the very top is the title where all others are lower. */
function standsAbove(first: Block, blocks: readonly Block[]): boolean {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block !== first ? [block.level ?? 0] : []));
  return first.kind === 'heading' && levels.length > 0 && levels.every((level) => level > (first.level ?? 0));
}

/** A file whose headings have no style gets them from its short bold or numbered lines. */
function withHeadings(blocks: readonly Block[]): readonly Block[] {
  if (blocks.filter(({ kind }) => kind === 'heading').length >= 2) return blocks;
  return blocks.map((block, at) =>
    looksLikeHeading(blocks, at) ? { kind: 'heading', text: oneLine(block.text), page: block.page } : block,
  );
}

/** A numbered line is a heading only where text follows it, not the next number: those are a list. */
function looksLikeHeading(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block?.kind !== 'text' || block.item || !next) return false;
  const line = oneLine(block.text);
  if (line.length > LONGEST_HEADING || block.text.includes('\n') || NO_HEADING.test(line) || !/\p{L}{2}/u.test(line))
    return false;
  if (block.emphasis) return true;
  return NUMBERED.test(line) && !(next.kind === 'text' && isSibling(line, oneLine(next.text)));
}

/** Two numbered lines in a row of the same depth are items of a list; `2` before `2.1` is a chapter. */
function isSibling(line: string, next: string): boolean {
  return NUMBERED.test(next) && next.length <= LONGEST_HEADING && depth(line) === depth(next);
}

function depth(line: string): number {
  return (/^[\d.]+/u.exec(line)?.[0].replace(/\.$/u, '') ?? '').split('.').length;
}
