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
 * A query that is built once for each kind of database, and then only filled with values: building takes longer than
 * asking. `build` sees slots in place of the values, and must not decide by them.
 */
export function keptQuery<Row, Of extends Values = Values>(
  build: (db: Db, of: Of) => Compilable<Row>,
): (db: Db, of: Of) => Promise<Given<Row>> {
  const built = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, of) => {
    const { adapter } = db.getExecutor();
    const query = built.get(adapter) ?? build(db, slots<Of>()).compile();
    built.set(adapter, query);
    const parameters = query.parameters.map((one) => (one instanceof Slot ? filled(of, one) : one));
    const { rows, numAffectedRows } = await db.executeQuery<Row>({ ...query, parameters });
    return { rows, changed: Number(numAffectedRows ?? 0) };
  };
}

function slots<Of extends Values>(): Of {
  return new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Of;
}

function filled(of: Values, { name }: Slot): string | number | null {
  const value = of[name];
  if (value === undefined) throw new Error(`a query without its value ${name}`);
  return value;
}
