import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openCollection } from '../../src/ideas/collection.ts';
import type { Standing } from '../../src/ideas/entry.ts';
import type { Content } from '../../src/ideas/idea.ts';
import { similarTo } from '../../src/ideas/submitting/similar.ts';
import { entryOf, idea } from '../cards/samples/ideas.ts';

const KEPT: readonly (readonly [title: string, description: string, topicArea: string])[] = [
  ['Wärmeräume in Begegnungsstätten', 'An kalten Tagen länger offen, mit Tee und Beratung.', 'Energie'],
  ['Spätausgabe der Tafel', 'Abends bis 20 Uhr geöffnet, damit Berufstätige kommen.', 'Tafel und Lebensmittel'],
  ['Schuldnerberatung als offene Sprechstunde', 'Im Rathaus, ohne Termin.', 'Sozial- und Schuldnerberatung'],
  ['Energiesparpaket mit Beratung zu Hause', 'LED-Lampen und Steckerleisten.', 'Energie'],
  ['Duschgutscheine für das Hallenbad', 'Wohnungslose können im Hallenbad duschen.', 'Wohnungslosenhilfe'],
  ['Lastenrad für die Tafel', 'Transport in Quartiere ohne Ausgabe.', 'Tafel und Lebensmittel'],
];
const standings = KEPT.map(([title, description, topicArea], at) =>
  entryOf(idea({ number: at + 1, title, description, topicArea })),
);

function similar(title: string, more: Partial<Content> = {}, among: readonly Standing[] = standings): string[] {
  const draft = idea({ title, description: '', topicArea: 'Sonstiges', ...more });
  return similarTo(openCollection().of('round', among), draft, among).map((standing) => standing.idea.title);
}

describe('similar entries', () => {
  it('say the same in other words', () => {
    assert.equal(similar('Tafel abends öffnen')[0], 'Spätausgabe der Tafel');
    assert.deepEqual(similar('Offene Schuldnersprechstunde'), ['Schuldnerberatung als offene Sprechstunde']);
    assert.deepEqual(similar('Hallenbad-Gutscheine'), ['Duschgutscheine für das Hallenbad']);
  });

  it('begin alike in the same topic area', () => {
    assert.deepEqual(similar('Wärmestube', { topicArea: 'Energie' }), ['Wärmeräume in Begegnungsstätten']);
    assert.deepEqual(similar('Wärmestube'), []);
  });

  it('are not found by the name of their topic area', () => {
    assert.deepEqual(similar('Energiefest im Park', { topicArea: 'Energie' }), []);
  });

  it('are none where nothing comes near', () => {
    assert.deepEqual(similar('Kochkurs für Familien', { description: 'Günstig und gesund kochen.' }), []);
    assert.deepEqual(similar('Beratungsbus'), []);
  });

  it('leave out what has been withdrawn', () => {
    const withdrawn = standings.map((one) => entryOf({ ...one.idea, state: 'withdrawn' }));
    assert.deepEqual(similar('Tafel abends öffnen', {}, withdrawn), []);
  });

  it('are three at most', () => {
    const many = Array.from({ length: 5 }, (_, at) => entryOf(idea({ number: at + 1, title: `Lastenrad ${at}` })));
    assert.equal(similar('Lastenrad', {}, many).length, 3);
  });
});

describe('the collection', () => {
  const words = ['Tafel', 'Wärmestube', 'Lastenrad', 'Beratung', 'Strom', 'Kinder', 'Haan', 'abends'];
  const title = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
  const state = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), title);

  it('finds after any changes what a new one finds', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), fc.constantFrom(...words), (states, asked) => {
        const followed = openCollection();
        for (const one of states) {
          const now = Object.entries(one).map(([number, of]) => entryOf(idea({ number: Number(number), title: of })));
          const hits = (index: ReturnType<typeof followed.of>) =>
            index
              .search(asked)
              .hits.map(({ id, score }) => [id, score.toFixed(6)].join(' '))
              .sort();
          assert.deepEqual(hits(followed.of('round', now)), hits(openCollection().of('round', now)));
        }
      }),
    );
  });

  it('keeps rounds apart', () => {
    const collection = openCollection();
    collection.of('one', standings);
    assert.equal(collection.of('two', []).size, 0);
    assert.equal(collection.of('one', standings).size, standings.length);
  });
});
