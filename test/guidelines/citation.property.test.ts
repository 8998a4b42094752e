import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAnswer } from '../../src/guidelines/answers/answer.ts';
import { openKnowledge } from '../../src/guidelines/answers/ask.ts';
import { excerpt } from '../../src/guidelines/answers/excerpt.ts';
import { nearCommands } from '../../src/guidelines/answers/near-command.ts';
import { LONGEST_CHUNK } from '../../src/guidelines/chunk.ts';
import { type Chunk, holdsOn } from '../../src/guidelines/document.ts';
import type { Knowledge } from '../../src/guidelines/shelf.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { bestWindow } from '../../src/search/index.ts';
import { openStorage } from '../../src/storage/index.ts';
import { samplePlan } from '../support/sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';

describe('every citation', () => {
  let knowledge: Knowledge;
  let chunks: readonly Chunk[];
  before(async () => {
    const storage = await openStorage('sqlite::memory:');
    await applyRound(storage.db, samplePlan, NOW);
    knowledge = await openKnowledge(storage.db, samplePlan, NOW);
    chunks = [...knowledge.chunks.values()];
    await storage.close();
  });

  /** Questions made of the words of any section, asked as of any day of the programme. */
  const questions = () =>
    fc.tuple(
      fc.nat().map((at) => chunks[at % chunks.length]?.text.split(/\s+/u) ?? []),
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 500 }),
    );
  const dayAfter = (days: number) => new Date(Date.parse('2022-12-01') + days * 86_400_000).toISOString().slice(0, 10);

  it('rests on a stored chunk of at most 800 characters', () => {
    assert.ok(chunks.every(({ text }) => text.length > 0 && text.length <= LONGEST_CHUNK));
  });

  it('shows words that stand in the source letter for letter, at most 600 characters', () => {
    fc.assert(
      fc.property(questions(), fc.integer({ min: 40, max: 600 }), ([source, from, length], most) => {
        const start = from % source.length;
        const question = source.slice(start, start + length).join(' ');
        for (const { text } of findAnswer(knowledge, question, { day: '2023-10-05' }).chunks) {
          const lines = excerpt(text, bestWindow(knowledge.index, question, text), most);
          const own = lines.map((line) =>
            line
              .filter(({ kind }) => kind !== 'gap')
              .map((piece) => piece.text)
              .join(''),
          );
          assert.ok(own.every((line) => text.includes(line)));
          assert.ok(own.join('\n').length <= most && own.join('').trim() !== '');
          assert.ok(lines.flat().some(({ kind }) => kind === 'answer'));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds on the asked day, and the other versions shown do not', () => {
    fc.assert(
      fc.property(questions(), ([source, from, length, days]) => {
        const start = from % source.length;
        const day = dayAfter(days);
        const answer = findAnswer(knowledge, source.slice(start, start + length).join(' '), { day });
        assert.ok(answer.chunks.every((chunk) => holdsOn(day, chunk)));
        assert.ok(answer.versions.flatMap((version) => version.chunks).every((chunk) => !holdsOn(day, chunk)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a single word', () => {
  const commands = ['abstimmung', 'abstimmungen', 'idee', 'ideen', 'hilfe'].map((word) => ({ word, verb: word }));
  const near = (typed: string) => nearCommands(typed, commands).map(({ word }) => word);

  it('is close to a command that differs by a typing error', () => {
    assert.deepEqual(near('abstimung'), ['abstimmung']);
    assert.deepEqual(near('Hilfee'), ['hilfe']);
    assert.deepEqual(near('Ideen?'), ['ideen', 'idee']);
  });

  it('is close to none when it says something else, nor is a sentence', () => {
    assert.deepEqual(near('Tafel'), []);
    assert.deepEqual(near('Miete'), []);
    assert.deepEqual(near('Gibt es eine abstimung?'), []);
  });
});
