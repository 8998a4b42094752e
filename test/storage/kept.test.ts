import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { wallClock } from '../../src/german/berlin.ts';
import { dayOf, later } from '../../src/german/time.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { allDumps, loaded } from './dumps.ts';
import { goOn, noting } from './replay.ts';

/** A preview that nobody settles goes after 30 days, with its file; what was adopted stays. */
const SETTLED = ['imports', 'import_files'];

onEveryDatabase('rows that are kept for a time', (database) => {
  let round: TestRound;
  let began: string;
  before(async () => {
    const dump = allDumps().at(-1) ?? assert.fail('no dump');
    round = await goOn(loaded(database, dump.sql), dump.now, noting().log);
    began = round.clock.now();
  });
  after(() => round.close());

  const countIn = async (table: string) => {
    // What waits is still to be done or sent, and what is due later is kept from then on.
    const which =
      table === 'work'
        ? sql`where state <> 'waiting' and due_at < ${began}`
        : table === 'errands'
          ? sql`where ended_at < ${began}`
          : table === 'outbox'
            ? sql`where state <> 'pending'`
            : sql``;
    const { rows } = await sql<{ many: number }>`select count(*) as many from ${sql.table(table)} ${which}`.execute(
      round.db,
    );
    return Number(rows[0]?.many);
  };

  const night = async () => {
    const now = round.clock.now();
    const work = { roundId: round.plan.id, subject: dayOf(now), dueAt: now, now };
    await round.db.transaction().execute((db) => round.bot.work['privacy.night']?.(db, work) ?? assert.fail());
  };

  it('are forgotten by the hourly tidying or the night after it, each in its time, and no others', async () => {
    const { tables } = owingOf(round.bot.features);
    const timed = Object.entries(tables).flatMap(([table, { kept }]) =>
      typeof kept === 'string'
        ? []
        : [{ table, until: later(later(began, kept), { days: 1 }), soon: later(began, kept) }],
    );
    const lasting = Object.entries(tables).flatMap(([table, { kept }]) =>
      kept === 'round' || kept === 'installation' ? [table] : [],
    );
    const counted = async (all: readonly string[]) =>
      new Map(await Promise.all(all.map(async (table) => [table, await countIn(table)] as const)));
    const lastingBefore = await counted(lasting);
    const names = timed.map(({ table }) => table);
    const timedBefore = await counted(names);
    assert.deepEqual(
      names.filter((table) => timedBefore.get(table) === 0),
      [],
      'nothing there to be forgotten',
    );
    for (const { until } of timed.toSorted((one, other) => (one.until < other.until ? -1 : 1))) {
      const { day, time } = wallClock(until);
      round.clock.set(`${day}T${time}`);
      await round.bot.tidy();
      // In portions: so many hold all that the dump has.
      for (let portion = 0; portion < 20; portion += 1) await night();
      const left = await counted(names);
      const over = timed.filter((one) => one.until <= until).filter(({ table }) => left.get(table) !== 0);
      assert.deepEqual(over, [], `still there on ${day}`);
      const halfYear = later(until, { months: 6 });
      const early = timed.filter(({ soon, table }) => soon > halfYear && left.get(table) !== timedBefore.get(table));
      assert.deepEqual(early, [], `gone before its time on ${day}`);
    }
    const lastingAfter = await counted(lasting);
    assert.deepEqual(
      lasting
        .filter((table) => !SETTLED.includes(table))
        .filter((table) => (lastingAfter.get(table) ?? 0) < (lastingBefore.get(table) ?? 0)),
      [],
      'gone, though kept as long as the round is there',
    );
  });
});
