/**
 * Measures how well and how fast passages are found:
 * `node test/bench/retrieval.ts [--german FOLDER | --passages FILE --questions FILE] [--json]`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Collection } from './collections.ts';
import { collectionsIn, germanCollections } from './collections.ts';
import type { Engine } from './engines.ts';
import { KREISRUNDE, SQLITE_FTS5 } from './engines.ts';
import { argument } from './files.ts';

interface Asked {
  readonly family: string;
  /** place of the first relevant passage, counted from 1; 0 when none of ten is */
  readonly place: number;
  readonly milliseconds: number;
}

interface Measured {
  readonly asked: readonly Asked[];
  readonly indexMs: number;
  readonly heapMb: number;
}

const passages = argument('passages');
const questions = argument('questions');
const german = argument('german') ?? process.env['GERMAN'] ?? '../shared/eval/german';
const collections = passages && questions ? collectionsIn(passages, questions, 'given') : germanCollections(german);
if (collections.length === 0) print(`No data at ${passages ?? german}: nothing measured.`);
else report([KREISRUNDE, SQLITE_FTS5]);

function report(engines: readonly Engine[]): void {
  const measured = engines.map((engine) => ({ name: engine.name, ...figures(measure(engine)) }));
  print(JSON.stringify({ engines: measured }, undefined, process.argv.includes('--json') ? undefined : 2));
}

/** Builds every collection first, so that the heap holds all of them, then asks each its own questions. */
function measure(engine: Engine): Measured {
  const before = heapMb();
  const start = performance.now();
  const built = collections.map((collection) => ({ collection, find: engine.build(collection.passages) }));
  const indexMs = performance.now() - start;
  const held = heapMb() - before;
  const asked = built.flatMap(({ collection, find }) => askAll(collection, find));
  return { asked, indexMs, heapMb: held };
}

function askAll({ family, questions: all }: Collection, find: (question: string) => readonly string[]): Asked[] {
  return all
    .filter(({ relevant }) => relevant.length > 0)
    .map(({ question, relevant }) => {
      const start = performance.now();
      const ids = find(question);
      const milliseconds = performance.now() - start;
      return { family, place: ids.findIndex((id) => relevant.includes(id)) + 1, milliseconds };
    });
}

function figures({ asked, indexMs, heapMb: heap }: Measured): object {
  const families = [...new Set(asked.map(({ family }) => family))];
  const perFamily = families.map((family) => [family, quality(asked.filter((one) => one.family === family))]);
  const times = asked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): number => rounded(times[Math.floor(times.length * share)] ?? 0);
  const speed = { p50: at(0.5), p95: at(0.95), indexMs: Math.round(indexMs), heapMb: rounded(Math.max(0, heap)) };
  return { ...quality(asked), ...speed, collections: Object.fromEntries(perFamily) };
}

function quality(asked: readonly Asked[]): object {
  const mean = (value: (place: number) => number): number =>
    rounded(asked.reduce((sum, { place }) => sum + value(place), 0) / asked.length);
  const within = (limit: number) => (place: number) => (place > 0 && place <= limit ? 1 : 0);
  return {
    questions: asked.length,
    recallAt1: mean(within(1)),
    recallAt5: mean(within(5)),
    mrrAt10: mean((place) => (place > 0 ? 1 / place : 0)),
  };
}

/** Megabytes held after collecting garbage, typed arrays included. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
