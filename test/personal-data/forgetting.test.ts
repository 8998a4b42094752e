import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { backIn, forgetAgain } from '../../src/cli/backups/forgetting.ts';
import { brokenIn } from '../../src/cli/broken.ts';
import type { Db } from '../../src/conversation/database.ts';
import { deletedIn, noteDeleted } from '../../src/municipalities/deleted.ts';
import { beginMembership } from '../../src/municipalities/memberships.ts';
import { deletePerson } from '../../src/personal-data/deleting.ts';
import { identityOf } from '../../src/personal-data/identity-store.ts';
import { placesOf } from '../../src/personal-data/mentions.ts';
import { heldOf } from '../../src/personal-data/own-file.ts';
import { forgetting } from '../../src/upkeep.ts';
import { owingOf } from '../../src/wiring.ts';
import { allDumps, loaded } from '../storage/dumps.ts';
import { goOn, noting } from '../storage/replay.ts';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';

/** Who is planted: by key, by address, and under the name of an office. */
const KEY = 'marke7-kennung';
const CHAT = 'marke7-chat';
const OFFICE = 'Fachdienst Marke7';
const FORMER = 'ehemalige Person, Sozialamt Haan (Sachbearbeitung)';

/** Files of people and matters that are shown and listed, and never rewritten. */
const LISTED = new Set(['minutes_versions.content']);

interface Cell {
  readonly table: string;
  readonly column: string;
}

onEveryDatabase('a person who is forgotten', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    const dump = allDumps().at(-1);
    assert.ok(dump);
    round = await goOn(loaded(database, dump.sql), dump.now, noting().log);
  });
  afterEach(() => round.close());

  const owing = () => owingOf(round.bot.features);
  const needs = () => forgetting(() => round.bot.features);
  const forget = async (personId: string) => {
    const at = round.clock.now();
    await round.db.transaction().execute((tx) => deletePerson(tx, needs(), { roundId: round.plan.id, personId, at }));
    round.clock.advance(2 * 3_600_000);
    await round.settle();
  };
  /** All texts of the database. */
  const texts = async (): Promise<(Cell & { readonly text: string })[]> => {
    const found: (Cell & { readonly text: string })[] = [];
    for (const { name: table, columns } of await round.db.introspection.getTables())
      for (const { name: column, dataType } of columns) {
        if (!/text/iu.test(dataType)) continue;
        const { rows } = await sql<{
          text: string | null;
        }>`select ${sql.ref(column)} as text from ${sql.table(table)}`.execute(round.db);
        found.push(...rows.flatMap(({ text }) => (text === null ? [] : [{ table, column, text }])));
      }
    return found;
  };
  const said = (cells: readonly Cell[]) => [...new Set(cells.map(({ table, column }) => `${table}.${column}`))];

  it('is in no key, no address and no office of the whole house any more', async () => {
    for (const office of ['Sozialamt Velbert', 'Sozialamt Hilden, Vertretung']) {
      const key = `person-${office}`;
      await forget(key);
      const left = await texts();
      assert.deepEqual(said(left.filter(({ text }) => text.endsWith(key) || text.includes(`${key}"`))), []);
      const named = left.filter(
        ({ text }) =>
          text === office || text === `${office}, i.\u00a0V.` || text.includes(`:${JSON.stringify(office)}`),
      );
      assert.deepEqual(
        said(named).filter((cell) => !LISTED.has(cell)),
        [],
      );
      const places = await placesOf(round.db, { owing: owing(), names: [office], of: 'others' }, round.plan.id);
      const free = left.filter(
        ({ text, table }) => text.includes(office) && !/^(?:inbox|repeats|outbox|people|kysely_.*)$/u.test(table),
      );
      const unlisted = free.filter(({ table }) => !places.some((place) => place.table === table));
      assert.deepEqual(said(unlisted), [], office);
    }
    assert.deepEqual(await brokenIn(round.db, owing()), []);
  });

  it('is forgotten in the same way again where a backup has brought them back', async () => {
    const leaving = { roundId: round.plan.id, personId: 'person-Sozialamt Velbert', at: round.clock.now() };
    const first = await rowsAfter(round.db, async (tx) => void (await deletePerson(tx, needs(), leaving)));
    const again = await rowsAfter(round.db, async (tx) => {
      await noteDeleted(tx, leaving);
      await forgetAgain(tx, needs(), await backIn(tx, owing(), await deletedIn(tx, leaving.roundId)));
    });
    assert.ok(first.some((row) => row.includes('ehemalige Person, Sozialamt Velbert (Leitung)')));
    assert.deepEqual(again, first);
  });

  it('was in the export, wherever a table can hold one', async () => {
    await planted(round);
    const cells = await plantEverywhere(round.db, owing().tables);
    assert.ok(cells.length > 80, `${cells.length} columns`);
    const who = await identityOf(round.db, round.plan.id, KEY);
    const held = await heldOf(round.db, { owing: owing(), who });
    const shown = new Map(held.map(({ table, rows }) => [table, JSON.stringify(rows)]));
    assert.deepEqual(said(cells.filter(({ table }) => !/marke7/iu.test(shown.get(table) ?? ''))), []);
    await forget(KEY);
    const left = (await texts()).filter(({ text }) => /marke7/iu.test(text));
    assert.deepEqual(said(left), []);
    const { rows } = await sql<{ office: string }>`select office from ideas where office = ${FORMER}`.execute(round.db);
    assert.equal(rows.length, 1);
  });
});

/** What stands after it, which is undone then; without what notes the deletion itself. */
async function rowsAfter(db: Db, work: (tx: Db) => Promise<void>): Promise<readonly string[]> {
  const rows: string[] = [];
  const undone = new Error('undone');
  const done = db.transaction().execute(async (tx) => {
    await work(tx);
    rows.push(...(await storedRows(tx)));
    throw undone;
  });
  await assert.rejects(done, undone);
  const notes = /^(?:deletions|deleted_people|work .*privacy\.sweep)/u;
  return rows
    .filter((row) => !notes.test(row))
    .map((row) => row.replace(/nobody-[\w-]+/gu, 'nobody'))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** Somebody who speaks for Haan, with a chat of their own. */
async function planted({ db, plan, clock }: TestRound): Promise<void> {
  const at = clock.now();
  const of = { roundId: plan.id, personId: KEY, municipalityId: 'haan', office: OFFICE, at };
  await beginMembership(db, { ...of, roles: ['staff'], source: 'granted' });
  await sql`insert into conversations (round_id, conversation_id, kind, person_id, service_url, last_seen_at)
    values (${plan.id}, ${CHAT}, 'personal', ${KEY}, 'http://127.0.0.1:1', ${at})`.execute(db);
}

/** What is planted into a column, by its name; undefined where it holds nothing that is planted. */
function marked(column: string, does: string): string | undefined {
  if (does === 'listed' || /^(?:content|reply|private_reply|addresses|person_key)$/u.test(column)) return undefined;
  if (does === 'stays') return OFFICE;
  return /^(?:conversation_id|queue)$/u.test(column) ? CHAT : KEY;
}

/** Puts the planted person into each column of each table that can hold one, in one row. */
async function plantEverywhere(
  db: Db,
  tables: Readonly<Record<string, { readonly personal: Readonly<Record<string, string | undefined>> }>>,
): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const [table, { personal }] of Object.entries(tables))
    for (const [column, does = ''] of Object.entries(personal)) {
      const value = marked(column, does);
      if (table === 'queues') continue;
      if (value !== undefined && (await plantIn(db, { table, column }, value))) cells.push({ table, column });
    }
  return cells;
}

/** The row is the first by its text; where a key allows one row of a person, the planted one stands there already. */
async function plantIn(db: Db, { table, column }: Cell, value: string): Promise<boolean> {
  const field = sql.ref(column);
  const [there] = (await sql`select 1 from ${sql.table(table)} where ${field} = ${value}`.execute(db)).rows;
  if (there !== undefined) return true;
  const first = sql<{
    value: string;
  }>`select ${field} as value from ${sql.table(table)} where ${field} is not null order by 1 limit 1`;
  const [row] = (await first.execute(db)).rows;
  if (!row) return false;
  const [alike] = (
    await sql<{
      count: number;
    }>`select count(*) as count from ${sql.table(table)} where ${field} = ${row.value}`.execute(db)
  ).rows;
  if (Number(alike?.count) > 1 && /_id$|queue/u.test(column) && table !== 'outbox') return false;
  await sql`update ${sql.table(table)} set ${field} = ${value} where ${field} = ${row.value}`.execute(db);
  return true;
}
