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

/** Tables that are kept as long as the round, and of which nothing must hold but what the database itself guards; and why. */
const NOTHING_HOLDS: Readonly<Record<string, string>> = {
  rounds: 'is the round itself',
  people: 'what the version before reads',
  round_numbers: 'each series is counted by what it numbers',
  deleted_people: 'whether somebody is back is looked for by verify itself',
  audit_seals: 'whether the chain holds is reckoned by verify itself',
  refusals: 'a kind of refusal has been told of, once for each conversation, by its key',
  private_refusals: 'by its key',
  platform_users: 'by its key',
  discarded_drafts: 'who put a draft away, by its key',
  conversations: 'where to reach whom, by its key',
  idea_comments: 'leads to its entry by a reference of the database',
  idea_declarations: 'leads to its entry by a reference of the database, one of a kind by its key',
  idea_history: 'leads to its entry by a reference of the database',
  question_askers: 'leads to its question by a reference of the database',
  measure_bases: 'leads to its measure by a reference of the database',
  measure_seen_sections: 'leads to its measure by a reference of the database',
  import_files: 'leads to its import by a reference of the database',
  submitted_reports: 'leads to its municipality by a reference of the database',
  idea_digests: 'until when a week has been told, by its key',
  vote_acts: 'what the version before reads: asking_acts is counted',
  meeting_links: 'what the version before reads: attachments are counted',
  meeting_files: 'what the version before reads: attachments are counted',
  calendar_addresses: 'one address for each person, by its key',
  date_electorate: 'what the version before reads: asked is looked at',
  date_ballots: 'what the version before reads: responses are counted',
  replaced_date_ballots: 'what the version before reads: responses are counted',
  invitation_wishes: 'who wants invitations by e-mail, by its key',
  muted_reminders: 'who wants no reminders, by its key',
  welcomes: 'who has been welcomed, by its key',
  roster_checks: 'when the people of a tenant were compared, by its key',
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

describe('what always holds', () => {
  it('says something of each table that is kept as long as the round', () => {
    const rows = owing.invariants.flatMap((one) =>
      'none' in one ? [one.none] : 'counts' in one ? one.counts : [one.each, one.leadsTo],
    );
    const looked = new Set(rows.map(({ table }) => table));
    const lasting = Object.entries(owing.tables).filter(([, { kept }]) => kept === 'round');
    const silent = lasting.map(([name]) => name).filter((name) => !looked.has(name));
    assert.deepEqual(new Set(silent), new Set(Object.keys(NOTHING_HOLDS)), 'say in its tables.ts what must hold of it');
  });

  it('is said in other words each time', () => {
    const said = owing.invariants.map(({ says }) => says);
    assert.deepEqual([...new Set(said)], said);
  });
});

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
