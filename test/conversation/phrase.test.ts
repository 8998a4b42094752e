import assert from 'node:assert/strict';
import { type Grammar, gateOf, match, read, readFields } from '../../src/conversation/phrase.ts';
import { assertGrowsEvenly, FILLINGS } from '../support/growth.ts';

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

  it('gives fields back as they were typed after letters that fold to two', () => {
    assert.deepEqual(match('Ideen Größe in İzmir ß', search), { words: 'Größe in İzmir ß' });
  });

  it('drops any number of marks at the end and keeps those within', () => {
    assert.deepEqual(match(`ideen z.B. tafel${'.!'.repeat(50)}`, search), { words: 'z.B. tafel' });
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

describe('a text longer than any command', () => {
  const long = `ideen ${'tafel '.repeat(60)}`;

  it('is none, whatever its grammar would take', () => {
    assert.equal(match(long, search), undefined);
    assert.ok(match(long.slice(0, 290), search));
  });

  it('is one where its grammar ends in free text without a colon', () => {
    const reason = { ...search, longest: 1000 };
    assert.equal(match(long, reason)?.['words']?.length, long.trim().length - 'ideen '.length);
  });

  it('is one where it is long behind the colon alone', () => {
    assert.equal(match(`abstimmen 4 einwand: ${long}`, objection)?.['reason'], long.trim());
  });

  it('costs at most three times as much when it is twice as long', async () => {
    const isAny = gateOf([cast, search]);
    await assertGrowsEvenly((text) => {
      const said = read(text);
      return [isAny(said.whole()), isAny(said.head()), match(said, search), match(said, objection)];
    }, FILLINGS);
  });
});

describe('the gate before the grammars', () => {
  it('opens for what one of them matches, and for nothing else', () => {
    const isAny = gateOf([cast, search]);
    const opens = (text: string) => isAny(read(text).whole());
    assert.ok(opens('Abstimmen 4 ja!') && opens('ideen') && opens('IDEEN Übergangswohnung'));
    assert.ok(!opens('abstimmen 4 ja bitte') && !opens('ideen tafel?') && !opens('Was sind Ideen'));
  });

  it('stays shut where there is no grammar', () => {
    assert.equal(gateOf([])(read('ideen').whole()), false);
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

  it('takes no word for a label that every object inherits', () => {
    const fields = readFields('Wärmestube; constructor: Bau; __proto__: x; toString: y', 'title', labels);
    assert.deepEqual(fields, { title: 'Wärmestube; constructor: Bau; __proto__: x; toString: y' });
  });
});
