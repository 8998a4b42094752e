import { readCsvRows } from '../documents/csv-rows.ts';
import { headingWithPath } from '../documents/heading-number.ts';
import { readDocument, readSheets } from '../documents/index.ts';
import { decode } from '../documents/plain-text.ts';
import type { Limits, Reading, ReadSheet, Refused } from '../documents/reading.ts';
import { tooMuchText } from '../documents/too-much.ts';
import { findClientData } from '../privacy/client-data.ts';

/** A file as it came. */
export interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** How a file is wanted: as a title with sections, or as the cells of its sheets. */
export type Form = 'document' | 'sheets';

/** A file that looks like the case of a client: nothing of it is handed on but why. */
export interface Held {
  readonly kind: 'held';
  /** What stands in brackets in the sentence to its sender. */
  readonly said: string;
}

/** A row that looks like the case of a client; its cells are handed on empty. `row` counts from 1. */
export interface HeldRow {
  readonly sheet: string;
  readonly row: number;
  readonly said: string;
}

type Document = Extract<Reading, { kind: 'document' }>;

/** Sheets, and the rows of them that are held back. */
export interface CheckedSheets {
  readonly kind: 'sheets';
  readonly sheets: readonly ReadSheet[];
  readonly held: readonly HeldRow[];
}

/** What became of a file in either form. */
export type Examined<F extends Form> = {
  document: Document | Held | Refused;
  sheets: CheckedSheets | Refused;
}[F];

/** A file, how it is wanted, and within which limits. */
export interface Asked {
  readonly file: File;
  readonly form: Form;
  readonly limits: Limits;
}

/** Reads a file and looks through it for client data, in the process that calls. */
export async function examine({ file, form, limits }: Asked): Promise<Examined<Form>> {
  return form === 'sheets' ? examineSheets(file, limits) : examineDocument(file, limits);
}

async function examineDocument(file: File, limits: Limits): Promise<Document | Held | Refused> {
  const reading = await readDocument(file.bytes, file.name, limits);
  if (reading.kind === 'refused') return isTable(file, reading) ? (examineTable(file, limits) ?? reading) : reading;
  const title = `${file.name}\n${reading.title}`;
  const found =
    findClientData(title) ??
    first(reading.sections, (section) => findClientData(`${headingWithPath(section)}\n${section.text}`));
  return found ? { kind: 'held', said: found.said } : reading;
}

/** A table of text is no document, but others may keep it as it is. */
function isTable({ name }: File, { why }: Refused): boolean {
  return why === 'kind' && /\.csv$/iu.test(name);
}

function examineTable({ bytes }: File, limits: Limits): Held | Refused | undefined {
  const text = decode(bytes);
  if (text.length > limits.characters) return { kind: 'refused', why: 'limit', reason: tooMuchText(limits) };
  const found = first(readCsvRows(text), ({ cells }) => findClientData(cells.join('\n')));
  return found && { kind: 'held', said: found.said };
}

/** Reads the sheets of a workbook and empties the rows that look like the case of a client. */
export async function examineSheets(file: File, limits: Limits): Promise<CheckedSheets | Refused> {
  const reading = await readSheets(file.bytes, file.name, limits);
  if (reading.kind === 'refused') return reading;
  const held = reading.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, at) => {
      const found = findClientData(cells.join('\n'));
      return found ? [{ sheet: name, row: at + 1, said: found.said }] : [];
    }),
  );
  return { kind: 'sheets', sheets: reading.sheets.map((sheet) => withoutHeld(sheet, held)), held };
}

function withoutHeld({ name, rows }: ReadSheet, held: readonly HeldRow[]): ReadSheet {
  const places = new Set(held.filter(({ sheet }) => sheet === name).map(({ row }) => row));
  return { name, rows: rows.map((cells, at) => (places.has(at + 1) ? cells.map(() => '') : cells)) };
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
