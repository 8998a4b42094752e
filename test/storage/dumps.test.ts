import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import type { IntakeTables } from '../../src/intake/tables.ts';
import type { MunicipalitiesTables } from '../../src/municipalities/tables.ts';
import { openStorage } from '../../src/storage/index.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts';
import { render, type TestRound } from '../support/round.ts';
import { emptyIn, type Kept, keptIn, lostFrom } from './dump.ts';
import { allDumps, type Dump, filled, loaded } from './dumps.ts';
import { makeNext } from './numbers.ts';
import type { Click } from './old-cards.ts';
import { openRaw } from './raw.ts';
import { goOn, type Noted, noting, replay, retype, understanding } from './replay.ts';
import { wordsIn } from './words.ts';

const MINUTE = 60_000;
const DUMPS = allDumps();
/** Those between the oldest and the newest go on, are clicked and typed through on one database: what answers is the same on each. */
const ENDS = new Set([DUMPS.at(0), DUMPS.at(-1)]);

for (const dump of DUMPS) {
  onEveryDatabase(`a database as ${dump.name} left it`, (database) => {
    migrated(database, dump);
    if (database.name !== 'SQLite' && !ENDS.has(dump)) return;
    goneOn(database, dump);
    clicked(database, dump);
  });
}

/** What migrations do with the rows. */
function migrated(database: TestDatabase, dump: Dump): void {
  it('has rows in every table, and loses none, nor a column or a value, to later migrations', async () => {
    const place = await filled(database, dump.sql);
    const kept = async (): Promise<Kept[]> => {
      const raw = await openRaw(place.url);
      const tables = await keptIn(raw);
      await raw.close();
      return tables;
    };
    const before = await kept();
    await (await openStorage(place.url)).close();
    const after = new Map((await kept()).map((table) => [table.name, table]));
    await place.remove();
    assert.deepEqual(emptyIn(before), []);
    assert.deepEqual(
      before.flatMap((table) => lostFrom(table, after.get(table.name))),
      [],
    );
  });
}

/** A round that goes on where the dump left it: what waits is done, what was handed out holds. */
function goneOn(database: TestDatabase, dump: Dump): void {
  let round: TestRound;
  let noted: Noted;
  before(async () => {
    noted = noting();
    round = await goOn(loaded(database, dump.sql), dump.now, noted.log);
  });
  after(() => round.close());
  const delivery = () => round.db.withTables<DeliveryTables>();
  const broken = () => brokenIn(round.db, owingOf(round.bot.features));

  it('breaks nothing that always holds', async () => {
    assert.deepEqual(await broken(), []);
  });

  it('has no series of numbers that nothing counts, but that of imports, of which refused files are forgotten', async () => {
    const counted = owingOf(round.bot.features).invariants.flatMap((one) =>
      'series' in one ? [one.series ?? ''] : [],
    );
    const rows = await round.db.withTables<MunicipalitiesTables>().selectFrom('round_numbers').selectAll().execute();
    const series = rows.filter(({ last }) => last > 0).map((row) => row.series.split('/'));
    const isCounted = (name: readonly string[]) =>
      counted.some((of) => {
        const parts = of.split('/');
        return parts.length === name.length && parts.every((part, at) => part === '*' || part === name[at]);
      });
    assert.deepEqual(
      series.filter((name) => !isCounted(name)),
      [['imports']],
    );
  });

  it('hands out the files of every link that still holds', async () => {
    for (const { kind, signed } of dump.files) {
      const file = await round.bot.file(signed);
      assert.ok(file && file.body.length > 0, kind);
    }
  });

  it('shows every posted card as it is now', async () => {
    const rows = await delivery().selectFrom('live_cards').selectAll().execute();
    for (const { round_id, subject } of rows) {
      const [kind = '', ...about] = subject.split(':');
      const show = round.bot.live[kind] ?? assert.fail(`nothing shows ${kind}`);
      const shown = await show(round.db, round_id, about.join(':'), round.clock.now());
      if (shown && 'card' in shown) assert.ok(render(shown).text.length > 0, subject);
    }
  });

  it('goes on counting where each series of numbers stood', async () => {
    const last = async () => {
      const rows = await round.db.withTables<MunicipalitiesTables>().selectFrom('round_numbers').selectAll().execute();
      return new Map(rows.map((row) => [row.series, row.last]));
    };
    // A series without a number orders what is kept at once, and counts nothing.
    for (const [series, number] of await last()) {
      if (number === 0) continue;
      const before = (await last()).get(series) ?? 0;
      await makeNext(round, series);
      assert.equal((await last()).get(series), before + 1, series);
    }
  });

  it('delivers what was queued, also by a process that has died', async () => {
    const pending = await delivery().selectFrom('outbox').select('id').where('state', '=', 'pending').execute();
    for (let step = 0; step < 10; step += 1) {
      round.clock.advance(MINUTE);
      await round.settle();
    }
    const ids = pending.map(({ id }) => id);
    const states = await delivery().selectFrom('outbox').select(['id', 'state']).where('id', 'in', ids).execute();
    assert.deepEqual(
      states.filter(({ state }) => !['sent', 'needless'].includes(state)),
      [],
    );
    assert.deepEqual(noted.faults, []);
  });

  it('reads on what a process was reading that has died', async () => {
    await round.bot.intake.look();
    await round.bot.intake.idle();
    assert.deepEqual(await round.db.withTables<IntakeTables>().selectFrom('intake').selectAll().execute(), []);
    assert.deepEqual(noted.faults, []);
  });

  it('does all work that was planned, each kind of it', async () => {
    const planned = await delivery()
      .selectFrom('work')
      .selectAll()
      .where('state', '=', 'waiting')
      .orderBy('due_at')
      .execute();
    for (const due of new Set(planned.map(({ due_at }) => due_at))) {
      round.clock.advance(Math.max(0, Date.parse(due) - Date.parse(round.clock.now())) + MINUTE);
      await round.settle();
    }
    const still = await delivery().selectFrom('work').selectAll().where('state', '=', 'waiting').execute();
    const name = ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`;
    const left = new Set(still.map(name));
    const goesOn = still.filter(({ due_at }) => due_at > round.clock.now()).map(name);
    assert.deepEqual(
      planned.map(name).filter((one) => left.has(one) && !goesOn.includes(one)),
      [],
    );
    assert.deepEqual(noted.faults, []);
  });
}

/** Old cards that are clicked, and what was learned by heart. */
function clicked(database: TestDatabase, dump: Dump): void {
  let round: TestRound;
  let noted: Noted;
  before(async () => {
    noted = noting();
    round = await goOn(loaded(database, dump.sql), dump.now, noted.log);
  });
  after(() => round.close());

  it('answers every button of its cards, and takes what its forms send', async () => {
    const wrong: string[] = [];
    for (const click of dump.clicks) {
      const now = await replay(round, noted, click);
      const worse = now === 'malformed' && click.became !== 'malformed';
      if (now === 'fault' || now === 'unknown-verb' || worse) wrong.push(`${now}: ${shown(click)}`);
    }
    assert.deepEqual([wrong, noted.faults], [[], []]);
  });

  it('keeps what is typed into the fields of its forms', async () => {
    assert.deepEqual(await wordsIn(round.db, dump.kept), dump.kept);
  });

  it('understands all that could be typed', async () => {
    const verbOf = understanding(round);
    const wrong: string[] = [];
    for (const typed of dump.typed) {
      const outcome = await retype(round, noted, typed);
      if (outcome === 'fault' || verbOf(typed.text) === undefined) wrong.push(`${outcome}: ${typed.text}`);
    }
    assert.deepEqual([wrong, noted.faults], [[], []]);
  });
}

function shown({ by, place, verb, data }: Click): string {
  return `${verb} ${JSON.stringify(data)} by ${by} (${place})`;
}
