import { Parser } from 'saxen';
import { decode } from '../plain-text.ts';
import { BROKEN, Unreadable } from '../reading.ts';
import { TOO_DEEP } from '../too-much.ts';

/** An element of a part of a packed file, with entities decoded; its name has the prefix that we give its namespace. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const ECMA = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
/** Files saved as „Strict Open XML“ name their namespaces otherwise; they are the same. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${ECMA}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${ECMA}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${ECMA}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${ECMA}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${ECMA}/spreadsheetml/2006/main`]: 's',
  [`${STRICT}/spreadsheetml/main`]: 's',
  [`${ECMA}/markup-compatibility/2006`]: 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  [`${ECMA}/package/2006/relationships`]: 'rel',
  [`${ECMA}/package/2006/content-types`]: 'ct',
};
const DEEPEST = 200;
const MOST_ELEMENTS = 400_000;

/** What is done with an XML text as it is read: `open` may take an element with all that is in it. */
interface Reader {
  /** Whether the element that begins is handed on as a tree once it is complete. */
  readonly takes: (name: string, depth: number, parent: string) => boolean;
  readonly taken: (element: Element) => void;
}

/** Reads a part element by element: only one that is taken lies in memory, and only until the next. Throws `Unreadable`. */
export function readXml(bytes: Uint8Array, { takes, taken }: Reader): void {
  const path: string[] = [];
  const open: Element[] = [];
  let elements = 0;
  const parser = new Parser().ns(PREFIXES);
  parser.on('error', fail).on('warn', () => undefined);
  parser.on('openTag', (name, attributes, decoded) => {
    if (path.length >= DEEPEST) throw new Unreadable(TOO_DEEP, 'limit');
    const parent = path.at(-1) ?? '';
    path.push(name);
    const holder = open.at(-1);
    if (!holder && !takes(name, path.length, parent)) return;
    elements = holder ? elements + 1 : 0;
    if (elements > MOST_ELEMENTS) throw new Unreadable(TOO_DEEP, 'limit');
    const element = { name, attributes: decodedAttributes(attributes(), decoded), children: [] };
    holder?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text, decoded) => void open.at(-1)?.children.push(decoded(text)));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('closeTag', () => {
    path.pop();
    const element = open.pop();
    if (element && open.length === 0) taken(element);
  });
  parser.parse(decode(bytes).replace(/^\ufeff/u, ''));
}

function fail(): never {
  throw new Unreadable(BROKEN);
}

/** Most attributes hold no entity: they are taken as they are. */
function decodedAttributes(attributes: Record<string, string>, decoded: (text: string) => string) {
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (value.includes('&')) attributes[name] = decoded(value);
  }
  return attributes;
}

/** The root of a small part, with all that is in it. */
export function treeOf(bytes: Uint8Array | undefined): Element | undefined {
  let root: Element | undefined;
  if (bytes)
    readXml(bytes, {
      takes: (_, depth) => depth === 1,
      taken: (element) => {
        root = element;
      },
    });
  return root;
}

/** The elements directly below, all or those of one name. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element directly below of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name);
}

/** All elements below of that name, in order, however deep; what lies in one of them is not looked through. */
export function allOf(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

/** The value of the child of that name, as Word writes most properties: `<w:numId w:val="3"/>`. */
export function settingOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property that is on or off is on, off, or not said: `<w:b/>` is on, `<w:b w:val="0"/>` off. */
export function toggleOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** All words in an element. */
export function textIn(element: Element | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
