import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Choice, Rule } from '../../src/votes/ballot.ts';
import { countBallots, decide, neededYes, type Outcome, outcomeOf, quorumOf } from '../../src/votes/tally.ts';

const RULES: readonly Rule[] = ['consent', 'simple', 'absolute', 'two-thirds', 'unanimous', 'straw-poll'];

/** What one municipality does; `undefined` is silence. */
type Answer = Choice | undefined;

function answersOf(rule: Rule): readonly Answer[] {
  return ['yes', 'abstain', rule === 'consent' ? 'objection' : 'no', undefined];
}

function outcome(rule: Rule, answers: readonly Answer[], quorum?: number): Outcome {
  const ballots = answers.flatMap((choice) => (choice === undefined ? [] : [{ choice }]));
  return outcomeOf(rule, countBallots(answers.length, ballots), quorum);
}

/** The product's table once more, written from its words: it pairs and strikes out instead of counting. */
function secondOpinion(rule: Rule, answers: readonly Answer[]): Outcome {
  const votes = answers.filter((answer) => answer !== undefined);
  const inFavour = votes.filter((answer) => answer === 'yes');
  const against = votes.filter((answer) => answer === 'no' || answer === 'objection');
  const nobody = (list: readonly Answer[]) => list.length === 0;
  if (rule === 'straw-poll') return 'noted';
  if (!(votes.length > answers.length / 2)) return 'no-quorum';
  const carried = {
    consent: !nobody(inFavour) && nobody(against),
    simple: !nobody(inFavour.slice(against.length)),
    absolute: inFavour.length / answers.length > 0.5,
    'two-thirds': !nobody(inFavour) && inFavour.length >= against.length + against.length,
    unanimous: !nobody(inFavour) && nobody(against),
  };
  return carried[rule] ? 'carried' : 'rejected';
}

function everyWay(rule: Rule, municipalities: number, more: readonly Answer[] = []): Answer[][] {
  if (municipalities === 0) return [[]];
  const answers = [...answersOf(rule), ...more];
  return everyWay(rule, municipalities - 1, more).flatMap((rest) => answers.map((answer) => [...rest, answer]));
}

/** What comes of these answers where so many referrals stop a vote; a straw poll is never referred. */
function outcomeWith(rule: Rule, answers: readonly Answer[], needed: number | undefined): Outcome {
  const ballots = answers.flatMap((choice) => (choice === undefined ? [] : [{ choice }]));
  const referrals = rule === 'straw-poll' ? undefined : needed;
  return decide({ rule, referrals }, answers.length, ballots);
}

/** The same once more, from the words of the product: whoever refers has answered, and stands on no side. */
function referredOpinion(rule: Rule, answers: readonly Answer[], needed: number): Outcome {
  if (rule === 'straw-poll') return 'noted';
  const rest = answers.map((answer) => (answer === 'referral' ? 'abstain' : answer));
  const wanted = answers.length - answers.filter((answer) => answer !== 'referral').length;
  return wanted < needed ? secondOpinion(rule, rest) : 'referred';
}

describe('how many must be in favour', () => {
  it('is one more than any number that does not carry, and no more than one that does', () => {
    for (const rule of ['absolute', 'two-thirds'] as const)
      for (let entitled = 1; entitled <= 12; entitled += 1)
        for (let yes = 0; yes <= entitled; yes += 1)
          for (let no = 0; yes + no <= entitled; no += 1) {
            const counts = { entitled, yes, no, abstain: entitled - yes - no, referral: 0 };
            assert.equal(outcomeOf(rule, counts) === 'carried', yes >= neededYes(rule, counts), JSON.stringify(counts));
          }
  });
});

const situation = fc.constantFrom(...RULES).chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    answers: fc.array(fc.constantFrom(...answersOf(rule)), { minLength: 1, maxLength: 24 }),
    quorum: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  }),
);

describe('the rules of a vote', () => {
  for (const rule of RULES) {
    it(`decides by ${rule} as a second formulation does, for all ballots of up to five municipalities`, () => {
      for (let municipalities = 1; municipalities <= 5; municipalities += 1)
        for (const answers of everyWay(rule, municipalities))
          assert.equal(outcome(rule, answers), secondOpinion(rule, answers), `${rule}: ${answers.join(', ')}`);
    });
  }

  for (const rule of RULES)
    for (const referrals of [1, 2])
      it(`refers ${rule} to a meeting at ${referrals} as a second formulation does, for all ballots of up to five municipalities`, () => {
        for (let municipalities = 1; municipalities <= 5; municipalities += 1)
          for (const answers of everyWay(rule, municipalities, ['referral']))
            assert.equal(
              outcomeWith(rule, answers, referrals),
              referredOpinion(rule, answers, referrals),
              `${rule}: ${answers.join(', ')}`,
            );
      });

  it('refers nothing that cannot be referred', () => {
    assert.equal(outcomeWith('consent', ['referral', 'yes', 'yes'], undefined), 'carried');
  });

  it('does not carry a tie by simple majority', () => {
    assert.equal(outcome('simple', ['yes', 'no', 'yes', 'no']), 'rejected');
  });

  it('carries two thirds exactly', () => {
    assert.equal(outcome('two-thirds', ['yes', 'yes', 'no', 'abstain']), 'carried');
  });

  it('stops a consent at one objection', () => {
    assert.equal(outcome('consent', ['yes', 'yes', 'yes', 'objection']), 'rejected');
  });

  it('takes more than half of the electorate as the quorum, or more where it is raised', () => {
    assert.equal(quorumOf('consent', 11), 6);
    assert.equal(quorumOf('consent', 10), 6);
    assert.equal(quorumOf('consent', 11, 9), 9);
    assert.equal(quorumOf('consent', 11, 3), 6);
    assert.equal(quorumOf('consent', 8, 11), 8);
    assert.equal(quorumOf('straw-poll', 11), 0);
  });

  it('never depends on the order of the ballots', () => {
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.nat()), ({ rule, answers, quorum }, random) => {
        const shuffled = answers
          .map((answer) => ({ answer, place: random.next().value }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ answer }) => answer);
        assert.equal(outcome(rule, shuffled, quorum), outcome(rule, answers, quorum));
      }),
    );
  });

  it('never turns carried into rejected by one more yes', () => {
    fc.assert(
      fc.property(situation, fc.nat(), ({ rule, answers, quorum }, at) => {
        const index = at % answers.length;
        const more = answers.with(index, 'yes');
        if (outcome(rule, answers, quorum) === 'carried') assert.equal(outcome(rule, more, quorum), 'carried');
      }),
    );
  });

  it('never counts an abstention as silence', () => {
    fc.assert(
      fc.property(situation, ({ rule, answers, quorum }) => {
        const heard = answers.map((answer) => answer ?? 'abstain');
        if (rule !== 'straw-poll') assert.notEqual(outcome(rule, heard, quorum), 'no-quorum');
      }),
    );
  });
});
