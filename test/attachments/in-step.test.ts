import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { FetchFile } from '../../src/documents/fetching.ts';
import { FORM } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const CONTENT = 'Wärmestube im Bürgerhaus';
const fetchFile: FetchFile = async () => ({ kind: 'file', bytes: Buffer.from(CONTENT) });

onEveryDatabase('attachments in the tables of the version before', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { fetchFile });
    await round.click(COORDINATION, 'meetings.draft', FORM);
  });
  afterEach(() => round.close());

  const shown = async () => (await round.say(COORDINATION, 'sitzung 1 anlagen')).text;
  const theirs = async (table: string, columns: string) =>
    (
      await sql<Record<string, unknown>>`select ${sql.raw(columns)} from ${sql.table(table)} order by number`.execute(
        round.db,
      )
    ).rows;
  /** What a migration has carried, or a trigger keeps, lies in the tables of the version before too. */
  const layFile = () =>
    sql`insert into meeting_files
      (round_id, meeting, number, origin, title, name, content, office, added_at)
      values (${round.plan.id}, 1, 1, 'message', 'Konzept', 'konzept.txt', ${Buffer.from(CONTENT)}, 'Koordination',
        ${round.clock.now()}) on conflict do nothing`.execute(round.db);

  it('hold nothing of a file that has been removed', async () => {
    await round.say(COORDINATION, 'anlage sitzung 1', { files: ['konzept.txt'] });
    await layFile();
    await round.say(COORDINATION, 'sitzung 1 anlage 1 endgültig entfernen');
    const [file] = await theirs('meeting_files', 'content, removed_by');
    assert.deepEqual({ ...file }, { content: null, removed_by: COORDINATION });
  });

  describe('while its instances still run', () => {
    before(function () {
      if (database.name === 'SQLite') this.skip();
    });

    it('show what it attached and removed', async () => {
      await sql`insert into meeting_links (round_id, meeting, number, title, url, office, added_at)
        values (${round.plan.id}, 1, 1, 'Entwurf', 'https://www.beispiel.de/1', 'Koordination', ${round.clock.now()})`.execute(
        round.db,
      );
      await sql`insert into meeting_files (round_id, meeting, number, origin, title, name, content, office, added_at)
        values (${round.plan.id}, 1, 2, 'later', 'Konzept', 'konzept.txt', ${Buffer.from(CONTENT)}, 'Koordination',
        ${round.clock.now()}) on conflict do nothing`.execute(round.db);
      const checksum = createHash('sha256').update(CONTENT).digest('hex').slice(0, 16);
      assert.match(
        await shown(),
        new RegExp(`Anlage\\u00a01: Entwurf[\\s\\S]*Anlage\\u00a02: Konzept[\\s\\S]*${checksum}`, 'u'),
      );
      await sql`update meeting_files set content = null, removed_at = ${round.clock.now()}, removed_by = 'Koordination'
        where number = 2`.execute(round.db);
      assert.doesNotMatch(await shown(), /Konzept/u);
      const [copy] = await theirs('attachment_copies', 'content');
      assert.deepEqual(copy, { content: null });
    });

    it('get what this one attaches and removes', async () => {
      await round.say(COORDINATION, 'anlage sitzung 1: Entwurf https://www.beispiel.de/1');
      await round.say(COORDINATION, 'anlage sitzung 1', { files: ['konzept.txt'] });
      await round.say(COORDINATION, 'sitzung 1 anlage 1', { files: ['entwurf.txt'] });
      assert.deepEqual(await theirs('meeting_links', 'number, url, removed_by'), [
        { number: 1, url: 'https://www.beispiel.de/1', removed_by: null },
      ]);
      const [file, ...more] = await theirs('meeting_files', 'number, name, content');
      assert.deepEqual(
        { ...file, content: String(file?.['content']) },
        { number: 2, name: 'konzept.txt', content: CONTENT },
      );
      assert.deepEqual(more, []);
      await round.say(COORDINATION, 'sitzung 1 anlage 1 endgültig entfernen');
      assert.deepEqual(await theirs('meeting_links', 'removed_by'), [{ removed_by: COORDINATION }]);
    });
  });
});
