import { openRaw } from '../../storage/raw.ts';
import type { Accepted } from '../connector.ts';
import type { Trace } from './acts.ts';
import { type Done, FAULT } from './user.ts';

/** How often each act stands in the database, looked up in its tables and not by the code that wrote it. */
export async function standing(url: string, done: readonly Done[]): Promise<ReadonlyMap<Done, number>> {
  const raw = await openRaw(url);
  const read = new Map<string, Promise<readonly string[]>>();
  const rowsOf = async ({ tables, columns }: Trace) => {
    // In one view of them: offices act meanwhile, and what they replace moves from one table to the other.
    const each = tables.map((table) => `select ${columns.join(', ')} from ${table}`);
    const rows = await raw.rows(each.join(' union all '));
    return rows.map((row) => columns.map((column) => String(row[column])).join(' '));
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

/** Messages that were sent again, by why they were. */
export interface Repeated {
  /** Nobody could hear that they had been taken. */
  readonly unheard: number;
  /** A process was killed that knew alone that they had been taken: that is the rule. */
  readonly byKill: number;
  /** Nobody can say why. */
  readonly told: readonly string[];
}

/** What stands in a conversation more than once, where processes were killed at these moments. */
export function repeatedIn(accepted: readonly Accepted[], kills: readonly number[]): Repeated {
  const posted = accepted.filter(({ kind, text }) => kind === 'new' && !FAULT.test(text));
  const alike = Map.groupBy(posted, ({ conversationId, text }) => `${conversationId} ${text}`);
  const again = [...alike].flatMap(([which, all]) =>
    all.slice(1).map(({ at }, before) => ({ which: which.slice(0, 200), at, first: all[before] })),
  );
  const isByKill = (one: (typeof again)[number]) =>
    kills.some((kill) => one.first !== undefined && kill >= one.first.at && kill <= one.at);
  const heard = again.filter(({ first }) => first?.told === true);
  const told = heard.filter((one) => !isByKill(one));
  return {
    unheard: again.length - heard.length,
    byKill: heard.length - told.length,
    told: told.map(({ which }) => which),
  };
}
