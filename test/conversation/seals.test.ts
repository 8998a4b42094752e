import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { chainSaid } from '../../src/cli/verify.ts';
import { doubtsAbout } from '../../src/conversation/acts/doubts.ts';
import { chainOf } from '../../src/conversation/acts/store.ts';
import type { ConversationTables } from '../../src/conversation/tables.ts';
import { sealRest } from '../../src/upkeep.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const OFFICES = [HAAN, 'Sozialamt Velbert', 'Sozialamt Hilden'];

onEveryDatabase('the record of acts is sealed', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await publish(round);
    for (const office of OFFICES) {
      round.clock.advance(1000);
      await round.click(office, 'votes.cast', { vote: 1, choice: 'yes' });
    }
  });
  afterEach(() => round.close());

  const aMinute = async () => {
    round.clock.advance(60_000);
    await round.settle();
  };
  const chain = async () => ({
    roundId: round.plan.id,
    now: round.clock.now(),
    ...(await chainOf(round.db, round.plan.id)),
  });
  const flaws = async () =>
    (await chainSaid(round.db, round.plan.id, round.clock.now())).flaws.map((line) => line.split('test-round: ')[1]);
  const act = (activity: string, at: string) => ({
    ...{ round_id: round.plan.id, activity, acted_at: at },
    ...{ person_key: 'key', verb: 'votes.cast', subject: null },
  });
  const record = (...rows: readonly ReturnType<typeof act>[]) =>
    round.db
      .withTables<ConversationTables>()
      .insertInto('audit')
      .values([...rows])
      .execute();

  it('within a minute, as a chain that anybody can reckon from its rows', async () => {
    await aMinute();
    const { rows } = await sql<Record<string, string>>`select audit.*, digest, hash from audit join audit_seals
      on audit_seals.round_id = audit.round_id and number = seal order by number`.execute(round.db);
    assert.equal(rows.length, 5);
    const sha256 = (...parts: readonly unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    let previous = round.plan.id;
    for (const row of rows) {
      assert.equal(row['digest'], sha256(row['acted_at'], row['person_key'], row['verb'], row['subject']));
      previous = sha256(previous, row['acted_at'], row['digest']);
      assert.equal(row['hash'], previous);
    }
    const said = await chainSaid(round.db, round.plan.id, round.clock.now());
    assert.deepEqual(said, {
      flaws: [],
      notes: [`Handlungen in test-round: 5 versiegelt, 0 noch nicht. Letzter Prüfwert: ${previous}`],
    });
    await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'abstain' });
    assert.equal((await chain()).acts.filter(({ seal }) => seal === undefined).length, 1);
  });

  it('also where acts are committed late, many wait, and two seal at once', async () => {
    const now = round.clock.now();
    await aMinute();
    await record(act('late', new Date(Date.parse(now) - 5000).toISOString()));
    await aMinute();
    assert.equal((await chain()).acts.filter(({ seal }) => seal === undefined).length, 0);
    for (const part of [1, 2, 3]) await record(...Array.from({ length: 250 }, (_, at) => act(`${part}-${at}`, now)));
    const id = round.plan.id;
    await Promise.all([sealRest(round.db, id, now), sealRest(round.db, id, now), aMinute()]);
    const { seals } = await chain();
    assert.deepEqual(
      seals.map(({ number }) => number),
      Array.from({ length: 756 }, (_, at) => at + 1),
    );
    assert.deepEqual([await flaws(), doubtsAbout(await chain())], [[], []]);
  });

  it('so that the chain holds when a person is deleted, and when the time of acts is over', async () => {
    await aMinute();
    await round.say(HAAN, 'meine daten endgültig löschen');
    round.clock.advance(2 * 3_600_000);
    await round.settle();
    const { rows } = await sql`select 1 from person_keys where person_id = 'person-Sozialamt Haan'`.execute(round.db);
    assert.deepEqual([rows, await flaws()], [[], []]);
    round.clock.set('2030-01-01T09:00');
    await round.bot.tidy();
    const { acts, seals } = await chain();
    assert.deepEqual([acts, seals.length > 5, await flaws()], [[], true, []]);
  });

  const damages: readonly (readonly [string, readonly string[], string])[] = [
    [
      'an act that was changed',
      ["update audit set subject = 'votes:2' where seal = 3"],
      'Handlung 3 wurde nach dem Versiegeln geändert.',
    ],
    ['an act that is missing', ['delete from audit where seal = 3'], 'Handlung 3 fehlt.'],
    [
      'an act that is missing with its seal',
      [3, 3].map((n, at) => `delete from ${at ? 'audit' : 'audit_seals'} where ${at ? 'seal' : 'number'} = ${n}`),
      'Siegel 3 fehlt.',
    ],
    [
      'an act that was taken out without a gap',
      [
        'delete from audit where seal = 3',
        'delete from audit_seals where number = 3',
        'update audit set seal = 3 where seal = 4',
        'update audit_seals set number = 3 where number = 4',
        'update audit set seal = 4 where seal = 5',
        'update audit_seals set number = 4 where number = 5',
      ],
      'Siegel 3 wurde geändert, oder davor wurde etwas entfernt.',
    ],
    [
      'an act that was added',
      [
        `insert into audit (round_id, activity, acted_at, person_key, verb, seal)
          values ('test-round', 'new', '2023-10-05T07:00:05.000Z', 'key', 'votes.cast', 6)`,
      ],
      'Handlung 6 hat kein Siegel: Sie wurde hinzugefügt, oder die Kette wurde am Ende gekürzt.',
    ],
    [
      'a chain that was cut',
      ['delete from audit_seals where number = 5'],
      'Handlung 5 hat kein Siegel: Sie wurde hinzugefügt, oder die Kette wurde am Ende gekürzt.',
    ],
    [
      'a seal that was changed',
      ['update audit_seals set hash = digest where number = 3'],
      'Siegel 3 wurde geändert, oder davor wurde etwas entfernt.',
    ],
    [
      'acts in the wrong order',
      [
        'update audit set seal = 0 where seal = 3',
        'update audit set seal = 3 where seal = 4',
        'update audit set seal = 4 where seal = 0',
      ],
      'Handlung 3 steht in der falschen Reihenfolge: Sie gehört an Stelle 4.|Handlung 4 steht in der falschen Reihenfolge: Sie gehört an Stelle 3.',
    ],
    [
      'seals in the wrong order',
      [
        ...['audit.seal', 'audit_seals.number'].flatMap((one) => {
          const [table, column] = one.split('.');
          return [
            [3, 0],
            [4, 3],
            [0, 4],
          ].map(([from, to]) => `update ${table} set ${column} = ${to} where ${column} = ${from}`);
        }),
      ],
      'Siegel 3 steht in der falschen Reihenfolge: Es schließt an Siegel 4 an.|Siegel 4 steht in der falschen Reihenfolge: Es schließt an Siegel 2 an.|Siegel 5 steht in der falschen Reihenfolge: Es schließt an Siegel 3 an.',
    ],
  ];

  it('and verify says plainly what is broken', async () => {
    await aMinute();
    for (const [what, damage, says] of damages)
      await round.db
        .transaction()
        .execute(async (tx) => {
          for (const statement of damage) await sql.raw(statement).execute(tx);
          const said = await chainSaid(tx, round.plan.id, round.clock.now());
          assert.equal(said.flaws.map((line) => line.split('test-round: ')[1]).join('|'), says, what);
          throw new Error('undone');
        })
        .catch((error: Error) => assert.equal(error.message, 'undone', error.message));
    assert.deepEqual(await flaws(), []);
  });

  it('and an act that is written into the past afterwards is shown', async () => {
    round.clock.advance(2 * 3_600_000);
    await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'abstain' });
    await aMinute();
    await record(act('past', '2023-10-05T07:00:00.000Z'));
    await aMinute();
    const number = (await chain()).seals.length;
    const { notes } = await chainSaid(round.db, round.plan.id, round.clock.now());
    assert.match(notes[0] ?? '', new RegExp(`^Hinweis zu test-round: Handlung ${number} trägt eine frühere Zeit`, 'u'));
  });
});
