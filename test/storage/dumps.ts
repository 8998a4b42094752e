import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '../../src/storage/index.ts';
import { openStorage } from '../../src/storage/index.ts';
import type { TestDatabase } from '../support/databases.ts';
import type { Name } from './names.ts';
import type { Click } from './old-cards.ts';
import { emptyPostgres, emptySqlite, openRaw, type Place } from './raw.ts';
import type { Outcome, Typed } from './replay.ts';

/** Where the dumps lie, one folder each, named by the last migration in it. */
export const FOLDER = 'test/storage';

/** The files of a dump beside its two databases. */
export const FILES = {
  moment: 'moment.json',
  names: 'names.jsonl',
  clicks: 'clicks.jsonl',
  typed: 'typed.jsonl',
  files: 'files.jsonl',
  kept: 'kept.jsonl',
} as const;

/** A database as it once was, with all that people and Teams still hold of it. */
export interface Dump {
  readonly name: string;
  /** Its local time. */
  readonly now: string;
  readonly names: readonly Name[];
  readonly clicks: readonly (Click & { readonly became: Outcome })[];
  readonly typed: readonly Typed[];
  /** Signed links to files, with the kind of each. */
  readonly files: readonly { readonly kind: string; readonly signed: string }[];
  /** Words typed into fields of old cards that were found in the database afterwards. */
  readonly kept: readonly string[];
  /** Its statements. */
  sql(kind: Storage['kind']): string;
}

/** All dumps, the oldest first. */
export function allDumps(): Dump[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}/u.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map(readDump);
}

function readDump(name: string): Dump {
  const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
  const lines = <T>(file: string) =>
    read(file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  return {
    name,
    now: (JSON.parse(read(FILES.moment)) as { now: string }).now,
    names: lines(FILES.names),
    clicks: lines(FILES.clicks),
    typed: lines(FILES.typed),
    files: lines(FILES.files),
    kept: lines(FILES.kept),
    sql: (kind) => read(sqlFile(kind)),
  };
}

/** The file with the statements of a database. */
export function sqlFile(kind: Storage['kind']): string {
  return kind === 'sqlite' ? 'sqlite.sql' : 'postgresql.sql';
}

/** Makes a database that opens as a dump left it, brought up to date by today's migrations. */
export function loaded(database: TestDatabase, sql: Dump['sql']): TestDatabase {
  const open = async () => {
    const place = await filled(database, sql);
    const storage = await openStorage(place.url);
    const close = async () => {
      await storage.close();
      await place.remove();
    };
    return { ...storage, close };
  };
  return { name: database.name, open };
}

/** An own database with what the statements of a dump hold, before any migration. */
export async function filled(database: Pick<TestDatabase, 'name'>, sql: Dump['sql']): Promise<Place> {
  const place = database.name === 'SQLite' ? await emptySqlite() : await emptyPostgres(server());
  const raw = await openRaw(place.url);
  await raw.run(sql(raw.kind));
  await raw.close();
  return place;
}

function server(): string {
  const url = process.env['KREISRUNDE_TEST_SERVER'];
  if (url === undefined) throw new Error('no PostgreSQL server');
  return url;
}
