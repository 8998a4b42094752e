import { DomUtils, type parseDocument } from 'htmlparser2';
import type { Block } from '../block.ts';
import { countedAs } from '../counting.ts';
import { oneLine, tidy } from '../plain-text.ts';
import { raisedText } from '../raised.ts';
import { linesOfBlock } from '../table.ts';
import { type UnreadNotes, unreadNotes } from '../unread.ts';
import { drawnTable } from './html-table.ts';
import { treeOf } from './html-tree.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** An element of an HTML text. */
export type Tag = Extract<Node, { attribs: object }>;

/** Where the text stands that is being read. */
interface Setting {
  readonly bold: boolean;
  readonly raised: boolean;
  /** How many lists and how many quotations it lies in. */
  readonly lists: number;
  readonly quoted: number;
  /** Goes before the next paragraph, once: the sign of a list item. */
  readonly sign?: { readonly text: string; readonly counts: boolean; used: boolean };
}

interface Gathered {
  readonly blocks: Block[];
  readonly unread: UnreadNotes;
  readonly quoting: boolean;
  /** The inline text of the paragraph that is being read, in bold and other pieces. */
  pieces: { readonly text: string; readonly bold: boolean }[];
}

const SKIPPED = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'select', 'textarea', 'svg']);
const STRUCK = new Set(['s', 'strike', 'del']);
const PARAGRAPHS = new Set(
  'p div li ul ol blockquote pre section article header footer main aside nav address dl dt dd hr form fieldset figure center'.split(
    ' ',
  ),
);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu;
const STRUCK_STYLE = /text-decoration[^;]{0,80}line-through/iu;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/iu;
const START: Setting = { bold: false, raised: false, lists: 0, quoted: 0 };

/** Reads HTML into blocks; what is struck out or hidden is noted. With `quoting`, lines that a mail quotes begin with `>`. */
export function blocksOf(html: string, unread = unreadNotes(), quoting = false): Block[] {
  return blocksIn(treeOf(html).children, unread, quoting);
}

function blocksIn(nodes: readonly Node[], unread: UnreadNotes, quoting = false): Block[] {
  const gathered: Gathered = { blocks: [], unread, quoting, pieces: [] };
  walk(nodes, gathered, START);
  flush(gathered, START);
  return gathered.blocks;
}

/** The paragraphs of HTML as one text. */
export function textOfHtml(html: string): string {
  return textOfBlocks(blocksOf(html));
}

/** Blocks as one text: paragraphs apart, items and the rows of a table below each other. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      const apart = at === 0 ? '' : block.kind === 'item' && blocks[at - 1]?.kind === 'item' ? '\n' : '\n\n';
      return `${apart}${linesOfBlock(block).join('\n')}`;
    })
    .join('');
}

function walk(nodes: readonly Node[], gathered: Gathered, setting: Setting): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const text = node.data.replace(/[^\S\ufeff]+/gu, ' ');
      gathered.pieces.push({ text: setting.raised ? raisedText(text) : text, bold: setting.bold });
    } else if ('attribs' in node && !SKIPPED.has(node.name)) enter(node, gathered, setting);
  }
}

function enter(node: Tag, gathered: Gathered, setting: Setting): unknown {
  const { name, attribs } = node;
  const style = attribs['style'] ?? '';
  if (HIDDEN_STYLE.test(style) || attribs['hidden'] !== undefined) return left(node, 'hidden', gathered);
  if (STRUCK.has(name) || STRUCK_STYLE.test(style)) return left(node, 'struck', gathered);
  if (/^h[1-6]$/u.test(name)) return pushHeading(node, gathered, setting);
  if (name === 'table') return pushTable(node, gathered, setting);
  if (name === 'input') return gathered.pieces.push({ text: tickOf(attribs), bold: false });
  if (name === 'br') return gathered.pieces.push({ text: '\n', bold: setting.bold });
  if (!PARAGRAPHS.has(name)) {
    const bold = setting.bold || name === 'b' || name === 'strong' || BOLD_STYLE.test(style);
    return walk(node.children, gathered, { ...setting, bold, raised: setting.raised || name === 'sup' });
  }
  flush(gathered, setting);
  const within = settingIn(node, setting);
  walk(node.children, gathered, within);
  flush(gathered, within);
}

function left(node: Tag, kind: 'hidden' | 'struck', { unread }: Gathered): void {
  const words = DomUtils.textContent(node);
  if (words.trim() !== '') unread.note(kind, words);
}

function tickOf({ type = 'text', checked, value = '' }: Readonly<Record<string, string>>): string {
  if (type === 'checkbox' || type === 'radio') return checked === undefined ? '☐ ' : '☒ ';
  return type === 'hidden' || type === 'submit' || type === 'button' ? '' : value;
}

function settingIn(node: Tag, setting: Setting): Setting {
  if (node.name === 'ul' || node.name === 'ol') return { ...setting, lists: setting.lists + 1 };
  if (node.name === 'blockquote') return { ...setting, quoted: setting.quoted + 1 };
  if (node.name !== 'li') return setting;
  return { ...setting, sign: { ...signOf(node), used: false } };
}

/** The sign that a list shows before an item: as it was typed, as it counts, or a dash. */
function signOf(item: Tag): { text: string; counts: boolean } {
  const typed = item.attribs['data-sign'];
  const list = item.parent && 'attribs' in item.parent ? item.parent : undefined;
  if (typed !== undefined) return { text: typed, counts: /\d/u.test(typed) };
  if (list?.name !== 'ol') return { text: '–', counts: false };
  const start = Number(list.attribs['start'] ?? 1) || 1;
  const value = Number(item.attribs['value'] ?? start + placeIn(list, item)) || start;
  return { text: `${countedAs(FORMATS[list.attribs['type'] ?? '1'] ?? 'decimal', value)}.`, counts: true };
}

const places = new WeakMap<object, ReadonlyMap<object, number>>();

/** Which item of its list it is, from 0; each list is counted once. */
function placeIn(list: Tag, item: Tag): number {
  const known =
    places.get(list) ??
    new Map(list.children.filter((one) => 'attribs' in one && one.name === 'li').map((one, place) => [one, place]));
  places.set(list, known);
  return known.get(item) ?? 0;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Ends the paragraph that is being read. */
function flush(gathered: Gathered, setting: Setting): void {
  const text = tidy(gathered.pieces.map((piece) => piece.text).join(''));
  const set = gathered.pieces.filter((piece) => piece.text.trim() !== '');
  gathered.pieces = [];
  if (text === '') return;
  const shown = quotedText(text, gathered, setting);
  const { sign, lists } = setting;
  if (sign && !sign.used) {
    sign.used = true;
    gathered.blocks.push({
      kind: 'item',
      depth: Math.max(0, lists - 1),
      sign: sign.text,
      counts: sign.counts,
      text: shown,
    });
  } else gathered.blocks.push({ kind: 'text', text: shown, emphasis: set.every(({ bold }) => bold), item: lists > 0 });
}

function quotedText(text: string, { quoting }: Gathered, { quoted }: Setting): string {
  return quoting && quoted > 0 ? text.replace(/^/gmu, '> ') : text;
}

function pushHeading(node: Tag, gathered: Gathered, setting: Setting): void {
  flush(gathered, setting);
  walk(node.children, gathered, setting);
  const text = oneLine(gathered.pieces.map((piece) => piece.text).join(''));
  gathered.pieces = [];
  if (text !== '') gathered.blocks.push({ kind: 'heading', text, level: Number(node.name.slice(1)) });
}

/** A table of one column only places its text, as letters and newsletters do. */
function pushTable(node: Tag, gathered: Gathered, setting: Setting): void {
  flush(gathered, setting);
  const table = drawnTable(node, (cell) => oneLine(textOfBlocks(blocksIn(cell.children, gathered.unread))));
  if ('cells' in table) {
    for (const cell of table.cells) {
      walk(cell.children, gathered, setting);
      flush(gathered, setting);
    }
  } else if (table.block) gathered.blocks.push(table.block);
}
