import { z } from 'zod';
import { fold } from '../../conversation/phrase.ts';
import type { ReadSheet } from '../../documents/reading.ts';
import type { CheckedSheets, HeldRow } from '../../intake/examined.ts';
import { topicAreaOf } from '../../municipalities/topic-area.ts';
import { draftSchema, type Measure, type MeasureDraft, typedValues } from '../measure.ts';
import { COLUMNS, type Column, MEASURES } from './report-file.ts';

/** A cell that cannot be taken: where it is, what stands there, what is wrong and what to enter. */
export interface Fault {
  readonly sheet: string;
  readonly cell: string;
  readonly found: string;
  readonly says: string;
}

/** A row of a filled file that says something new: of a measure in the version that was exported, or of a new one. */
export interface FilledRow {
  readonly number?: number | undefined;
  readonly version?: number | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a filled file says: rows that change something, or everything that is wrong with it. */
export interface Filled {
  readonly rows: readonly FilledRow[];
  readonly faults: readonly Fault[];
}

/** What a filled file is read against. */
export interface Known {
  readonly measures: readonly Measure[];
  readonly topicAreas: readonly string[];
}

type Name = (typeof COLUMNS)[number]['name'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const REQUIRED: readonly Column[] = ['number', 'version', 'title', 'topicArea', 'planned', 'committed', 'spent'];

/** A sheet with measures, and its rows that look like the case of a client. */
interface FilledSheet extends ReadSheet {
  readonly held: readonly HeldRow[];
}

/** The sheet with measures of a filled file; undefined when the file is something else. */
export function measuresIn({ sheets, held }: CheckedSheets): FilledSheet | undefined {
  const found = sheets.find(({ name, rows: [head = []] }) => {
    const names = head.map((text) => fold(text).folded);
    return name === MEASURES && ['nr', 'massnahme', 'verplant'].every((word) => names.includes(word));
  });
  return found && { ...found, held: held.filter(({ sheet, row }) => sheet === found.name && row > 1) };
}

/** Reads a filled sheet: nothing of it counts unless all of it is right. */
export function readFilled({ name, rows: [head = [], ...rows], held }: FilledSheet, known: Known): Filled {
  const places = new Map(COLUMNS.map(({ field, name: title }) => [field, placeOf(head, title)]));
  const missing = REQUIRED.filter((field) => places.get(field) === undefined);
  if (missing.length > 0) return { rows: [], faults: missing.map((field) => missingColumn(name, field)) };
  const lines = rows.map((cells, at) => ({ sheet: name, row: at + 2, cells, places }));
  if (held.length > 0) return { rows: [], faults: held.map(clientFault) };
  const read = lines.map((line) => readRow(line, known));
  const faults = [...read.flatMap((one) => one.faults), ...twiceNamed(read)];
  return { rows: faults.length > 0 ? [] : read.flatMap(({ row, isNews }) => (row && isNews ? [row] : [])), faults };
}

/** A measure stands in one row. */
function twiceNamed(read: readonly ReadRow[]): Fault[] {
  const seen = new Set<number>();
  const says = 'Diese Nummer steht schon weiter oben. Bitte nur eine Zeile je Maßnahme.';
  return read.flatMap(({ row, place }) => {
    const number = row?.number;
    if (number === undefined) return [];
    const isRepeated = seen.has(number);
    seen.add(number);
    return place && isRepeated ? [{ ...place, found: String(number), says }] : [];
  });
}

function placeOf(head: readonly string[], title: Name): number | undefined {
  const at = head.findIndex((text) => fold(text).folded === fold(title).folded);
  return at < 0 ? undefined : at;
}

function missingColumn(sheet: string, column: Column): Fault {
  const { name } = COLUMNS.find(({ field }) => field === column) ?? { name: column };
  return { sheet, cell: 'Zeile 1', found: '', says: `Die Spalte „${name}“ fehlt. Bitte laden Sie die Datei neu.` };
}

/** One row of the sheet, with the columns' places. */
interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly places: ReadonlyMap<Column, number | undefined>;
}

interface ReadRow {
  readonly row?: FilledRow;
  readonly isNews?: boolean;
  readonly place?: Pick<Fault, 'sheet' | 'cell'>;
  readonly faults: readonly Fault[];
}

function readRow(line: Row, known: Known): ReadRow {
  const fields = fieldsIn(line);
  if (Object.keys(fields).length === 0) return { faults: [] };
  const { number: typedNumber, version: typedVersion, ...said } = fields;
  const measure = known.measures.find(({ number }) => String(number) === typedNumber);
  const faults = draftFaults(line, said, known);
  if (typedNumber !== undefined && !measure) return { faults: [unknownNumber(line, typedNumber), ...faults] };
  if (!measure) return { row: { fields: said }, isNews: true, faults };
  const isNews = faults.length > 0 || !saysTheSame(measure, said, known);
  const stale = isNews && typedVersion !== String(measure.version) ? [staleRow(line, measure)] : [];
  const row = { number: measure.number, version: measure.version, fields: said };
  return { row, isNews, place: placeIn(line, 'number'), faults: [...stale, ...faults] };
}

/** The cells of a row by field, those that hold something. */
function fieldsIn({ cells, places }: Row): Partial<Record<Column, string>> {
  const filled = COLUMNS.flatMap(({ field }) => {
    const place = places.get(field);
    const text = place === undefined ? '' : (cells[place] ?? '').trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return Object.fromEntries(filled);
}

function placeIn({ sheet, row, places }: Row, field: Column): Pick<Fault, 'sheet' | 'cell'> {
  const place = places.get(field);
  return { sheet, cell: place === undefined ? `Zeile ${row}` : `${LETTERS.charAt(place)}${row}` };
}

function fault(line: Row, field: Column, says: string): Fault {
  const place = line.places.get(field);
  return { ...placeIn(line, field), found: place === undefined ? '' : (line.cells[place] ?? ''), says };
}

function unknownNumber(line: Row, number: string): Fault {
  const says = `Eine Maßnahme ${number} gibt es nicht. Bitte lassen Sie die Nummer leer, wenn die Maßnahme neu ist.`;
  return fault(line, 'number', says);
}

function staleRow(line: Row, { number, version }: Measure): Fault {
  const says = `Maßnahme ${number} wurde inzwischen geändert (Stand ${version}). Bitte laden Sie die Datei neu und tragen Sie die Änderung dort ein.`;
  return fault(line, 'version', says);
}

const columns = z.enum(COLUMNS.map(({ field }) => field));

function draftFaults(line: Row, said: Readonly<Record<string, string>>, { topicAreas }: Known): Fault[] {
  const { error } = draftSchema.safeParse(said);
  const faults = (error?.issues ?? []).map(({ path: [field], message }) => fault(line, columns.parse(field), message));
  const { topicArea } = said;
  if (topicArea === undefined || topicAreaOf(topicArea, topicAreas) !== undefined) return faults;
  return [...faults, fault(line, 'topicArea', `Bitte eines dieser Themenfelder eintragen: ${topicAreas.join(', ')}.`)];
}

/** What looks like the case of a client is not kept, not even as a fault. */
function clientFault({ sheet, row, said }: HeldRow): Fault {
  const says = `Die Zeile sieht nach einem Einzelfall aus (${said}). Bitte entfernen Sie die Angaben zur Person.`;
  return { sheet, cell: `Zeile ${row}`, found: '', says };
}

function saysTheSame(measure: Measure, said: Readonly<Record<string, string>>, { topicAreas }: Known): boolean {
  const draft = draftOf(said, topicAreas);
  const shown = (one: MeasureDraft) => JSON.stringify(Object.entries(typedValues(one)).toSorted());
  return measure.state === 'active' && draft !== undefined && shown(draft) === shown(measure);
}

/** The measure that a row describes; undefined when it is none. */
export function draftOf(
  said: Readonly<Record<string, string>>,
  topicAreas: readonly string[],
): MeasureDraft | undefined {
  const { data } = draftSchema.safeParse(said);
  const topicArea = data && topicAreaOf(data.topicArea, topicAreas);
  return data && topicArea !== undefined ? { ...data, topicArea } : undefined;
}
