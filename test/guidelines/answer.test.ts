import assert from 'node:assert/strict';
import { findAnswer } from '../../src/guidelines/answers/answer.ts';
import type { Chunk, Kind } from '../../src/guidelines/document.ts';
import { knowledgeOf } from '../../src/guidelines/shelf.ts';

const DAY = '2023-10-05';

function chunk(kind: Kind, heading: string, text: string): Chunk {
  return {
    id: `${kind}: ${heading}`,
    document: { name: `${kind}.md`, title: 'Beispiel', kind, publisher: 'Testrunde', origin: 'starter' },
    anchor: 'beispiel',
    heading,
    text,
    status: 'report',
    validFrom: '2023-01-01',
    sources: [],
    synonyms: '',
  };
}

const firstOf = (chunks: readonly Chunk[], question: string): string | undefined =>
  findAnswer(knowledgeOf(chunks), question, { day: DAY }).chunks[0]?.document.kind;

describe('a gap beside a statement', () => {
  const rule = chunk('report', 'Fahrkarten', 'Fahrkarten für den Bus werden bezahlt.');

  it('stands behind it when both fit equally well', () => {
    const gap = chunk('gap', 'Fahrkarten', 'Fahrkarten für den Bus werden bezahlt.');
    assert.equal(firstOf([gap, rule], 'Werden Fahrkarten für den Bus bezahlt?'), 'report');
  });

  it('comes first when it alone holds what was asked', () => {
    const gap = chunk('gap', 'Fahrkarten ins Ausland', 'Ob Fahrkarten ins Ausland bezahlt werden, ist nicht bekannt.');
    assert.equal(firstOf([gap, rule], 'Werden Fahrkarten ins Ausland bezahlt?'), 'gap');
  });
});
