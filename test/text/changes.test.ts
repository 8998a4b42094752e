import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween, countChanges } from '../../src/text/changes.ts';

const text = fc
  .array(fc.constantFrom('höchstens', '300', '400', '€', 'je', 'Haushalt,', '\n'), { maxLength: 14 })
  .map((words) => words.join(' '));

const read = (before: string, after: string, ...kinds: readonly string[]) =>
  changesBetween(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map((one) => one.text)
    .join('');

describe('what was changed of a text', () => {
  it('is set off as words that went and came', () => {
    const changes = changesBetween(
      'auf höchstens 300 € je Haushalt aus dem Fonds.',
      'auf höchstens 400 €, in Härtefällen 500 € je Haushalt aus dem Fonds.',
    );
    assert.deepEqual(changes, [
      { kind: 'same', text: 'auf höchstens' },
      { kind: 'gone', text: ' 300 €' },
      { kind: 'new', text: ' 400 €, in Härtefällen 500 €' },
      { kind: 'same', text: ' je Haushalt aus dem Fonds.' },
    ]);
    assert.equal(countChanges(changes), 1);
  });

  it('keeps an amount and its unit together, whatever stands between them', () => {
    for (const space of [' ', '\u00a0'])
      assert.deepEqual(
        changesBetween(`Bis 4.800,00${space}Euro.`, `Bis 5.000${space}Euro.`).map(({ text: said }) => said),
        ['Bis', ` 4.800,00${space}Euro`, ` 5.000${space}Euro`, '.'],
      );
    assert.equal(read('12 Europatage', '13 Europatage', 'same'), ' Europatage');
  });

  it('is nothing where nothing was changed', () => {
    assert.deepEqual(changesBetween('Es bleibt so.', 'Es bleibt so.'), [{ kind: 'same', text: 'Es bleibt so.' }]);
  });

  it('is found in texts of any length: of very many words by lines, of very many lines as a whole', () => {
    const lines = (word: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${word}${at} ${'der Rest bleibt '.repeat(9)}\n`).join('');
    const kinds = (before: string, after: string) => changesBetween(before, after).map(({ kind }) => kind);
    assert.deepEqual(kinds(`Anfang\n${lines('a', 1)}${lines('b', 40)}`, `Anfang\n${lines('c', 1)}${lines('b', 40)}`), [
      ...['same', 'gone', 'new', 'same'],
    ]);
    const ends = (text: string) => `Anfang\n${text}Ende`;
    assert.deepEqual(kinds(ends('alt '.repeat(3000)), ends('neu '.repeat(3000))), ['same', 'gone', 'new']);
    assert.deepEqual(kinds(lines('a', 5000), lines('b', 5000)), ['gone', 'new']);
  });

  it('gives both texts back, without losing or doubling a word', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(read(before, after, 'same', 'gone'), before);
        assert.equal(read(before, after, 'same', 'new'), after);
      }),
    );
  });
});
