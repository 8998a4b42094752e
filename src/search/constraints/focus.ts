import { analyse, fold, stem, wordsOf } from '../analysis.ts';
import { STOP_WORDS, WEAK_WORDS } from '../stop-words.ts';

/** The stems that stand for each word of a question, with what a match is worth. */
export type Weights = readonly ReadonlyMap<string, number>[];

/** „welche X“, „wie hoch ist der X“: between them articles, and words written small. */
const FOCUS =
  /(?:[Ww]elche[mnrs]?|[Ww]ie (?:hoch|teuer|lang|groß)(?:\s(?:ist|sind|war|waren|darf|dürfen|wird|werden|liegt))?(?:\s(?:der|die|das|ein|eine|unser|unsere|mein|meine))?)\s(?:\p{Ll}[\p{L}-]*\s){0,2}(\p{Lu}[\p{L}-]{3,})/u;
/** Nouns of measure and of asking, of which an answer need not speak (stems). */
const ANY = new Set(
  analyse(
    'Tag Tage Stadt Städte Gemeinde Kommune Kommunen Kreis Betrag Höhe Summe Geld Mittel Datum Termin Stichtag Stelle Art Weise Zeitpunkt Zeitraum Form Ausgaben Kosten Voraussetzung Voraussetzungen Bedingung Bedingungen Unterlagen Satz Zahl Wert Größe Regel Regeln Quelle Programm Förderung Förderbetrag Zuwendung Einrichtung Einrichtungen Grund Gründe Möglichkeit Möglichkeiten Angaben Frist Fristen Runde Kollegen Geld Leute Woche Wochen Monat Monate Jahr Jahre',
  ),
);
/** A compound's modifier alone stands for less. */
const COVERED = 0.35;

/** The noun that a question is about, where no word of a passage stands for it. */
export function unmetFocus(question: string, passage: string, weights: Weights): string | undefined {
  const noun = FOCUS.exec(question)?.[1];
  if (noun === undefined) return undefined;
  const folded = fold(noun);
  const sought = stem(folded);
  if (ANY.has(sought) || STOP_WORDS.has(folded)) return undefined;
  const stands = weights.find((terms) => [...terms.keys()][0] === sought);
  return stands && coverage(stands, passage) < COVERED && !endsWord(noun, passage) ? noun : undefined;
}

/** Whether a word of a passage ends with a noun, which is then its head: *Nettoeinkommen* is an *Einkommen*. As typed: folded, that loses an *e*. */
function endsWord(noun: string, passage: string): boolean {
  const head = noun.toLowerCase();
  return (passage.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => word.endsWith(head));
}

/**
 * Whether a question has words of its own beside those left out, and a passage holds none of them: words of asking, of
 * measure, and those that weigh little beside the others are not counted.
 */
export function holdsNothingElse(question: string, weights: Weights, { passage, without }: Beside): boolean {
  const least = LEAST_SHARE * Math.max(0, ...weights.map((terms) => ownWeight(terms)));
  const own = wordsOf(question).filter(({ folded, stem: one }) => !WEAK_WORDS.has(folded) && !ANY.has(one));
  const counted = weights.filter((terms) => {
    const [sought = ''] = terms.keys();
    return ownWeight(terms) >= least && own.some((word) => word.stem === sought) && !without.has(sought);
  });
  return counted.length > 0 && counted.every((terms) => coverage(terms, passage) < COVERED);
}

interface Beside {
  readonly passage: string;
  /** Stems of words that are left out. */
  readonly without: ReadonlySet<string>;
}

const LEAST_SHARE = 0.5;

/** What the word itself weighs, which stands first. */
function ownWeight(terms: ReadonlyMap<string, number>): number {
  const [weight = 0] = terms.values();
  return weight;
}

/** The share of a word's weight that the best word of a passage stands for. */
function coverage(terms: ReadonlyMap<string, number>, passage: string): number {
  const most = ownWeight(terms) || 1;
  return wordsOf(passage).reduce((top, word) => Math.max(top, (terms.get(word.stem) ?? 0) / most), 0);
}

/** A noun or a short form, behind the first word, which is written large anyway. */
const NOUN = /(?<=[\p{L}\p{N},;:]["„(]?\s["„(]?)\p{Lu}[\p{L}-]{2,}/gu;

/** The first noun of a question that no passage knows and none of a passage's words stands for. */
export function unknownNoun(
  question: string,
  { passage, weights, knows }: { passage: string; weights: Weights; knows: (word: string) => boolean },
): string | undefined {
  const nouns = [...question.matchAll(NOUN)].map(([noun]) => noun);
  return nouns.find((noun) => {
    const folded = fold(noun);
    const terms = weights.find((one) => [...one.keys()][0] === stem(folded));
    return (
      !WEAK_WORDS.has(folded) &&
      !ANY.has(stem(folded)) &&
      !knows(noun) &&
      terms !== undefined &&
      coverage(terms, passage) < COVERED &&
      !passage.toLowerCase().includes(noun.toLowerCase())
    );
  });
}
