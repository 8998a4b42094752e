import type { SearchIndex } from '../search-index.ts';
import { bestSentence } from './best-sentence.ts';
import type { Sentence, Span } from './sentences.ts';
import { sentencesOf } from './sentences.ts';

/** What to show of a passage, verbatim: offsets into its text (end exclusive), and the best sentence within. */
export interface Window extends Span {
  readonly best: Span;
}

/** The best sentence for a question with one before and after, or the whole list; always verbatim. */
export function bestWindow(index: SearchIndex, question: string, text: string): Window {
  const sentences = sentencesOf(text);
  const said = sentences.map(({ start, end }) => text.slice(start, end));
  const best = bestSentence(question, index.weigh(question), said);
  const chosen = sentences[best];
  if (!chosen) return { start: 0, end: text.length, best: { start: 0, end: text.length } };
  return { ...around(sentences, best, text), best: { start: chosen.start, end: chosen.end } };
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
