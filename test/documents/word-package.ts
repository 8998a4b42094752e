import { packed } from './packed.ts';

const ECMA = 'http://schemas.openxmlformats.org';
const NAMES = [
  `xmlns:w="${ECMA}/wordprocessingml/2006/main"`,
  `xmlns:r="${ECMA}/officeDocument/2006/relationships"`,
  `xmlns:m="${ECMA}/officeDocument/2006/math"`,
  `xmlns:mc="${ECMA}/markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  `xmlns:wp="${ECMA}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${ECMA}/drawingml/2006/main"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** The parts of a Word file beside its body; what the parts are called is up to the file. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** The path of the body. */
  readonly main?: string;
  /** Namespaces as „Strict Open XML“ names them. */
  readonly strict?: boolean;
}

/** A Word file of this body, with its parts found by its own list alone. */
export function word(body: string, parts: WordParts = {}): Uint8Array {
  const { main = 'word/document.xml', strict = false } = parts;
  const folder = main.replace(/\/[^/]*$/u, '');
  const names = strict
    ? NAMES.replaceAll(`${ECMA}/wordprocessingml/2006/main`, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    : NAMES;
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;
  const own = kinds.filter((kind) => parts[kind] !== undefined);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${ECMA}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="${ECMA}/package/2006/relationships">${inner}</Relationships>`;
  const list = own.map((kind, at) => relation(`r${at}`, kind, `teile/${kind}9.xml`)).join('');
  return packed({
    '[Content_Types].xml': `<Types xmlns="${ECMA}/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', `/${main}`)),
    [`${folder}/_rels/${main.slice(folder.length + 1)}.rels`]: relations(list),
    [main]: `<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      own.map((kind) => [`${folder}/teile/${kind}9.xml`, `<w:${kind} ${names}>${parts[kind]}</w:${kind}>`]),
    ),
  });
}

/** A paragraph of these runs (or words), with properties. */
export function para(inner: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inner.includes('<w:') || inner.includes('<m:') || inner.includes('<mc:') ? inner : run(inner)}</w:p>`;
}

/** A run of words with properties. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties of a paragraph of a style. */
export const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;

/** The properties of an item of a list. */
export const listed = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A paragraph style with its own properties and what it is based on. */
export function style(id: string, name: string, inner = '', basedOn = ''): string {
  const base = basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}${inner}</w:style>`;
}

/** A list of these levels: format, text, and what else a level says. */
export function list(id: number, levels: readonly (readonly [string, string, string?])[]): string {
  const level = ([format, text, more = '']: readonly [string, string, string?], at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join('')}</w:abstractNum>`;
}

/** A numbering that counts by a list, where it begins anew at a number of its own. */
export function counting(id: number, of: number, startAt?: number): string {
  const start =
    startAt === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${startAt}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${start}</w:num>`;
}

/** A cell of these words, with properties. */
export const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`;

/** A row of cells; a head row repeats on each page. */
export const row = (cells: readonly string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;

/** A table of rows. */
export const grid = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
