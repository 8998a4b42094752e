import { z } from 'zod';
import type { Row, Rows } from './rows.ts';
import { sayColumn, sayTable } from './words.ts';

const fields = z.record(z.string(), z.json());

/** A matter as it lies in the archive. */
export const matterSchema = z
  .object({
    art: z.string().describe('Was es ist, zum Beispiel „Abstimmung“'),
    nummer: z.string().describe('Seine Nummer in der Runde; Jahr oder Kommune davor, wo danach gezählt wird'),
    titel: z.string().nullable(),
    stand: z.iso.datetime().describe('Zeitpunkt des Exports; alle Zeitpunkte in UTC, Tage als JJJJ-MM-TT'),
    angaben: fields.describe('Was von ihm festgehalten ist; Beträge und Anteile als Text mit Punkt, in Euro'),
    teile: z.record(z.string(), z.array(fields)).describe('Was zu ihm gehört, in der Reihenfolge seiner Nummern'),
    dateien: z.array(z.string()).describe('Seine Dateien, mit ihrem Ort in diesem Archiv'),
    ausgelassen: z.array(z.string()).describe('Was hier fehlt und warum'),
  })
  .describe('Ein Vorgang der Runde');

export type ArchivedMatter = z.output<typeof matterSchema>;

/** Several rows without a matter of their own. */
export const listSchema = z
  .object({ inhalt: z.string(), stand: z.iso.datetime(), einträge: z.array(fields), dateien: z.array(z.string()) })
  .describe('Eine Liste der Runde');

/** The rows that belong to a matter, by their tables. */
export type PartRows = ReadonlyMap<string, readonly Row[]>;

/** How rows are said. */
export interface Saying {
  readonly rows: Rows;
  readonly municipalities: ReadonlyMap<string, string>;
  readonly personal: ReadonlySet<string>;
}

/** Ids of the machine: they lead nowhere outside of it. */
const TECHNICAL: ReadonlySet<string> = new Set([
  ...['round_id', 'operation_id', 'conversation_id', 'tenant_id', 'activity', 'fingerprint', 'held', 'told_hash'],
  'question_askers.place',
]);

/** A row in German; what the round does not hold of it is left away. */
export function sayRow(
  table: string,
  row: Row,
  { municipalities, personal }: Saying,
): Record<string, z.core.util.JSONType> {
  const said = Object.entries(row).flatMap(([column, value]) => {
    if (TECHNICAL.has(column) || TECHNICAL.has(`${table}.${column}`) || personal.has(`${table}.${column}`)) return [];
    const name = typeof value === 'string' && column === 'municipality_id' ? municipalities.get(value) : undefined;
    return [[sayColumn(table, column), name ?? parsed(value)] as const];
  });
  return Object.fromEntries(said);
}

/** What is stored as JSON is told as such. */
function parsed(value: string | number | null): z.core.util.JSONType {
  if (typeof value !== 'string' || !/^[[{]/u.test(value)) return value;
  try {
    return z.json().parse(JSON.parse(value)) as z.core.util.JSONType;
  } catch {
    return value;
  }
}

/** All parts of a matter in German, without the columns that lead to it; those without rows are left away. */
export function sayParts(
  parts: PartRows,
  leading: ReadonlyMap<string, readonly string[]>,
  saying: Saying,
): ArchivedMatter['teile'] {
  const said = [...parts].filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(
    said.map(([table, rows]) => {
      const kept = (row: Row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !leading.get(table)?.includes(name)));
      return [sayTable(table), rows.map((row) => sayRow(table, kept(row), saying))];
    }),
  );
}
