import assert from 'node:assert/strict';
import { texts } from './sources.ts';

describe('what is not there', () => {
  it('is refused by one piece, wherever it was asked for', () => {
    const saying = [...texts].filter(([, text]) => /title: [^\n]*gibt es nicht[`']/u.test(text));
    assert.deepEqual(
      saying.map(([file]) => file),
      ['conversation/refusal.ts'],
    );
  });
});
