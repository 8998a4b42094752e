import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';

/** What the version before did, by its own statements. */
const BEFORE = {
  announce: (db: Db, at: string) =>
    sql`update meetings set state = 'planned', announced_at = ${at}, announced_by = 'Koordination'
      where number = 1 and state = 'draft'`.execute(db),
  hold: (db: Db) => sql`update meetings set sequence = sequence where number = 1`.execute(db),
  answer: (db: Db, said: { round: string; sequence: number; version: number; answer: string; at: string }) =>
    sql`insert into meeting_answers (round_id, meeting, sequence, municipality_id, version, answer, office, answered_at)
      values (${said.round}, 1, ${said.sequence}, 'haan', ${said.version}, ${said.answer}, 'Sozialamt Haan', ${said.at})
      on conflict (round_id, meeting, sequence, municipality_id) do update
      set version = excluded.version, answer = excluded.answer, office = excluded.office,
        answered_at = excluded.answered_at`.execute(db),
  replace: (db: Db) => sql`insert into replaced_meeting_answers select * from meeting_answers`.execute(db),
  move: (db: Db, startsAt: string) =>
    sql`update meetings set sequence = sequence + 1, starts_at = ${startsAt} where number = 1`.execute(db),
  cancel: (db: Db, at: string) =>
    sql`update meetings set state = 'cancelled', cancelled_at = ${at}, cancelled_by = 'Koordination',
      cancel_reason = 'Krank' where number = 1`.execute(db),
};

onEveryDatabase('invitations of the version before and of this one', (database) => {
  let round: TestRound;
  before(function () {
    if (database.name === 'SQLite') this.skip();
  });
  beforeEach(async () => {
    round = await openRound(database);
    await round.click(COORDINATION, 'meetings.draft', FORM);
  });
  afterEach(() => round.close());

  const shown = async () => (await round.say(HAAN, 'sitzung 1')).text;
  const inside = (work: (db: Db) => Promise<unknown>) => round.db.transaction().execute(work);
  const said = (of: { sequence: number; version: number; answer: string }) => ({
    ...of,
    round: round.plan.id,
    at: round.clock.now(),
  });

  it('are answered, moved and cancelled by the version before as they are by this one', async () => {
    const at = round.clock.now();
    await inside((db) => BEFORE.announce(db, at));
    await inside(async (db) => {
      await BEFORE.hold(db);
      await BEFORE.answer(db, said({ sequence: 0, version: 1, answer: 'accepted' }));
    });
    await inside(async (db) => {
      await BEFORE.hold(db);
      await BEFORE.replace(db);
      await BEFORE.answer(db, said({ sequence: 0, version: 2, answer: 'excused' }));
    });
    assert.match(await shown(), /Haan: Absage[\s\S]*1\u00a0von\u00a011/u);
    assert.match(await shown(), /Frühere Antworten aus Haan\nZusage/u);
    await inside((db) => BEFORE.move(db, '2023-10-20T12:00:00.000Z'));
    assert.match(await shown(), /Die Antwort für Haan fehlt noch\.[\s\S]*0\u00a0von\u00a011/u);
    assert.match((await round.say(HAAN, 'sitzung 1 zusage')).text, /Haan: Zusage/u);
    await inside((db) => BEFORE.cancel(db, at));
    assert.match((await round.say(HAAN, 'sitzung 1 entschuldigt')).text, /abgesagt/u);
    assert.doesNotMatch((await round.say('Sozialamt Hilden', 'offen')).text, /Sitzung 1/u);
  });

  it('are answered in the tables of the version before too, for each date', async () => {
    await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
    await round.say(HAAN, 'sitzung 1 zusage');
    await round.say(HAAN, 'sitzung 1 vertretung');
    await round.say(COORDINATION, 'sitzung 1 verschieben: 19.10.2023; Uhrzeit: 10 Uhr; Grund: Raum belegt');
    await round.say(HAAN, 'sitzung 1 entschuldigt');
    const theirs = async (table: string) => {
      const columns = sql`select sequence, version, answer, municipality_id from ${sql.table(table)} order by sequence`;
      return (await columns.execute(round.db)).rows;
    };
    const haan = { municipality_id: 'haan' };
    assert.deepEqual(await theirs('meeting_answers'), [
      { ...haan, sequence: 0, version: 2, answer: 'represented' },
      { ...haan, sequence: 1, version: 1, answer: 'excused' },
    ]);
    assert.deepEqual(await theirs('replaced_meeting_answers'), [
      { ...haan, sequence: 0, version: 1, answer: 'accepted' },
    ]);
  });
});
