import { entryOf } from '../text/lookup.ts';

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** How a file is handed out, by the ending of its name; undefined for those that are not attached: they could run. */
export function contentTypeOf(name: string): string | undefined {
  const ending = /\.([a-z]{2,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return entryOf(KINDS, ending);
}

/** What can be attached, in words. */
export const ATTACHABLE =
  'PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument, Text, CSV und Bilder (.png, .jpg)';
