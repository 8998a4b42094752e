import { raisedText } from '../raised.ts';
import { BROKEN, type Limits, Unreadable } from '../reading.ts';
import type { Package } from './package.ts';
import { allOf, childOf, childrenOf, type Element, readXml, textIn, treeOf } from './xml.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** How a cell is set: its number format, and whether its words are struck out. */
export interface CellStyle {
  readonly format: string;
  readonly struck: boolean;
}

/** A text that cells share; words that are struck out stand apart. */
export interface SharedText {
  readonly text: string;
  readonly struck: string;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly texts: readonly SharedText[];
  readonly styles: readonly CellStyle[];
  /** Days count from 1904 instead of 1900. */
  readonly is1904: boolean;
}

/** Reads what the sheets share. */
export function workbookOf(file: Package, limits: Limits): Workbook {
  const root = treeOf(file.part(file.main));
  if (!root) throw new Unreadable(BROKEN);
  const relations = file.relations(file.main);
  const listed = allOf(root, nameIn(root, 'sheet')).flatMap(({ attributes }) => {
    const relation = relations.get(attributes['r:id'] ?? '');
    if (relation?.type !== 'worksheet') return [];
    const hidden = /^(?:hidden|veryHidden)$/u.test(attributes['state'] ?? '');
    return [{ name: attributes['name'] ?? '', path: relation.path, hidden }];
  });
  const properties = childOf(root, nameIn(root, 'workbookPr'))?.attributes ?? {};
  return {
    sheets: listed,
    texts: sharedTexts(file.related(file.main, 'sharedStrings'), limits),
    styles: stylesIn(treeOf(file.related(file.main, 'styles'))),
    is1904: ['1', 'true'].includes(properties['date1904'] ?? ''),
  };
}

/** Some programs leave the namespace out: the other names of a part have the prefix of its root. */
function nameIn(root: Element, name: string): string {
  return root.name.includes(':') ? `${root.name.split(':')[0]}:${name}` : name;
}

function sharedTexts(part: Uint8Array | undefined, limits: Limits): SharedText[] {
  const texts: SharedText[] = [];
  if (part)
    readXml(part, {
      takes: (_, depth) => depth === 2,
      taken: (element) => {
        texts.push(richText(element));
        if (texts.length > 2 * limits.cells) throw new Unreadable(BROKEN);
      },
    });
  return texts;
}

/** A text of one or several runs; what only says how it is pronounced is left out. */
export function richText(element: Element): SharedText {
  const parts = childrenOf(element).map((child) => runOf(child));
  return {
    text: parts.map(({ text }) => text).join(''),
    struck: parts.map(({ struck }) => struck).join(''),
  };
}

function runOf(child: Element): SharedText {
  const local = child.name.replace(/^.*:/u, '');
  if (local === 't') return { text: unescaped(textIn(child)), struck: '' };
  if (local !== 'r') return { text: '', struck: '' };
  const properties = childrenOf(child).find(({ name }) => /(?:^|:)rPr$/u.test(name));
  const words = unescaped(
    childrenOf(child)
      .filter(({ name }) => /(?:^|:)t$/u.test(name))
      .map(textIn)
      .join(''),
  );
  const looks = new Map(childrenOf(properties).map((look) => [look.name.replace(/^.*:/u, ''), look.attributes['val']]));
  if (looks.has('strike') && !isOff(looks.get('strike'))) return { text: '', struck: words };
  return { text: looks.get('vertAlign') === 'superscript' ? raisedText(words) : words, struck: '' };
}

const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** Signs that XML does not take are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

const EURO = '#,##0 "€"';
const CENTS = '#,##0.00 "€"';
/** The formats that a German spreadsheet knows by number. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: `${EURO};-${EURO}`,
  6: `${EURO};-${EURO}`,
  7: `${CENTS};-${CENTS}`,
  8: `${CENTS};-${CENTS}`,
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd.mm.yyyy',
  15: 'dd. mmm yy',
  16: 'dd. mmm',
  17: 'mmm yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd.mm.yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: `${EURO};-${EURO};"-" "€"`,
  43: '#,##0.00;-#,##0.00;"-"',
  44: `${CENTS};-${CENTS};"-" "€"`,
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

function stylesIn(root: Element | undefined): CellStyle[] {
  if (!root) return [];
  const own = new Map(
    below(root, 'numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const fonts = below(root, 'fonts').map((font) => {
    const strike = childrenOf(font).find(({ name }) => /(?:^|:)strike$/u.test(name));
    return strike !== undefined && !isOff(strike.attributes['val']);
  });
  return below(root, 'cellXfs').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      format: own.get(id) ?? BUILT_IN[id] ?? 'General',
      struck: fonts[Number(attributes['fontId'] ?? 0)] ?? false,
    };
  });
}

function below(root: Element, list: string): Element[] {
  return childrenOf(childOf(root, nameIn(root, list)));
}
