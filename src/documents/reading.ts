/** One section as it stands in the file; `page` counts from 1 where the file has pages. */
export interface ReadSection {
  readonly heading: string;
  readonly text: string;
  readonly page?: number | undefined;
}

/** What became of a file: what stands in it, or a German sentence that says why not and what to do next. */
export type Reading =
  | { readonly kind: 'document'; readonly title: string; readonly sections: readonly ReadSection[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** A sheet of an Excel file: its rows from the first, each with its cells from column A, as they are shown in German. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What became of an Excel file that is read cell by cell. */
export type SheetsReading =
  | { readonly kind: 'sheets'; readonly sheets: readonly ReadSheet[] }
  | Extract<Reading, { kind: 'refused' }>;

/** How much of a file is read at most. */
export interface Limits {
  /** Of the file as it comes. */
  readonly bytes: number;
  /** Of what is packed in it (Word, Excel, the streams of a PDF). */
  readonly unpackedBytes: number;
  /** How many times larger a packed part may become. */
  readonly ratio: number;
  readonly pages: number;
  readonly sections: number;
  readonly milliseconds: number;
}

/** The limits of the product. */
export const LIMITS: Limits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  ratio: 200,
  pages: 500,
  sections: 3000,
  milliseconds: 20_000,
};

/** A file that cannot be read; the message is a German sentence for the person who sent it. */
export class Unreadable extends Error {}

/** The file is damaged, or not what its name says. */
export const BROKEN =
  'Die Datei lässt sich nicht lesen, vermutlich ist sie beschädigt. Bitte öffnen Sie sie in ihrem Programm, speichern Sie sie neu und senden Sie sie noch einmal.';

/** The file holds no words. */
export const EMPTY = 'Die Datei enthält keinen Text. Bitte prüfen Sie, ob Sie die richtige Datei gesendet haben.';

/** More is packed in the file than anybody would read. */
export const BOMB =
  'Die Datei wird entpackt ungewöhnlich groß und wurde deshalb nicht geöffnet. Bitte speichern Sie ihren Inhalt in eine neue Datei, am besten als PDF, und senden Sie diese.';
