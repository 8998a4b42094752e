import type { Block, Note } from '../block.ts';
import { outline } from '../outline.ts';
import { oneLine, tidy } from '../plain-text.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from '../reading.ts';
import { tooManyBlocks } from '../too-much.ts';
import { unreadNotes } from '../unread.ts';
import type { Package } from './package.ts';
import { bookmarksOf } from './word-fields.ts';
import { type Numbering, numberingOf } from './word-numbering.ts';
import { type Inline, inlineOf, type Story } from './word-runs.ts';
import { listPlaceIn, outlineIn, stylesOf } from './word-styles.ts';
import { tableBlocks } from './word-tables.ts';
import { allOf, childOf, childrenOf, type Element, readXml, settingOf, textIn, toggleOf, treeOf } from './xml.ts';

/** What a Word file is read with, from its first paragraph to its last. */
interface Book extends Story {
  readonly numbering: Numbering;
  /** The words of paragraphs whose end was deleted: they go on in the next. */
  pending: Pending;
}

type Pending = Pick<Inline, 'text' | 'bold' | 'notes'>;

const NOTHING: Pending = { text: '', bold: true, notes: [] };

/** Reads a Word file as it shows its text: its own numbers and signs, tables with what is merged, notes apart. */
export function readWord(file: Package, name: string, limits: Limits): Reading {
  const book = bookOf(file);
  const bookmarks = bookmarksOf();
  const blocks: Block[] = [];
  const main = file.part(file.main);
  if (!main) throw new Unreadable(BROKEN);
  readXml(main, {
    takes: (_, depth, parent) => depth === 3 && parent === 'w:body',
    taken: (element) => {
      const bookmark = bookmarks.enter(element);
      const read = blocksOf(element, book);
      blocks.push(...(bookmark === undefined ? read : read.map((block) => ({ ...block, bookmark }))));
      bookmarks.leave(element);
      if (blocks.length > limits.blocks) throw new Unreadable(tooManyBlocks(limits), 'limit');
    },
  });
  blocks.push(...ended(book));
  return outline(name, { blocks, unread: book.unread.all() }, limits);
}

function bookOf(file: Package): Book {
  const styles = stylesOf(file.related(file.main, 'styles'));
  const unread = unreadNotes();
  const base = { styles, unread };
  const words = {
    footnote: notesIn(file.related(file.main, 'footnotes'), 'w:footnote', base),
    endnote: notesIn(file.related(file.main, 'endnotes'), 'w:endnote', base),
  };
  let count = 0;
  const noteOf = (kind: 'footnote' | 'endnote', id: string): Note | undefined => {
    const text = words[kind].get(id);
    if (text === undefined) return undefined;
    count += 1;
    return { mark: `[${count}]`, text };
  };
  return { ...base, noteOf, numbering: numberingOf(file.related(file.main, 'numbering'), styles), pending: NOTHING };
}

/** The notes of a part by their ids; lines that only divide notes from text are none. */
function notesIn(part: Uint8Array | undefined, name: string, story: Omit<Story, 'noteOf'>): Map<string, string> {
  const notes = childrenOf(treeOf(part), name).filter(
    ({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal',
  );
  const noteOf = () => undefined;
  return new Map(
    notes.map((note) => {
      const lines = allOf(note, 'w:p').map((paragraph) => {
        const { text } = inlineOf(paragraph, undefined, { ...story, noteOf });
        return isJoined(childOf(paragraph, 'w:pPr')) ? text : `${text} `;
      });
      return [note.attributes['w:id'] ?? '', oneLine(lines.join(''))];
    }),
  );
}

const THROUGH = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:sdtContent', 'w:smartTag', 'mc:Choice']);

function blocksOf(element: Element, book: Book): Block[] {
  if (element.name === 'w:p') return paragraph(element, book);
  if (element.name === 'w:tbl') return [...ended(book), ...tableBlocks(element, (cell) => whole(cell, book))];
  if (element.name === 'w:sdt') return controlled(element, book);
  if (element.name === 'w:altChunk') book.unread.note('embedded');
  if (element.name === 'mc:AlternateContent') return inside(childrenOf(element)[0] ?? element, book);
  return THROUGH.has(element.name) ? inside(element, book) : [];
}

function inside(element: Element, book: Book): Block[] {
  return childrenOf(element).flatMap((child) => blocksOf(child, book));
}

/** What stands in a cell or a box: its last paragraph goes on nowhere else, nor does one from outside in it. */
function whole(element: Element, book: Book): Block[] {
  const own = { ...book, pending: NOTHING };
  return [...inside(element, own), ...ended(own)];
}

/** The words that no paragraph follows in which they could go on. */
function ended(book: Book): Block[] {
  const { text, bold, notes } = book.pending;
  book.pending = NOTHING;
  return tidy(text) === '' ? [] : [{ kind: 'text', text: tidy(text), emphasis: bold, ...notesOf(notes) }];
}

function notesOf(notes: readonly Note[]): { notes?: readonly Note[] } {
  return notes.length > 0 ? { notes } : {};
}

/** A table of contents says what the headings say; a field that nobody has filled in says nothing. */
function controlled(element: Element, book: Book): Block[] {
  const properties = childOf(element, 'w:sdtPr');
  const gallery = settingOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
  if (/table of contents/iu.test(gallery)) return [];
  const content = childOf(element, 'w:sdtContent');
  if (!toggleOf(properties, 'w:showingPlcHdr')) return content ? inside(content, book) : [];
  book.unread.note('field', settingOf(properties, 'w:alias') ?? textIn(content));
  return [];
}

/** A paragraph whose mark was deleted or hidden counts for no list and goes on in the next. */
function paragraph(element: Element, book: Book): Block[] {
  const properties = childOf(element, 'w:pPr');
  const style = settingOf(properties, 'w:pStyle');
  if (book.styles.isContents(style)) return [];
  const mark = childOf(properties, 'w:rPr');
  const inline = inlineOf(element, style, book);
  const boxes = inline.boxes.flatMap((box) => boxed(box, book));
  const words = joined(book.pending, inline);
  book.pending = isJoined(properties) ? words : NOTHING;
  if (isJoined(properties)) return boxes;
  const label = toggleOf(mark, 'w:vanish') ? undefined : book.numbering.next(listPlaceIn(properties), style);
  const text = tidy(words.text);
  if (text === '') return boxes;
  const notes = notesOf(words.notes);
  const level = outlineIn(properties) ?? book.styles.levelOf(style);
  if (level === 'title') return [{ kind: 'title', text: oneLine(text), level: 0, ...notes }, ...boxes];
  if (level !== undefined && level > 0) {
    const number = label?.counts ? { number: label.sign } : {};
    return [{ kind: 'heading', text: oneLine(text), level, ...number, ...notes }, ...boxes];
  }
  if (label) return [{ kind: 'item', ...label, text, ...notes }, ...boxes];
  return [{ kind: 'text', text, emphasis: words.bold, ...notes }, ...boxes];
}

function joined(before: Pending, { text, bold, notes }: Inline): Pending {
  if (before.text.trim() === '') return { text: before.text + text, bold, notes: [...before.notes, ...notes] };
  return { text: before.text + text, bold: before.bold && bold, notes: [...before.notes, ...notes] };
}

/** Whether the end of a paragraph was deleted or moved away: its words go on in the next. */
function isJoined(properties: Element | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  return (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined;
}

/** What stands in a text box follows its paragraph. */
function boxed(box: Element, book: Book): Block[] {
  const blocks = whole(box, book);
  if (blocks.length > 0) book.unread.note('box', blocks.map((block) => ('text' in block ? block.text : '')).join(' '));
  return blocks.map((block) => (block.kind === 'text' ? { ...block, item: true } : block));
}
