import { childOf, childrenOf, type Element, settingOf, toggleOf, treeOf } from './xml.ts';

/** Looks of words that change what they say. */
export type Toggle = 'w:strike' | 'w:dstrike' | 'w:vanish' | 'w:b';

/** A style with what it is based on. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: Element | undefined;
  readonly run: Element | undefined;
}

/** Where a list level is named: the list and how deep in it. */
export interface ListPlace {
  readonly list: string;
  readonly level: number | undefined;
}

/** The styles of a Word file. */
export interface Styles {
  /** The level of a heading (1 is the highest) that a paragraph of this style is; `title` for the title. */
  levelOf(style: string | undefined): number | 'title' | undefined;
  isContents(style: string | undefined): boolean;
  /** The list of a style, with the style of the chain that names it. */
  listOf(style: string | undefined): ListPlace | undefined;
  /** The styles that this one is based on, itself first. */
  chain(style: string | undefined): readonly string[];
  toggle(style: string | undefined, name: Toggle): boolean | undefined;
  raised(style: string | undefined): string | undefined;
}

const LONGEST_CHAIN = 30;
const HEADING = /^(?:heading|überschrift|berschrift|titre|kop)\s?([1-9])$/iu;
const TITLE = /^(?:title|titel)$/iu;
const CONTENTS =
  /^(?:toc heading|inhaltsverzeichnisüberschrift|toc|verzeichnis|inhaltsverzeichnis|table of figures|abbildungsverzeichnis)\s?[1-9]?$/iu;

/** Reads the part that lists the styles. */
export function stylesOf(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  const root = treeOf(part);
  for (const element of childrenOf(root, 'w:style')) {
    const style = styleOf(element);
    styles.set(style.id, style);
  }
  const standard = childrenOf(root, 'w:style').find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const chain = chains(styles, standard);
  const first = <Found>(style: string | undefined, find: (one: Style) => Found | undefined): Found | undefined => {
    for (const id of chain(style)) {
      const one = styles.get(id);
      const found = one && find(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    levelOf: (style) => (style === undefined ? undefined : first(style, levelIn)),
    isContents: (style) => style !== undefined && CONTENTS.test(styles.get(style)?.name ?? style),
    listOf: (style) => first(style, listIn),
    chain: (style) => chain(style),
    toggle: (style, name) => first(style, ({ run }) => toggleOf(run, name)),
    raised: (style) => first(style, ({ run }) => settingOf(run, 'w:vertAlign')),
  };
}

function styleOf(element: Element): Style {
  const id = element.attributes['w:styleId'] ?? '';
  return {
    id,
    name: settingOf(element, 'w:name') ?? id,
    basedOn: settingOf(element, 'w:basedOn'),
    paragraph: childOf(element, 'w:pPr'),
    run: childOf(element, 'w:rPr'),
  };
}

/** A paragraph without a style has the standard one. */
function chains(styles: ReadonlyMap<string, Style>, standard: string | undefined) {
  const known = new Map<string | undefined, readonly string[]>();
  return (style: string | undefined): readonly string[] => {
    const found = known.get(style);
    if (found) return found;
    const chain: string[] = [];
    let id = style ?? standard;
    while (id !== undefined && !chain.includes(id) && chain.length < LONGEST_CHAIN) {
      chain.push(id);
      id = styles.get(id)?.basedOn;
    }
    known.set(style, chain);
    return chain;
  };
}

function levelIn({ name, paragraph }: Style): number | 'title' | undefined {
  if (TITLE.test(name)) return 'title';
  const outline = outlineIn(paragraph);
  if (outline !== undefined) return outline === 0 ? undefined : outline;
  const [, level] = HEADING.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}

/** The level that an outline names, from 1; 0 where it says that there is none. */
export function outlineIn(properties: Element | undefined): number | undefined {
  const value = settingOf(properties, 'w:outlineLvl');
  if (value === undefined) return undefined;
  return Number(value) < 9 ? Number(value) + 1 : 0;
}

function listIn({ paragraph }: Style): ListPlace | undefined {
  return listPlaceIn(paragraph);
}

/** The list that a paragraph names; one without a number of its own goes on with that of its style. */
export function listPlaceIn(properties: Element | undefined): ListPlace | undefined {
  const numbering = childOf(properties, 'w:numPr');
  const list = settingOf(numbering, 'w:numId');
  const level = settingOf(numbering, 'w:ilvl');
  return list === undefined ? undefined : { list, level: level === undefined ? undefined : Number(level) };
}
