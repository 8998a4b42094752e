import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A packed file of these parts. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A paragraph of a Word file. */
export function p(text: string, look: { style?: string; bold?: boolean; list?: boolean; note?: number } = {}): string {
  const style = look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`;
  const list = look.list ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const bold = look.bold ? '<w:rPr><w:b/></w:rPr>' : '';
  const note = look.note === undefined ? '' : `<w:r><w:footnoteReference w:id="${look.note}"/></w:r>`;
  return `<w:p><w:pPr>${style}${list}</w:pPr><w:r>${bold}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>${note}</w:p>`;
}

/** A table of a Word file. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const STYLES = [
  ['Titel', 'Title'],
  ['berschrift1', 'heading 1'],
  ['berschrift2', 'heading 2'],
  ['berschrift3', 'heading 3'],
  ['Eigene', 'Überschrift 2'],
];

/** A Word file with these paragraphs and tables, as a German Word names its styles; footnotes count from 2. */
export function docx(body: readonly string[], notes: readonly string[] = []): Uint8Array {
  const style = ([id, name]: readonly string[]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const note = (text: string, at: number) => `<w:footnote w:id="${at + 2}">${p(text)}</w:footnote>`;
  return packed({
    '[Content_Types].xml': `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${DECLARED}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${DECLARED}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `${DECLARED}<w:styles xmlns:w="${W}">${STYLES.map(style).join('')}</w:styles>`,
    'word/footnotes.xml': `${DECLARED}<w:footnotes xmlns:w="${W}">${notes.map(note).join('')}</w:footnotes>`,
    'word/document.xml': `${DECLARED}<w:document xmlns:w="${W}"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** A cell: text, number, a day (as Excel counts them), or nothing. */
export type Cell = string | number | { readonly day: number } | null;

/** An Excel file with these sheets. */
export function xlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const at = (list: readonly string[], one: (name: string, id: number) => string) =>
    list.map((name, index) => one(name, index + 1)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `${DECLARED}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARED}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><workbookPr/><sheets>${at(names, (name, id) => `<sheet name="${xml(name)}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARED}<Relationships xmlns="${RELATIONS}">${at(names, (_, id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${DECLARED}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, index) => {
    const rows = (sheets[name] ?? []).map(
      (row, place) => `<row r="${place + 1}">${row.map((cell, column) => cellXml(cell, column, place)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${DECLARED}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  return packed(parts);
}

function cellXml(cell: Cell, column: number, row: number): string {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`;
  return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
}
