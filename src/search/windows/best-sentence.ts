import { wordsOf } from '../analysis.ts';
import { type Holder, holderOf } from './holding.ts';

/** The stems that stand for each word of a question, with what a match is worth. */
type Weights = ReadonlyMap<string, number>;

const NEIGHBOUR_SHARE = 0.3;

/** The place among sentences of the one that answers best: by the words asked, and by the kind of answer. */
export function bestSentence(question: string, weights: readonly Weights[], sentences: readonly string[]): number {
  const holder = holderOf(question);
  const reachable = weights.reduce((sum, stands) => sum + highest([...stands.values()], (value) => value), 0);
  const scores = sentences.map((sentence) => scoreOf(sentence, { weights, reachable, holder }));
  return scores.indexOf(Math.max(...scores));
}

/** A question with the weights of its words, what all of them together weigh, and what its answer holds. */
interface AskedIn {
  readonly weights: readonly Weights[];
  readonly reachable: number;
  readonly holder: Holder | undefined;
}

/** Coverage of the question's words by their weight, neighbours on top, and the kind of answer asked for. */
function scoreOf(sentence: string, { weights, reachable, holder }: AskedIn): number {
  const stems = wordsOf(sentence).map(({ stem }) => stem);
  const covered = weights.reduce((sum, stands) => sum + highest(stems, (stem) => stands.get(stem) ?? 0), 0);
  const ofKind = holder?.holds(sentence) ? holder.share * reachable : 0;
  return covered + NEIGHBOUR_SHARE * neighbours(stems, weights) + ofKind;
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
