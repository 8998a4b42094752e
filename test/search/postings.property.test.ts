import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Document, FIELD_END } from '../../src/search/documents.ts';
import { pack } from '../../src/search/postings.ts';

const MOST_TERMS = 40;

const document: fc.Arbitrary<Document> = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.nat(MOST_TERMS - 5) }, fc.constant(FIELD_END)), { maxLength: 60 })
  .map((sequence) => ({ id: '', filed: false, abbreviations: [], sequence: Int32Array.from(sequence) }));
const corpus = fc.array(document, { maxLength: 60 });

/** How often a document comes again in another corpus: mostly once, in its place. */
const changes = fc.array(fc.constantFrom('kept', 'kept', 'kept', 'gone', 'last'), { minLength: 60, maxLength: 60 });

describe('packed lists that come from those before', () => {
  it('are those that are packed anew, whatever came and went', () => {
    fc.assert(
      fc.property(corpus, changes, corpus, fc.nat(4), (before, become, added, further) => {
        const of = (what: string) => before.filter((_, at) => become[at] === what);
        const terms = MOST_TERMS - 4;
        const after = [...of('kept'), ...added, ...of('last')];
        deepEqual(pack(after, terms + further, pack(before, terms)), pack(after, terms + further));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same where documents only come', () => {
    fc.assert(
      fc.property(corpus, corpus, (before, added) => {
        const after = [...before, ...added];
        deepEqual(pack(after, MOST_TERMS, pack(before, MOST_TERMS)), pack(after, MOST_TERMS));
      }),
      { numRuns: 300 },
    );
  });
});
