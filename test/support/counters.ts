/** Counts what a process asks of its databases. Imported before anything opens one. */
import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';

/**
 * Statements asked, how many times something was made durable (by a commit, or by a write outside any transaction), and how
 * many statements with values PostgreSQL had to read and plan anew.
 */
export const counters = { statements: 0, commits: 0, plannedAnew: 0 };

const WRITES = /^\s*(?:insert|update|delete)\b/iu;
const WORDS = /^\s*(?:begin|start transaction|commit|rollback|savepoint|release)\b/iu;

countSqlite();
countPostgres();

/** A process has one SQLite file, on one connection. */
function countSqlite(): void {
  let inside = false;
  const { exec } = DatabaseSync.prototype;
  const { all, run } = StatementSync.prototype;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql) {
    inside = noted(sql, inside);
    exec.call(this, sql);
  };
  StatementSync.prototype.all = function (this: StatementSync, ...given: unknown[]) {
    inside = noted(this.sourceSQL, inside);
    return Reflect.apply(all, this, given);
  };
  StatementSync.prototype.run = function (this: StatementSync, ...given: unknown[]) {
    inside = noted(this.sourceSQL, inside);
    return Reflect.apply(run, this, given);
  };
}

interface Asked {
  readonly name?: string;
  readonly text?: string;
}

function countPostgres(): void {
  const inside = new WeakMap<object, boolean>();
  const client = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = client;
  client.query = function (this: object, ...given: unknown[]) {
    const [asked] = given;
    const { name, text = '' } = typeof asked === 'string' ? { text: asked } : ((asked ?? {}) as Asked);
    if (typeof asked !== 'string' && name === undefined) counters.plannedAnew += 1;
    inside.set(this, noted(text, inside.get(this) ?? false));
    return query.apply(this, given);
  };
}

/** Notes what is asked; gives whether a transaction is open from then on. */
function noted(sql: string, inside: boolean): boolean {
  if (!WORDS.test(sql)) {
    counters.statements += 1;
    if (!inside && WRITES.test(sql)) counters.commits += 1;
    return inside;
  }
  if (/^\s*commit/iu.test(sql)) counters.commits += 1;
  return /^\s*(?:begin|start|savepoint)/iu.test(sql) || (inside && /^\s*(?:release|rollback to)/iu.test(sql));
}
