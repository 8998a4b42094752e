import type { Abbreviation } from './abbreviations.ts';
import { judge } from './abstention.ts';
import type { Candidate } from './candidates.ts';
import type { Document } from './documents.ts';
import { documentOf } from './documents.ts';
import type { Asked } from './expansion.ts';
import { askedWords } from './expansion.ts';
import type { Features } from './features.ts';
import { features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Finding, Passage } from './passage.ts';
import { pack } from './postings.ts';
import { rank, reachable } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';
import { emptyVocabulary } from './vocabulary.ts';

/**
 * Which hits a search returns: at most `limit` (10), only ids that `admit` lets in, their scores multiplied by `favour`
 * (1); the first `judged` (0) each with its band.
 */
export interface SearchOptions {
  readonly limit?: number;
  readonly judged?: number;
  readonly admit?: (id: string) => boolean;
  readonly favour?: (id: string) => number;
}

/** A full-text index in memory. */
export interface SearchIndex {
  /** Takes passages in; an id added again replaces the old. */
  add(passages: readonly Passage[]): void;
  remove(ids: readonly string[]): void;
  readonly size: number;
  /** Ranks the passages for a question, best first, and says how sure it is of the first. */
  search(question: string, options?: SearchOptions): Finding;
  /** The stems that stand for each word of a question, with what a match is worth (idf × factor). */
  weigh(question: string): ReadonlyMap<string, number>[];
  /** What the probability of a search rests on, for calibration. */
  measure(question: string, options?: SearchOptions): Features | undefined;
}

/** An index of the given passages; it grows and shrinks with the corpus. */
export function createSearchIndex(passages: readonly Passage[] = []): SearchIndex {
  const vocabulary = emptyVocabulary();
  const documents = new Map<string, Document>();
  let packed: Lexicon | undefined;
  const lexicon = (): Lexicon => {
    packed ??= lexiconOf([...documents.values()], vocabulary);
    return packed;
  };
  const index: SearchIndex = {
    add(added) {
      for (const passage of added) documents.set(passage.id, documentOf(passage, vocabulary));
      packed = undefined;
    },
    remove(ids) {
      for (const id of ids) documents.delete(id);
      packed = undefined;
    },
    get size() {
      return documents.size;
    },
    search: (question, options = {}) => find(question, lexicon(), options),
    measure: (question, options = {}) => look(question, lexicon(), options).measured,
    weigh: (question) => askedWords(question, lexicon()).map((word) => weightsOf(word, lexicon())),
  };
  index.add(passages);
  return index;
}

/** Words are analysed when a passage is added; only the lists are packed anew after a change. */
function lexiconOf(documents: readonly Document[], vocabulary: Vocabulary): Lexicon {
  return { vocabulary, postings: pack(documents, vocabulary.terms.length), abbreviations: abbreviationsOf(documents) };
}

interface Look {
  readonly asked: readonly Asked[];
  readonly ranked: readonly Candidate[];
  readonly measured: Features | undefined;
}

function look(question: string, lexicon: Lexicon, { admit, favour }: SearchOptions): Look {
  const idOf = (slot: number): string => lexicon.postings.documents[slot]?.id ?? '';
  const asked = askedWords(question, lexicon);
  const ranked = rank(asked, lexicon, {
    admit: admit ? (slot) => admit(idOf(slot)) : () => true,
    favour: favour ? (slot) => favour(idOf(slot)) : () => 1,
  });
  return { asked, ranked, measured: features(asked, ranked, lexicon) };
}

function find(question: string, lexicon: Lexicon, options: SearchOptions): Finding {
  const { asked, ranked, measured } = look(question, lexicon, options);
  const { documents } = lexicon.postings;
  const most = reachable(asked);
  const isFiled = (at: number): boolean => documents[ranked[at]?.slot ?? -1]?.filed ?? false;
  const hits = ranked.slice(0, options.limit ?? 10).map(({ slot, score }, at) => {
    const hit = { id: documents[slot]?.id ?? '', score, share: Math.min(1, score / most) };
    if (at >= (options.judged ?? 0)) return hit;
    return { ...hit, band: judge(features(asked, ranked.slice(at), lexicon), isFiled(at)).band };
  });
  return { hits, ...judge(measured, isFiled(0)) };
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
