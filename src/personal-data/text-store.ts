import type { Db } from '../conversation/database.ts';
import type { Loose, Row } from './rows.ts';

const open = (db: Db) => db.withTables<Loose>();

/** The texts of a table: which columns hold them, and its rows of a round. */
export interface Texts {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: () => Promise<readonly Row[]>;
}

/** What is looked through: which tables of a round, and which of their text columns. */
interface Sought {
  readonly tables: ReadonlySet<string>;
  readonly roundId: string;
  readonly isText: (table: string, column: string) => boolean;
}

/** The texts of tables as the database has them today; what stands in files is bytes, and not among them. */
export async function textsOf(db: Db, { tables, roundId, isText }: Sought): Promise<readonly Texts[]> {
  const there = await db.introspection.getTables();
  return there
    .filter(({ name }) => tables.has(name))
    .map(({ name: table, columns: all }) => {
      const light = all.filter(({ dataType }) => !/blob|bytea/iu.test(dataType)).map(({ name }) => name);
      const texts = all
        .filter(({ name, dataType }) => /text/iu.test(dataType) && isText(table, name))
        .map(({ name }) => name);
      const rows = () => open(db).selectFrom(table).select(light).where('round_id', '=', roundId).execute();
      return { table, columns: texts, rows };
    });
}
