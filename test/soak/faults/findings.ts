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

/** The ids under which the connector took what the database knows to be sent. */
export async function knownToBeTaken(url: string): Promise<ReadonlySet<string>> {
  const raw = await openRaw(url);
  const rows = await raw.rows("select activity_id from outbox where state = 'sent'");
  await raw.close();
  return new Set(rows.map((row) => String(row['activity_id'])));
}

/**
 * What was taken under an id that the database does not know: it keeps the last one of each message, so the message was
 * sent again, and stands there twice. Processes were killed at these moments.
 */
export function repeatedIn(
  accepted: readonly Accepted[],
  { known, kills }: { readonly known: ReadonlySet<string>; readonly kills: readonly number[] },
): Repeated {
  const posted = accepted.filter(({ kind, text }) => kind === 'new' && !FAULT.test(text));
  const again = posted.filter(({ id }) => !known.has(id));
  const heard = again.filter(({ told }) => told);
  const told = heard.filter((one) => !kills.some((kill) => kill >= one.at && kill <= sentAgainAt(one, posted)));
  return {
    unheard: again.length - heard.length,
    byKill: heard.length - told.length,
    told: told.map(({ conversationId, text }) => `${conversationId} ${text}`.slice(0, 200)),
  };
}

/** When the same was taken once more in its conversation; at once where it never was. */
function sentAgainAt({ id, conversationId, text, at }: Accepted, posted: readonly Accepted[]): number {
  const alike = posted.filter((other) => other.conversationId === conversationId && other.text === text);
  return alike.find((other) => other.at >= at && other.id !== id)?.at ?? at;
}
