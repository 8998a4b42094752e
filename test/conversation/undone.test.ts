import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { FORM } from '../ideas/book.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

onEveryDatabase('an act and a newer version that changes the tables', (database) => {
  if (database.name === 'SQLite') return;
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const somebodyWaits = async () => {
    const waiting = sql`select 1 from pg_locks where not granted`;
    while ((await waiting.execute(round.db)).rows.length === 0) await pause(10);
  };

  /** The act waits for the one table, and the version, which never gives in, for what the act has read. */
  const inEachOthersWay = (act: () => Promise<{ readonly text: string }>) =>
    round.db.transaction().execute(async (version) => {
      await sql`set local deadlock_timeout = '60s'`.execute(version);
      await sql`lock table ideas in access exclusive mode`.execute(version);
      const acting = act();
      await somebodyWaits();
      await sql`lock table inbox in access exclusive mode`.execute(version);
      return { acting };
    });

  it('that holds its tables for longer than a statement may take: the act is done once they are free', async () => {
    const { acting } = await round.db.transaction().execute(async (version) => {
      await sql`lock table ideas in access exclusive mode`.execute(version);
      const waiting = round.click('Sozialamt Haan', 'ideas.submit', FORM);
      await somebodyWaits();
      await sql`select pg_cancel_backend(pid) from pg_locks where not granted`.execute(version);
      return { acting: waiting };
    });
    assert.match((await acting).text, /Idee\u00a01/u);
  });

  it('that wait for each other: the act is done once the version is through', async () => {
    const submitting = () => round.click('Sozialamt Haan', 'ideas.submit', FORM);
    const { acting } = await inEachOthersWay(submitting);
    assert.match((await acting).text, /Idee\u00a01/u);
  });
});
