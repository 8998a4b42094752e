import assert from 'node:assert/strict';
import { openUnderstanding } from '../../src/understanding/index.ts';
import { askedFor, beds, featureOf } from './made-up.ts';

const AROUND = {
  now: '2023-10-05T07:00:00.000Z',
  own: 'Haan',
  names: ['Haan', 'Hilden', 'Monheim am Rhein', 'Kreis Mettmann'],
};
const understanding = openUnderstanding([beds]);
const read = (text: string) => understanding.read(text, AROUND);
const verbs = (text: string) => read(text).readings.map(({ verb }) => verb);

describe('plain words', () => {
  it('offer an act by the groups that a way names', () => {
    const { kind, sure, readings } = read('Bitte das Hochbeet am Freitag wässern');
    assert.deepEqual([kind, sure, readings[0]?.verb], ['action', true, 'beds.water']);
  });

  it('show a list at once', () => {
    const { kind, sure, readings } = read('Zeigen Sie mir bitte alle Beete');
    assert.deepEqual([kind, sure, readings[0]?.verb], ['view', true, 'beds.list']);
  });

  it('name a thing by its number, a word, an order or a number alone', () => {
    for (const text of ['Beet 4 gießen', 'bitte Beet Nr. 4 gießen', 'das vierte Beet gießen', 'Beet vier bitte gießen'])
      assert.deepEqual(read(text).readings[0]?.slots['bed'], 4, text);
    assert.equal(read('bitte die 4 gießen, das Beet hat es nötig').readings[0]?.slots['bed'], 4);
  });

  it('take no number of a day, an amount or a length of time for a thing', () => {
    assert.equal(read('Beet bitte am 12.10. gießen').readings[0]?.slots['bed'], undefined);
    assert.equal(read('Beete für 4 Wochen gießen bitte').readings[0]?.slots['bed'], undefined);
  });

  it('correct a slip of typing in the word for a thing', () => {
    assert.deepEqual(verbs('bitte das hochbete giessen'), ['beds.water']);
  });

  it('leave a question about rules one', () => {
    const { kind } = read('Dürfen wir ein Hochbeet aus Mitteln des Landes gießen lassen?');
    assert.equal(kind, 'question');
  });

  it('answer to a card by short words', () => {
    assert.deepEqual(read('ja, bitte').control, { reply: 'yes' });
    assert.deepEqual(read('die zweite bitte').control, { pick: 2 });
    assert.equal(read('Guten Morgen zusammen').kind, 'chat');
  });

  it('say calmly what is wanted and not understood', () => {
    assert.equal(read('Bitte das Saatgut zermörsern').kind, 'unclear');
  });

  it('name the words that no group knows', () => {
    assert.deepEqual(read('Bitte das Saatgut zermörsern').unknown, ['zermorsern']);
  });
});

describe('what does not fit together', () => {
  it('is refused: one group of two features', () => {
    const other = featureOf('other', { bed: 'bett*' }, []);
    assert.throws(() => openUnderstanding([beds, other]), /"bed".*beds.*other/u);
  });

  it('is refused: a group of the shared words said anew', () => {
    assert.throws(() => openUnderstanding([featureOf('other', { see: 'guck*' }, [])]), /"see"/u);
  });

  it('is refused: a way with a group that nobody has', () => {
    const lost = askedFor('other.do', true, { ways: ['bed dig'], sayings: [], button: 'Graben' });
    assert.throws(() => openUnderstanding([beds, featureOf('other', {}, [lost])]), /other\.do: dig/u);
  });
});
