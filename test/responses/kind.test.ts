import assert from 'node:assert/strict';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { doDueWork } from '../../src/delivery/work.ts';
import { later } from '../../src/german/time.ts';
import type { MunicipalitiesTables } from '../../src/municipalities/tables.ts';
import { type Acting, answerOf, isOpen, own, silent, withAnswer } from '../../src/responses/asking.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { inside, type Tried, tried, turnOf } from './tried.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('what municipalities are asked', (database) => {
  let round: TestRound;
  let asks: Tried;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    asks = tried();
  });
  afterEach(() => round.close());

  const end = () => later('2023-10-05T07:00:00.000Z', { days: 4 });
  const found = () => asks.kind.askings.find(round.db, round.plan.id, 1);
  const opens = async (opening: { asked?: { id: string; name: string }[] } = {}) => {
    const turn = await turnOf(round, COORDINATION);
    return inside(round, (db) => asks.kind.open(db, turn, { number: 1, closesAt: end(), ...opening }));
  };
  const gives = async (office: string, amount: number) => {
    const turn = await turnOf(round, office);
    return inside(round, async (db) => {
      const held = await asks.kind.askings.hold(db, round.plan.id, 1);
      return asks.kind.give(db, held, own(turn, { amount }));
    });
  };
  const acts = (acting: Pick<Acting, 'kind'> & { closesAt?: string }) =>
    inside(round, async (db) => {
      const held = await asks.kind.askings.hold(db, round.plan.id, 1);
      const said = { at: round.clock.now(), office: COORDINATION, reason: 'Herbstferien' };
      await asks.kind.act(db, held, { ...said, ...acting } as Acting);
    });
  const comes = async (moment: string) => {
    round.clock.advance(Date.parse(moment) - Date.parse(round.clock.now()));
    await doDueWork({ db: round.db, clock: round.clock, log, work: asks.kind.work });
  };
  const waiting = async () => {
    const work = round.db.withTables<DeliveryTables>().selectFrom('work').select(['kind', 'subject', 'due_at']);
    const rows = await work.where('state', '=', 'waiting').where('subject', 'like', '%1%').orderBy('kind').execute();
    return rows
      .filter(({ kind, subject }) => kind === 'tried.close' || subject.startsWith('tried:1@'))
      .map(({ kind, due_at }) => `${kind} ${due_at}`);
  };
  const refusedWith = (code: string) => (error: Error) => error.message === code;

  it('is a draft, asked of nobody, before it opens', async () => {
    const asking = await found();
    assert.deepEqual([asking.state, asking.asked, isOpen(asking, round.clock.now())], ['draft', [], false]);
    await assert.rejects(gives(HAAN, 1), refusedWith('tried.closed'));
  });

  it('is asked of those who take part when it opens, whoever comes or goes later', async () => {
    await opens();
    const before = (await found()).asked;
    await round.db
      .withTables<MunicipalitiesTables>()
      .updateTable('municipalities')
      .set({ active: 0 })
      .where('id', '=', 'haan')
      .execute();
    assert.equal(before.length, 11);
    assert.deepEqual((await found()).asked, before);
  });

  it('opens once', async () => {
    assert.deepEqual([await opens(), await opens({ asked: [{ id: 'haan', name: 'Haan' }] })], [true, false]);
    assert.equal((await found()).asked.length, 11);
  });

  it('plans its end, and a reminder a day before it', async () => {
    await opens();
    assert.deepEqual(await waiting(), ['delivery.owed 2023-10-06T15:00:00.000Z', `tried.close ${end()}`]);
  });

  it('has one answer of each municipality, the latest, and keeps those before with office, way and time', async () => {
    await opens();
    assert.deepEqual([await gives(HAAN, 1), await gives(HAAN, 2), await gives(HAAN, 2)], ['first', 'replaced', 'same']);
    const asking = await found();
    const said = ({ content, version, office, given }: (typeof asking.answers)[number]) => [
      content.amount,
      version,
      office,
      given,
    ];
    assert.deepEqual(asking.answers.map(said), [[2, 2, HAAN, 'head']]);
    assert.deepEqual(asking.replaced.map(said), [[1, 1, HAAN, 'head']]);
    assert.equal(answerOf(asking, 'haan')?.version, 2);
  });

  it('refuses whoever is not asked', async () => {
    await opens({ asked: [{ id: 'haan', name: 'Haan' }] });
    await assert.rejects(gives(HILDEN, 1), refusedWith('tried.not-asked'));
    assert.equal(await gives(HAAN, 1), 'first');
  });

  it('takes no answer from its end on, also before it has been closed', async () => {
    await opens();
    round.clock.advance(Date.parse(end()) - Date.parse(round.clock.now()));
    assert.equal((await found()).state, 'open');
    await assert.rejects(gives(HAAN, 1), refusedWith('tried.closed'));
  });

  it('closes once, with what was answered', async () => {
    await opens();
    await gives(HAAN, 1);
    await comes(end());
    await comes(later(end(), { minutes: 5 }));
    assert.deepEqual(
      asks.closed.map(({ state, answers }) => [state, answers.length]),
      [['closed', 1]],
    );
    assert.equal((await found()).state, 'closed');
  });

  it('runs longer when it is extended: end and reminder move, the reason stays', async () => {
    await opens();
    const longer = later(end(), { days: 7 });
    await acts({ kind: 'extended', closesAt: longer });
    assert.deepEqual(await waiting(), ['delivery.owed 2023-10-13T15:00:00.000Z', `tried.close ${longer}`]);
    await comes(later(end(), { minutes: 5 }));
    assert.deepEqual(asks.closed, []);
    assert.equal(await gives(HAAN, 1), 'first');
    const [act] = (await found()).acts;
    assert.deepEqual([act?.kind, act?.reason, act?.endBefore], ['extended', 'Herbstferien', end()]);
  });

  it('closes early with what stands then, and not again at its end', async () => {
    await opens();
    await gives(HAAN, 1);
    await acts({ kind: 'closed-early' });
    await comes(later(end(), { minutes: 5 }));
    assert.deepEqual(
      asks.closed.map(({ acts: [act] }) => act?.reason),
      ['Herbstferien'],
    );
    assert.deepEqual(await waiting(), []);
    await assert.rejects(acts({ kind: 'cancelled' }), refusedWith('tried.closed'));
  });

  it('comes to nothing when it is cancelled', async () => {
    await opens();
    await acts({ kind: 'cancelled' });
    await comes(later(end(), { minutes: 5 }));
    assert.deepEqual([asks.closed, await waiting(), (await found()).state], [[], [], 'cancelled']);
    await assert.rejects(gives(HAAN, 1), refusedWith('tried.closed'));
  });

  it('ends before its time where all that was to come has come, and once', async () => {
    await opens();
    await gives(HAAN, 1);
    const ends = () =>
      inside(round, async (db) => {
        const held = await asks.kind.askings.hold(db, round.plan.id, 1);
        await asks.kind.end(db, held, round.clock.now());
      });
    await ends();
    assert.deepEqual(
      asks.closed.map(({ state, answers }) => [state, answers.length]),
      [['closed', 1]],
    );
    await comes(later(end(), { minutes: 5 }));
    assert.deepEqual([asks.closed.length, await waiting()], [1, []]);
    await assert.rejects(ends(), refusedWith('tried.closed'));
  });

  it('stands after an answer as it was foreseen', async () => {
    await opens();
    for (const [office, amount] of [
      [HILDEN, 1],
      [HAAN, 1],
      [HILDEN, 2],
      [HILDEN, 3],
    ] as const) {
      const said = own(await turnOf(round, office), { amount });
      const foreseen = withAnswer(await found(), said);
      await gives(office, amount);
      assert.deepEqual(await found(), foreseen);
    }
  });

  it('takes no more answers when it is settled otherwise, and does not come to its end', async () => {
    await opens();
    await inside(round, async (db) => asks.kind.settle(db, await asks.kind.askings.hold(db, round.plan.id, 1)));
    await comes(later(end(), { minutes: 5 }));
    assert.deepEqual([asks.closed, await waiting()], [[], []]);
    await assert.rejects(gives(HAAN, 1), refusedWith('tried.closed'));
  });

  it('is answered anew in other words: what was said before stays on record and does not count', async () => {
    await opens();
    await gives(HAAN, 1);
    await gives(HAAN, 2);
    const longer = later(end(), { days: 7 });
    await inside(round, async (db) => {
      const held = await asks.kind.askings.hold(db, round.plan.id, 1);
      await asks.kind.askAnew(db, held, { at: round.clock.now(), closesAt: longer });
    });
    assert.equal(silent(await found()).length, 11);
    assert.equal(await gives(HAAN, 2), 'first');
    const asking = await found();
    const said = ({ wording, version }: (typeof asking.answers)[number]) => `${wording}/${version}`;
    assert.deepEqual([asking.answers.map(said), asking.replaced.map(said)], [['1/1'], ['0/2', '0/1']]);
    assert.deepEqual((await waiting()).at(-1), `tried.close ${longer}`);
  });

  it('is owed by the silent alone while it runs, and its end lies ahead', async () => {
    await opens();
    await gives(HAAN, 1);
    const now = round.clock.now();
    const owed = await asks.kind.owed(round.db, round.plan.id, now);
    assert.equal(owed.length, 10);
    assert.ok(owed.every(({ key, until, sentence }) => `${key} ${until} ${sentence}` === `tried:1 ${end()} Antwort 1`));
    assert.ok(!owed.some(({ municipalityId }) => municipalityId === 'haan'));
    assert.deepEqual(
      (await asks.kind.ahead(round.db, round.plan.id, now)).map(({ at, title }) => [at, title]),
      [[end(), 'Ende 1']],
    );
    assert.deepEqual(await asks.kind.owed(round.db, round.plan.id, end()), []);
  });
});
