import { constants, deflateRawSync } from 'node:zlib';
import { FILTERS, type Filter, packedBy } from '../documents/packings.ts';
import { pdfOf } from '../documents/pdf-file.ts';
import { zipOf } from '../documents/zip-file.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const encode = (text: string) => Buffer.from(text);

/** A file with its name. */
export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A Word file of half a megabyte whose text takes long to read: so many paragraphs, 70 bytes each unpacked. */
export function hugeDocx(paragraphs = 250_000): Named {
  const paragraph = (at: number) => `<w:p><w:r><w:t>Absatz ${at} wie jeder andere.</w:t></w:r></w:p>`;
  const body = Array.from({ length: paragraphs }, (_, at) => paragraph(at)).join('');
  const bytes = zipOf([
    { name: '[Content_Types].xml', bytes: encode(TYPES) },
    { name: '_rels/.rels', bytes: encode(RELATIONS) },
    { name: 'word/document.xml', bytes: encode(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`) },
  ]);
  return { bytes, name: 'Lang.docx' };
}

/** So many megabytes of spaces, raw deflated to about a kilobyte each. */
export function swelling(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), Buffer.from([3, 0])]);
}

const LONGEST_TEXT = 19 * 1024 * 1024;

/** Files that once stopped everything, or took all memory, by name; each is small enough to be sent. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'Woerterbuch.pdf': () => swollenPdf([], 1300, `/Rest (${'x'.repeat(700)})`),
  'Hex.pdf': () => swollenPdf([FILTERS.hex], 650),
  'Ascii85.pdf': () => swollenPdf([FILTERS.ascii85], 1000),
  'Lang.docx': () => hugeDocx().bytes,
  'Text.txt': () => encode('Die Kosten der Unterkunft sind angemessen. '.repeat(LONGEST_TEXT / 43)),
};

/** A PDF of about 1.4 MB whose one stream swells to so many megabytes behind the outer filters. */
function swollenPdf(outer: readonly Filter[], megabytes: number, also = ''): Uint8Array {
  const flate = Buffer.concat([Buffer.from([0x78, 0x9c]), swelling(megabytes)]);
  const names = [...outer.map(({ name }) => name), 'FlateDecode'].map((name) => `/${name}`).join(' ');
  return pdfOf([{ filter: `${also} /Filter [${names}]`, body: packedBy(outer, flate) }]);
}
