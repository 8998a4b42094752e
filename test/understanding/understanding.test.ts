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

  it('read words in a row past those that only colour what is said', () => {
    const tools = featureOf('tools', { rake: '=3 "große harke holen" "harke … gartenhaus"' }, [
      askedFor('tools.rake', false, { ways: ['~ rake'], sayings: ['die große Harke holen'], button: 'Harke' }),
    ]);
    const { read: heard } = openUnderstanding([tools]);
    for (const text of [
      'Wer kann die große Harke denn eigentlich mal holen?',
      'Wo ist die Harke denn jetzt eigentlich aus dem alten Gartenhaus?',
    ])
      assert.equal(heard(text, AROUND).readings[0]?.verb, 'tools.rake', text);
  });

  it('leave a question about rules one', () => {
    const { kind } = read('Dürfen wir ein Hochbeet aus Mitteln des Landes gießen lassen?');
    assert.equal(kind, 'question');
  });

  for (const text of [
    'Ich verstehe nicht, ob wir ein Beet gießen dürfen',
    'brauchen wir für das Beet einen Antrag oder reicht ein Anruf',
    'Mir ist schleierhaft, warum ein Beet Wasser braucht',
  ])
    it(`leave a question without its sign one: ${text}`, () => {
      assert.equal(read(text).kind, 'question');
    });

  it('take what somebody says of themselves for a wish, never for a question', () => {
    assert.equal(read('Mit Beet und Saatgut haben wir einiges vor').kind, 'unclear');
    assert.equal(read('Was die anderen vom Beet erzählt haben, würde ich gern lesen').asks, false);
  });

  it('hear the first of two wishes, the question beside it', () => {
    const { kind, readings } = read('Beet 4 bitte gießen. Welche Beete haben wir noch?');
    assert.equal(kind, 'action');
    assert.deepEqual(
      readings.map(({ verb }) => verb),
      ['beds.water', 'beds.list'],
    );
  });

  it('take no number that is denied, and nothing that is done before', () => {
    assert.equal(read('Nicht die 4, sondern Beet 9 gießen').readings[0]?.slots['bed'], 9);
    assert.deepEqual(verbs('Bevor wir Beet 4 gießen, bitte zeigen').slice(0, 1), ['beds.show']);
  });

  it('correct no word that the knowledge holds', () => {
    const knows = () => true;
    assert.deepEqual(understanding.read('bitte das hochbete giessen', { ...AROUND, knows }).unknown, ['hochbete']);
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
