import { cutText } from '../text/clean.ts';
import type { Block, TableBlock } from './block.ts';
import { isBelow, numberedHeading } from './heading-number.ts';
import { withHeadings } from './look.ts';
import { oneLine } from './plain-text.ts';
import {
  EMPTY,
  type Limits,
  type PageStart,
  type Reading,
  type ReadSection,
  type ReadTable,
  Unreadable,
} from './reading.ts';
import { linesOfBlock } from './table.ts';
import { tooManySections, tooMuchText } from './too-much.ts';
import { numbersAmong, typedNumber } from './typed-number.ts';
import type { Unread } from './unread.ts';

/** What a reader makes of a file. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly unread?: readonly Unread[];
}

/** Characters of a heading; one that is longer is most often a paragraph in its style. */
const LONGEST_HEADING = 200;

type HeadingBlock = Extract<Block, { kind: 'title' | 'heading' }>;

/** A heading that others may stand below. */
interface Above {
  readonly shown: string;
  readonly level: number | undefined;
  readonly number: string | undefined;
}

interface OpenSection extends Omit<ReadSection, 'text' | 'pages' | 'tables'> {
  readonly lines: string[];
  /** The pages that begin within, by the line with which they do. */
  readonly begins: { readonly line: number; readonly page: number }[];
  /** The tables within, by the lines that they take. */
  readonly drawn: { readonly line: number; readonly lines: number; readonly table: TableBlock }[];
}

/**
 * Makes a reading of the blocks of a file; what stands before the first heading is filed under the title. A heading without
 * words of its own, and without headings below it that name it, says what it says.
 */
export function outline(name: string, { blocks, unread = [] }: ReadBlocks, limits: Limits): Reading {
  const { title, lines: below, rest } = titled(name, withHeadings(blocks));
  const headings = rest.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const typed = numbersAmong(headings, { certain: false });
  const sections: ReadSection[] = [];
  let path: readonly Above[] = [];
  let open: OpenSection = { heading: title, page: rest[0]?.page, lines: [...below], begins: [], drawn: [] };
  const close = (next: readonly Above[]) => {
    const { lines, begins, drawn, heading, ...place } = open;
    const own = path.at(-1);
    const isLost = own !== undefined && !next.includes(own);
    const text = lines.join('\n').trim() || (isLost ? own.shown : '');
    const pages = begins.length === 0 ? {} : { pages: pagesIn(lines, begins) };
    const tables = drawn.length === 0 ? {} : { tables: tablesIn(lines, drawn) };
    if (text !== '') sections.push({ ...place, ...pages, ...tables, heading: shortened(heading), text });
  };
  for (const block of rest) {
    if (block.kind === 'heading' || block.kind === 'title') {
      const next = pathTo({ ...block, number: block.number ?? typed(block.text) }, path);
      close(next);
      path = next;
      open = opened(block, path);
    } else add(open, block);
  }
  close([]);
  return checked({ kind: 'document', title, sections, unread }, limits);
}

function add({ page: first, begins, drawn, lines }: OpenSection, block: Exclude<Block, HeadingBlock>): void {
  const { page } = block;
  if (page !== undefined && page !== (begins.at(-1)?.page ?? first)) begins.push({ line: lines.length, page });
  if (block.kind === 'table') drawn.push(drawnAt(lines.length, block));
  lines.push(...linesOf(block));
}

/** Its caption stands above it, as a line of the text. */
function drawnAt(line: number, table: TableBlock): OpenSection['drawn'][number] {
  const above = table.caption === undefined ? 0 : 1;
  return { line: line + above, lines: linesOfBlock(table).length - above, table };
}

/** Where the tables stand in the text that lines become. */
function tablesIn(lines: readonly string[], drawn: OpenSection['drawn']): ReadTable[] {
  const placeOf = placesIn(lines);
  return drawn.map(({ line, lines: count, table: { columns, rows } }) => ({
    at: placeOf(line),
    length: lines.slice(line, line + count).join('\n').length,
    columns,
    rows: rows.map(({ cells }) => cells),
  }));
}

/** Where pages begin in the text that lines become. */
function pagesIn(lines: readonly string[], begins: OpenSection['begins']): PageStart[] {
  const placeOf = placesIn(lines);
  return begins.map(({ line, page }) => ({ at: placeOf(line), page }));
}

/** Tells where a line begins in the text that lines become, whose first signs are no blanks. */
function placesIn(lines: readonly string[]): (line: number) => number {
  const whole = lines.join('\n');
  const cut = whole.length - whole.trimStart().length;
  return (line) => Math.max(0, lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) - cut);
}

function opened(block: HeadingBlock, path: readonly Above[]): OpenSection {
  const number = path.at(-1)?.number;
  const above = path.slice(0, -1).map(({ shown }) => shown);
  return {
    heading: block.text,
    page: block.page,
    ...(number === undefined ? {} : { number }),
    ...(above.length === 0 ? {} : { path: above }),
    ...(block.bookmark === undefined ? {} : { bookmark: block.bookmark }),
    lines: headingLines(block),
    begins: [],
    drawn: [],
  };
}

/** A heading that is too long for one stands whole in the text below it; so do its notes. */
function headingLines(block: HeadingBlock): string[] {
  return [...(shortened(block.text) === block.text ? [] : [block.text]), ...noteLines(block)];
}

function shortened(heading: string): string {
  return cutText(heading, LONGEST_HEADING);
}

/** The headings that stand above a heading, and itself: by level, and where levels say nothing by number. */
function pathTo({ text, level, number }: HeadingBlock, path: readonly Above[]): Above[] {
  const heading = { shown: shortened(numberedHeading({ heading: text, number })), level, number };
  const above = path.findLastIndex((one) => standsBelow(heading, one));
  return [...path.slice(0, above + 1), heading];
}

function standsBelow(heading: Above, above: Above): boolean {
  if (heading.level !== undefined && above.level !== undefined && heading.level !== above.level)
    return heading.level > above.level;
  return isBelow(heading.number, above.number);
}

/** The lines of a block, its notes below them. */
function linesOf(block: Exclude<Block, HeadingBlock>): string[] {
  return [...linesOfBlock(block), ...noteLines(block)];
}

function noteLines({ notes = [] }: Block): string[] {
  return notes.map(({ mark, text }) => `${mark} ${text}`);
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
  return words === '' ? 'Ohne Titel' : shortened(words);
}

/** The title is what is set as one, or the first heading where it stands above everything, or the file's name. */
function titled(name: string, blocks: readonly Block[]): Titled {
  const set = blocks.find((block) => block.kind === 'title');
  const rest = blocks.filter((block) => block !== set);
  if (set) return { title: shortened(set.text), lines: headingLines(set), rest };
  const [first] = blocks;
  if (first?.kind === 'heading' && standsAbove(first, blocks)) {
    const title = shortened(numberedHeading({ heading: first.text, number: first.number }));
    return { title, lines: headingLines(first), rest: blocks.slice(1) };
  }
  return { title: nameAsTitle(name), lines: [], rest };
}

interface Titled {
  readonly title: string;
  /** What belongs to the title and does not stand in it. */
  readonly lines: readonly string[];
  readonly rest: readonly Block[];
}

/** The heading at the very top is the title where all others are lower, or where it has no number and the next follows at once. */
function standsAbove(first: HeadingBlock, blocks: readonly Block[]): boolean {
  const next = blocks[1];
  const isNumbered = (first.number ?? typedNumber(first.text)) !== undefined;
  if (next?.kind === 'heading' && next.level === first.level && !isNumbered) return true;
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block !== first ? [block.level ?? 0] : []));
  return levels.length > 0 && levels.every((level) => level > (first.level ?? 0));
}
