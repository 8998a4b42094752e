import type { Note } from '../block.ts';
import { raisedText } from '../raised.ts';
import type { UnreadNotes } from '../unread.ts';
import { type Field, type Fields, fieldsOf } from './word-fields.ts';
import { formulaText } from './word-formula.ts';
import type { Styles, Toggle } from './word-styles.ts';
import { allOf, childOf, childrenOf, type Element, settingOf, textIn, toggleOf } from './xml.ts';

/** What running text is read with: it lasts over all paragraphs of a part. */
export interface Story {
  readonly styles: Styles;
  readonly unread: UnreadNotes;
  /** The words of a footnote or an endnote, and the sign that points to it. */
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => Note | undefined;
}

/** The words of a paragraph, and what hangs on it. */
export interface Inline {
  readonly text: string;
  /** All of it is bold. */
  readonly bold: boolean;
  readonly notes: readonly Note[];
  /** What stands in text boxes, as elements with paragraphs in them. */
  readonly boxes: readonly Element[];
}

interface Gathered {
  readonly story: Story;
  readonly style: string | undefined;
  readonly fields: Fields;
  readonly pieces: InlinePiece[];
  readonly notes: Note[];
  readonly boxes: Element[];
}

interface InlinePiece {
  readonly text: string;
  readonly bold: boolean;
  /** The field that it would belong to as what Word calculates with. */
  readonly within?: Field | undefined;
}

/** Reads the words of a paragraph: as it reads once all its changes are accepted, without what is struck out or hidden. */
export function inlineOf(paragraph: Element, style: string | undefined, story: Story): Inline {
  const gathered: Gathered = { story, style, fields: fieldsOf(), pieces: [], notes: [], boxes: [] };
  walk(paragraph, gathered);
  const pieces = gathered.pieces.filter(({ within }) => within?.settled !== true);
  const set = pieces.filter(({ text }) => text.trim() !== '');
  return {
    text: pieces.map(({ text }) => text).join(''),
    bold: set.length > 0 && set.every(({ bold }) => bold),
    notes: gathered.notes,
    boxes: gathered.boxes,
  };
}

const IGNORED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:rt',
  'w:rubyPr',
]);
const DELETED = new Set(['w:del', 'w:moveFrom']);

function walk(element: Element, gathered: Gathered): void {
  for (const child of childrenOf(element)) {
    if (IGNORED.has(child.name)) continue;
    if (DELETED.has(child.name)) deleted(child, gathered);
    else if (child.name === 'w:r') run(child, gathered);
    else if (child.name === 'w:sdt') control(child, gathered);
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') formula(child, gathered);
    else if (child.name === 'w:commentRangeStart') gathered.story.unread.note('comment');
    else if (child.name === 'mc:AlternateContent') drawn(child, gathered);
    else walk(child, gathered);
  }
}

function deleted(element: Element, { story }: Gathered): void {
  const words = allOf(element, 'w:delText').concat(allOf(element, 'w:t')).map(textIn).join('');
  if (words.trim() !== '') story.unread.note('tracked', words);
}

function formula(element: Element, { pieces, story }: Gathered): void {
  const text = formulaText(element);
  story.unread.note('formula', text);
  pieces.push({ text, bold: false });
}

/** A control shows its words; a box to tick shows whether it is ticked, and a field that nobody has filled in shows nothing. */
function control(element: Element, gathered: Gathered): void {
  const properties = childOf(element, 'w:sdtPr');
  const tick = childOf(properties, 'w14:checkbox');
  const content = childOf(element, 'w:sdtContent');
  if (tick) {
    const checked = childOf(tick, 'w14:checked')?.attributes['w14:val'] ?? '0';
    gathered.pieces.push({ text: ['1', 'true', 'on'].includes(checked) ? '☒' : '☐', bold: false });
  } else if (toggleOf(properties, 'w:showingPlcHdr')) {
    gathered.story.unread.note('field', settingOf(properties, 'w:alias') ?? textIn(content));
  } else if (content) walk(content, gathered);
}

function run(element: Element, gathered: Gathered): void {
  const properties = childOf(element, 'w:rPr');
  const on = (name: Toggle) => isOn(properties, name, gathered);
  const struck = on('w:strike') || on('w:dstrike');
  const hidden = on('w:vanish');
  const raised = isRaised(properties, gathered);
  for (const child of childrenOf(element)) {
    const text = wordsOf(child, gathered);
    if (text === '') continue;
    const shown = raised && child.name === 'w:t' ? raisedText(text) : text;
    if (struck || hidden) gathered.story.unread.note(struck ? 'struck' : 'hidden', text);
    else gathered.pieces.push({ text: shown, bold: on('w:b'), within: gathered.fields.hiding() });
  }
}

/** What the run says itself, then the style of its words, then that of its paragraph. */
function isOn(properties: Element | undefined, name: Toggle, { story, style }: Gathered): boolean {
  const own = toggleOf(properties, name);
  if (own !== undefined) return own;
  const words = settingOf(properties, 'w:rStyle');
  const byWords = words === undefined ? undefined : story.styles.toggle(words, name);
  return byWords ?? story.styles.toggle(style, name) ?? false;
}

function isRaised(properties: Element | undefined, { story, style }: Gathered): boolean {
  const position = Number(settingOf(properties, 'w:position') ?? 0);
  const words = settingOf(properties, 'w:rStyle');
  const said =
    settingOf(properties, 'w:vertAlign') ??
    (words === undefined ? undefined : story.styles.raised(words)) ??
    story.styles.raised(style);
  return said === 'superscript' || position > 3;
}

/** The words of a part of a run; pictures and boxes are gathered beside them. */
function wordsOf(child: Element, gathered: Gathered): string {
  switch (child.name) {
    case 'w:t':
      return textIn(child);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return ['page', 'column'].includes(child.attributes['w:type'] ?? '') ? ' ' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(child);
    case 'w:fldChar':
      return gathered.fields.mark(child);
    case 'w:footnoteReference':
      return reference('footnote', child, gathered);
    case 'w:endnoteReference':
      return reference('endnote', child, gathered);
    case 'w:ruby':
      return allOf(childOf(child, 'w:rubyBase') ?? child, 'w:t')
        .map(textIn)
        .join('');
    default:
      if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(child.name)) drawn(child, gathered);
      return '';
  }
}

function reference(kind: 'footnote' | 'endnote', child: Element, { story, notes }: Gathered): string {
  const note = story.noteOf(kind, child.attributes['w:id'] ?? '');
  if (!note) return '';
  notes.push(note);
  return note.mark;
}

const TICKS: Readonly<Record<string, string>> = {
  f0fe: '☒',
  f0fd: '☒',
  f052: '☑',
  f0a8: '☐',
  f06f: '☐',
  f071: '☐',
  f0fc: '✓',
  f0b7: '•',
  f0a7: '▪',
  f0e0: '→',
  f0e8: '→',
};

/** A sign of a symbol font as everybody has it; others have no words. */
function symbol({ attributes }: Element): string {
  const code = (attributes['w:char'] ?? '').toLowerCase();
  const known = TICKS[code];
  if (known !== undefined) return known;
  const point = Number.parseInt(code, 16);
  return point > 0x20 && point < 0xe000 ? String.fromCodePoint(point) : '';
}

const PICTURES = /^(?:pic:pic|a:blip|v:imagedata)$/u;

/** A drawing is there twice, for new programs and for old ones: one of both is read. */
function drawn(element: Element, gathered: Gathered): void {
  const choices = childrenOf(element, 'mc:Choice');
  const content =
    element.name === 'mc:AlternateContent' ? (choices[0] ?? childOf(element, 'mc:Fallback') ?? element) : element;
  const boxes = allOf(content, 'w:txbxContent');
  gathered.boxes.push(...boxes);
  if (boxes.length > 0) return;
  if (element.name === 'mc:AlternateContent') walk(content, gathered);
  const { unread } = gathered.story;
  const names = namesIn(content);
  if (names.some((name) => name.endsWith(':chart'))) unread.note('chart', described(content));
  else if (element.name === 'w:object' || names.some((name) => name.endsWith(':OLEObject'))) unread.note('object');
  else if (names.some((name) => PICTURES.test(name) || name.endsWith(':relIds')))
    unread.note('picture', described(content));
}

function namesIn(element: Element): string[] {
  return childrenOf(element).flatMap((child) => [child.name, ...namesIn(child)]);
}

/** What the author says that a picture shows. */
function described(element: Element): string {
  const found = childrenOf(element).find(({ name }) => name.endsWith(':docPr'));
  if (found) return found.attributes['descr'] ?? '';
  return (
    childrenOf(element)
      .map(described)
      .find((words) => words !== '') ?? ''
  );
}
