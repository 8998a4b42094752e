import assert from 'node:assert/strict';
import { textsOf } from '../../src/understanding/ways/saying.ts';

describe('the texts of a saying', () => {
  it('are one where it leaves nothing open', () => {
    assert.deepEqual(textsOf('Wer kommt zur Sitzung?'), ['Wer kommt zur Sitzung?']);
  });

  it('hold each alternative, in as few texts as that takes', () => {
    const texts = textsOf('(bitte|) Abstimmung {vote} (verlängern|länger lassen|aufschieben)');
    assert.equal(texts.length, 3);
    for (const words of ['bitte', 'verlängern', 'länger lassen', 'aufschieben'])
      assert.ok(
        texts.some((text) => text.includes(words)),
        words,
      );
    assert.ok(texts.some((text) => text.startsWith('Abstimmung')));
  });
});
