/**
 * Writes a dump of the database as today's code leaves it: `npm run dump`, or `node test/storage/make-dump.ts`, on a
 * machine with PostgreSQL (server binaries and `pg_dump`, or `TEST_DATABASE_URL`). The folder is named by the last
 * migration, with a word of your own where an earlier dump has that name (`npm run dump -- surveys`: `0027-surveys`): a
 * dump is never written over, because it stands for a version that people run.
 *
 * A round is lived through the front door (`diary.ts`) on SQLite and on PostgreSQL, until every table has rows. Then all
 * buttons on all cards that anybody has are collected, forms behind them included, and clicked once on a copy, to know
 * what became of them. What is written:
 *
 *   sqlite.sql, postgresql.sql   schema and rows, loaded by our own drivers
 *   moment.json                  the local time of the dump
 *   names.jsonl                  verbs, fields, kinds of work, of posted cards and of files: never renamed
 *   clicks.jsonl                 the buttons, who has them, what they send, and what came of them
 *   typed.jsonl                  what could be typed, and the verb it was
 *   files.jsonl                  signed links that were handed out
 *   kept.jsonl                   words typed into forms that the database then held
 *
 * Tests find every folder by themselves. A new feature gets its lines in the diary before the next dump is made.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../support/postgres.ts';
import { ENDS } from './diary.ts';
import { FILES, FOLDER, sqlFile } from './dumps.ts';
import { type Lived, liveOn, tried } from './making.ts';
import { emptyPostgres, emptySqlite, type Place } from './raw.ts';

const server = await startServer();
if (!server) throw new Error('a dump needs PostgreSQL: set TEST_DATABASE_URL or install it');
process.env['KREISRUNDE_TEST_SERVER'] = server.url;
try {
  await make(server.url);
} finally {
  await server.stop();
}

async function make(serverUrl: string): Promise<void> {
  const sqlite = await livedOn(await emptySqlite());
  const folder = join(FOLDER, [sqlite.migration, ...process.argv.slice(2, 3)].join('-'));
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  const postgres = await livedOn(await emptyPostgres(serverUrl));
  assert.deepEqual(seen(postgres), seen(sqlite), 'the databases show different cards');
  const { clicks, kept, files } = await tried({ name: 'SQLite' }, sqlite);
  const { names, typed } = sqlite;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  mkdirSync(folder);
  write(sqlFile('sqlite'), sqlite.sql);
  write(sqlFile('postgres'), postgres.sql);
  write(FILES.moment, `{ "now": "${ENDS}" }\n`);
  for (const [file, all] of Object.entries({ names, clicks, typed, files, kept }))
    write(FILES[file as keyof typeof FILES], all.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

async function livedOn(place: Place): Promise<Lived> {
  const lived = await liveOn(place.url);
  await place.remove();
  return lived;
}

/** The cards that people got, in whatever order conversations were served. */
function seen({ clicks }: Lived): string[] {
  return clicks.map((click) => JSON.stringify(click)).sort();
}
