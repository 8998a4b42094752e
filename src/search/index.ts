/** German full-text search in memory: finds passages, says how sure it is, and cuts the window to show. */
import type { Abbreviation } from './abbreviations.ts';
import { fold, stem } from './analysis.ts';
import type { Asked } from './asked.ts';
import { reachable } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { judge } from './confidence/abstention.ts';
import { features } from './confidence/measure.ts';
import type { Document } from './documents.ts';
import { documentOf } from './documents.ts';
import type { Features } from './features.ts';
import { type Lexicon, livingTerm } from './lexicon.ts';
import type { Lists } from './lists.ts';
import type { Finding, Passage } from './passage.ts';
import { pack } from './postings.ts';
import { bySlot } from './ranking/by-slot.ts';
import { rank } from './ranking/rank.ts';
import type { SearchIndex, SearchOptions } from './search-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { emptyVocabulary } from './vocabulary.ts';
import { askedWords } from './words/expansion.ts';

export { analyse } from './analysis.ts';
export { unknownNoun } from './constraints/focus.ts';
export { type Unmet, unmet } from './constraints/unmet.ts';
export { editDistance } from './edit-distance.ts';
export type { AnswerKind } from './kind.ts';
export type { Band, Finding, Hit, Passage } from './passage.ts';
export type { SearchIndex, SearchOptions } from './search-index.ts';
export type { Sentence } from './windows/sentences.ts';
export { sentencesOf } from './windows/sentences.ts';
export type { Window } from './windows/window.ts';
export { bestWindow } from './windows/window.ts';

/** An index of the given passages; it grows and shrinks with the corpus. */
export function createSearchIndex(passages: readonly Passage[] = []): SearchIndex {
  const index = indexOf(emptyVocabulary(), new Map());
  index.add(passages);
  return index;
}

/** Indexes that come from one another share the vocabulary, which only grows: what a word of it is worth is each one's own. */
function indexOf(vocabulary: Vocabulary, documents: Map<string, Document>, from?: Lists): SearchIndex {
  let packed: Lexicon | undefined;
  let before = from;
  const ask = keepingLast(askedWords);
  const weigh = keepingLast((question: string, of: Lexicon) => ask(question, of).map((word) => weightsOf(word, of)));
  const lexicon = (): Lexicon => {
    packed ??= lexiconOf([...documents.values()], vocabulary, before);
    before = undefined;
    return packed;
  };
  const lists = () => packed?.postings ?? before;
  const unpack = () => {
    before = lists();
    packed = undefined;
  };
  return {
    add(added) {
      for (const passage of added) documents.set(passage.id, documentOf(passage, vocabulary));
      unpack();
    },
    remove(ids) {
      for (const id of ids) documents.delete(id);
      unpack();
    },
    changed(added, gone) {
      const kept = new Map(documents);
      for (const id of gone) kept.delete(id);
      const index = indexOf(vocabulary, kept, lists());
      index.add(added);
      return index;
    },
    get size() {
      return documents.size;
    },
    search: (question, options = {}) => find(ask(question, lexicon()), lexicon(), options),
    measure: (question, options = {}) => look(ask(question, lexicon()), lexicon(), options).measured,
    holds: (stem) => vocabulary.numbers.has(stem),
    knows: (word) => livingTerm(lexicon(), stem(fold(word))) !== undefined,
    weigh: (question) => weigh(question, lexicon()),
  };
}

/** Words are analysed when a passage is added; after a change the lists are packed from those that there were. */
function lexiconOf(documents: readonly Document[], vocabulary: Vocabulary, before: Lists | undefined): Lexicon {
  const postings = pack(documents, vocabulary.terms.length, before);
  return { vocabulary, postings, abbreviations: abbreviationsOf(documents) };
}

interface Look {
  readonly ranked: readonly Candidate[];
  readonly measured: Features | undefined;
}

function look(asked: readonly Asked[], lexicon: Lexicon, { admit, favour }: SearchOptions): Look {
  const { documents } = lexicon.postings;
  const ranked = rank(asked, lexicon, {
    admit: admit ? bySlot(admit, documents) : () => true,
    favour: favour ? bySlot(favour, documents) : () => 1,
  });
  return { ranked, measured: features(asked, ranked, lexicon) };
}

function find(asked: readonly Asked[], lexicon: Lexicon, options: SearchOptions): Finding {
  const { ranked, measured } = look(asked, lexicon, options);
  const { documents } = lexicon.postings;
  const most = reachable(asked);
  const leastScore = (options.judgedFrom ?? 0) * (ranked[0]?.score ?? 0);
  const isFiled = (at: number): boolean => documents[ranked[at]?.slot ?? -1]?.filed ?? false;
  const hits = ranked.slice(0, options.limit ?? 10).map(({ slot, score }, at) => {
    const hit = { id: documents[slot]?.id ?? '', score, share: Math.min(1, score / most) };
    if (at >= (options.judged ?? 0) || score < leastScore) return hit;
    const own = at === 0 ? measured : features(asked, ranked.slice(at), lexicon);
    return { ...hit, band: judge(own, isFiled(at)).band };
  });
  return { hits, ...judge(measured, isFiled(0)) };
}

/** A question is searched for, and then weighed for each passage that is shown to it. */
function keepingLast<Of, Made>(make: (question: string, of: Of) => Made): (question: string, of: Of) => Made {
  let last: { readonly question: string; readonly of: Of; readonly made: Made } | undefined;
  return (question, of) => {
    if (last?.question !== question || last.of !== of) last = { question, of, made: make(question, of) };
    return last.made;
  };
}

function weightsOf({ terms, weight, stem }: Asked, { vocabulary }: Lexicon): Map<string, number> {
  const weights = new Map([[stem, weight]]);
  for (const [term, factor] of terms) weights.set(vocabulary.terms[term] ?? '', weight * factor);
  return weights;
}

/** The short form leads to the words of the long; a long form of one word leads back. */
function abbreviationsOf(documents: readonly Document[]): Map<string, readonly string[]> {
  const stands = new Map<string, string[]>();
  const note = (from: string, to: readonly string[]): void => {
    stands.set(from, [...new Set([...(stands.get(from) ?? []), ...to])]);
  };
  for (const { short, long } of documents.flatMap(({ abbreviations }): readonly Abbreviation[] => abbreviations)) {
    note(short, long);
    if (long.length === 1) note(long[0] ?? '', [short]);
  }
  return stands;
}
