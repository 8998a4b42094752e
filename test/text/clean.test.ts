import assert from 'node:assert/strict';
import { cleanText, composed, cutText, wordsWithin } from '../../src/text/clean.ts';
import { cleanData } from '../../src/text/data.ts';
import { UNFIT_SIGNS } from './unfit.ts';

describe('a text from outside', () => {
  it('loses what nobody types', () => {
    for (const sign of UNFIT_SIGNS) assert.equal(cleanText(`Tafel${sign}laden`), 'Tafelladen', JSON.stringify(sign));
  });

  it('loses what nobody sees, and is the same text then', () => {
    const signs = ['\u00ad', '\u200b', '\u2060', '\u200e', '\u202b', '\u2069'];
    for (const sign of signs) assert.equal(cleanText(`Tafel${sign}laden`), 'Tafelladen', JSON.stringify(sign));
  });

  it('keeps letters of all scripts, symbols and white space', () => {
    const text = 'Größe ½ € „so“ – 😀👨‍👩‍👧 Łódź Ελλάδα עִבְרִית नमस्ते\tA\r\nB';
    assert.equal(cleanText(text), text);
  });

  it('has its lines end as lines do', () => {
    assert.equal(cleanText('a\vb\fc\u0085d\u2028e\u2029f'), 'a\nb\nc\nd\ne\nf');
  });

  it('has accents in one form, and no more on a letter than a script has', () => {
    assert.equal(cleanText('u\u0308ber'), 'über');
    assert.equal(composed(`a${'\u0323\u0301'.repeat(5_000)}b`).length < 20, true);
  });

  it('is the same beside a sign that has to go as without it', () => {
    for (let code = 0; code < 0x2_100; code += 1) {
      const sign = String.fromCharCode(code);
      assert.equal(cleanText(`a${sign}b`), cleanText(`a${sign}b\u00ad`), `U+${code.toString(16)}`);
    }
  });

  it('is cut between characters, never within one', () => {
    assert.deepEqual([cutText('ab😀c', 3), cutText('ab😀c', 4), cutText('ab', 9)], ['ab', 'ab😀', 'ab']);
  });
});

describe('the first words of a text', () => {
  it('are whole, unless there is but one', () => {
    assert.equal(wordsWithin('Mittel für Personal', 14), 'Mittel für');
    assert.equal(wordsWithin('Mittel   für Personal', 10), 'Mittel');
    assert.equal(wordsWithin('Personalausgaben', 8), 'Personal');
  });
});

describe('data from outside', () => {
  it('is clean in all its texts and names', () => {
    const data = { 'ti\u0000tle~1': 'a\u0000b', list: ['c\ufffe', { deep: '\ud800' }], count: 4, no: null };
    assert.deepEqual(cleanData(data), { 'title~1': 'ab', list: ['c', { deep: '' }], count: 4, no: null });
  });

  it('loses what is nested more deeply than anybody sends it, and does not overflow', () => {
    const nested = JSON.parse(`${'['.repeat(50_000)}1${']'.repeat(50_000)}`) as unknown;
    assert.equal(JSON.stringify(cleanData({ nested })).includes('1'), false);
  });

  it('changes nothing that objects inherit', () => {
    const data = cleanData(JSON.parse('{"__proto__":{"vote":4},"a":{"__proto__":1}}')) as Record<string, unknown>;
    assert.deepEqual([data['vote'], Object.keys(data), data['a']], [undefined, ['a'], {}]);
  });
});
