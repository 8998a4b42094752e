import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ballot, Choice } from '../../src/votes/ballot.ts';
import { decide, type Outcome } from '../../src/votes/tally.ts';
import { counting, endOfWording } from '../../src/votes/wordings.ts';

/** What one municipality does in a Fassung; `undefined` is silence. */
type Answer = Choice | undefined;
/** What it does in the first and in the second. */
type Both = readonly [Answer, Answer];

const ANSWERS: readonly Answer[] = ['yes', 'abstain', 'objection', undefined];
const WAYS: readonly Both[] = ANSWERS.flatMap((first) => ANSWERS.map((second): Both => [first, second]));

function ballot(at: number, choice: Choice, wording: number): Ballot {
  const municipality = { id: `m${at}`, name: `m${at}` };
  return { municipality, choice, wording, version: 1, office: '', given: 'head', castAt: '2023-10-12T10:00:00Z' };
}

/** Of each municipality the latest first. */
function given(all: readonly Both[]): Ballot[] {
  return all.flatMap(([first, second], at) => [
    ...(second === undefined ? [] : [ballot(at, second, 2)]),
    ...(first === undefined ? [] : [ballot(at, first, 1)]),
  ]);
}

function outcome(all: readonly Both[]): Outcome {
  return decide({ rule: 'consent' }, all.length, counting({ wording: 2 }, given(all)).counts);
}

/** The product's rule once more, from its words: what each municipality says to Fassung 2. */
function secondOpinion(all: readonly Both[]): Outcome {
  const said = all.map(([first, second]) => second ?? (first === 'objection' ? 'objection' : undefined));
  const heard = said.filter((one) => one !== undefined);
  if (heard.length * 2 <= all.length) return 'no-quorum';
  return heard.includes('yes') && !heard.includes('objection') ? 'carried' : 'rejected';
}

/** All ways of up to five municipalities, without their order: the rule does not know it. */
function everyWay(municipalities: number, ways = WAYS): Both[][] {
  if (municipalities === 0) return [[]];
  return ways.flatMap((way, at) => everyWay(municipalities - 1, ways.slice(at)).map((rest) => [way, ...rest]));
}

/** The same with those who want it dealt with in a meeting: as many as are needed stop it, on whichever Fassung they said so. */
const ALL: readonly Answer[] = [...ANSWERS, 'referral'];
const ALL_WAYS: readonly Both[] = ALL.flatMap((first) => ALL.map((second): Both => [first, second]));

function outcomeWith(all: readonly Both[], referrals: number): Outcome {
  return decide({ rule: 'consent', referrals }, all.length, counting({ wording: 2 }, given(all)).counts);
}

function referredOpinion(all: readonly Both[], needed: number): Outcome {
  const wants = ([first, second]: Both) => (second === undefined ? first === 'referral' : second === 'referral');
  if (all.filter(wants).length >= needed) return 'referred';
  return secondOpinion(all.map((one) => (wants(one) ? ['abstain', 'abstain'] : one)));
}

const way = fc.array(fc.constantFrom(...WAYS), { minLength: 1, maxLength: 24 });

describe('the rules of a vote over two Fassungen', () => {
  it('decide as a second formulation does, for all ballots of up to five municipalities', () => {
    for (let municipalities = 1; municipalities <= 5; municipalities += 1)
      for (const all of everyWay(municipalities)) assert.equal(outcome(all), secondOpinion(all), JSON.stringify(all));
  });

  for (const needed of [1, 2])
    it(`refer to a meeting at ${needed} as a second formulation does, for all ballots of up to five municipalities`, () => {
      for (let municipalities = 1; municipalities <= 5; municipalities += 1)
        for (const all of everyWay(municipalities, ALL_WAYS))
          if (outcomeWith(all, needed) !== referredOpinion(all, needed)) assert.fail(JSON.stringify(all));
    });

  it('count no consent that was given to other words', () => {
    fc.assert(
      fc.property(way, (all) => {
        const { counts } = counting({ wording: 2 }, given(all));
        for (const { choice, wording } of counts) assert.ok(wording === 2 || choice === 'objection');
      }),
    );
  });

  it('never carry against an objection that nobody has settled', () => {
    fc.assert(
      fc.property(way, (all) => {
        const stands = all.some(([first, second]) => first === 'objection' && second === undefined);
        if (stands) assert.notEqual(outcome(all), 'carried');
      }),
    );
  });

  it('keep every ballot on record, once', () => {
    fc.assert(
      fc.property(way, (all) => {
        const { counts, others } = counting({ wording: 2 }, given(all));
        assert.equal(counts.length + others.length, given(all).length);
        assert.equal(new Set(counts.map(({ municipality }) => municipality.id)).size, counts.length);
      }),
    );
  });

  it('let an objection stand over several Fassungen, until its municipality answers one of them', () => {
    const raised = ballot(1, 'objection', 1);
    assert.deepEqual(counting({ wording: 3 }, [raised]).counts, [raised]);
    assert.deepEqual(counting({ wording: 3 }, [ballot(1, 'yes', 2), raised]).counts, []);
  });

  it('count what is said to the first Fassung as before', () => {
    const { counts } = counting({}, [ballot(1, 'yes', 1), ballot(2, 'abstain', 1)]);
    assert.equal(counts.length, 2);
  });
});

describe('the end of a Fassung', () => {
  const NOON_OF_THE_12TH = '2023-10-12T10:00:00.000Z';
  const ends = (now: string) => endOfWording({ closesAt: NOON_OF_THE_12TH }, now);

  it('stays where three working days are left', () => {
    assert.equal(ends('2023-10-09T09:00:00.000Z'), NOON_OF_THE_12TH);
  });

  it('moves to the next noon that leaves three working days', () => {
    assert.equal(ends('2023-10-09T12:00:00.000Z'), '2023-10-13T10:00:00.000Z');
  });

  it('counts neither weekend nor holiday', () => {
    assert.equal(ends('2023-10-12T09:00:00.000Z'), '2023-10-17T10:00:00.000Z');
    assert.equal(
      endOfWording({ closesAt: '2023-10-31T11:00:00.000Z' }, '2023-10-31T10:00:00.000Z'),
      '2023-11-06T11:00:00.000Z',
    );
  });
});
