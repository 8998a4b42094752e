import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestDate, canBeChosen, countDates } from '../../src/date-polls/date-poll.ts';
import { dateAnswer, datePoll } from '../cards/samples/date-polls.ts';

const best = (...letters: readonly string[]) =>
  bestDate(datePoll({ answers: letters.map((one, at) => dateAnswer(`m${at}`, one)) }))?.position;

describe('the best date', () => {
  it('is the one with the fewest refusals', () => {
    assert.equal(best('yym', 'ynm', 'yym'), 1);
    assert.equal(best('nym', 'yym', 'yyn'), 2);
  });

  it('is, of several, the one that suits most', () => {
    assert.equal(best('mym', 'mmy', 'myy'), 2);
  });

  it('is, of several, the earliest', () => {
    assert.equal(best('yyy', 'yyy'), 1);
  });

  it('is none that all refused, and none before anybody has answered', () => {
    assert.equal(best('nnn', 'nnn'), undefined);
    assert.equal(best('nny', 'nnn'), 3);
    assert.equal(best(), undefined);
  });

  it('never has more refusals than another that could be chosen, whatever the order of the ballots', () => {
    const letters = fc.string({ unit: fc.constantFrom('y', 'm', 'n'), minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 11 }), (all) => {
        const poll = datePoll({ answers: all.map((one, at) => dateAnswer(`m${at}`, one)) });
        const found = bestDate(poll);
        const possible = countDates(poll).filter(canBeChosen);
        assert.equal(found === undefined, possible.length === 0);
        if (found) assert.ok(possible.every(({ no }) => no >= found.no));
        assert.equal(best(...all.toReversed()), found?.position);
      }),
    );
  });
});
