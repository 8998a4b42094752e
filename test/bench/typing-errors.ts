/**
 * Measures what one typing error costs: `npm exec -- node test/bench/typing-errors.ts [--german FOLDER | --passages FILE
 * --questions FILE] [--rounds 5]`. Each question is asked as it is and with one seeded error in a word of at least four
 * letters: a letter left out, doubled, replaced by its neighbour on the keyboard, or two letters swapped.
 */
import { createSearchIndex } from '../../src/search/index.ts';
import type { Collection } from './collections.ts';
import { argument } from './files.ts';
import { generator } from './generator.ts';
import { givenCollections } from './retrieval-data.ts';
import type { Asked } from './retrieval-figures.ts';
import { qualityOf } from './retrieval-figures.ts';

const SEED = 20_231_207;
const SHORTEST = 4;
const HITS = 10;
const ROWS = ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'];
const rounds = Number(argument('rounds') ?? 5);
const { collections, source } = givenCollections();
if (collections.length === 0) print(`No data at ${source}: nothing measured.`);
else report();

function report(): void {
  const next = generator(SEED);
  const asked = collections.map((collection) => ({ collection, ask: asker(collection) }));
  const plain = asked.flatMap(({ collection, ask }) => ask(collection, (question) => question));
  const wrong = Array.from({ length: rounds }).flatMap(() =>
    asked.flatMap(({ collection, ask }) => ask(collection, (question) => misspelt(question, next))),
  );
  for (const family of [...new Set(collections.map((one) => one.family))]) print(line(family, plain, wrong));
}

function line(family: string, plain: readonly Asked[], wrong: readonly Asked[]): string {
  const [before, after] = [plain, wrong].map((some) => qualityOf(some.filter((one) => one.family === family)).mrrAt10);
  const points = 100 * ((before ?? 0) - (after ?? 0));
  return `${family}: MRR ${(100 * (before ?? 0)).toFixed(1)}, with one typing error ${(100 * (after ?? 0)).toFixed(1)}, costs ${points.toFixed(2)} points`;
}

function asker({ passages }: Collection) {
  const index = createSearchIndex(passages);
  return ({ family, questions }: Collection, written: (question: string) => string): Asked[] =>
    questions
      .filter(({ relevant }) => relevant.length > 0)
      .map(({ question, relevant }) => {
        const ids = index.search(written(question), { limit: HITS }).hits.map(({ id }) => id);
        return { family, place: ids.findIndex((id) => relevant.includes(id)) + 1, milliseconds: 0 };
      });
}

/** The question with one error in one of its words; as it is where no word is long enough. */
function misspelt(question: string, next: () => number): string {
  const words = [...question.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= SHORTEST);
  const word = words[Math.floor(next() * words.length)];
  if (!word) return question;
  const at = word.index + 1 + Math.floor(next() * (word[0].length - 2));
  const [letter = '', following = ''] = question.slice(at, at + 2);
  const errors = ['', letter + letter, neighbour(letter, next), following + letter];
  const kind = Math.floor(next() * errors.length);
  return question.slice(0, at) + errors[kind] + question.slice(kind === 3 ? at + 2 : at + 1);
}

function neighbour(letter: string, next: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return '';
  const at = row.indexOf(letter.toLowerCase());
  return row[at === 0 || (at < row.length - 1 && next() < 0.5) ? at + 1 : at - 1] ?? '';
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
