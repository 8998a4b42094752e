import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import type { Db } from '../../src/conversation/database.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { files, texts } from './sources.ts';

const NOW = '2023-10-05T07:00:00.000Z';

/** Tables without a round, and why. */
const WITHOUT_ROUND: Readonly<Record<string, string>> = {
  rounds: 'is the round itself',
  queues: 'orders what is sent into a conversation, whichever round it belongs to',
  tenants: 'paces all rounds of a tenant together',
  signing_keys: 'the key of the installation',
  restores: 'when the database of the installation came from a backup',
};

/** Tables that no room works with. */
const OF_THE_INSTALLATION: Readonly<Record<string, string>> = {
  clock: 'since when the time of the sample round goes on',
  write_probe: 'whether anything can be written',
  kysely_migration: 'which steps have been taken',
  kysely_migration_lock: 'so that two instances do not take the same step',
};

/** The tables that each `tables.ts` declares, with that file. */
const declared = files
  .filter((file) => file.endsWith('/tables.ts'))
  .flatMap((file) => {
    const types = [...(texts.get(file) ?? '').matchAll(/^export type \w+Tables = \{([^}]*)\}/gmu)];
    return types.flatMap(([, body = '']) =>
      [...body.matchAll(/(\w+): \w+/gu)].map(([, table = '']) => ({ table, file })),
    );
  });

/** Columns that tell of a person by their name; and those of the same name that do not. */
const PERSONAL = /^(?:person_id|person_key|user_id|recipient|office|contact_office|welcomed)$|_by$/u;

/** What is owed for all tables. */
const { features } = createBot({
  db: Object.freeze({}) as Db,
  clock: { now: () => NOW, inside: async () => NOW },
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  publicUrl: 'https://bot.example.org',
});

const owing = owingOf(features);

onEveryDatabase('the tables', (database) => {
  it('say what of them is personal and how long they are kept', async () => {
    const storage = await database.open();
    try {
      const tables = (await storage.db.introspection.getTables()).filter(
        ({ name }) => OF_THE_INSTALLATION[name] === undefined,
      );
      const silent = tables.filter(({ name }) => owing.tables[name]?.kept === undefined).map(({ name }) => name);
      assert.deepEqual(silent, [], 'say in its tables.ts what the table owes');
      const wrong = tables.flatMap(({ name, columns }) => {
        const there = columns.map((column) => column.name);
        const said = Object.keys(owing.tables[name]?.personal ?? {});
        const unsaid = there.filter((column) => PERSONAL.test(column) && !said.includes(column));
        return [...unsaid, ...said.filter((column) => !there.includes(column))].map((column) => `${name}.${column}`);
      });
      assert.deepEqual(wrong, [], 'say what their deletion does');
    } finally {
      await storage.close();
    }
  });

  it('have one owner each, and a round', async () => {
    const storage = await database.open();
    try {
      const tables = await storage.db.introspection.getTables({ withInternalKyselyTables: true });
      const own = tables.filter(({ name }) => OF_THE_INSTALLATION[name] === undefined);
      assert.deepEqual(new Set(declared.map(({ table }) => table)), new Set(own.map(({ name }) => name)));
      assert.equal(declared.length, own.length);
      const kept = own.filter(({ name }) => WITHOUT_ROUND[name] === undefined);
      const without = kept.filter(({ columns }) => !columns.some(({ name }) => name === 'round_id'));
      assert.deepEqual(
        without.map(({ name }) => name),
        [],
      );
    } finally {
      await storage.close();
    }
  });
});

describe('statements', () => {
  it('are built, not written out, so that the tests can look whose round each is about', () => {
    const written = files.filter((file) => !file.startsWith('storage/migrations/'));
    const wrong = written.filter((file) => /\bsql(?:<[^`]*>)?`[^`]*`\s*\.execute\(/u.test(texts.get(file) ?? ''));
    assert.deepEqual(wrong, []);
  });
});
