import { DomUtils, type parseDocument } from 'htmlparser2';
import type { Block } from './block.ts';
import { treeOf } from './html-tree.ts';
import { oneLine, tidy } from './plain-text.ts';
import { rowsAsText } from './table.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: object }>;

interface Gathered {
  readonly blocks: Block[];
  readonly notes: Map<string, string>;
  /** The inline text of the paragraph that is being read, in bold and other pieces. */
  pieces: { readonly text: string; readonly bold: boolean }[];
}

interface Setting {
  readonly bold: boolean;
  readonly item: boolean;
}

const SKIPPED = new Set(['script', 'style', 'head', 'title', 'template']);
const PARAGRAPHS = new Set(['p', 'div', 'li', 'ul', 'ol', 'blockquote', 'pre', 'section', 'article', 'dt', 'dd', 'hr']);
/** A number waits for the paragraph that it stands before. */
const NUMBER = /^\d{1,9}\.$/u;
const FOOTNOTE = /^(?:foot|end)note-\d+$/u;

/** Reduces HTML to headings and paragraphs; tables become a paragraph for each row, footnotes stay where they belong. */
export function blocksOf(html: string): Block[] {
  const gathered: Gathered = { blocks: [], notes: new Map(), pieces: [] };
  walk(treeOf(html).children, gathered, { bold: false, item: false });
  flush(gathered, false);
  return gathered.notes.size === 0 ? gathered.blocks : gathered.blocks.flatMap((block) => annotated(block, gathered));
}

/** The paragraphs of HTML as one text. */
export function textOfHtml(html: string): string {
  return blocksOf(html)
    .map(({ text }) => text)
    .join('\n\n');
}

function walk(nodes: readonly Node[], gathered: Gathered, setting: Setting): void {
  for (const node of nodes) {
    if (node.type === 'text') gathered.pieces.push({ text: node.data.replace(/\s+/gu, ' '), bold: setting.bold });
    else if ('attribs' in node && !SKIPPED.has(node.name)) enter(node, gathered, setting);
  }
}

function enter(node: Element, gathered: Gathered, setting: Setting): unknown {
  const { name } = node;
  if (FOOTNOTE.test(node.attribs['id'] ?? '')) return keepNote(node, gathered);
  if (/^h[1-6]$/u.test(name)) return pushHeading(node, gathered);
  if (name === 'table') return pushTable(node, gathered);
  if (name === 'br') return gathered.pieces.push({ text: '\n', bold: setting.bold });
  if (!PARAGRAPHS.has(name)) {
    const bold = setting.bold || name === 'b' || name === 'strong';
    return walk(node.children, gathered, { ...setting, bold });
  }
  flush(gathered, setting.item);
  const item = setting.item || name === 'li';
  if (name === 'li') gathered.pieces = [{ text: markOf(node), bold: setting.bold }];
  walk(node.children, gathered, { ...setting, item });
  flush(gathered, item);
  if (name === 'li') gathered.pieces = [];
}

/** What stands before an item: the number that it was given, or a dash. */
function markOf({ attribs }: Element): string {
  const { value = '' } = attribs;
  return /^\d{1,9}$/u.test(value) ? `${value}. ` : '– ';
}

/** Ends the paragraph that is being read. */
function flush(gathered: Gathered, item: boolean): void {
  const text = tidy(gathered.pieces.map((piece) => piece.text).join(''));
  const set = gathered.pieces.filter((piece) => piece.text.trim() !== '');
  if (item && NUMBER.test(text)) return;
  gathered.pieces = [];
  if (text === '' || text === '–') return;
  gathered.blocks.push({ kind: 'text', text, emphasis: set.every(({ bold }) => bold), item });
}

function pushHeading(node: Element, gathered: Gathered): void {
  flush(gathered, false);
  const text = oneLine(DomUtils.textContent(node));
  const kind = node.attribs['class'] === 'title' ? 'title' : 'heading';
  if (text !== '') gathered.blocks.push({ kind, text, level: Number(node.name.slice(1)) });
}

function pushTable(node: Element, gathered: Gathered): unknown {
  flush(gathered, false);
  const rows = DomUtils.getElementsByTagName('tr', node).filter((row) => nearestTable(row) === node);
  const cells = rows.map((row) =>
    row.children.filter((cell): cell is Element => 'attribs' in cell && /^t[dh]$/u.test(cell.name)),
  );
  if (isLayout(cells))
    return walk(
      cells.flat().flatMap((cell) => cell.children),
      gathered,
      { bold: false, item: false },
    );
  const texts = cells.map((row) => row.map((cell) => oneLine(textOf(cell))));
  for (const text of rowsAsText(texts)) gathered.blocks.push({ kind: 'text', text, emphasis: false, item: true });
}

/** A table of one column only places its text, as letters and newsletters do. */
function isLayout(rows: readonly (readonly Element[])[]): boolean {
  return rows.every((row) => row.length < 2);
}

function nearestTable(node: Element): Node | null {
  let above = node.parent;
  while (above && !('name' in above && above.name === 'table')) above = above.parent;
  return above as Node | null;
}

/** Words of neighbouring paragraphs in a cell do not grow together. */
function textOf(node: Node): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node)) return '';
  return `${node.children.map((child) => textOf(child as Node)).join('')}${'name' in node && node.name === 'p' ? ' ' : ''}`;
}

/** The arrow leads back to the place in the text. */
function keepNote(node: Element, { notes }: Gathered): void {
  const number = String(notes.size + 1);
  notes.set(number, oneLine(textOf(node).replace(/↑/gu, '')));
}

/** A paragraph is followed by the footnotes that it points to. */
function annotated(block: Block, { notes }: Gathered): Block[] {
  const found = [...block.text.matchAll(/\[(\d+)\]/gu)].flatMap(([mark, number = '']) => {
    const note = notes.get(number);
    return note === undefined ? [] : [`${mark} ${note}`];
  });
  return [block, ...found.map((text) => ({ kind: 'text' as const, text, emphasis: false, item: true }))];
}
