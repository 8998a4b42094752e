import { entryOf } from '../text/lookup.ts';
import { BROKEN, EMPTY, Unreadable } from './reading.ts';

/** What a file is; `office` is a packed file of Word or Excel. */
export type FileKind = 'office' | 'pdf' | 'mail' | 'outlook' | 'markdown';

const TEXTS: Readonly<Record<string, FileKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'markdown',
  eml: 'mail',
};
const PACKED = ['docx', 'xlsx', 'docm', 'xlsm', 'odt', 'ods', 'pptx', 'pdf', 'msg'];
const WANTED = 'Lesbar sind Word (.docx), Excel (.xlsx), PDF, E-Mail (.eml, .msg) und Markdown (.md).';
const UNKNOWN = `Dateien dieser Art sind nicht lesbar. ${WANTED}`;
const OLD: Readonly<Record<string, string>> = {
  doc: 'Bitte speichern Sie die Datei in Word als „Word-Dokument (.docx)“ und senden Sie diese.',
  xls: 'Bitte speichern Sie die Datei in Excel als „Excel-Arbeitsmappe (.xlsx)“ und senden Sie diese.',
  ppt: 'Bitte speichern Sie die Präsentation als PDF und senden Sie dieses.',
};

/** Tells what a file is by its first bytes, and only for texts by its name. */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const ending = /\.([a-z]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new Unreadable(EMPTY);
  if (startsWith(bytes, 'D0CF11E0A1B11AE1')) return compound(bytes, ending);
  if (startsWith(bytes, '504B0304')) return packed(bytes, ending);
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  const text = entryOf(TEXTS, ending);
  if (text !== undefined) return text;
  throw PACKED.includes(ending) ? new Unreadable(BROKEN) : new Unreadable(UNKNOWN, 'kind');
}

/** Packed like a Word file, but of another program. */
const OTHER: Readonly<Record<string, string>> = {
  text: 'Dateien von LibreOffice Writer (.odt) sind nicht lesbar. Bitte speichern Sie sie dort als „Word 2007-365 (.docx)“ und senden Sie diese.',
  spreadsheet:
    'Dateien von LibreOffice Calc (.ods) sind nicht lesbar. Bitte speichern Sie sie dort als „Excel 2007-365 (.xlsx)“ und senden Sie diese.',
  presentation: 'Präsentationen sind nicht lesbar. Bitte speichern Sie die Datei als PDF und senden Sie dieses.',
};
/** An OpenDocument file begins with its type, which is not packed. */
const OPEN_DOCUMENT = /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|\w)/su;

function packed(bytes: Uint8Array, ending: string): FileKind {
  const [, program] = OPEN_DOCUMENT.exec(latin(bytes.subarray(0, 120))) ?? [];
  const other = /^pp(?:t|s)[xm]$/u.test(ending) ? 'presentation' : program;
  if (other !== undefined) throw new Unreadable(entryOf(OTHER, other) ?? UNKNOWN, 'kind');
  return 'office';
}

/** An encrypted file of Word or Excel is packed like the old formats, and like what is dragged out of Outlook. */
function compound(bytes: Uint8Array, ending: string): FileKind {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    throw new Unreadable(
      'Die Datei ist mit einem Kennwort geschützt. Bitte heben Sie den Schutz auf (Datei, Informationen, Dokument schützen) und senden Sie sie noch einmal.',
    );
  if (ending === 'msg' || (holds('__properties_version1.0') && !holds('WordDocument') && !holds('Workbook')))
    return 'outlook';
  throw new Unreadable(`Die Datei hat ein altes Format. ${entryOf(OLD, ending) ?? WANTED}`, 'kind');
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
  return (
    Buffer.from(bytes.subarray(0, hex.length / 2))
      .toString('hex')
      .toUpperCase() === hex
  );
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
