import assert from 'node:assert/strict';
import fc from 'fast-check';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import { isNear, reminderTimes, risks } from '../../src/grants/deadline.ts';
import { Exact } from '../../src/grants/figures.ts';
import { doubles, fundsOf, togetherOf } from '../../src/grants/funds.ts';
import { changesBetween, draftSchema, type Measure, oddities, typedValues } from '../../src/grants/measure.ts';
import { deadlines, samplePlan } from '../support/sample.ts';
import { measure } from './measures.ts';

const AREAS = samplePlan.topicAreas;
const plain = (amounts: Record<string, unknown> | object) =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, String(amount)]));

describe('the funds of a municipality', () => {
  const two = [
    measure({ planned: '100.10', committed: '60', spent: '20.05' }),
    measure({ planned: '0.20', spent: '0.30' }),
  ];

  it('are sums to the cent, and what more was spent than planned counts too', () => {
    const { sums, left } = fundsOf(new Exact('1000'), two, AREAS);
    assert.deepEqual(plain(sums), { planned: '100.4', committed: '60.3', spent: '20.35' });
    assert.deepEqual(plain(left ?? {}), { unplanned: '899.6', uncommitted: '939.7', unspent: '979.65' });
  });

  it('leave out what was dropped', () => {
    const { measures, sums } = fundsOf(undefined, [...two, measure({ planned: '5', state: 'dropped' })], AREAS);
    assert.deepEqual([measures.length, sums.planned.toFixed()], [2, '100.4']);
  });

  it('say nothing of what is left until the grant is known', () => {
    assert.equal(fundsOf(undefined, two, AREAS).left, undefined);
  });

  it('come by topic area in the order of the round, unknown ones last', () => {
    const all = [
      measure({ topicArea: 'Altes Feld' }),
      measure({ topicArea: 'Energie' }),
      measure({ topicArea: 'Energie' }),
    ];
    const found = fundsOf(undefined, all, AREAS).topicAreas.map(
      ({ topicArea, measures }) => `${topicArea} ${measures.length}`,
    );
    assert.deepEqual(found, ['Energie 2', 'Altes Feld 1']);
  });

  it('add up to whole cents for any amounts', () => {
    const cents = fc.bigInt({ min: 0n, max: 99_999_999_999n });
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents, cents), { maxLength: 60 }), (all) => {
        const euro = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
        const measures = all.map(([planned, committed, spent]) =>
          measure({ planned: euro(planned), committed: euro(committed), spent: euro(spent) }),
        );
        const { sums } = fundsOf(undefined, measures, AREAS);
        const most = (...some: bigint[]) => some.toSorted((one, other) => (one < other ? 1 : -1))[0] ?? 0n;
        const sum = (of: (one: (typeof all)[number]) => bigint) =>
          euro(all.reduce((total, one) => total + of(one), 0n));
        assert.deepEqual(
          [sums.planned.toFixed(2), sums.committed.toFixed(2), sums.spent.toFixed(2)],
          [
            sum((one) => most(...one)),
            sum(([, committed, spent]) => most(committed, spent)),
            sum(([, , spent]) => spent),
          ],
        );
      }),
    );
  });

  it('of several municipalities do not balance what one has planned too much', () => {
    const over = fundsOf(new Exact(100), [measure({ planned: '150', spent: '150' })], AREAS);
    const under = fundsOf(new Exact(100), [measure({ planned: '40', spent: '10' })], AREAS);
    const { grant, left, sums } = togetherOf([over, under], AREAS);
    assert.deepEqual([grant?.toFixed(), sums.planned.toFixed()], ['200', '190']);
    assert.deepEqual(plain(left ?? {}), { unplanned: '60', uncommitted: '90', unspent: '90' });
  });
});

describe('the dates of the programme', () => {
  const funds = fundsOf(new Exact(1000), [measure({ planned: '900', committed: '700', spent: '200' })], AREAS);
  const said = (today: string) =>
    risks(funds, deadlines, today).map(({ deadline, amount, passed }) => `${deadline.key} ${amount} ${passed}`);

  it('put at risk what is not committed, then what is not spent', () => {
    assert.deepEqual(said('2023-09-30'), ['bindung 300 false', 'auszahlung 800 false']);
    assert.deepEqual(said('2023-10-01'), ['bindung 300 true', 'auszahlung 800 false']);
    assert.deepEqual(said('2024-01-01'), ['bindung 300 true', 'auszahlung 800 true']);
  });

  it('put nothing at risk where more is spent than granted', () => {
    const over = fundsOf(new Exact(100), [measure({ planned: '150', spent: '150' })], AREAS);
    assert.deepEqual(
      risks(over, deadlines, '2023-10-01').map(({ amount }) => amount.toFixed()),
      ['0', '0'],
    );
  });

  it('are reminded of on the days before that they name, in allowed hours', () => {
    const end = deadlines.find(({ key }) => key === 'auszahlung');
    assert.ok(end);
    assert.deepEqual(reminderTimes(end, northRhineWestphalia), [
      '2023-12-15T16:00:00.000Z',
      '2023-12-28T08:00:00.000Z',
    ]);
  });

  it('are owed from the first reminder on: a report until a month after, money until the day', () => {
    const near = (key: string, now: string) => {
      const deadline = deadlines.find((one) => one.key === key);
      assert.ok(deadline);
      return isNear(deadline, now, northRhineWestphalia);
    };
    assert.deepEqual(
      [
        '2023-10-17T06:59:59.000Z',
        '2023-10-17T07:00:00.000Z',
        '2023-11-30T22:00:00.000Z',
        '2023-12-01T00:00:00.000Z',
      ].map((now) => near('bericht-2', now)),
      [false, true, true, false],
    );
    assert.deepEqual(
      ['2023-12-31T22:59:00.000Z', '2023-12-31T23:00:00.000Z'].map((now) => near('auszahlung', now)),
      [true, false],
    );
  });
});

describe('two measures', () => {
  const found = (...all: Measure[]) => doubles(all).map((group) => group.map(({ number }) => number));

  it('may be paid for twice when provider and topic area are the same, however they are written', () => {
    assert.deepEqual(
      found(
        measure({ number: 1, provider: 'Caritasverband Kreis Mettmann e. V.' }),
        measure({ number: 2, provider: 'CARITASVERBAND Kreis Mettmann' }),
        measure({ number: 3, provider: 'Diakonie gGmbH' }),
        measure({ number: 4, provider: 'Diakonie', topicArea: 'Energie' }),
      ),
      [[1, 2]],
    );
  });

  it('are no double funding without a provider, or when one is dropped', () => {
    assert.deepEqual(found(measure({ number: 1 }), measure({ number: 2 })), []);
    assert.deepEqual(
      found(measure({ number: 1, provider: 'AWO' }), measure({ number: 2, provider: 'AWO', state: 'dropped' })),
      [],
    );
  });
});

describe('a measure', () => {
  const draft = (change: Record<string, string>) =>
    draftSchema.safeParse({ title: 'Tafel', topicArea: 'Energie', planned: '1', ...change });

  it('reads amounts as Germans type them, to the cent', () => {
    const { data } = draft({ planned: '12.000 €', committed: '0,1', spent: '143325.50' });
    assert.deepEqual(
      [data?.planned.toFixed(2), data?.committed.toFixed(2), data?.spent.toFixed(2)],
      ['12000.00', '0.10', '143325.50'],
    );
  });

  for (const [typed, says] of [
    ['-5', 'nicht negativ'],
    ['− 5,00', 'nicht negativ'],
    ['viel', 'Betrag in Euro'],
    ['1,234', 'Betrag in Euro'],
    ['1.000.000.000', 'Betrag in Euro'],
  ] as const)
    it(`does not take ${typed} for an amount`, () => {
      assert.match(draft({ planned: typed }).error?.issues[0]?.message ?? '', new RegExp(says, 'u'));
    });

  it('reads again what it would be typed as', () => {
    const one = measure({ planned: '12000.5', spent: '0.01', provider: 'AWO', goesOn: 'yes', note: 'Notiz' });
    const again = draftSchema.parse(typedValues(one));
    assert.deepEqual(typedValues(again), typedValues(one));
  });

  it('hints at more spent or committed than planned', () => {
    const hints = (planned: string, committed: string, spent: string) =>
      oddities(measure({ planned, committed, spent }), (amount) => amount.toFixed());
    assert.deepEqual(hints('10', '10', '10'), []);
    assert.deepEqual(hints('10', '0', '10.01'), ['Verausgabt sind 0.01 mehr als verplant.']);
    assert.deepEqual(hints('10', '12', '0'), ['Gebunden sind 2 mehr als verplant.']);
  });

  it('tells what changed from one version to the next', () => {
    const before = measure({ planned: '10' });
    const lines = (after: Measure) => changesBetween(before, after).map((line) => line.replaceAll('\u00a0', ' '));
    assert.deepEqual(lines(measure({ planned: '12.5', provider: 'AWO' })), [
      'Träger: AWO (vorher leer)',
      'Verplant: 12,50 € (vorher 10 €)',
    ]);
    assert.deepEqual(lines(measure({ planned: '10', state: 'dropped' })), ['Gestrichen']);
    assert.deepEqual(lines(before), ['Ohne Änderung gespeichert']);
  });
});
