import assert from 'node:assert/strict';
import { type Grammar, match, readFields } from '../../src/conversation/phrase.ts';

const cast: Grammar = {
  pattern: /abstimm(?:en|ung) (?<vote>\d+) (?<choice>[a-z]+)/u,
  example: 'abstimmen 4 zustimmung',
};
const objection: Grammar = {
  pattern: /abstimmen (?<vote>\d+) einwand/u,
  tail: 'reason',
  example: 'abstimmen 4 einwand: Grund',
};
const search: Grammar = { pattern: /ideen(?: (?<words>.+))?/u, example: 'ideen tafel' };

describe('the grammar of a typed command', () => {
  it('takes the whole message, whatever its case, spaces and end punctuation', () => {
    assert.deepEqual(match('  Abstimmen   4 JA. ', cast), { vote: '4', choice: 'JA' });
  });

  it('takes umlauts written out and umlauts written as such', () => {
    const grammar = { pattern: /beschluesse/u, example: 'beschlüsse' };
    assert.ok(match('Beschlüsse', grammar) && match('beschluesse', grammar));
  });

  it('gives fields back as they were typed', () => {
    assert.deepEqual(match('ideen Übergangswohnung', search), { words: 'Übergangswohnung' });
  });

  it('is no command when more is said than its grammar allows', () => {
    assert.equal(match('abstimmen 4 ja bitte', cast), undefined);
  });

  it('is a question when it bears a question mark', () => {
    assert.equal(match('ideen tafel?', search), undefined);
  });

  it('lets the free text after the colon bear a question mark', () => {
    assert.deepEqual(match('abstimmen 4 einwand: Wer zahlt das? Unklar: ab 2024', objection), {
      vote: '4',
      reason: 'Wer zahlt das? Unklar: ab 2024',
    });
  });

  it('asks for text after the colon where its grammar has one', () => {
    assert.equal(match('abstimmen 4 einwand: ', objection), undefined);
  });
});

describe('labelled fields of a typed form', () => {
  const labels = { beschreibung: 'description', uhrzeit: 'time' };

  it('reads the first part and each labelled part', () => {
    const fields = readFields('Wärmestube; Beschreibung: offen; Uhrzeit: 14:00', 'title', labels);
    assert.deepEqual(fields, { title: 'Wärmestube', description: 'offen', time: '14:00' });
  });

  it('loses nothing of a part without a known label', () => {
    const fields = readFields('Wärmestube; Beschreibung: offen; und warm: immer', 'title', labels);
    assert.deepEqual(fields, { title: 'Wärmestube', description: 'offen; und warm: immer' });
  });
});
