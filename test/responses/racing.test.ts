import assert from 'node:assert/strict';
import { Refusal } from '../../src/conversation/refusal.ts';
import { later } from '../../src/german/time.ts';
import { own } from '../../src/responses/asking.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { inside, type Tried, tried, turnOf } from './tried.ts';

const CITIES = ['Erkrath', 'Haan', 'Hilden', 'Ratingen', 'Velbert'].map((city) => `Sozialamt ${city}`);
const TIMES = 12;

onEveryDatabase('answers that come at the same time', (database) => {
  let round: TestRound;
  let race: Tried;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    race = tried();
  });
  afterEach(() => round.close());

  const end = () => later(round.clock.now(), { hours: 2 });
  const opens = async (number: number) => {
    const turn = await turnOf(round, 'Koordination');
    await inside(round, (db) => race.kind.open(db, turn, { number, closesAt: end() }));
  };
  /** Says whether the answer was taken: it began before the end, and may have waited beyond it. */
  const gives = async (number: number, said: { office: string; amount: number }) => {
    const turn = await turnOf(round, said.office);
    const work = inside(round, async (db) => {
      const held = await race.kind.askings.hold(db, round.plan.id, number);
      return race.kind.give(db, held, own(turn, { amount: said.amount }));
    });
    return work.then(
      () => true,
      (error: unknown) => {
        assert.ok(error instanceof Refusal, String(error));
        return false;
      },
    );
  };
  const closes = (number: number) => {
    const work = { roundId: round.plan.id, subject: String(number), dueAt: end(), now: end() };
    return inside(round, async (db) => race.kind.work['tried.close']?.(db, work));
  };

  it('are counted at the end when they were taken, and refused when they were not: none passes it', async () => {
    const numbers = Array.from({ length: TIMES }, (_, at) => at + 1);
    for (const number of numbers) await opens(number);
    const taken = await Promise.all(
      numbers.map(async (number) => {
        const all = CITIES.map(
          (office, at) =>
            [gives(number, { office, amount: at }), at === number % 5 ? closes(number) : undefined] as const,
        );
        return {
          number,
          taken: (await Promise.all(all.map(([given]) => given))).filter(Boolean).length,
          closed: await Promise.all(all.map(([, end_]) => end_)),
        };
      }),
    );
    assert.equal(race.closed.length, TIMES);
    for (const { number, taken: acknowledged } of taken) {
      const counted = race.closed.find((asking) => asking.number === number)?.answers.length;
      const kept = (await race.kind.askings.find(round.db, round.plan.id, number)).answers.length;
      assert.deepEqual([counted, kept], [acknowledged, acknowledged], `asking ${number}`);
    }
  });

  it('are one answer where one municipality gives many, and none of them is lost', async () => {
    await opens(1);
    const taken = await Promise.all(
      Array.from({ length: TIMES }, (_, amount) => gives(1, { office: 'Sozialamt Haan', amount })),
    );
    assert.ok(taken.every(Boolean));
    const { answers, replaced } = await race.kind.askings.find(round.db, round.plan.id, 1);
    assert.deepEqual(
      answers.map(({ version }) => version),
      [TIMES],
    );
    const amounts = [...answers, ...replaced].map(({ content }) => content.amount);
    assert.deepEqual(new Set(amounts), new Set(Array.from({ length: TIMES }, (_, amount) => amount)));
    assert.equal(amounts.length, TIMES);
  });

  it('open it once, for whoever was first', async () => {
    const turn = await turnOf(round, 'Koordination');
    const opened = await Promise.all(
      Array.from({ length: TIMES }, () =>
        inside(round, (db) => race.kind.open(db, turn, { number: 1, closesAt: end() })),
      ),
    );
    assert.equal(opened.filter(Boolean).length, 1);
    assert.equal((await race.kind.askings.find(round.db, round.plan.id, 1)).asked.length, 11);
  });
});
