import type { Unread } from './unread.ts';

/** From which place in a text on a page goes: offset, and page from 1. */
export interface PageStart {
  readonly at: number;
  readonly page: number;
}

/** A table where it stands in the text of a section as lines, row by row; here it is with its columns. */
export interface ReadTable {
  readonly at: number;
  readonly length: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * One section as it stands in the file: the words of its heading, its number where it has one, the headings above it (from
 * the top, with their numbers), and its text; `page` counts from 1 where the file has pages, and `pages` are those that
 * begin within the text.
 */
export interface ReadSection {
  readonly heading: string;
  readonly text: string;
  readonly page?: number | undefined;
  readonly pages?: readonly PageStart[] | undefined;
  readonly number?: string | undefined;
  readonly path?: readonly string[] | undefined;
  /** The name that covers its heading in a Word file, where it has one: `top-3`. */
  readonly bookmark?: string | undefined;
  readonly tables?: readonly ReadTable[] | undefined;
}

/** Why a file is not read: it cannot be fetched, is of no kind that is read, holds too much, or is damaged, locked or empty. */
export type Why = 'unfetched' | 'kind' | 'limit' | 'broken';

/** A file that is not read, with a German sentence that says why not and what to do next. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: Why;
  readonly reason: string;
}

/** What became of a file: what stands in it, or why not. */
export type Reading =
  | {
      readonly kind: 'document';
      readonly title: string;
      readonly sections: readonly ReadSection[];
      /** What else the file holds, which stands in no section. */
      readonly unread: readonly Unread[];
    }
  | Refused;

/** A sheet of an Excel file: its rows from the first, each with its cells from column A, as they are shown in German. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What became of an Excel file that is read cell by cell. */
export type SheetsReading = { readonly kind: 'sheets'; readonly sheets: readonly ReadSheet[] } | Refused;

/** How much of a file is read at most. */
export interface Limits {
  /** Of the file as it comes. */
  readonly bytes: number;
  /** Of what is packed in it (Word, Excel, the streams of a PDF), as it really comes out. */
  readonly unpackedBytes: number;
  /** Parts of a packed file or of an e-mail, read or not. */
  readonly parts: number;
  /** Of a sheet: the number of its last row, its cells, and the places of the rectangle that they span. */
  readonly rows: number;
  readonly cells: number;
  readonly places: number;
  readonly pages: number;
  readonly sections: number;
  /** Paragraphs, list items and tables. */
  readonly blocks: number;
  /** Of the text that is read, about 2,000 a page. */
  readonly characters: number;
  /** What the process that reads may hold, resident. */
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

/** The limits of the product. */
export const LIMITS: Limits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  parts: 2000,
  rows: 50_000,
  cells: 300_000,
  places: 2_000_000,
  pages: 500,
  sections: 3000,
  blocks: 30_000,
  characters: 2_000_000,
  memoryBytes: 700 * 1024 * 1024,
  milliseconds: 20_000,
};

/** A file that cannot be read; the message is a German sentence for the person who sent it. */
export class Unreadable extends Error {
  readonly why: Why;

  constructor(reason: string, why: Why = 'broken') {
    super(reason);
    this.why = why;
  }
}

/** The refusal that an error means; what is no `Unreadable` was thrown by a library that could not cope. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof Unreadable) return { kind: 'refused', why: error.why, reason: error.message };
  return { kind: 'refused', why: 'broken', reason: BROKEN };
}

/** The file is damaged, or not what its name says. */
export const BROKEN =
  'Die Datei lässt sich nicht lesen, vermutlich ist sie beschädigt. Bitte öffnen Sie sie in ihrem Programm, speichern Sie sie neu und senden Sie sie noch einmal.';

/** The file holds no words. */
export const EMPTY = 'Die Datei enthält keinen Text. Bitte prüfen Sie, ob Sie die richtige Datei gesendet haben.';

/** The file asks for a password. */
export const LOCKED =
  'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Schutz und senden Sie sie noch einmal.';
