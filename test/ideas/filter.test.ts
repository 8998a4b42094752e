import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Filter, filterLine, passes, readFilter } from '../../src/ideas/list/filter.ts';
import { idea } from '../cards/samples/ideas.ts';
import { samplePlan } from '../support/sample.ts';

const read = (typed: string) => readFilter(typed, samplePlan);

/** A filter in short: its values in words. */
function short(filter: Filter): string {
  return [filterLine(filter), ...(filter.words === undefined ? [] : [`Suche ${filter.words}`])]
    .filter((part) => part !== '')
    .join(' | ')
    .replaceAll('\u00a0', ' ');
}

describe('a filter of the collection', () => {
  for (const [typed, wanted] of [
    ['', ''],
    ['haan', 'Haan'],
    ['Wuelfrath', 'Wülfrath'],
    ['monheim', 'Monheim am Rhein'],
    ['monheim am rhein', 'Monheim am Rhein'],
    ['mettmann', 'Mettmann'],
    ['kreis', 'Kreis Mettmann'],
    ['Kreis Mettmann', 'Kreis Mettmann'],
    ['energie', 'Energie'],
    ['tafel', 'Suche tafel'],
    ['Tafel und Lebensmittel', 'Tafel und Lebensmittel'],
    ['sozial- und schuldnerberatung', 'Sozial- und Schuldnerberatung'],
    ['träger', 'Träger'],
    ['aus der Politik', 'Politik'],
    ['umgesetzt', 'umgesetzt'],
    ['in Prüfung', 'in Prüfung'],
    ['best practice', 'Best Practice'],
    ['aus Haan zu Energie', 'Haan · Energie'],
    ['haan energie umgesetzte Wärmestube', 'Haan · Energie · umgesetzt | Suche Wärmestube'],
    ['Lastenrad träger velbert', 'Velbert · Träger | Suche Lastenrad'],
    ['haan hilden', 'Haan | Suche hilden'],
  ] as const) {
    it(`reads „${typed}“`, () => {
      assert.equal(short(read(typed)), wanted);
    });
  }

  it('loses no word that says something', () => {
    const vocabulary = ['haan', 'energie', 'Tafel', 'umgesetzt', 'Wärme', 'träger', 'Lastenrad', 'kreis', 'neu'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }), (words) => {
        const filter = read(words.join(' '));
        const told = short(filter).toLowerCase();
        for (const word of words) assert.ok(told.includes(word.toLowerCase()), `${words.join(' ')} -> ${told}`);
      }),
    );
  });

  it('lets pass what agrees with all of it, withdrawn entries only when asked for', () => {
    const one = idea({ topicArea: 'Energie', origin: 'provider', state: 'done' });
    assert.ok(passes(one, read('haan energie träger umgesetzt')));
    for (const other of ['hilden', 'einzelfallhilfe', 'politik', 'neu', 'best practice'])
      assert.equal(passes(one, read(other)), false, other);
    const withdrawn = { ...one, state: 'withdrawn' as const };
    assert.equal(passes(withdrawn, {}), false);
    assert.ok(passes(withdrawn, read('zurückgezogen')));
  });
});
