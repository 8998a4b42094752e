import assert from 'node:assert/strict';
import { apart } from '../../src/cards/apart.ts';
import { button } from '../../src/cards/parts.ts';

const titles = (...things: readonly (readonly [string | undefined, ...string[]])[]) =>
  apart(things.map(([name, ...all]) => ({ name, buttons: all.map((title) => button(title, 'x.y')) }))).map((row) =>
    row.map(({ title }) => title),
  );

describe('buttons of several things', () => {
  it('keep their titles where each has its own', () => {
    assert.deepEqual(titles(['Abstimmung\u00a03', 'Zustimmung'], ['Sitzung\u00a03', 'Zusage']), [
      ['Zustimmung'],
      ['Zusage'],
    ]);
  });

  it('name their thing where two have the same title', () => {
    assert.deepEqual(titles(['Abstimmung\u00a03', 'Zustimmung'], ['Abstimmung\u00a04', 'Zustimmung', 'Einwand …']), [
      ['Abstimmung 3: Zustimmung'],
      ['Abstimmung 4: Zustimmung', 'Einwand …'],
    ]);
  });

  it('are shortened where that does not fit', () => {
    assert.deepEqual(titles(['Terminfindung\u00a02', 'Jetzt erinnern'], ['Terminfindung\u00a03', 'Jetzt erinnern']), [
      ['Terminfindung 2: erinnern'],
      ['Terminfindung 3: erinnern'],
    ]);
    assert.deepEqual(
      titles(['Terminfindung\u00a02', 'Termine beantworten …'], ['Terminfindung\u00a03', 'Termine beantworten …']),
      [['Terminfindung 2 …'], ['Terminfindung 3 …']],
    );
    assert.deepEqual(titles(['Abstimmung\u00a04', 'Veröffentlichen …'], ['Abstimmung\u00a05', 'Veröffentlichen …']), [
      ['Abstimmung 4 …'],
      ['Abstimmung 5 …'],
    ]);
  });
});
