import assert from 'node:assert/strict';
import type { Section } from '../../src/guidelines/document.ts';
import { succession } from '../../src/guidelines/sharing/imported.ts';

function version(validFrom: string, validTo?: string): Section {
  return {
    anchor: 'a',
    heading: 'A',
    text: validFrom,
    status: 'binding',
    validFrom,
    validTo,
    sources: [],
    synonyms: '',
  };
}

const spans = (known: Section[], added: Section[]) =>
  succession(known, added).map(({ text, validFrom, validTo }) => [text, validFrom, validTo ?? null]);

describe('a new version of a document', () => {
  it('ends the one before on the day before', () => {
    assert.deepEqual(spans([version('2023-01-01')], [version('2023-03-01')]), [
      ['2023-01-01', '2023-01-01', '2023-02-28'],
      ['2023-03-01', '2023-03-01', null],
    ]);
  });

  it('leaves alone what had ended before', () => {
    assert.deepEqual(spans([version('2023-01-01', '2023-01-31')], [version('2023-03-01')])[0], [
      '2023-01-01',
      '2023-01-01',
      '2023-01-31',
    ]);
  });

  it('replaces the one that begins on the same day', () => {
    const corrected = { ...version('2023-01-01'), text: 'corrected' };
    assert.deepEqual(spans([version('2023-01-01')], [corrected]), [['corrected', '2023-01-01', null]]);
  });

  it('ends before a later one, also across a leap day', () => {
    assert.deepEqual(spans([version('2024-03-01')], [version('2023-01-01')]), [
      ['2023-01-01', '2023-01-01', '2024-02-29'],
      ['2024-03-01', '2024-03-01', null],
    ]);
  });
});
