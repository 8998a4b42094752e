import { wordsOf } from './analysis.ts';
import type { SearchIndex } from './search-index.ts';
import type { Sentence, Span } from './sentences.ts';
import { sentencesOf } from './sentences.ts';

/** What to show of a passage, verbatim: offsets into its text (end exclusive), and the best sentence within. */
export interface Window extends Span {
  readonly best: Span;
}

type Weights = ReadonlyMap<string, number>;

/** What an answer to such a question looks like; a sentence with one of these is preferred among equals. */
const HINTS: readonly { readonly asks: RegExp; readonly answers: RegExp }[] = [
  {
    asks: /\b(?:wann|wan|frist|stichtag|datum|fällig|faellig)\b/i,
    answers: /\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu})|\b(?:19|20)\d\d\b|\bFrist/u,
  },
  {
    asks: /\b(?:wie ?viel\w*|wie hoch|wie oft|welche (?:höhe|summe))\b/i,
    answers: /\d|€|\b(?:ein|zwei|drei|vier|fünf|sechs|zehn)\b/u,
  },
  { asks: /\b(?:wer|wen|wem)\b/i, answers: /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\b(?:Stadt|Kreis|Amt|Ministerium|Träger)/u },
];
const HINT_SHARE = 0.15;
const NEIGHBOUR_SHARE = 0.3;

/** The best sentence for a question with one before and after, or the whole list; always verbatim. */
export function bestWindow(index: SearchIndex, question: string, text: string): Window {
  const sentences = sentencesOf(text);
  const asked = askedIn(question, index.weigh(question));
  let best = 0;
  let most = -1;
  sentences.forEach((sentence, position) => {
    const score = scoreOf(text.slice(sentence.start, sentence.end), asked);
    if (score > most) [best, most] = [position, score];
  });
  const chosen = sentences[best];
  if (!chosen) return { start: 0, end: text.length, best: { start: 0, end: text.length } };
  return { ...around(sentences, best, text), best: { start: chosen.start, end: chosen.end } };
}

/** A question with the weights of its words, what all of them together weigh, and what its answer looks like. */
interface AskedIn {
  readonly weights: readonly Weights[];
  readonly reachable: number;
  readonly answers: readonly RegExp[];
}

function askedIn(question: string, weights: readonly Weights[]): AskedIn {
  const reachable = weights.reduce((sum, stands) => sum + highest([...stands.values()], (value) => value), 0);
  return { weights, reachable, answers: HINTS.filter(({ asks }) => asks.test(question)).map(({ answers }) => answers) };
}

/** Coverage of the question's words by their weight, neighbours on top, and a little for the kind of answer asked for. */
function scoreOf(sentence: string, { weights, reachable, answers }: AskedIn): number {
  const stems = wordsOf(sentence).map(({ stem }) => stem);
  const covered = weights.reduce((sum, stands) => sum + highest(stems, (stem) => stands.get(stem) ?? 0), 0);
  const hinted = answers.some((answer) => answer.test(sentence));
  return covered + NEIGHBOUR_SHARE * neighbours(stems, weights) + (hinted ? HINT_SHARE * reachable : 0);
}

/** Weight of the words asked side by side that also stand side by side. */
function neighbours(stems: readonly string[], weights: readonly Weights[]): number {
  return weights.slice(1).reduce((sum, stands, before) => {
    const first = weights[before];
    const together = (stem: string, at: number): number =>
      Math.min(first?.get(stems[at - 1] ?? '') ?? 0, stands.get(stem) ?? 0);
    return sum + highest(stems, together);
  }, 0);
}

function highest<Item>(items: readonly Item[], value: (item: Item, at: number) => number): number {
  return items.reduce((top, item, at) => Math.max(top, value(item, at)), 0);
}

/** One sentence before and one after; a list that this touches is shown whole, and an item with the line that leads into it. */
function around(sentences: readonly Sentence[], best: number, text: string): Span {
  const listed = (at: number): boolean => sentences[at]?.listed === true;
  let [first, last] = listed(best) ? [best, best] : [best - 1, best + 1];
  while (listed(first) && listed(first - 1)) first -= 1;
  while (listed(last) && listed(last + 1)) last += 1;
  if (listed(best)) first -= 1;
  const start = sentences[Math.max(0, first)]?.start ?? 0;
  return { start, end: sentences[Math.min(sentences.length - 1, last)]?.end ?? text.length };
}
