import type { Block } from './block.ts';
import { oneLine } from './plain-text.ts';
import { type NumberOf, numbersAmong } from './typed-number.ts';

const LONGEST_HEADING = 110;
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const NO_HEADING = new RegExp(String.raw`^\d{1,2}\. ?(?:${MONTHS})|[;,]$|[.]$|\d\s*(?:€|Euro)$`, 'u');
/** The numbers of lists that may number headings: `§ 3`, `2.1`, `IV.`; letters and brackets number items. */
const HEADING_SIGN =
  /^(?:§+ ?\d+[a-z]?|\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|(?:Artikel|Kapitel|Abschnitt|Teil) \w+[.:]?)$/u;

/** A file whose headings have no style gets them from its short bold or numbered lines. */
export function withHeadings(blocks: readonly Block[]): readonly Block[] {
  if (blocks.filter(({ kind }) => kind === 'heading').length >= 2) return blocks;
  const lines = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  const numberOf = numbersAmong(lines.filter(({ length }) => length <= LONGEST_HEADING).map(oneLine), {
    certain: true,
  });
  return blocks.map((block, at) => headingOf(block, blocks[at + 1], numberOf) ?? block);
}

function headingOf(block: Block, next: Block | undefined, numberOf: NumberOf): Block | undefined {
  if (!next || !('text' in block) || !looksShort(block.text)) return undefined;
  const { page, notes } = block;
  const placed = { kind: 'heading' as const, text: oneLine(block.text), page, ...(notes ? { notes } : {}) };
  if (block.kind === 'item') return countsHeading(block, next) ? { ...placed, number: block.sign } : undefined;
  return block.kind === 'text' && looksLikeHeading(block, next, numberOf) ? placed : undefined;
}

function looksShort(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && !text.includes('\n') && !NO_HEADING.test(text.trim()) && /\p{L}{2}/u.test(text)
  );
}

/** An item that a list numbers is a heading where text or a deeper list follows it, not the next item. */
function countsHeading(item: Extract<Block, { kind: 'item' }>, next: Block): boolean {
  if (!item.counts || !HEADING_SIGN.test(item.sign) || !/^\p{Lu}/u.test(item.text)) return false;
  if (next.kind === 'item') return item.sign.startsWith('§') || (next.depth > item.depth && next.counts);
  return next.kind === 'text';
}

/** A numbered line is a heading only where text follows it, not the next number: those are a list. */
function looksLikeHeading(block: Extract<Block, { kind: 'text' }>, next: Block, numberOf: NumberOf): boolean {
  if (block.item) return false;
  if (block.emphasis) return true;
  const number = headingNumber(oneLine(block.text), numberOf);
  const following = next.kind === 'text' && next.text.length <= LONGEST_HEADING ? oneLine(next.text) : '';
  return number !== undefined && !isSibling(number, headingNumber(following, numberOf));
}

/** Letters in brackets number the items of lists. */
function headingNumber(line: string, numberOf: NumberOf): string | undefined {
  const number = numberOf(line);
  return number === undefined || /^\(?[a-z]\)$/u.test(number) ? undefined : number;
}

/** Two numbered lines in a row of the same depth are items of a list; `2` before `2.1` is a chapter. */
function isSibling(number: string, next: string | undefined): boolean {
  return next !== undefined && depth(number) === depth(next);
}

function depth(number: string): number {
  return number.replace(/\.$/u, '').split('.').length;
}
