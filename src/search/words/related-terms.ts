import type { Word } from '../analysis.ts';
import { stem } from '../analysis.ts';
import type { Lexicon, Related } from '../lexicon.ts';
import { livingTerm } from '../lexicon.ts';
import { frequencyOf } from '../postings.ts';
import { RECIPE } from '../recipe.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { gramsOf } from '../vocabulary.ts';
import { partsOf } from './compounds.ts';

/** Terms that stand for a word by abbreviation, compound parts, or the same beginning or end. */
export function relatedTerms(word: Word, lexicon: Lexicon): Related[] {
  const begins = (part: string): boolean => lexicon.vocabulary.byBeginning.has(part.slice(0, RECIPE.affixLength));
  const { heads, modifiers } = partsOf(
    word.folded,
    (part) => begins(part) && livingTerm(lexicon, stem(part)) !== undefined,
  );
  const forms = lexicon.abbreviations.get(word.stem) ?? [];
  const named = [
    ...forms.map((term) => [term, RECIPE.abbreviationFactor / forms.length] as const),
    ...heads.map((part) => [stem(part), RECIPE.headFactor] as const),
    ...modifiers.map((part) => [stem(part), RECIPE.modifierFactor] as const),
  ];
  return [
    ...named.flatMap(([term, factor]): Related[] => {
      const number = livingTerm(lexicon, term);
      return number === undefined ? [] : [[number, factor]];
    }),
    ...affixTerms(word, lexicon),
  ];
}

/** Terms with the same beginning as the word asked, or that end with it. */
function affixTerms({ stem }: Word, { vocabulary, postings }: Lexicon): Related[] {
  if (stem.length < RECIPE.affixLength || /\d/.test(stem)) return [];
  const termOf = (number: number): string => vocabulary.terms[number] ?? '';
  const beginning = vocabulary.byBeginning.get(stem.slice(0, RECIPE.affixLength)) ?? [];
  const ending = vocabulary.byEnding.get(stem.slice(-RECIPE.affixLength)) ?? [];
  const alike = [
    ...beginning.filter((number) => beginAlike(termOf(number), stem)),
    ...ending.filter((number) => termOf(number).endsWith(stem)),
  ].filter((number) => frequencyOf(postings, number) > 0 && termOf(number) !== stem);
  return closest(alike, stem, vocabulary).map((number) => [number, RECIPE.affixFactor]);
}

/** The one begins with the other, or both share most of the shorter word. */
function beginAlike(term: string, stem: string): boolean {
  const shorter = Math.min(term.length, stem.length);
  let shared = 0;
  while (shared < shorter && term[shared] === stem[shared]) shared += 1;
  return shared === stem.length || shared >= Math.max(RECIPE.sharedLetters, RECIPE.sharedShare * shorter);
}

/** For a word that nothing else stands for: the terms with most of its 4-grams, two at least. */
export function resemblingTerms({ stem }: Word, { vocabulary, postings }: Lexicon): Related[] {
  const shared = new Map<number, number>();
  for (const gram of gramsOf(stem)) {
    for (const number of vocabulary.byGram.get(gram) ?? []) {
      if (frequencyOf(postings, number) > 0) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
  }
  const most = [...shared.values()].reduce((top, count) => Math.max(top, count), 2);
  return [...shared].filter(([, count]) => count === most).map(([number]) => [number, RECIPE.resemblingFactor]);
}

/** The terms nearest in length, alphabetically among equals. */
function closest(numbers: number[], stem: string, { terms }: Vocabulary): number[] {
  if (numbers.length <= RECIPE.relatedLimit) return numbers;
  const distance = (number: number): number => Math.abs((terms[number] ?? '').length - stem.length);
  const order = (a: number, b: number): number =>
    distance(a) - distance(b) || ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1);
  return numbers.sort(order).slice(0, RECIPE.relatedLimit);
}
