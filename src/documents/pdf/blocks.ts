import { DRAWN } from '../../text/list-sign.ts';
import type { Block } from '../block.ts';
import { oneLine, tidy } from '../plain-text.ts';
import { tableOf } from '../table.ts';
import { typedNumber } from '../typed-number.ts';
import { joinedLines } from './hyphens.ts';
import type { Line } from './lines.ts';
import { continued, type PageTable } from './long-table.ts';

/** A line with the page that it stands on. */
export interface PageLine extends Line {
  readonly page: number;
  /** How far to the right the lines reach that begin where this one does. */
  readonly edge?: number | undefined;
}

const BULLET = new RegExp(String.raw`^(?:[${DRAWN}]|\(?[a-z0-9]{1,2}\))\s`, 'u');
/** A line of a table of contents; what it leads to says the same. Dots without a page are a place to write on. */
const LEADER = /\d$(?<=(?:\s?\.){4}[\s|]*\d{1,3})/u;
const LONGEST_HEADING = 160;

/** Makes headings and paragraphs of the lines of all pages; what repeats at the edge of pages is left out. */
export function blocksOfPages(pages: readonly (readonly Line[])[]): Block[] {
  const lines = withoutEdges(
    pages.map((page, at) =>
      page
        .filter(({ text, table }) => table || !LEADER.test(text.trimEnd()))
        .map((line) => ({ ...line, page: at + 1, edge: edgeOf(line, page) })),
    ),
  );
  const body = bodyOf(lines);
  const blocks: Block[] = [];
  let paragraph: PageLine[] = [];
  for (const line of withWholeTables(lines)) {
    if (paragraph.length > 0 && (line.table || !continues(paragraph, line, body))) {
      blocks.push(blockOf(paragraph, body));
      paragraph = [];
    }
    if (line.table) blocks.push(...tableBlock(line.table, line.page));
    else paragraph.push(line);
  }
  if (paragraph.length > 0) blocks.push(blockOf(paragraph, body));
  return blocks;
}

function tableBlock(table: PageTable, page: number): Block[] {
  const block = tableOf(table);
  return block ? [{ ...block, page }] : [];
}

/** A table that goes on at the top of the next page is one; a head that comes again there counts once. */
function withWholeTables(lines: readonly PageLine[]): PageLine[] {
  const whole: PageLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const table = last?.table && line.table && line.page > last.page ? continued(last.table, line.table) : undefined;
    if (last && table) whole[whole.length - 1] = { ...last, table };
    else whole.push(line);
  }
  return whole;
}

/** The look of running text. */
export interface Body {
  readonly size: number;
  readonly font: string;
}

/** The size and the font in which most letters are set. */
export function bodyOf(lines: readonly PageLine[]): Body {
  return { size: Number(most(lines, ({ size }) => size.toFixed(1))), font: most(lines, ({ font }) => font) };
}

function most(lines: readonly PageLine[], key: (line: PageLine) => string): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + line.text.length);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

/** Running heads and page numbers: the first or last lines of a page that come again on other pages, digits aside. */
function withoutEdges(pages: readonly (readonly PageLine[])[]): PageLine[] {
  const key = ({ text }: PageLine) => oneLine(text).replace(/\d+/gu, '#');
  const edges = pages
    .map((page) => [...page].sort((one, other) => other.y - one.y))
    .map((page) => [...page.slice(0, 2), ...page.slice(-2)]);
  const counts = new Map<string, number>();
  for (const page of edges) for (const text of new Set(page.map(key))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = (line: PageLine) => pages.length > 2 && (counts.get(key(line)) ?? 0) > pages.length / 2;
  const number = (line: PageLine) =>
    /^(?:[-–]\s*)?(?:Seite\s*)?\d{1,3}(?:\s*(?:von|\/)\s*\d{1,3})?(?:\s*[-–])?$/iu.test(oneLine(line.text));
  return pages.flatMap((page, at) =>
    page.filter((line) => !(edges[at]?.includes(line) && (repeated(line) || number(line)))),
  );
}

/** Whether a line goes on with the paragraph: same look, no gap above it, no bullet; headings may run over two lines. */
function continues(paragraph: readonly PageLine[], line: PageLine, body: Body): boolean {
  const last = paragraph.at(-1);
  if (!last || isLarge(last, body) !== isLarge(line, body) || BULLET.test(line.text)) return false;
  if (Math.abs(last.size - line.size) > 0.5 || line.text.includes(' | ') || last.text.includes(' | ')) return false;
  if (isSetOff(last, body) !== isSetOff(line, body)) return false;
  if ((isLarge(line, body) || isSetOff(line, body)) && typedNumber(line.text) !== undefined) return false;
  if (endsBefore(paragraph, line)) return false;
  const runsOn = !/[.:;!?]["“]?$/u.test(last.text.trim());
  if (last.page !== line.page || line.y > last.y) return runsOn && /^\p{Ll}/u.test(line.text);
  return last.y - line.y < 1.6 * line.size;
}

const SAME_LEFT = 60;

/** A single line that reaches further, such as one across two columns, is not the edge. */
function edgeOf(line: Line, page: readonly Line[]): number {
  const beside = page
    .filter(({ x, table }) => !table && Math.abs(x - line.x) < SAME_LEFT)
    .map(({ x, width }) => x + width);
  const [most = 0, second = most, third] = beside.sort((one, other) => other - one);
  return third === undefined ? most : second;
}

const REFERS = /(?:§|Absatz|Abs\.|Nummer|Nr\.|Ziffer|Satz|Artikel|Art\.|Buchstabe|Anlage)$/u;
/** A line that fills less than this of its column ends a paragraph. */
const SHORT = 0.6;

/** A line ends a paragraph where the next begins with a number of its own, or where its first word would have fitted on it. */
function endsBefore(paragraph: readonly PageLine[], line: PageLine): boolean {
  const [first, last] = [paragraph[0], paragraph.at(-1)];
  if (!first || !last || !/^[\p{Lu}\p{Nd}§(„•–]/u.test(line.text) || REFERS.test(last.text)) return false;
  const edge = last.edge ?? last.x + last.width;
  const [word = ''] = line.text.split(' ');
  const fits = last.x + last.width + ((word.length + 1) / line.text.length) * line.width < edge;
  const counts = typedNumber(line.text) !== undefined;
  if (counts && (fits || /[.:;]$/u.test(last.text.trim()))) return true;
  const isSingle = paragraph.length === 1 && (BULLET.test(first.text) || typedNumber(first.text) !== undefined);
  return fits && (isSingle || last.width < SHORT * (edge - last.x));
}

function isLarge(line: PageLine, body: Body): boolean {
  return line.size > 1.12 * body.size;
}

/** In another font than the body and not smaller: most often its bold cut. */
function isSetOff(line: PageLine, body: Body): boolean {
  return line.font !== body.font && line.size > 0.95 * body.size;
}

/** A paragraph of these lines, or a heading where they are set larger than the text. */
export function blockOf(lines: readonly PageLine[], body: Body): Block {
  const [first] = lines;
  const page = first?.page;
  const text = tidy(joinedLines(lines.map((line) => line.text.trim())));
  if (first && isLarge(first, body) && text.length <= LONGEST_HEADING && /\p{L}/u.test(text))
    return { kind: 'heading', text: oneLine(text), level: -Math.round(first.size), page };
  const emphasis = lines.every((line) => isSetOff(line, body));
  return { kind: 'text', text, emphasis, item: text.includes(' | ') || BULLET.test(text), page };
}
