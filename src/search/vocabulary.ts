import { RECIPE } from './recipe.ts';

/** The corpus' own words: stems with number, and by their first and last letters, their 4-grams and their letters. */
export interface Vocabulary {
  readonly terms: string[];
  readonly numbers: Map<string, number>;
  readonly byBeginning: Map<string, number[]>;
  readonly byEnding: Map<string, number[]>;
  /** the terms that hold a 4-gram */
  readonly byGram: Map<string, number[]>;
  /** the number of each 4-gram, and by term the numbers of those that it holds */
  readonly gramNumbers: Map<string, number>;
  readonly gramsOfTerm: Int32Array[];
  /** the set of letters of each term as 32 bits */
  readonly letters: number[];
}

/** A vocabulary without words. */
export function emptyVocabulary(): Vocabulary {
  return {
    terms: [],
    numbers: new Map(),
    byBeginning: new Map(),
    byEnding: new Map(),
    byGram: new Map(),
    gramNumbers: new Map(),
    gramsOfTerm: [],
    letters: [],
  };
}

/** Number of a term, which is taken up if it is new. */
export function numberOf(vocabulary: Vocabulary, term: string): number {
  const known = vocabulary.numbers.get(term);
  if (known !== undefined) return known;
  const number = vocabulary.terms.length;
  vocabulary.terms.push(term);
  vocabulary.numbers.set(term, number);
  vocabulary.letters.push(letterSet(term));
  const grams = gramsOf(term);
  for (const gram of grams) file(vocabulary.byGram, gram, number);
  vocabulary.gramsOfTerm.push(Int32Array.from(grams, (gram) => gramNumber(vocabulary.gramNumbers, gram)));
  if (term.length >= RECIPE.affixLength) {
    file(vocabulary.byBeginning, term.slice(0, RECIPE.affixLength), number);
    file(vocabulary.byEnding, term.slice(-RECIPE.affixLength), number);
  }
  return number;
}

function gramNumber(numbers: Map<string, number>, gram: string): number {
  const number = numbers.get(gram) ?? numbers.size;
  numbers.set(gram, number);
  return number;
}

/** The distinct 4-grams of a word, its beginning and end marked; a shorter word is one gram. */
export function gramsOf(word: string): string[] {
  const marked = `_${word}_`;
  const grams = new Set<string>();
  for (let at = 0; at + RECIPE.gramLength <= marked.length; at++) grams.add(marked.slice(at, at + RECIPE.gramLength));
  return grams.size === 0 ? [marked] : [...grams];
}

/** The letters of a word as a set of 32 bits: one edit changes at most two of them. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function file(drawer: Map<string, number[]>, key: string, number: number): void {
  const filed = drawer.get(key);
  if (filed) filed.push(number);
  else drawer.set(key, [number]);
}
