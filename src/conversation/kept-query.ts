import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** What stands in a query for a value: it cannot be looked at, so that no query is built by it. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The values of a query by their names. */
type Values = Readonly<Record<string, string | number | null>>;

/** What a query gives: its rows, and how many rows it has changed. */
export interface Given<Row> {
  readonly rows: Row[];
  readonly changed: number;
}

/**
 * Begins a statement within a transaction that nobody looks at the result of: what follows need not wait for it. Where it
 * fails the transaction does, at the latest when it is committed.
 */
export const UNSEEN = '/* unseen */ ';

/**
 * A query that is built once for each kind of database, and then only filled with values: building takes longer than
 * asking. `build` sees slots in place of the values, and must not decide by them.
 */
export function keptQuery<Row, Of extends Values = Values>(
  build: (db: Db, of: Of) => Compilable<Row>,
): (db: Db, of: Of) => Promise<Given<Row>> {
  const fill = filling(build);
  return async (db, of) => {
    const { rows, numAffectedRows } = await db.executeQuery<Row>(fill(db, of));
    return { rows, changed: Number(numAffectedRows ?? 0) };
  };
}

/** The same for what is only written: within a transaction what follows need not wait for it, and fails with it. */
export function keptWrite<Row, Of extends Values = Values>(
  build: (db: Db, of: Of) => Compilable<Row>,
): (db: Db, of: Of) => Promise<void> {
  const fill = filling(build, UNSEEN);
  return async (db, of) => void (await db.executeQuery<Row>(fill(db, of)));
}

function filling<Row, Of extends Values>(build: (db: Db, of: Of) => Compilable<Row>, begins = '') {
  const built = new WeakMap<object, CompiledQuery<Row>>();
  return (db: Db, of: Of): CompiledQuery<Row> => {
    const { adapter } = db.getExecutor();
    const query = built.get(adapter) ?? begun(build(db, slots<Of>()).compile(), begins);
    built.set(adapter, query);
    return { ...query, parameters: query.parameters.map((one) => (one instanceof Slot ? filled(of, one) : one)) };
  };
}

function begun<Row>(query: CompiledQuery<Row>, begins: string): CompiledQuery<Row> {
  return { ...query, sql: `${begins}${query.sql}` };
}

function slots<Of extends Values>(): Of {
  return new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Of;
}

function filled(of: Values, { name }: Slot): string | number | null {
  const value = of[name];
  if (value === undefined) throw new Error(`a query without its value ${name}`);
  return value;
}
