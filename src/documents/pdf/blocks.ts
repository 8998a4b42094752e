import type { Block } from '../block.ts';
import { typedNumber } from '../heading-number.ts';
import { oneLine, tidy } from '../plain-text.ts';
import type { Line } from './lines.ts';

interface PageLine extends Line {
  readonly page: number;
}

const BULLET = /^(?:[•▪◦‣●■–-]|\(?[a-z0-9]{1,2}\))\s/u;
/** A line of a table of contents; what it leads to says the same. */
const LEADER = /$(?<=(?:\s?\.){6}[\s\d|]*)/u;
const LONGEST_HEADING = 160;

/** Makes headings and paragraphs of the lines of all pages; what repeats at the edge of pages is left out. */
export function blocksOfPages(pages: readonly (readonly Line[])[]): Block[] {
  const lines = withoutEdges(
    pages.map((page, at) => page.filter(({ text }) => !LEADER.test(text)).map((line) => ({ ...line, page: at + 1 }))),
  );
  const body = bodyOf(lines);
  const blocks: Block[] = [];
  let paragraph: PageLine[] = [];
  for (const line of lines) {
    if (paragraph.length > 0 && !continues(paragraph, line, body)) {
      blocks.push(blockOf(paragraph, body));
      paragraph = [];
    }
    paragraph.push(line);
  }
  if (paragraph.length > 0) blocks.push(blockOf(paragraph, body));
  return blocks;
}

interface Body {
  readonly size: number;
  readonly font: string;
}

/** The size and the font in which most letters are set. */
function bodyOf(lines: readonly PageLine[]): Body {
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
  const runsOn = !/[.:;!?]["“]?$/u.test(last.text.trim());
  if (last.page !== line.page || line.y > last.y) return runsOn && /^\p{Ll}/u.test(line.text);
  return last.y - line.y < 1.6 * line.size;
}

function isLarge(line: PageLine, body: Body): boolean {
  return line.size > 1.12 * body.size;
}

/** In another font than the body and not smaller: most often its bold cut. */
function isSetOff(line: PageLine, body: Body): boolean {
  return line.font !== body.font && line.size > 0.95 * body.size;
}

function blockOf(lines: readonly PageLine[], body: Body): Block {
  const [first] = lines;
  const page = first?.page;
  const text = tidy(lines.map((line) => line.text.trim()).reduce(hyphenless, ''));
  if (first && isLarge(first, body) && text.length <= LONGEST_HEADING && /\p{L}/u.test(text))
    return { kind: 'heading', text: oneLine(text), level: -Math.round(first.size), page };
  const emphasis = lines.every((line) => isSetOff(line, body));
  return { kind: 'text', text, emphasis, item: text.includes(' | ') || BULLET.test(text), page };
}

const DIVIDED = /\p{Ll}[-\u2010\u00ad]$/u;
const ANOTHER = /^(?:und|oder|bzw|sowie)\b/u;

/** A word that was divided at the end of a line grows together again; „Miet- und Nebenkosten“ keeps its hyphen. */
function hyphenless(text: string, line: string): string {
  if (text === '') return line;
  const end = text.slice(-3);
  if (DIVIDED.test(end) && /^\p{Ll}/u.test(line) && !ANOTHER.test(line)) return `${text.slice(0, -1)}${line}`;
  if (/\p{L}[-\u2010]$/u.test(end))
    return /^\p{Lu}/u.test(line) ? `${text.slice(0, -1)}-${line}` : `${text.slice(0, -1)}- ${line}`;
  return `${text} ${line}`;
}
