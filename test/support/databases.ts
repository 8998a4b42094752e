import { checkOf, type Storage } from '../../src/storage/index.ts';
import type { Kind } from '../../src/storage/migrations/step.ts';
import { atEnd } from './endings.ts';
import { type KeptDatabase, keptPostgres, keptSqlite } from './kept.ts';

/** A kind of database that the behaviour suite runs on; `open` gives one with all tables and no rows. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  open(): Promise<Storage>;
}

/** Behaviour that has nothing to do with the kind of database runs on this one. */
export const sqlite: TestDatabase = { name: 'SQLite', open: () => openEmpty('sqlite') };
const postgres: TestDatabase = { name: 'PostgreSQL', open: () => openEmpty('postgres') };

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

/** Opens a database with all tables and no rows: one that an earlier test has closed, emptied, or else a new one. */
async function openEmpty(kind: Kind): Promise<Storage> {
  const kept = free[kind].pop() ?? (await make[kind]());
  const { db, missed, end } = kept.lend();
  let closed: Promise<void> | undefined;
  const giveBack = async () => {
    await end();
    if (await kept.empty()) free[kind].push(kept);
    else await kept.end();
    if (missed.size > 0)
      throw new Error(`statements that do not say whose round they are about:\n${[...missed].join('\n')}`);
  };
  const close = () => {
    closed ??= giveBack();
    return closed;
  };
  return { db, kind, check: checkOf(db), close };
}

atEnd(async () => {
  await Promise.all(Object.values(free).flatMap((kept) => kept.splice(0).map((one) => one.end())));
});

function server(): string | undefined {
  return process.env['KREISRUNDE_TEST_SERVER'];
}
