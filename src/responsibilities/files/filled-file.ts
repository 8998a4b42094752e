import { z } from 'zod';
import { type Raw, readInput } from '../../conversation/inputs.ts';
import { fold } from '../../conversation/phrase.ts';
import type { ReadSheet } from '../../documents/reading.ts';
import type { Instant } from '../../german/berlin.ts';
import type { CheckedSheets, HeldRow } from '../../intake/examined.ts';
import { isSame, saidOf } from '../history.ts';
import { EVERY_CITY, type Responsibility, type Terms } from '../responsibility.ts';
import { type Known, resolve, type Said, saidSchema, withDays } from '../terms.ts';
import { COLUMNS, type Column, SHEET } from './columns.ts';

/** A cell that cannot be taken: where it is, what stands there, what is wrong and what to enter. */
export interface Fault {
  readonly cell: string;
  readonly found: string;
  readonly says: string;
}

/** A row that says something new: of an entry in the version that was exported, or of a new one. */
export interface FilledRow {
  readonly number?: number | undefined;
  readonly version?: number | undefined;
  readonly terms: Terms;
}

/** What a filled file says: rows that change something and how many do not, or everything that is wrong with it. */
export interface Filled {
  readonly rows: readonly FilledRow[];
  readonly same: number;
  readonly faults: readonly Fault[];
}

/** What a filled file is read against, and when. */
export interface Against extends Known {
  readonly all: readonly Responsibility[];
  readonly now: Instant;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TAKEN_ROWS = 2000;

/** A sheet with responsibilities, and its rows that look like the case of a client. */
interface FilledSheet extends ReadSheet {
  readonly held: readonly HeldRow[];
}

/** The sheet with responsibilities of a filled file; undefined when the file is something else. */
export function responsibilitiesIn({ sheets, held }: CheckedSheets): FilledSheet | undefined {
  const found = sheets.find(({ name, rows: [head = []] }) => {
    const names = head.map((text) => fold(text).folded);
    return name === SHEET && ['nr', 'aufgabe'].every((word) => names.includes(word));
  });
  return found && { ...found, held: held.filter(({ sheet, row }) => sheet === found.name && row > 1) };
}

/** Reads a filled sheet: nothing of it counts unless all of it is right. */
export function readFilled({ rows: [head = [], ...rows], held }: FilledSheet, against: Against): Filled {
  const places = new Map(COLUMNS.map(({ field, name }) => [field, placeOf(head, name)]));
  const missing = COLUMNS.filter(({ field }) => places.get(field) === undefined);
  if (missing.length > 0) return wrong(missing.map(({ name }) => missingColumn(name)));
  if (held.length > 0) return wrong(held.map(clientFault));
  if (rows.length > TAKEN_ROWS) return wrong([{ cell: `Zeile ${TAKEN_ROWS + 2}`, found: '', says: TOO_MANY }]);
  const lines = rows.map((cells, at) => ({ row: at + 2, cells, places }));
  const read = lines.map((line) => readRow(line, against));
  const faults = [...read.flatMap((one) => one.faults), ...twiceNamed(read)].toSorted(inSheetOrder);
  if (faults.length > 0) return wrong(faults);
  const filled = read.filter(({ row }) => row !== undefined);
  const news = filled.flatMap(({ row, isNews }) => (row && isNews ? [row] : []));
  return { rows: news, same: filled.length - news.length, faults: [] };
}

const TOO_MANY = 'So viele Zeilen werden nicht gelesen. Bitte teilen Sie die Datei auf.';

function wrong(faults: readonly Fault[]): Filled {
  return { rows: [], same: 0, faults };
}

function inSheetOrder(one: Fault, other: Fault): number {
  const place = ({ cell }: Fault) => Number(/\d+/u.exec(cell)?.[0] ?? 0);
  return place(one) - place(other) || one.cell.localeCompare(other.cell);
}

function placeOf(head: readonly string[], title: string): number | undefined {
  const at = head.findIndex((text) => fold(text).folded === fold(title).folded);
  return at < 0 ? undefined : at;
}

function missingColumn(name: string): Fault {
  return { cell: 'Zeile 1', found: '', says: `Die Spalte „${name}“ fehlt. Bitte laden Sie die Datei neu.` };
}

/** What looks like the case of a client is not kept, not even as a fault. */
function clientFault({ row, said }: HeldRow): Fault {
  const says = `Die Zeile sieht nach einem Einzelfall aus (${said}). Bitte entfernen Sie die Angaben zur Person.`;
  return { cell: `Zeile ${row}`, found: '', says };
}

/** One row of the sheet, with the columns' places. */
interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  readonly places: ReadonlyMap<Column, number | undefined>;
}

interface ReadRow {
  readonly line: Row;
  readonly row?: FilledRow;
  readonly isNews?: boolean;
  readonly faults: readonly Fault[];
}

function readRow(line: Row, against: Against): ReadRow {
  const { number: typedNumber, version: typedVersion, ...said } = cellsOf(line);
  if (typedNumber === undefined && Object.keys(said).length === 0) return { line, faults: [] };
  const read = termsIn(line, said, against);
  const before = against.all.find(({ number }) => String(number) === typedNumber);
  if (typedNumber !== undefined && !before) return { line, faults: [unknownNumber(line, typedNumber), ...read.faults] };
  const { terms } = read;
  if (!terms) return { line, faults: read.faults };
  const known = before ? [before] : against.all;
  const isNews = !known.some((one) => isSame(one, terms));
  const stale = before && isNews && typedVersion !== String(before.version) ? [staleRow(line, before)] : [];
  const row = before ? { number: before.number, version: before.version, terms } : { terms };
  return { line, row, isNews, faults: stale };
}

/** The cells of a row by field, those that hold something. */
function cellsOf({ cells, places }: Row): Partial<Record<Column, string>> {
  const filled = COLUMNS.flatMap(({ field }) => {
    const text = (cells[places.get(field) ?? -1] ?? '').trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return Object.fromEntries(filled);
}

const columns = z.enum(COLUMNS.map(({ field }) => field));

/** What a row says, or each of its cells that is wrong: what cannot be read hides nothing that cannot be found. */
function termsIn(
  line: Row,
  said: Readonly<Record<string, string>>,
  against: Against,
): { terms?: Terms; faults: readonly Fault[] } {
  const read = withDays(said, against.now);
  const { data, error } = readInput(saidSchema, read);
  const faults = (error?.issues ?? []).map(({ path: [field], message }) => fault(line, columns.parse(field), message));
  const resolved = resolve(data ?? halfOf(said, read), against);
  if (resolved.kind === 'read') return data ? { terms: resolved.terms, faults } : { faults };
  const isNamed = new Set(faults.map(({ cell }) => cell));
  const more = Object.entries(resolved.errors).map(([field, says]) => fault(line, columns.parse(field), says));
  return { faults: [...faults, ...more.filter(({ cell }) => !isNamed.has(cell))] };
}

/** What of a row can be held against the round, where some of its cells cannot be read. */
function halfOf(said: Readonly<Record<string, string>>, { validFrom, validTo }: Raw): Said {
  const day = (read: unknown) => (typeof read === 'string' ? read : undefined);
  return { task: '', municipality: EVERY_CITY, ...said, validFrom: day(validFrom), validTo: day(validTo) };
}

function fault({ row, cells, places }: Row, field: Column, says: string): Fault {
  const place = places.get(field) ?? 0;
  return { cell: `${LETTERS.charAt(place)}${row}`, found: cells[place] ?? '', says };
}

function unknownNumber(line: Row, number: string): Fault {
  const says = `Eine Zuständigkeit ${number} gibt es nicht. Bitte lassen Sie die Nummer leer, wenn die Zeile neu ist.`;
  return fault(line, 'number', says);
}

function staleRow(line: Row, { number, version }: Responsibility): Fault {
  const says = `Zuständigkeit ${number} wurde inzwischen geändert (Stand ${version}). Bitte laden Sie die Datei neu und tragen Sie die Änderung dort ein.`;
  return fault(line, 'version', says);
}

/** An entry stands in one row, and so does a new one. */
function twiceNamed(read: readonly ReadRow[]): Fault[] {
  const seen = new Map<string, number>();
  return read.flatMap(({ line, row }) => {
    if (!row) return [];
    const key = row.number === undefined ? saidOf(row.terms).join('\n') : String(row.number);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line.row);
    const says = `Das steht schon in Zeile ${first}. Bitte nur eine Zeile je Zuständigkeit.`;
    return first === undefined ? [] : [fault(line, row.number === undefined ? 'task' : 'number', says)];
  });
}
