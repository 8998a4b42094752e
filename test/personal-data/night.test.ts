import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { brokenIn } from '../../src/cli/broken.ts';
import { later } from '../../src/german/time.ts';
import { beginClosing } from '../../src/municipalities/closures.ts';
import { nextNight, nextPortion } from '../../src/personal-data/night.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('the nights of a round', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { now: '2023-10-05T09:00' });
    await round.openChat(HAAN);
    await round.bot.tidy();
  });
  afterEach(() => round.close());

  const all = async <Row>(what: string): Promise<Row[]> => (await sql.raw<Row>(what).execute(round.db)).rows;
  const many = async (what: string) =>
    Number((await all<{ many: number }>(`select count(*) as many from ${what}`))[0]?.many);
  const DAY = 86_400_000;
  /** So many days go by, the last of them as a day does: a night that is late is left out. */
  const pass = async (days: number) => {
    for (const many of [days - 1, 1]) {
      round.clock.advance(many * DAY);
      await round.settle();
    }
  };

  it('forget who sent and received what, and still know that it was done', async () => {
    await round.say(HAAN, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie', {
      activity: 'first',
      answer: 'queued',
    });
    await round.settle();
    await pass(29);
    assert.notEqual(await many(`inbox where person_id like '%${HAAN}'`), 0);
    assert.notEqual(await many(`outbox where queue like '%${HAAN}'`), 0);
    await pass(2);
    assert.equal(await many('inbox where person_id is not null or reply is not null or input is not null'), 0);
    assert.equal(await many(`outbox where queue like '%${HAAN}' or recipient is not null or error is not null`), 0);
    const again = await round.say(HAAN, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie', {
      activity: 'first',
    });
    assert.match(again.text, /schon bearbeitet/u);
    assert.equal(await many('ideas'), 1);
    await pass(370);
    assert.equal(await many(`inbox where activity = 'first'`), 0);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
  });

  it('leave alone what is still to go out, however old it is', async () => {
    await sql`insert into outbox (round_id, queue, conversation_id, kind, reply, state, attempts, created_at, not_before)
      values (${round.plan.id}, 'chat', 'chat', 'send', '{}', 'pending', 0, '2020-01-01T00:00:00.000Z', ${later(round.clock.now(), { days: 5 })})`.execute(
      round.db,
    );
    await pass(1);
    assert.equal(await many(`outbox where state = 'pending' and queue = 'chat' and reply = '{}'`), 1);
  });

  it('forget who judged an answer before what was said of it, and both in a year', async () => {
    const question = 'Sind Personalkosten förderfähig?';
    const judged = /"verb":"guidelines.feedback","data":(?<data>\{.*?\})/u;
    for (const office of [HAAN, 'Sozialamt Velbert']) {
      const { reply } = await round.say(office, question);
      const data = judged.exec(JSON.stringify(reply))?.groups?.['data'] ?? assert.fail('no button');
      await round.click(office, 'guidelines.feedback', JSON.parse(data));
    }
    await round.say(HAAN, 'Wie ist das Wappen?');
    await pass(31);
    const kept = await all<{ person_id: string }>('select person_id from answer_feedback');
    assert.deepEqual(
      kept.map(({ person_id }) => /^nobody-/u.test(person_id)),
      [true, true],
    );
    const gaps = await many('unanswered_questions');
    assert.notEqual(gaps, 0);
    await pass(330);
    assert.deepEqual([await many('answer_feedback'), await many('unanswered_questions')], [2, gaps]);
    await pass(10);
    assert.deepEqual([await many('answer_feedback'), await many('unanswered_questions')], [0, 0]);
  });

  it('forget requests to be let in after half a year, and keep their numbers', async () => {
    await round.say('Gast aus Bonn', 'zugang anfragen');
    await pass(150);
    assert.equal(await many('access_requests'), 1);
    await pass(40);
    assert.equal(await many('access_requests'), 0);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
    await round.say('Gast aus Bonn', 'zugang anfragen');
    assert.equal(await many('access_requests where number = 2'), 1);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
  });

  it('forget nothing when the clock has jumped, until it has gone on for a day', async () => {
    await round.say(HAAN, 'offen');
    round.clock.advance(400 * DAY);
    await round.settle();
    assert.notEqual(await many('inbox where person_id is not null'), 0);
    round.clock.advance(-400 * DAY);
    await pass(2);
    assert.notEqual(await many('inbox where person_id is not null'), 0);
    await pass(400);
    assert.equal(await many('inbox where person_id is not null'), 0);
  });

  it('pass in a closed round as well, and say nothing', async () => {
    await round.say(HAAN, 'offen');
    await beginClosing(round.db, round.plan.id, round.clock.now());
    const arrived = round.arrived.length;
    await pass(40);
    assert.equal(await many('inbox where person_id is not null'), 0);
    assert.equal(round.arrived.length, arrived);
  });

  it('go on in portions until nothing is left, once for two that look at the same time', async () => {
    const now = round.clock.now();
    for (let at = 0; at < 450; at += 1)
      await sql`insert into inbox (round_id, activity, received_at, reply, person_id, input)
        values (${round.plan.id}, ${`old-${at}`}, '2023-01-01T00:00:00.000Z', null, 'somebody', 'x')`.execute(round.db);
    round.clock.advance(DAY);
    await Promise.all([round.settle(), round.settle()]);
    assert.equal(await many(`inbox where person_id = 'somebody'`), 0);
    const { day } = nextNight(now);
    const done = await all<{ subject: string }>(
      `select subject from work where kind = 'privacy.night' and state = 'done' order by subject`,
    );
    assert.deepEqual(
      done.map(({ subject }) => subject),
      [day, nextPortion(day), nextPortion(nextPortion(day))],
    );
  });
});

describe('a night', () => {
  it('comes at half past three in Berlin, in summer and winter and when the clocks change', () => {
    assert.deepEqual(
      [
        '2023-10-05T00:00:00.000Z',
        '2023-10-05T09:00:00.000Z',
        '2023-03-25T12:00:00.000Z',
        '2023-10-28T12:00:00.000Z',
      ].map((now) => nextNight(now).at),
      ['2023-10-05T01:30:00.000Z', '2023-10-06T01:30:00.000Z', '2023-03-26T01:30:00.000Z', '2023-10-29T02:30:00.000Z'],
    );
  });
});
