import type { Word } from '../analysis.ts';
import { wordsOf } from '../analysis.ts';
import type { Asked } from '../asked.ts';
import type { Lexicon, Related } from '../lexicon.ts';
import { livingTerm } from '../lexicon.ts';
import { inverseFrequency } from '../postings.ts';
import { RECIPE } from '../recipe.ts';
import { emphasisOf, hasCapitals } from './emphasis.ts';
import { relatedTerms, resemblingTerms } from './related-terms.ts';
import type { Correction } from './spelling.ts';
import { corrections } from './spelling.ts';

/** The distinct words of a question in order, each with the corpus' words that stand for it. */
export function askedWords(question: string, lexicon: Lexicon): Asked[] {
  const distinct = new Map<string, Word>();
  for (const word of wordsOf(question.slice(0, RECIPE.questionLength))) {
    if (distinct.size < RECIPE.questionWords && !distinct.has(word.stem)) distinct.set(word.stem, word);
  }
  const asked = [...distinct.values()].map((word) => {
    const known = livingTerm(lexicon, word.stem);
    const emphasis = emphasisOf(word, question, known !== undefined);
    if (known !== undefined) return knownWord(word, known, emphasis, lexicon);
    return unknownWord(word, { emphasis, mayBeNoun: !hasCapitals(question) }, lexicon);
  });
  return asked.filter(({ weight }) => weight > 0);
}

function knownWord(word: Word, term: number, emphasis: number, lexicon: Lexicon): Asked {
  const terms = strongest([[term, 1], ...relatedTerms(word, lexicon)], lexicon);
  return { stem: word.stem, weight: idfOf(term, lexicon) * emphasis, emphasis, terms };
}

interface Unknown {
  readonly emphasis: number;
  /** the asker writes no capitals, so a small letter says nothing */
  readonly mayBeNoun: boolean;
}

/** A word that the corpus does not hold weighs as the rarest, unless it is surely meant to be one that it holds. */
function unknownWord(word: Word, { emphasis: given, mayBeNoun }: Unknown, lexicon: Lexicon): Asked {
  const meant = given > RECIPE.weakFactor ? corrections(word.stem, lexicon) : [];
  const isSure = ({ distance }: Correction): boolean => distance === 1 && word.stem.length >= RECIPE.surelyMeant;
  const sure = meant.filter(isSure).map(({ term }) => idfOf(term, lexicon));
  const emphasis = mayBeNoun && sure.length > 0 ? 1 : given;
  const typos = meant.map((one): Related => [one.term, isSure(one) ? RECIPE.typoFactor : RECIPE.unsureTypoFactor]);
  const related = [...relatedTerms(word, lexicon), ...typos];
  const terms = strongest(
    related.length > 0 || emphasis <= RECIPE.weakFactor ? related : resemblingTerms(word, lexicon),
    lexicon,
  );
  const rarity = sure.length > 0 ? Math.max(...sure) : inverseFrequency(0, lexicon.postings.documents.length);
  return { stem: word.stem, weight: rarity * emphasis, emphasis, terms };
}

const idfOf = (term: number, { postings }: Lexicon): number => postings.idf[term] ?? 0;

/** Each term once, with its best factor; sorted by the word, so that scores do not depend on the order in which passages came. */
function strongest(related: readonly Related[], { vocabulary }: Lexicon): Map<number, number> {
  const terms = new Map<number, number>();
  for (const [term, factor] of related) if (factor > (terms.get(term) ?? 0)) terms.set(term, factor);
  const wordOf = (term: number): string => vocabulary.terms[term] ?? '';
  return new Map([...terms].sort(([a], [b]) => (wordOf(a) < wordOf(b) ? -1 : 1)));
}
