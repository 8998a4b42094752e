import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Passage } from '../../src/search/index.ts';
import { bestWindow, createSearchIndex } from '../../src/search/index.ts';

const WORDS =
  'Miete Mietkosten Gesamtmietkosten Heizung Heizkosten Antrag Anträge Verwendungsnachweis (VN) VN Träger Stadt 31.03.2024 und der Bezieher:innen'.split(
    ' ',
  );
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const passage = (id: string): fc.Arbitrary<Passage> =>
  fc.record({ id: fc.constant(id), title: text, text, synonyms: text });
const passages = fc.tuple(...['a', 'b', 'c', 'd', 'e'].map(passage));

describe('search, whatever comes', () => {
  it('never throws, and sorts its hits', () => {
    fc.assert(
      fc.property(passages, fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 })), (all, question) => {
        const { hits, probability } = createSearchIndex(all).search(question);
        ok(probability >= 0 && probability <= 1);
        ok(
          hits.every(({ score, share }, at) => score <= (hits[at - 1]?.score ?? Infinity) && share >= 0 && share <= 1),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('finds the same after any changes as in a fresh index', () => {
    const changes = fc.array(
      fc.oneof(
        fc.constantFrom(...'abcde').map((id) => ({ id, old: undefined })),
        passages.map(([old]) => ({ id: old?.id ?? '', old })),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(passages, changes, text, (all, steps, question) => {
        const grown = createSearchIndex();
        for (const { id, old } of steps) {
          if (old) grown.add([old]);
          else grown.remove([id]);
          grown.search(question);
        }
        grown.add([...all].reverse());
        deepEqual(grown.search(question), createSearchIndex(all).search(question));
      }),
      { numRuns: 80 },
    );
  });

  it('finds the same in an index that came from another as in a fresh one, and in that other as before', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    const compounds = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(''));
    const added = fc.array(
      fc.tuple(text, compounds).map((words) => words.join(' ')),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(passages, ids, added, text, (all, gone, texts, question) => {
        const more = texts.map((one, at) => ({ id: `new-${at}`, title: one, text: one }));
        const first = createSearchIndex(all);
        const other = first.changed(more, gone);
        const rest = [...all.filter(({ id }) => !gone.includes(id)), ...more];
        deepEqual(other.search(question, { judged: 3 }), createSearchIndex(rest).search(question, { judged: 3 }));
        deepEqual(first.search(question, { judged: 3 }), createSearchIndex(all).search(question, { judged: 3 }));
        deepEqual(first.weigh(question), createSearchIndex(all).weigh(question));
      }),
      { numRuns: 150 },
    );
  });

  it('cuts a window that lies in the text, around its best sentence', () => {
    fc.assert(
      fc.property(passages, fc.string({ unit: 'binary' }), text, (all, shown, question) => {
        const { start, end, best } = bestWindow(createSearchIndex(all), question, shown);
        ok(0 <= start && start <= best.start && best.start <= best.end && best.end <= end && end <= shown.length);
      }),
      { numRuns: 80 },
    );
  });
});
