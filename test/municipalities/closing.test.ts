import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { tellClosing } from '../../src/cli/rounds/last-files.ts';
import { beginClosing, reopen } from '../../src/municipalities/closures.ts';
import { findMember } from '../../src/municipalities/members.ts';
import { deletePerson } from '../../src/personal-data/deleting.ts';
import { forgetting } from '../../src/upkeep.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase, sqlite } from '../support/databases.ts';
import { openRound, type TestRound, type Where } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, posts, publish, showChanges } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const CLOSED =
  /Diese Runde ist geschlossen.*Es ist nichts gespeichert.*Nachlesen können Sie bis 31\.\s?Dezember 2023.*wenden Sie sich bitte an: Koordination der Runde/su;

const closeRound = async ({ db, clock, plan, settle }: TestRound) => {
  await beginClosing(db, plan.id, clock.now());
  const told = await tellClosing(db, plan, { readUntil: '2023-12-31', at: clock.now() });
  await settle();
  return told;
};

onEveryDatabase('a closed round', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { fetchFile: async () => ({ kind: 'refused', why: 'unreachable' }) });
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Velbert');
    await closeRound(round);
  });
  afterEach(() => round.close());

  const rows = () => storedRows(round.db);

  it('tells its channel once, and by whom it is answered for', async () => {
    assert.equal(await closeRound(round), false);
    const told = posts(round).filter((text) => /Diese Runde ist geschlossen/u.test(text));
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? '',
      /bis 31\.\s?Dezember 2023; geschrieben und erinnert wird nicht mehr.*Koordination der Runde/su,
    );
  });

  it('takes nothing more by any way in, and says so', async () => {
    const before = await rows();
    const channel: Where = { place: 'channel' };
    const said = [
      await round.click('Sozialamt Ratingen', 'votes.cast', { vote: 1, choice: 'yes' }, channel),
      await round.say('Sozialamt Ratingen', 'abstimmen 1 zustimmung'),
      await round.say(HAAN, 'idee: Wärmestube im Bürgerhaus'),
      await round.click(HAAN, 'ideas.form', {}, { place: 'personal', dialog: true }),
      await round.send(COORDINATION, 'richtlinie.pdf'),
      await round.say('Gast aus Bonn', 'zugang anfragen'),
    ];
    for (const { text } of said) assert.match(text, CLOSED);
    await round.settle();
    assert.deepEqual(await rows(), before);
  });

  it('is read until its day, and then names who keeps its files', async () => {
    const answers = async () => [
      (await round.say(HAAN, 'abstimmung 1')).text,
      (await round.say(HAAN, 'hilfe')).text,
      (await round.say(HAAN, 'Sind Personalkosten förderfähig?')).text,
    ];
    const linkIn = (text: string) => /files\/(?<signed>[\w.-]+)/u.exec(text)?.groups?.['signed'] ?? '';
    const asked = {
      roundId: samplePlan.id,
      words: 'Personalkosten',
      limit: 3,
      member: (await findMember(round.db, samplePlan.id, `person-${HAAN}`)) ?? assert.fail(),
    };
    round.clock.set('2023-12-31T23:59');
    const [vote = '', help = '', question = ''] = await answers();
    assert.match(vote, /Haan/u);
    assert.match(help, /hilfe/iu);
    assert.match(question, /Personal/u);
    const link = linkIn(JSON.stringify((await round.say(HAAN, 'ideen export')).card));
    assert.ok(await round.bot.file(link));
    assert.ok((await round.bot.find(asked)).length > 0);

    round.clock.set('2024-01-01T00:00');
    for (const text of await answers())
      assert.match(text, /ist geschlossen.*Die letzten Dateien der Runde verwahrt: Koordination der Runde/su);
    assert.equal(await round.bot.file(link), undefined);
    assert.deepEqual(await round.bot.find(asked), []);
  });

  it('reminds of nothing and ends nothing, and breaks no rule, until it is opened again', async () => {
    await showChanges(round);
    const arrived = round.arrived.length;
    await round.bot.tidy();
    round.clock.set('2023-10-12T12:00');
    await round.settle();
    assert.equal(round.arrived.length, arrived);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);

    assert.ok(await reopen(round.db, samplePlan.id));
    assert.equal(await reopen(round.db, samplePlan.id), false);
    await round.settle();
    assert.match(posts(round).join('\n'), /ohne Quorum/u);
    assert.match((await round.say(HAAN, 'idee: Wärmestube im Bürgerhaus')).text, /Wärmestube/u);
  });

  it('forgets wholly who is deleted by the command line, and says nothing of it', async () => {
    const needs = forgetting(() => round.bot.features);
    const leaving = { roundId: samplePlan.id, personId: `person-${HAAN}`, at: round.clock.now() };
    await round.db.transaction().execute((tx) => deletePerson(tx, needs, leaving));
    await showChanges(round);
    const arrived = round.arrived.length;
    round.clock.advance(2 * 3_600_000);
    await round.settle();
    const deletions = (await rows()).filter((row) => row.startsWith('deletions'));
    assert.match(deletions.join('\n'), /"person_id":null.*"swept_at":"20/u);
    assert.equal(round.arrived.length, arrived);
  });
});

describe('each command that writes', () => {
  it('is refused in a closed round before anything is done', async () => {
    const codes: string[] = [];
    const info = (facts: object) => 'code' in facts && codes.push(String(facts.code));
    const log = { info, warn: () => undefined, error: () => undefined };
    const round = await openRound(sqlite, { log });
    await closeRound(round);
    const before = await storedRows(round.db);
    const writing = round.bot.features
      .flatMap(({ commands }) => commands)
      .filter(({ writes, unrecorded }) => writes && unrecorded !== true);
    for (const { verb } of writing) await round.click(COORDINATION, verb, { number: '1' });
    assert.deepEqual([writing.length, new Set(codes)], [codes.length, new Set(['conversation.closed'])]);
    assert.deepEqual(await storedRows(round.db), before);
    await round.close();
  });
});
