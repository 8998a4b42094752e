import { unpack } from './ceilings/archive.ts';
import { readCells, readExcel } from './excel.ts';
import { kindOf } from './kind.ts';
import { readMail } from './mail.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { type Limits, type Reading, type SheetsReading, Unreadable } from './reading.ts';
import { readWord } from './word.ts';

const NO_WORKBOOK =
  'Die Datei ist keine Excel-Arbeitsmappe. Bitte speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“ und senden Sie diese.';

/** A file as it came. */
export interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Reads a file by its kind, in this thread; throws `Unreadable` with the sentence for the person who sent it. */
export async function parse({ bytes, name }: File, limits: Limits): Promise<Reading> {
  const kind = kindOf(bytes, name);
  if (kind === 'pdf') return readPdf(bytes, name, limits);
  if (kind === 'mail') return readMail(bytes, name, limits);
  if (kind === 'markdown') return readMarkdown(bytes, name, limits);
  const parts = unpack(bytes, limits);
  if (parts['word/document.xml']) return readWord(parts, name, limits);
  if (parts['xl/workbook.xml']) return readExcel(parts, name, limits);
  throw new Unreadable(
    'Diese gepackte Datei ist kein Word- oder Excel-Dokument. Bitte entpacken Sie sie und senden Sie die Dateien einzeln.',
    'kind',
  );
}

/** Reads the sheets of an Excel file, in this thread. */
export async function parseSheets({ bytes, name }: File, limits: Limits): Promise<SheetsReading> {
  const parts = kindOf(bytes, name) === 'office' ? unpack(bytes, limits) : {};
  if (!parts['xl/workbook.xml']) throw new Unreadable(NO_WORKBOOK, 'kind');
  return { kind: 'sheets', sheets: await readCells(parts, limits) };
}
