import { SIGNS } from '../../text/list-sign.ts';
import type { Block, Note } from '../block.ts';
import { oneLine, tidy } from '../plain-text.ts';
import { tableOf } from '../table.ts';
import { type Body, blockOf, type PageLine } from './blocks.ts';
import { joinedLines } from './hyphens.ts';
import { flowLines, type Piece } from './lines.ts';
import { continued, type PageTable } from './long-table.ts';
import { ruledFor, type TagCell, tableOfCells } from './tag-table.ts';

/** What the author's program says that a part of a page is, with its parts; `id` names a piece of the page's content. */
export interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

/** A page with its structure, and its pieces by the content that they belong to. */
export interface TaggedPage {
  readonly number: number;
  readonly root: Tag;
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
  /** The tables on it that lines divide. */
  readonly ruled: readonly Piece[];
}

interface Walk {
  readonly page: TaggedPage;
  readonly body: Body;
  /** Headings are told by their look, since none is tagged. */
  readonly looks: boolean;
  readonly depth: number;
  readonly blocks: Block[];
  /** What the tables among the blocks were made of. */
  readonly tables: Map<Block, PageTable>;
}

const HEADING = /^H([1-6])?$/u;
const LEFT_OUT = new Set(['TOC', 'TOCI', 'Artifact', 'Figure', 'Formula']);
const GROUPS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'Aside',
  'NonStruct',
  'Private',
  'BlockQuote',
  'Index',
]);

/** The letters of a page that its structure names. */
export function lettersTagged({ root, pieces }: TaggedPage): number {
  return idsIn(root).reduce((sum, id) => sum + lettersOf(pieces.get(id) ?? []), 0);
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** All pieces of content below, in their order. */
function idsIn(tag: Tag): string[] {
  if (tag.type === 'content') return tag.id === undefined ? [] : [tag.id];
  return (tag.children ?? []).flatMap(idsIn);
}

function hasHeading(tag: Tag): boolean {
  return HEADING.test(tag.role ?? '') || (tag.children ?? []).some(hasHeading);
}

/** The blocks of pages as their structure says: headings, paragraphs, lists with their own signs, tables with their heads. */
export function blocksOfTags(pages: readonly TaggedPage[], body: Body): Block[] {
  const looks = !pages.some(({ root }) => hasHeading(root));
  const blocks: Block[] = [];
  const tables = new Map<Block, PageTable>();
  for (const page of pages) {
    const own: Block[] = [];
    group(page.root, { page, body, looks, depth: 0, blocks: own, tables });
    goOn({ blocks, next: own, tables });
  }
  return blocks;
}

/** A paragraph or a table that goes on over a page is one. */
function goOn({
  blocks,
  next,
  tables,
}: {
  blocks: Block[];
  next: readonly Block[];
  tables: Map<Block, PageTable>;
}): void {
  const [last, first] = [blocks.at(-1), next[0]];
  const [above, below] = [last && tables.get(last), first && tables.get(first)];
  const whole = above && below && continued(above, below);
  const block = whole && tableOf(whole);
  if (last && whole && block) {
    blocks[blocks.length - 1] = { ...last, ...block };
    tables.set(blocks.at(-1) ?? last, whole);
    blocks.push(...next.slice(1));
    return;
  }
  if (
    last?.kind === 'text' &&
    first?.kind === 'text' &&
    /^\p{Ll}/u.test(first.text) &&
    !/[.:;!?]["“]?$/u.test(last.text)
  ) {
    blocks[blocks.length - 1] = { ...last, text: joinedLines([last.text, first.text]) };
    blocks.push(...next.slice(1));
  } else blocks.push(...next);
}

function group(tag: Tag, walk: Walk): void {
  let loose: string[] = [];
  const flush = () => {
    paragraph(loose, walk);
    loose = [];
  };
  for (const child of tag.children ?? []) {
    if (child.type === 'content') loose.push(...idsIn(child));
    else {
      flush();
      element(child, walk);
    }
  }
  flush();
}

function element(tag: Tag, walk: Walk): void {
  const { role = '' } = tag;
  if (LEFT_OUT.has(role)) return;
  const [heading, level] = HEADING.exec(role) ?? [];
  if (heading !== undefined || role === 'Title')
    pushHeading(tag, { ...walk, depth: Number(level ?? (role === 'Title' ? 0 : 1)) });
  else if (role === 'Table') table(tag, walk);
  else if (role === 'L') list(tag, walk);
  else if (role === 'Note' || role === 'FENote') note(tag, walk);
  else if (GROUPS.has(role)) group(tag, walk);
  else paragraph(idsIn(tag), walk);
}

function linesFor(ids: readonly string[], { page }: Walk): PageLine[] {
  return flowLines(ids.flatMap((id) => page.pieces.get(id) ?? [])).map((line) => ({ ...line, page: page.number }));
}

function textFor(ids: readonly string[], walk: Walk): string {
  return tidy(joinedLines(linesFor(ids, walk).map(({ text }) => text.trim())));
}

function pushHeading(tag: Tag, walk: Walk): void {
  const text = oneLine(textFor(idsIn(tag), walk));
  if (text !== '')
    walk.blocks.push({ kind: walk.depth === 0 ? 'title' : 'heading', text, level: walk.depth, page: walk.page.number });
}

function paragraph(ids: readonly string[], walk: Walk): void {
  const lines = linesFor(ids, walk);
  if (lines.length === 0) return;
  if (walk.looks) walk.blocks.push(blockOf(lines, walk.body));
  else walk.blocks.push({ kind: 'text', text: textFor(ids, walk), emphasis: false, page: walk.page.number });
}

/** A footnote belongs to what stands before it. */
function note(tag: Tag, { page, blocks, ...walk }: Walk): void {
  const text = oneLine(textFor(idsIn(tag), { page, blocks, ...walk }));
  const last = blocks.at(-1);
  if (text === '' || !last) return;
  const [, mark = '*', words = text] =
    /^([\d¹²³⁰⁴-⁹]{1,3}(?![.,]?[\d¹²³⁰⁴-⁹])|\[\w{1,3}\]|\*)\s*(.*)$/su.exec(text) ?? [];
  const added: Note = { mark, text: words };
  blocks[blocks.length - 1] = { ...last, notes: [...(last.notes ?? []), added] };
}

function list(tag: Tag, walk: Walk): void {
  for (const child of tag.children ?? []) {
    if (child.role === 'L') list(child, { ...walk, depth: walk.depth + 1 });
    else if (child.role === 'LI') item(child, walk);
    else element(child, walk);
  }
}

/** Some programs write the sign of an item among its words. */
const SIGNED = new RegExp(String.raw`^(${SIGNS}|\d{1,2})\s+(\S[\s\S]*)$`, 'u');

/** An item whose words are a heading is one, with its sign for a number. */
function item(tag: Tag, walk: Walk): void {
  const label = (tag.children ?? []).filter(({ role }) => role === 'Lbl');
  const sign = oneLine(textFor(label.flatMap(idsIn), walk));
  const rest = (tag.children ?? []).filter(({ role }) => role !== 'Lbl');
  if (rest.some(hasHeading)) {
    const before = walk.blocks.length;
    for (const child of rest) group({ children: [child] }, walk);
    const first = walk.blocks[before];
    if (first?.kind === 'heading' && sign !== '') walk.blocks[before] = { ...first, number: sign };
    return;
  }
  const nested = rest.flatMap((child) =>
    child.role === 'L' ? [child] : (child.children ?? []).filter(({ role }) => role === 'L'),
  );
  const own = rest
    .filter(({ role }) => role !== 'L')
    .map((child) => ({ ...child, children: (child.children ?? []).filter(({ role }) => role !== 'L') }));
  const words = textFor(own.flatMap(idsIn), walk);
  const [, typed = sign, text = words] = sign === '' ? (SIGNED.exec(words) ?? []) : [];
  const counts = /[\p{L}\p{Nd}]/u.test(typed);
  if (text !== '' || typed !== '')
    walk.blocks.push({ kind: 'item', depth: walk.depth, sign: typed, counts, text, page: walk.page.number });
  for (const inner of nested) list(inner, { ...walk, depth: walk.depth + 1 });
}

/** The structure of a page also names the rows that stand on others. */
function table(tag: Tag, walk: Walk): void {
  const rows = rowsIn(tag)
    .map((row) =>
      (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD').map((cell) => cellOf(cell, walk)),
    )
    .filter((row) => row.some(({ text }) => text !== ''));
  const drawn = ruledFor(rows, walk.page.ruled) ?? tableOfCells(rows);
  const block = tableOf(drawn);
  if (!block) return;
  const placed = { ...block, page: walk.page.number };
  walk.blocks.push(placed);
  walk.tables.set(placed, drawn);
}

function rowsIn(tag: Tag): Tag[] {
  return (tag.children ?? []).flatMap((child) =>
    child.role === 'TR' ? [child] : child.role === 'Table' ? [] : rowsIn(child),
  );
}

function cellOf(cell: Tag, walk: Walk): TagCell {
  const pieces = idsIn(cell).flatMap((id) => walk.page.pieces.get(id) ?? []);
  return {
    text: oneLine(textFor(idsIn(cell), walk)),
    head: cell.role === 'TH',
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
  };
}
