import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const ASK =
  'terminfindung anlegen: Nächster Austausch; Termine: 12.10.2023 14:00 | 13.10.2023 10:00; Frist: 09.10.2023 12:00';

const LOCKED = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

/** What the version before did in one transaction, by its own statements. */
const BEFORE = {
  hold: (db: Db) =>
    sql`update date_polls set state = state where round_id = ${samplePlan.id} and number = 1`.execute(db),
  open: async (db: Db, at: string) => {
    await sql`update date_polls set state = 'open', opened_at = ${at}
      where round_id = ${samplePlan.id} and number = 1 and state = 'draft'`.execute(db);
    await sql`insert into date_electorate (round_id, poll, municipality_id)
      select round_id, 1, id from municipalities where round_id = ${samplePlan.id} and active = 1`.execute(db);
  },
  answer: (db: Db, said: { municipality: string; version: number; answers: string; at: string }) =>
    sql`insert into date_ballots (round_id, poll, municipality_id, version, answers, office, answered_at)
      values (${samplePlan.id}, 1, ${said.municipality}, ${said.version}, ${said.answers}, 'Sozialamt', ${said.at})
      on conflict (round_id, poll, municipality_id) do update
      set version = excluded.version, answers = excluded.answers, office = excluded.office,
        answered_at = excluded.answered_at`.execute(db),
  replace: (db: Db, municipality: string) =>
    sql`insert into replaced_date_ballots select * from date_ballots where municipality_id = ${municipality}`.execute(
      db,
    ),
  move: (db: Db, state: string, chosen: number | null) =>
    sql`update date_polls set state = ${state}, chosen = ${chosen}
      where round_id = ${samplePlan.id} and number = 1`.execute(db),
};

onEveryDatabase('instances of the version before and of this one', (database) => {
  let round: TestRound;
  before(function () {
    if (database.name === 'SQLite') this.skip();
  });
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await round.say(COORDINATION, ASK);
  });
  afterEach(() => round.close());

  const shown = async () => (await round.say('Sozialamt Hilden', 'terminfindung 1')).text;
  const inside = (work: (db: Db) => Promise<unknown>) => round.db.transaction().execute(work);
  const theirs = async (query: string) => (await sql.raw<Record<string, unknown>>(query).execute(round.db)).rows;

  it('see a poll that the version before has opened, answered and closed', async () => {
    const at = round.clock.now();
    await inside((db) => BEFORE.open(db, at));
    assert.match(await shown(), /läuft bis 09\.10\.[\s\S]*0\u00a0von\u00a011\u00a0Kommunen/u);
    await inside(async (db) => {
      await BEFORE.hold(db);
      await BEFORE.answer(db, { municipality: 'haan', version: 1, answers: '["yes","no"]', at });
    });
    await inside(async (db) => {
      await BEFORE.hold(db);
      await BEFORE.replace(db, 'haan');
      await BEFORE.answer(db, { municipality: 'haan', version: 2, answers: '["no","maybe"]', at });
    });
    assert.match(
      await shown(),
      /1\u00a0von\u00a011\u00a0Kommunen[\s\S]*Haan\u00a0· 12\.10\.\u00a0nein, 13\.10\.\u00a0zur Not/u,
    );
    assert.equal((await theirs("select * from replaced_responses where kind = 'date-polls'")).length, 1);
    await inside((db) => BEFORE.move(db, 'closed', null));
    assert.match(await shown(), /ausgewertet/u);
    await inside((db) => BEFORE.move(db, 'chosen', 2));
    assert.match(await shown(), /Gewählt: Freitag, 13\./u);
  });

  it('see in the tables of the version before what this one opens, takes and closes', async () => {
    await round.say(COORDINATION, 'terminfindung 1 veröffentlichen');
    const poll = async () => (await theirs('select state, opened_at, chosen from date_polls'))[0];
    assert.deepEqual(await poll(), { state: 'open', opened_at: round.clock.now(), chosen: null });
    assert.equal((await theirs('select * from date_electorate')).length, 11);
    await round.say('Sozialamt Haan', 'terminfindung 1: ja, nein');
    await round.say('Sozialamt Haan', 'terminfindung 1: nein, ja');
    const ballots = 'select municipality_id, version, answers, office from';
    const haan = { municipality_id: 'haan', office: 'Sozialamt Haan' };
    assert.deepEqual(await theirs(`${ballots} date_ballots`), [{ ...haan, version: 2, answers: '["no","yes"]' }]);
    assert.deepEqual(await theirs(`${ballots} replaced_date_ballots`), [
      { ...haan, version: 1, answers: '["yes","no"]' },
    ]);
    await round.say(COORDINATION, 'terminfindung 1 termin 2');
    assert.deepEqual(await poll(), { state: 'chosen', opened_at: round.clock.now(), chosen: 2 });
  });

  it('wait for each other: an answer by the version before and a closing by this one never pass each other', async () => {
    await round.say(COORDINATION, 'terminfindung 1 veröffentlichen');
    const at = round.clock.now();
    const { promise: holding, resolve: holds } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const answering = inside(async (db) => {
      await BEFORE.hold(db);
      holds();
      await released;
      await BEFORE.answer(db, { municipality: 'haan', version: 1, answers: '["yes","no"]', at });
    });
    await holding;
    const choosing = round.say(COORDINATION, 'terminfindung 1 termin 1').then(() => 'passed');
    const waiting = async () => {
      while ((await theirs(LOCKED)).length === 0);
      return 'waits';
    };
    assert.equal(await Promise.race([choosing, waiting()]), 'waits');
    release();
    await Promise.all([answering, choosing]);
    assert.match(await shown(), /1\u00a0von\u00a011\u00a0Kommunen/u);
  });
});
