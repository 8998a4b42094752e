import { zipOf } from '../documents/zip-file.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const encode = (text: string) => Buffer.from(text);

/** A Word file of a few hundred kilobytes whose text takes long to read: so many paragraphs, 100 bytes each unpacked. */
export function hugeDocx(paragraphs = 300_000): { bytes: Uint8Array; name: string } {
  const body = '<w:p><w:r><w:t>Ein Absatz wie jeder andere.</w:t></w:r></w:p>'.repeat(paragraphs);
  const bytes = zipOf([
    { name: '[Content_Types].xml', bytes: encode(TYPES) },
    { name: '_rels/.rels', bytes: encode(RELATIONS) },
    { name: 'word/document.xml', bytes: encode(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`) },
  ]);
  return { bytes, name: 'Lang.docx' };
}
