import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../src/search/index.ts';

/** As it stands in textbooks (optimal string alignment): all of the table, one cell after the other. */
function byTheBook(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1;
      const swapped = isSwapped ? at(row - 2, column - 2) + 1 : replaced;
      const cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, replaced, swapped);
      table[row]?.splice(column, 1, cost);
    }
  return at(a.length, b.length);
}

describe('editDistance', () => {
  it('is that of the textbook up to the cap, whatever was compared before', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 90 });
    const near = fc.tuple(word, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }), fc.nat(90));
    fc.assert(
      fc.property(near, fc.nat(4), ([one, more, at], cap) => {
        const other = `${one.slice(0, at)}${more}${one.slice(at + 1)}`;
        assert.equal(editDistance(one, other, cap), Math.min(byTheBook(one, other), cap + 1));
      }),
    );
  });
});
