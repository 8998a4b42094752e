import { openStorage, type Storage } from '../../src/storage/index.ts';
import { administer, databaseUrl } from './postgres.ts';

/** A kind of database that the behaviour suite runs on; `open` gives a fresh one with all tables. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  open(): Promise<Storage>;
}

const TEMPLATE = `kreisrunde_template_${process.pid}`;
let template: Promise<void> | undefined;
let made = 0;

/** A fresh database in memory, for behaviour that has nothing to do with the kind of database. */
export const sqlite: TestDatabase = { name: 'SQLite', open: () => openStorage('sqlite::memory:') };
const postgres: TestDatabase = { name: 'PostgreSQL', open: openPostgres };

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

function server(): string | undefined {
  return process.env['KREISRUNDE_TEST_SERVER'];
}

async function openPostgres(): Promise<Storage> {
  const url = server() ?? '';
  template ??= makeTemplate(url);
  await template;
  made += 1;
  const name = `kreisrunde_${process.pid}_${made}`;
  await administer(url, `create database ${name} template ${TEMPLATE}`);
  const storage = await openStorage(databaseUrl(url, name));
  const close = async () => {
    await storage.close();
    await administer(url, `drop database if exists ${name} with (force)`);
  };
  return { ...storage, close };
}

async function makeTemplate(url: string): Promise<void> {
  await administer(url, `drop database if exists ${TEMPLATE}`, `create database ${TEMPLATE}`);
  await (await openStorage(databaseUrl(url, TEMPLATE))).close();
}
