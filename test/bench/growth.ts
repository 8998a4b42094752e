/**
 * Measures how the time of a question grows with the corpus:
 * `npm exec -- node test/bench/growth.ts [--german FOLDER | --passages FILE --questions FILE] [--sizes 1000,5000,…] [--asked 300] [--json]`.
 * Larger collections are the sentences of the given ones, recombined by a seeded generator: no new words come with them,
 * so every word's list grows with the corpus, which is harder than a real one of that size.
 */
import type { Passage, SearchIndex } from '../../src/search/index.ts';
import { bestWindow, createSearchIndex, sentencesOf } from '../../src/search/index.ts';
import { argument } from './files.ts';
import { generator } from './generator.ts';
import { givenCollections } from './retrieval-data.ts';
import { heldMb, percentile, rounded } from './retrieval-figures.ts';
import { tableOf } from './retrieval-table.ts';

/** Times in milliseconds per question: `ranking` finds and judges ten hits, `full` cuts the windows of the first three as well. */
interface Growth {
  readonly chunks: number;
  readonly rankingP50: number;
  readonly rankingP95: number;
  readonly fullP50: number;
  readonly fullP95: number;
  readonly indexMs: number;
  readonly heapMb: number;
}

const SEED = 20_231_201;
const LONGEST_CHUNK = 800;
const LONGEST_SENTENCE = 300;
const WINDOWS = 3;
const WARM_UP = 50;

const sizes = (argument('sizes') ?? '1000,5000,20000,100000').split(',').map(Number);
const limit = Number(argument('asked') ?? 300);
const { collections, source } = givenCollections();
if (collections.length === 0) print(`No data at ${source}: nothing measured.`);
else report();

function report(): void {
  const given = collections.flatMap(({ passages }) => passages);
  const questions = sample(
    collections.flatMap((collection) => collection.questions.map(({ question }) => question)),
    limit,
  );
  const growth = sizes.map((size) => measure(recombined(given, size), questions));
  if (process.argv.includes('--json')) print(JSON.stringify({ growth }));
  else print(`${tableOf(growth.map((one) => ({ ...one })))}\n${questions.length} questions, milliseconds per question`);
}

function measure(passages: readonly Passage[], questions: readonly string[]): Growth {
  const before = heldMb();
  const start = performance.now();
  const index = createSearchIndex(passages);
  index.search('Aufwärmen');
  const indexMs = performance.now() - start;
  const heapMb = heldMb() - before;
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  for (const question of questions.slice(0, WARM_UP)) full(question, index, texts);
  const ranking = times(questions, (question) => index.search(question));
  const all = times(questions, (question) => full(question, index, texts));
  return {
    chunks: passages.length,
    rankingP50: percentile(ranking, 0.5),
    rankingP95: percentile(ranking, 0.95),
    fullP50: percentile(all, 0.5),
    fullP95: percentile(all, 0.95),
    indexMs: Math.round(indexMs),
    heapMb: rounded(heapMb, 1),
  };
}

function full(question: string, index: SearchIndex, texts: ReadonlyMap<string, string>): void {
  const { hits } = index.search(question);
  for (const { id } of hits.slice(0, WINDOWS)) bestWindow(index, question, texts.get(id) ?? '');
}

function times(questions: readonly string[], ask: (question: string) => unknown): number[] {
  return questions.map((question) => {
    const start = performance.now();
    ask(question);
    return performance.now() - start;
  });
}

/** As many passages as wished: each about as long as a given one, or 800 characters, under its title, of any sentences. */
function recombined(given: readonly Passage[], size: number): Passage[] {
  const random = generator(SEED);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const sentences = given
    .flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))
    .filter(({ length }) => length <= LONGEST_SENTENCE);
  return Array.from({ length: size }, (_, number) => {
    const model = pick(given);
    const length = Math.min(LONGEST_CHUNK - LONGEST_SENTENCE / 2, model?.text.length ?? 0);
    let text = '';
    while (text.length < length) text += `${pick(sentences) ?? ''}\n`;
    return { id: `chunk-${number}`, title: model?.title ?? '', text };
  });
}

function sample<Item>(items: readonly Item[], size: number): Item[] {
  const random = generator(SEED);
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ item }) => item);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
