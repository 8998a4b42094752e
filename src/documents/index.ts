/**
 * Files are read here: Word, Excel, PDF, e-mail and Markdown become a title and sections. It happens in the process that
 * asks; what other people send goes through `intake/`, which reads it in a process of its own.
 */

import { cleanData } from '../text/data.ts';
import { type FileKind, kindOf } from './kind.ts';
import { unpack } from './office/archive.ts';
import { type Package, packageOf } from './office/package.ts';
import { LIMITS, type Limits, type Reading, refusalOf, type SheetsReading, Unreadable } from './reading.ts';
import { tooLarge } from './too-much.ts';

const NO_DOCUMENT =
  'Diese gepackte Datei ist kein Word- oder Excel-Dokument. Bitte entpacken Sie sie und senden Sie die Dateien einzeln.';
const NO_WORKBOOK =
  'Die Datei ist keine Excel-Arbeitsmappe. Bitte speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“ und senden Sie diese.';

/** Reads a file by its kind, within the limits. It never throws: what cannot be read is refused in a German sentence. */
export async function readDocument(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<Reading> {
  return document(bytes, name, limits).then(clean, refusalOf);
}

/** Reads the sheets of an Excel file cell by cell, within the limits; it never throws either. */
export async function readSheets(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<SheetsReading> {
  return sheets(bytes, name, limits).then(clean, refusalOf);
}

/** Nothing is handed on that databases and other files do not take. */
function clean<R extends Reading | SheetsReading>(reading: R): R {
  return cleanData(reading) as R;
}

/** Each kind loads its library when it is wanted: together they take longer to load than most files to be read. */
async function document(bytes: Uint8Array, name: string, limits: Limits): Promise<Reading> {
  const kind = kindFor(bytes, name, limits);
  if (kind === 'pdf') return (await import('./pdf/pdf.ts')).readPdf(bytes, name, limits);
  if (kind === 'mail') return (await import('./texts/mail.ts')).readMail(bytes, name, limits);
  if (kind === 'outlook') return outlook(bytes, name, limits);
  if (kind === 'markdown') return (await import('./texts/text.ts')).readText(bytes, name, limits);
  const file = packageOf(unpack(bytes, limits));
  if (file.kind === 'word') return (await import('./office/word.ts')).readWord(file, name, limits);
  if (file.kind === 'excel') return (await import('./office/excel.ts')).readExcel(file, name, limits);
  throw new Unreadable(NO_DOCUMENT, 'kind');
}

async function outlook(bytes: Uint8Array, name: string, limits: Limits): Promise<Reading> {
  const { outlookMessage } = await import('./outlook/message.ts');
  const { readMessage } = await import('./texts/mail.ts');
  return readMessage(outlookMessage(bytes, limits), name, limits);
}

async function sheets(bytes: Uint8Array, name: string, limits: Limits): Promise<SheetsReading> {
  const file: Package | undefined =
    kindFor(bytes, name, limits) === 'office' ? packageOf(unpack(bytes, limits)) : undefined;
  if (file?.kind !== 'excel') throw new Unreadable(NO_WORKBOOK, 'kind');
  const { readCells } = await import('./office/excel.ts');
  return { kind: 'sheets', sheets: await readCells(file, limits) };
}

function kindFor(bytes: Uint8Array, name: string, limits: Limits): FileKind {
  if (bytes.length > limits.bytes) throw new Unreadable(tooLarge(limits), 'limit');
  return kindOf(bytes, name);
}
