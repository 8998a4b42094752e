import assert from 'node:assert/strict';
import type { Choice } from '../../src/votes/ballot.ts';
import type { Poll } from '../../src/votes/vote.ts';
import { support } from '../../src/votes/wording.ts';

const NAMES = ['Erkrath', 'Haan', 'Hilden', 'Mettmann', 'Monheim am Rhein'];

/** A vote in which the first cities answered this. */
function poll(asked: Pick<Poll['vote'], 'rule' | 'options'>, ...choices: readonly Choice[]): Poll {
  const entitled = NAMES.map((name) => ({ id: name, name }));
  const ballots = choices.flatMap((choice, at) => {
    const municipality = entitled[at];
    const of = { office: '', given: 'head', castAt: '2023-10-12T10:00:00Z', version: 1 } as const;
    return municipality ? [{ municipality, choice, ...of }] : [];
  });
  const vote = {
    ...asked,
    number: 1,
    question: 'Gilt das?',
    resultsVisible: true,
    closesAt: '2023-10-12T10:00:00Z',
    state: 'closed',
    municipalityId: 'haan',
    office: '',
  } as const;
  return { vote, entitled, ballots, replaced: [], acts: [] };
}

/** As it reads, with plain spaces. */
const says = (of: Poll) => support(of).replaceAll('\u00a0', ' ');

describe('the support of a decision', () => {
  it('names the rule, how many of how many agreed, and who was silent', () => {
    assert.equal(
      says(poll({ rule: 'consent' }, 'yes', 'yes', 'yes')),
      'Konsent, 3 von 5; ohne Rückmeldung: Mettmann, Monheim am Rhein',
    );
  });

  it('counts other answers apart, and names nobody silent where all have answered', () => {
    assert.equal(
      says(poll({ rule: 'simple' }, 'yes', 'yes', 'yes', 'no', 'abstain')),
      'einfache Mehrheit, 3 von 5; 1 Nein, 1 Enthaltung',
    );
  });

  it('counts those who chose the option that was chosen', () => {
    const asked = { rule: 'simple', options: ['Fonds', 'Pauschale'] } as const;
    assert.equal(
      says(poll(asked, 'option-2', 'option-1', 'option-2', 'option-2')),
      'einfache Mehrheit, 3 von 5; 1 „Fonds“; ohne Rückmeldung: Monheim am Rhein',
    );
  });
});
