import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, FORM, publish } from './poll.ts';

const LOCKED = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

interface Said {
  readonly version: number;
  readonly choice: string;
  readonly reason: string | null;
  readonly at: string;
}

/** What the version before did in one transaction, by its own statements. */
const BEFORE = {
  hold: (db: Db) =>
    sql`update votes set ballots_changed = ballots_changed + 1
      where round_id = ${samplePlan.id} and number = 1`.execute(db),
  open: async (db: Db, at: string) => {
    await sql`update votes set state = 'open', opened_at = ${at}, opened_by = 'Koordination'
      where round_id = ${samplePlan.id} and number = 1 and state = 'draft'`.execute(db);
    await sql`insert into electorate (round_id, vote, municipality_id)
      select round_id, 1, id from municipalities where round_id = ${samplePlan.id} and active = 1`.execute(db);
  },
  cast: (db: Db, { version, choice, reason, at }: Said) =>
    sql`insert into ballots (round_id, vote, municipality_id, version, choice, reason, office, given, cast_at)
      values (${samplePlan.id}, 1, 'haan', ${version}, ${choice}, ${reason}, 'Sozialamt Haan', 'head', ${at})
      on conflict (round_id, vote, municipality_id) do update
      set version = excluded.version, choice = excluded.choice, reason = excluded.reason, office = excluded.office,
        given = excluded.given, cast_at = excluded.cast_at`.execute(db),
  replace: (db: Db) => sql`insert into replaced_ballots select * from ballots`.execute(db),
  extend: async (db: Db, closesAt: string) => {
    await sql`insert into vote_acts (round_id, vote, position, act, acted_at, office, reason, deadline_before)
      select round_id, number, 1, 'extended', opened_at, 'Koordination', 'Ferien', closes_at from votes`.execute(db);
    await sql`update votes set closes_at = ${closesAt} where state = 'open'`.execute(db);
  },
  close: (db: Db, at: string) =>
    sql`update votes set state = 'closed', outcome = 'rejected', closed_at = ${at} where number = 1`.execute(db),
};

onEveryDatabase('votes of the version before and of this one', (database) => {
  let round: TestRound;
  before(function () {
    if (database.name === 'SQLite') this.skip();
  });
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const shown = async () => (await round.say('Sozialamt Haan', 'abstimmung 1')).text;
  const inside = (work: (db: Db) => Promise<unknown>) => round.db.transaction().execute(work);
  const theirs = async (query: string) => (await sql.raw<Record<string, unknown>>(query).execute(round.db)).rows;
  const said = (version: number, choice: string, reason: string | null = null) => ({
    ...{ version, choice, reason },
    at: round.clock.now(),
  });

  it('are opened, voted in, extended and closed by the version before as they are by this one', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    const at = round.clock.now();
    await inside((db) => BEFORE.open(db, at));
    assert.match(await shown(), /0\u00a0von\u00a011\u00a0Kommunen/u);
    await inside(async (db) => {
      await BEFORE.hold(db);
      await BEFORE.cast(db, said(1, 'objection', 'Zu „hoch“: "50" T€'));
    });
    assert.match(await shown(), /Haan hat abgestimmt: Einwand[\s\S]*Zu „hoch“: "50" T€/u);
    await inside(async (db) => {
      await BEFORE.hold(db);
      await BEFORE.replace(db);
      await BEFORE.cast(db, said(2, 'yes'));
    });
    assert.match(await shown(), /Haan hat abgestimmt: Zustimmung[\s\S]*Ersetzt den Einwand/u);
    await inside((db) => BEFORE.extend(db, '2023-10-19T10:00:00.000Z'));
    assert.match(await shown(), /Verlängert: am 5\.[^\n]*Ferien/u);
    assert.match(await shown(), /Frist: Donnerstag, 19\./u);
    await cast(round, 'yes', 'Hilden');
    await inside((db) => BEFORE.close(db, at));
    assert.match(await shown(), /nicht angenommen/u);
    const { text } = await round.click('Sozialamt Velbert', 'votes.cast', { vote: 1, choice: 'yes' });
    assert.match(text, /Die Frist ist abgelaufen/u);
  });

  it('stand in the tables of the version before too: who is entitled, ballots, acts and the end', async () => {
    await publish(round);
    assert.equal((await theirs('select * from electorate')).length, 11);
    await cast(round, 'yes', 'Haan');
    await cast(round, 'abstain', 'Haan');
    const ballots = 'select municipality_id, version, choice, reason, office, given from';
    const haan = { municipality_id: 'haan', reason: null, office: 'Sozialamt Haan', given: 'head' };
    assert.deepEqual(await theirs(`${ballots} ballots`), [{ ...haan, version: 2, choice: 'abstain' }]);
    assert.deepEqual(await theirs(`${ballots} replaced_ballots`), [{ ...haan, version: 1, choice: 'yes' }]);
    await round.say(COORDINATION, 'abstimmung 1 verlängern bis 19.10.2023 12 Uhr: Ferien');
    await round.say(COORDINATION, 'abstimmung 1 abbrechen: Überholt');
    assert.deepEqual(await theirs('select position, act, reason, deadline_before as until from vote_acts'), [
      { position: 1, act: 'extended', reason: 'Ferien', until: '2023-10-12T10:00:00.000Z' },
      { position: 2, act: 'cancelled', reason: 'Überholt', until: '2023-10-19T10:00:00.000Z' },
    ]);
    assert.deepEqual(await theirs('select state, closes_at, closed_at from votes'), [
      { state: 'cancelled', closes_at: '2023-10-19T10:00:00.000Z', closed_at: round.clock.now() },
    ]);
  });

  it('wait for each other: a ballot by the version before and a closing by this one never pass each other', async () => {
    await publish(round);
    const { promise: holding, resolve: holds } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const casting = inside(async (db) => {
      await BEFORE.hold(db);
      holds();
      await released;
      await BEFORE.cast(db, said(1, 'yes'));
    });
    await holding;
    const closing = round.say(COORDINATION, 'abstimmung 1 schließen: Genug').then(() => 'passed');
    const waiting = async () => {
      while ((await theirs(LOCKED)).length === 0);
      return 'waits';
    };
    assert.equal(await Promise.race([closing, waiting()]), 'waits');
    release();
    await Promise.all([casting, closing]);
    assert.match(await shown(), /1\u00a0von\u00a011/u);
  });
});
