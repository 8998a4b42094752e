import type { Limits } from './reading.ts';

const CHARACTERS_OF_A_PAGE = 2000;
const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)}\u00a0MB`;
const count = (number: number) => new Intl.NumberFormat('de-DE').format(number);

/** Says how large a file may be. */
export function tooLarge({ bytes }: Pick<Limits, 'bytes'>): string {
  return `Die Datei ist größer als ${megabytes(bytes)}. Bitte verkleinern Sie sie (zum Beispiel ohne Bilder) oder teilen Sie sie auf.`;
}

/** Says how much may be packed in a file. Of a PDF it is mostly its pictures, of Word and Excel they do not count. */
export function unpackedTooLarge({ unpackedBytes }: Limits, kind: 'office' | 'pdf'): string {
  const size = `Die Datei ist entpackt größer als ${megabytes(unpackedBytes)}`;
  if (kind === 'office') return `${size}. Bitte teilen Sie sie auf, oder senden Sie sie als PDF.`;
  return `${size}, meist wegen ihrer Bilder. Bitte verkleinern Sie die Bilder, oder teilen Sie die Datei auf.`;
}

/** Says of how many parts a packed file or an e-mail may be made. */
export function tooManyParts({ parts }: Limits, kind: 'file' | 'mail'): string {
  if (kind === 'file') return `Die Datei besteht aus mehr als ${count(parts)} Teilen. Bitte senden Sie sie als PDF.`;
  return `Die E-Mail besteht aus mehr als ${count(parts)} Teilen. Bitte speichern Sie ihren Text als Datei, und senden Sie diese.`;
}

/** Says how far the cells of a sheet may reach. */
export const FAR_CELLS =
  'In der Arbeitsmappe stehen Zellen sehr weit unten oder rechts, oft nur leere formatierte. Bitte löschen Sie die leeren Zeilen und Spalten unter und neben den Tabellen, und senden Sie die Datei noch einmal.';

/** Says how many cells a sheet may have. */
export function tooManyCells({ cells }: Limits): string {
  return `Ein Blatt der Arbeitsmappe hat mehr als ${count(cells)} Zellen. Bitte teilen Sie die Datei auf, und senden Sie die Teile einzeln.`;
}

/** Says how many sections or rows of a sheet are looked through. */
export function tooManySections({ sections }: Limits): string {
  return `Die Datei hat mehr als ${count(sections)} Abschnitte oder Zeilen. Bitte teilen Sie sie auf, und senden Sie die Teile einzeln.`;
}

/** Says how many paragraphs a file may have. */
export function tooManyBlocks({ blocks }: Limits): string {
  return `Die Datei hat mehr als ${count(blocks)} Absätze. Bitte teilen Sie sie auf, oder löschen Sie leere Absätze.`;
}

/** Says how much text may stand in a file. */
export function tooMuchText({ characters }: Limits): string {
  const pages = Math.floor(characters / CHARACTERS_OF_A_PAGE);
  return `Die Datei enthält mehr Text als etwa ${count(pages)} Seiten. Bitte teilen Sie sie auf, und senden Sie die Teile einzeln.`;
}

/** A PDF is packed in a way whose size cannot be told beforehand. */
export const STRANGE_PACKING =
  'Die PDF-Datei ist auf eine Weise gepackt, die hier nicht gelesen wird. Bitte öffnen Sie sie, drucken Sie sie in eine neue PDF-Datei (Microsoft Print to PDF), und senden Sie diese.';

/** A file takes longer to read than anybody waits. */
export const SLOW =
  'Das Lesen der Datei hat zu lange gedauert. Bitte teilen Sie sie auf, und senden Sie die Teile einzeln.';

/** Reading a file takes more memory than there is for it. */
export const MUCH =
  'Die Datei ist zum Lesen zu umfangreich. Bitte teilen Sie sie auf, und senden Sie die Teile einzeln.';

/** A file is nested or built in a way that no program writes. */
export const TOO_DEEP =
  'Die Datei ist ungewöhnlich verschachtelt aufgebaut und wird so nicht gelesen. Bitte kopieren Sie den Text in ein neues Dokument, oder senden Sie sie als PDF.';
