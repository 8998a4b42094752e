import assert from 'node:assert/strict';
import { findAnswer, findRule } from '../../src/guidelines/answers/answer.ts';
import { piecesOf } from '../../src/guidelines/chunk.ts';
import type { Chunk, Section } from '../../src/guidelines/document.ts';
import { knowledgeOf } from '../../src/guidelines/shelf.ts';

const DAY = '2023-10-05';

type Given = Pick<Section, 'heading' | 'number' | 'text'> & Partial<Section>;

/** An imported document as the store keeps it: each section in pieces. */
function imported(title: string, sections: readonly Given[]): Chunk[] {
  const document = { name: title, title, kind: 'report', publisher: 'Land', origin: 'import' } as const;
  const pieces = sections.flatMap(piecesOf);
  return pieces.map((piece, at) => ({
    document,
    status: 'binding',
    validFrom: '2023-01-01',
    sources: [],
    synonyms: '',
    anchor: piece.heading.toLowerCase(),
    path: [],
    ...piece,
    id: `${title}/1/${at + 1}`,
  }));
}

const ask = (chunks: readonly Chunk[], question: string) => findAnswer(knowledgeOf(chunks), question, { day: DAY });
/** What is answered for sure. */
const sure = (chunks: readonly Chunk[], question: string): string | undefined => {
  const { band, chunks: shown } = ask(chunks, question);
  return band === 'answer' ? shown[0]?.text : undefined;
};

const GOAL = { number: '§ 1', heading: 'Ziel', text: '(1) Alle essen mit. Das gilt immer.\n(2) Niemand friert.' };
const COSTS = { number: '§ 9', heading: 'Ausgaben', text: 'Mieten werden bezahlt.' };
const RULES = imported('Förderrichtlinie der Nachbarschaft', [GOAL, COSTS]);

describe('a number of a document that is named', () => {
  it('is not looked up in another document', () => {
    for (const named of ['der Gemeindeordnung', 'des SGB XII', 'der Gemeindeordnung der Länder', 'der Bauordnung'])
      for (const asks of ['Was steht in', 'Was regelt', 'Was sagt'])
        assert.equal(sure(RULES, `${asks} § 9 ${named}?`), undefined, named);
  });

  it('is found by words of its title, or by what it is', () => {
    for (const named of [
      'der Richtlinie',
      'der Förderrichtlinie',
      'der Zuwendungsrichtlinien',
      'der Richtlinie der Nachbarschaft',
      'aus der Förderrichtlinie',
    ])
      assert.equal(sure(RULES, `Was steht in § 9 ${named}?`), COSTS.text, named);
    const travel = imported('Dienstrichtlinie Reisen', [{ ...COSTS, text: 'Reisen werden bezahlt.' }]);
    assert.equal(sure(travel, '§ 9 der Förderrichtlinie'), undefined);
    const notice = imported('Zuwendungsbescheid Haan', [{ ...COSTS, text: 'Mieten werden geteilt.' }]);
    assert.equal(sure([...RULES, ...notice], '§ 9 des Bescheids'), 'Mieten werden geteilt.');
  });

  it('is only a possible place where not all of the words are of the title', () => {
    assert.equal(ask(RULES, '§ 9 der Bauordnung Nachbarschaft').band, 'unsure');
    const untitled = imported('Nachbarschaft', [COSTS]);
    const { band, chunks } = ask(untitled, '§ 9 der Richtlinie');
    assert.deepEqual([band, chunks[0]?.number], ['unsure', '§ 9']);
  });
});

describe('a part of a section', () => {
  it('is no sentence: the section is shown', () => {
    assert.equal(sure(RULES, '§ 1 Satz 2'), GOAL.text);
    assert.equal(sure(RULES, 'Was steht in § 1 Abs. 2 Satz 1?'), '(2) Niemand friert.');
  });

  it('is none without the section that it is of', () => {
    const numbered = imported('Merkblatt', [{ number: '2', heading: 'Fristen', text: 'Anträge bis Mai.' }]);
    for (const question of [
      'Was steht in Absatz 2?',
      'Absatz 2',
      'Satz 2',
      'Buchst. b',
      'Was steht in Abs. 2 des Merkblatts?',
    ])
      assert.equal(sure(numbered, question), undefined, question);
  });

  it('ends where the list that it is of counts on, with numbers, letters or Roman numbers', () => {
    const items = [
      '(1) Erstens:',
      'i. Kleidung,',
      'ii. Essen,',
      'iii. Miete;',
      '(2) Zweitens:',
      'aa) Strom,',
      'bb) Gas.',
    ];
    const listed = imported('Merkblatt', [{ number: '2', heading: 'Ausgaben', text: items.join('\n') }]);
    assert.equal(sure(listed, 'Nr. 2 Abs. 1 Nr. ii'), 'ii. Essen,');
    assert.equal(sure(listed, 'Nr. 2 Abs. 1 Nr. iii'), 'iii. Miete;');
    assert.equal(sure(listed, 'Nr. 2 Abs. 1'), items.slice(0, 4).join('\n'));
  });

  it('is not the number that it is written like', () => {
    const dotted = imported('Merkblatt', [{ number: '2.2', heading: 'Fristen', text: 'Anträge bis Mai.' }]);
    assert.equal(sure(dotted, 'Nr. 2.2'), 'Anträge bis Mai.');
    assert.equal(sure(dotted, 'Nr. 2 Abs. 2'), undefined);
    assert.equal(sure(dotted, 'Paragraf 2.2'), undefined);
    assert.equal(sure(RULES, 'Paragraph 9'), COSTS.text);
    assert.equal(sure(RULES, '§ 1 Satz 1 Nr. 2'), undefined);
  });
});

describe('a section that is stored in pieces', () => {
  const sentence = (at: number) =>
    `Im Fall ${at} zahlt der Kreis die Miete der Räume, in denen gemeinsam gegessen wird.`;
  const sentences = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => sentence(from + at)).join(' ');
  const LONG = sentences(1, 25);
  const PARTS = `(1) ${sentences(1, 8)}\n(2) ${sentences(8, 16)}\n(3) ${sentences(16, 20)}`;
  const long = imported('Richtlinie', [
    { number: '7', heading: 'Mieten', text: LONG },
    { number: '§ 3', heading: 'Fälle', text: PARTS },
  ]);

  it('is shown as a whole', () => {
    assert.ok(piecesOf({ text: LONG }).length > 2);
    assert.equal(sure(long, 'Was steht in Nummer 7?'), LONG);
    assert.equal(sure(long, '§ 3'), PARTS);
  });

  it('has items that run over the edge of a piece', () => {
    const item = `(2) ${sentences(8, 16)}`;
    assert.ok(piecesOf({ text: PARTS }).every(({ text }) => !text.includes(item)));
    assert.equal(sure(long, '§ 3 Abs. 2'), item);
  });

  it('is the same in a version that says the same, and another in one that says more', () => {
    const versions = (later: string) => {
      const section = { number: '§ 3', heading: 'Fälle' };
      const chunks = imported('Richtlinie', [
        { ...section, text: PARTS, validTo: '2023-12-31' },
        { ...section, text: later, validFrom: '2024-01-01' },
      ]);
      return ['§ 3', '§ 3 Abs. 2'].map((question) => ask(chunks, question).versions.length);
    };
    assert.deepEqual(versions(PARTS), [0, 0]);
    assert.deepEqual(versions(`${PARTS} Mehr nicht.`), [1, 1]);
  });

  it('is kept from others than the round where a piece of it is of the round', () => {
    const ofRound = imported('Richtlinie', [
      { number: '7', heading: 'Mieten', text: `${LONG} So hat es die Runde gesagt.` },
    ]);
    assert.ok(findAnswer(knowledgeOf(ofRound), 'Nummer 7', { day: DAY }).whole);
    const { band } = findRule(knowledgeOf(ofRound), 'Nummer 7', { day: DAY });
    assert.notEqual(band, 'answer');
  });

  it('is one of two where a document counts anew', () => {
    const twice = imported('Richtlinie', [
      { number: '7', heading: 'Mieten', text: 'Mieten werden bezahlt.' },
      { number: '7', heading: 'Fristen', text: 'Anträge bis Mai.' },
    ]);
    const { band, chunks } = ask(twice, 'Nummer 7');
    assert.deepEqual([band, chunks.length], ['unsure', 2]);
  });
});
