import { openRaw } from '../../storage/raw.ts';
import type { Accepted } from '../connector.ts';
import type { Trace } from './acts.ts';
import { type Done, FAULT } from './user.ts';

/** How often each act stands in the database, looked up in its tables and not by the code that wrote it. */
export async function standing(url: string, done: readonly Done[]): Promise<ReadonlyMap<Done, number>> {
  const raw = await openRaw(url);
  const read = new Map<string, Promise<readonly string[]>>();
  const rowsOf = async ({ tables, columns }: Trace) => {
    const rows = await Promise.all(tables.map((table) => raw.rows(`select ${columns.join(', ')} from ${table}`)));
    return rows.flat().map((row) => columns.map((column) => String(row[column])).join(' '));
  };
  const found = new Map<Done, number>();
  for (const one of done) {
    const { trace } = one.act;
    const key = `${trace.tables.join()} ${trace.columns.join()}`;
    const rows = await (read.get(key) ?? read.set(key, rowsOf(trace)).get(key) ?? []);
    const { holds, is } = trace;
    found.set(one, rows.filter((row) => (holds === undefined ? row === is : row.includes(holds))).length);
  }
  await raw.close();
  return found;
}

/** Messages that were sent again: those whose acceptance could not be heard, and those of which nobody can say why. */
export interface Repeated {
  readonly untold: number;
  readonly told: readonly string[];
}

/** What stands in a conversation more than once. */
export function repeatedIn(accepted: readonly Accepted[]): Repeated {
  const posted = accepted.filter(({ kind, text }) => kind === 'new' && !FAULT.test(text));
  const alike = Map.groupBy(posted, ({ conversationId, text }) => `${conversationId} ${text}`);
  let untold = 0;
  const told: string[] = [];
  for (const [which, all] of alike) {
    const unheard = all.slice(0, -1).filter((one) => !one.told).length;
    untold += unheard;
    if (all.length - 1 > unheard) told.push(which.slice(0, 200));
  }
  return { untold, told };
}
