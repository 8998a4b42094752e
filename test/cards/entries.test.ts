import assert from 'node:assert/strict';
import { button, entry, link, paragraph, words } from '../../src/cards/parts.ts';
import { plainText } from '../../src/teams/plain-text.ts';
import { createRenderer } from '../../src/teams/render.ts';

const way = button('Abstimmung 3 ansehen', 'votes.show', { vote: 3 });
const line = paragraph(words('Abstimmung 3 · läuft bis 12.10.'));

describe('an entry of a list', () => {
  it('is tapped as a whole where its only button leads to it, and says aloud all that it shows', () => {
    const { taps, buttons } = entry('Soll es so sein?', [line], way);
    assert.deepEqual(
      taps.map(({ title, verb, data }) => [title, verb, data]),
      [['Soll es so sein? Abstimmung 3 · läuft bis 12.10. Abstimmung 3 ansehen', 'votes.show', { vote: 3 }]],
    );
    assert.deepEqual(buttons, []);
  });

  it('keeps its buttons where one of them acts', () => {
    const acts = button('TOP 3 streichen', 'meetings.strike', { item: 3 });
    assert.deepEqual(entry('Tafel', [], acts).taps, []);
    assert.equal(entry('Tafel', [], acts, way).buttons[0]?.row.length, 2);
  });

  it('keeps its button where a link lies in it', () => {
    assert.deepEqual(entry('Tafel', [paragraph(link('Quelle', 'https://www.beispiel.de'))], way).taps, []);
  });

  it('reads in the twin as it did with a button below', () => {
    const data = {
      header: [],
      empty: [],
      entries: [entry('Soll es so sein?', [line], way)],
      buttons: [],
    };
    const { card } = createRenderer('cards')({ card: 'votes/list', data, summary: 'Abstimmungen' });
    assert.equal(plainText(card), 'Soll es so sein?\nAbstimmung 3 · läuft bis 12.10.\n[Abstimmung 3 ansehen]');
  });
});
