import { createHash } from 'node:crypto';
import type { Db } from '../../conversation/database.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

type Loose = Readonly<Record<string, Row>>;

/** The columns of a table, those with bytes apart. */
interface Columns {
  readonly plain: readonly string[];
  readonly bytes: readonly string[];
}

/** The rows of a round, and which of them have been filed. */
export interface Rows {
  columns(table: string): Columns;
  /** In the order of their columns; a kind narrows those that all kinds share. */
  of(table: string, kind?: string): Promise<readonly Row[]>;
  /** What stands in the column with bytes: one at a time. */
  bytes(table: string, row: Row): Promise<Uint8Array | undefined>;
  file(table: string, rows: readonly Row[]): void;
  /** What has not been filed. */
  left(table: string): Promise<readonly Row[]>;
}

const BYTES = /blob|bytea/iu;

/** Opens the tables of a round. */
export async function openRows(db: Db, roundId: string): Promise<Rows> {
  const tables = new Map((await db.introspection.getTables()).map(({ name, columns }) => [name, columns]));
  const filed = new Set<string>();
  const columnsOf = (table: string): Columns => {
    const all = tables.get(table) ?? [];
    const isBytes = ({ dataType }: { dataType: string }) => BYTES.test(dataType);
    const names = (which: typeof all) => which.map(({ name }) => name);
    return { plain: names(all.filter((one) => !isBytes(one))), bytes: names(all.filter(isBytes)) };
  };
  const of = async (table: string, kind?: string) => {
    const { plain } = columnsOf(table);
    const open = db
      .withTables<Loose>()
      .selectFrom(table)
      .select([...plain])
      .where('round_id', '=', roundId);
    const rows = await (kind === undefined ? open : open.where('kind', '=', kind)).execute();
    return rows.toSorted((one, other) => inOrder(plain, one, other));
  };
  return {
    columns: columnsOf,
    of,
    bytes: async (table, row) => {
      const [column] = columnsOf(table).bytes;
      if (column === undefined) return undefined;
      let query = db.withTables<Loose>().selectFrom(table).select(column).where('round_id', '=', roundId);
      for (const [name, value] of Object.entries(row))
        query = value === null ? query.where(name, 'is', null) : query.where(name, '=', value);
      const found: unknown = (await query.executeTakeFirst())?.[column];
      return found instanceof Uint8Array ? found : undefined;
    },
    file: (table, rows) => {
      for (const row of rows) filed.add(digestOf(table, row));
    },
    left: async (table) => (await of(table)).filter((row) => !filed.has(digestOf(table, row))),
  };
}

function inOrder(columns: readonly string[], one: Row, other: Row): number {
  for (const column of columns) {
    const [left = null, right = null] = [one[column], other[column]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left ?? '') < String(right ?? '') ? -1 : 1;
  }
  return 0;
}

function digestOf(table: string, row: Row): string {
  return createHash('sha256')
    .update(`${table}${JSON.stringify(row)}`)
    .digest('base64');
}
