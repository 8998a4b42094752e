import assert from 'node:assert/strict';
import { leafing, pageOf, turning } from '../../src/cards/page.ts';
import { button, buttons } from '../../src/cards/parts.ts';

const NB = '\u00a0';
const list = Array.from({ length: 18 }, (_, at) => at + 1);
const titles = (page: number) => turning(pageOf(list, page, 8), 'votes.list', { words: 'x' }).map(({ title }) => title);

describe('the pages of a list', () => {
  it('say how many follow, how many went before, and where that is', () => {
    assert.deepEqual(titles(1), [`Weitere 8 anzeigen (Seite${NB}2 von${NB}3)`]);
    assert.deepEqual(titles(2), [
      `Weitere 2 anzeigen (Seite${NB}3 von${NB}3)`,
      `Vorige 8 anzeigen (Seite${NB}1 von${NB}3)`,
    ]);
    assert.deepEqual(titles(3), [`Vorige 8 anzeigen (Seite${NB}2 von${NB}3)`]);
  });

  it('say in good German that a single one follows', () => {
    assert.deepEqual(
      turning(pageOf(list.slice(0, 9), 1, 8), 'votes.list').map(({ title }) => title),
      [`Noch 1 anzeigen (Seite${NB}2 von${NB}2)`],
    );
  });

  it('are one where all fits', () => {
    assert.deepEqual(turning(pageOf(list.slice(0, 8), 1, 8), 'votes.list'), []);
  });

  it('keep what the list was asked for', () => {
    assert.deepEqual(turning(pageOf(list, 1, 8), 'votes.list', { words: 'x' })[0]?.data, { words: 'x', page: 2 });
  });

  it('are leafed where each holds one thing', () => {
    const found = leafing({ page: 2, pages: 3 }, 'surveys.show', { number: 1 });
    assert.deepEqual(
      found.map(({ title, data }) => [title, data['page']]),
      [
        [`Nächste Seite (3 von${NB}3)`, 3],
        [`Vorige Seite (1 von${NB}3)`, 1],
      ],
    );
  });

  it('stand above the buttons, which are for acts', () => {
    const rows = buttons(
      ...turning(pageOf(list, 1, 8), 'votes.list'),
      button('Abstimmung vorbereiten …', 'votes.form'),
    );
    assert.deepEqual(
      rows.map(({ turns, row }) => [turns.length, row.length]),
      [
        [1, 0],
        [0, 1],
      ],
    );
  });
});
