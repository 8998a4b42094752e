import type { Db } from '../../src/conversation/database.ts';
import { checkOf, type Storage } from '../../src/storage/index.ts';
import type { Kind } from '../../src/storage/migrations/step.ts';
import type { Refill } from './contents.ts';
import { atEnd } from './endings.ts';
import { INSTANCES } from './instances.ts';
import { type KeptDatabase, keptPostgres, keptSqlite } from './kept.ts';

/**
 * A kind of database that the behaviour suite runs on; `open` gives one with all tables, and no rows but those of a
 * beginning, where one is given.
 */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  open(beginning?: Beginning): Promise<OpenedDatabase>;
}

/** With what tests begin: it is written once in a process; where the key is the same again, the same rows are put there. */
export interface Beginning {
  readonly key: string;
  write(db: Db): Promise<void>;
}

export interface OpenedDatabase extends Storage {
  /** Whether what the tests begin with is there. */
  readonly begun?: boolean;
  /** Handles for further instances, of which none knows anything of the others. */
  readonly others?: readonly Db[];
}

/** Behaviour that has nothing to do with the kind of database runs on this one. */
export const sqlite: TestDatabase = { name: 'SQLite', open: (beginning) => openKept('sqlite', beginning) };
const postgres: TestDatabase = { name: 'PostgreSQL', open: (beginning) => openKept('postgres', beginning) };

/** Describes the same behaviour on each database there is. Call it at the top level of a test file. */
export function onEveryDatabase(title: string, body: (database: TestDatabase) => void): void {
  describe(`${title} (SQLite)`, () => body(sqlite));
  describe(`${title} (PostgreSQL)`, () => {
    before(function () {
      if (!server()) this.skip();
    });
    body(postgres);
  });
}

const free: Readonly<Record<Kind, KeptDatabase[]>> = { sqlite: [], postgres: [] };
const make = { sqlite: keptSqlite, postgres: () => keptPostgres(server() ?? '') };

/** More would keep what only tests of other files begin with. */
const BEGINNINGS = 8;
const written: Readonly<Record<Kind, Map<string, Refill>>> = { sqlite: new Map(), postgres: new Map() };

/** Opens a database with all tables and no other rows: one that an earlier test has closed, emptied, or else a new one. */
async function openKept(kind: Kind, beginning?: Beginning): Promise<OpenedDatabase> {
  const kept = free[kind].pop() ?? (await make[kind]());
  const { db, missed, end } = kept.lend();
  const others = Array.from({ length: kind === 'postgres' ? INSTANCES - 1 : 0 }, () => kept.lend());
  if (beginning) await begin(kept, { db, beginning, known: written[kind] });
  let closed: Promise<void> | undefined;
  const giveBack = async () => {
    await Promise.all([end(), ...others.map((other) => other.end())]);
    const all = [...missed, ...others.flatMap((other) => [...other.missed])];
    if (await kept.empty()) free[kind].push(kept);
    else await kept.end();
    if (all.length > 0) throw new Error(`statements that do not say whose round they are about:\n${all.join('\n')}`);
  };
  const close = () => {
    closed ??= giveBack();
    return closed;
  };
  const begun = beginning !== undefined;
  return { db, kind, check: checkOf(db), close, begun, others: others.map((other) => other.db) };
}

async function begin(
  kept: KeptDatabase,
  { db, beginning, known }: { db: Db; beginning: Beginning; known: Map<string, Refill> },
): Promise<void> {
  const refill = known.get(beginning.key);
  if (refill) return kept.fill(refill);
  await beginning.write(db);
  known.set(beginning.key, await kept.contents());
  for (const oldest of [...known.keys()].slice(0, -BEGINNINGS)) known.delete(oldest);
}

atEnd(async () => {
  await Promise.all(Object.values(free).flatMap((kept) => kept.splice(0).map((one) => one.end())));
});

function server(): string | undefined {
  return process.env['KREISRUNDE_TEST_SERVER'];
}
