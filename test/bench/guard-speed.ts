/**
 * Says how long the guard takes for a text beside how long its words alone take to be told apart, as a ratio that no machine
 * changes: `node test/bench/guard-speed.ts`.
 */
import { findClientData } from '../../src/privacy/client-data.ts';
import { sentencesOf, tokensOf } from '../../src/privacy/tokens.ts';
import { judgedTexts } from './guard/texts.ts';

const ROUNDS = 5;
const texts = judgedTexts()
  .filter(({ source }) => source === 'first' || source === 'second')
  .map(({ text }) => text);

const split = millisecondsOf((text) => sentencesOf(text).map(tokensOf));
const guarded = millisecondsOf(findClientData);
process.stdout.write(
  `${texts.length} texts: ${guarded.toFixed(3)} ms each, ${(guarded / split).toFixed(1)} times the splitting into words\n`,
);

/** The time for a text of the best round. */
function millisecondsOf(work: (text: string) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const text of texts) work(text);
    return (performance.now() - start) / texts.length;
  });
  return Math.min(...rounds);
}
