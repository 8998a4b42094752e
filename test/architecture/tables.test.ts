import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { files, texts } from './sources.ts';

/** Tables without a round, and why. */
const WITHOUT_ROUND: Readonly<Record<string, string>> = {
  rounds: 'is the round itself',
  queues: 'orders what is sent into a conversation, whichever round it belongs to',
  tenants: 'paces all rounds of a tenant together',
  signing_keys: 'the key of the installation',
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

onEveryDatabase('the tables', (database) => {
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
