/**
 * Measures how well and how fast passages are found, engines side by side:
 * `npm run --silent bench:retrieval -- [--passages FILE --questions FILE | --german FOLDER] [--json]`.
 * Times are milliseconds per question, after the first twenty of each collection were asked once to warm up. `heapMb` is what JavaScript
 * holds more after building all collections than before (heap and typed arrays, garbage collected); `nativeMb` beside it
 * is what an engine keeps elsewhere: SQLite's pages, PostgreSQL's tables and indexes.
 */
import type { Collection } from './collections.ts';
import type { Absent, Find, SearchEngine } from './engines/engine.ts';
import { KREISRUNDE } from './engines/kreisrunde.ts';
import { LUNR } from './engines/lunr.ts';
import { MINISEARCH } from './engines/minisearch.ts';
import { postgresGerman } from './engines/postgres.ts';
import { FTS5_TRIGRAMS, FTS5_WORDS } from './engines/sqlite.ts';
import { givenCollections } from './retrieval-data.ts';
import type { Asked, Quality } from './retrieval-figures.ts';
import { heldMb, percentile, qualityOf, rounded } from './retrieval-figures.ts';
import type { Row } from './retrieval-table.ts';
import { tableOf } from './retrieval-table.ts';

/** An engine's figures over all collections, and its quality on each family of them. */
interface Figures extends Quality {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly indexMs: number;
  readonly heapMb: number;
  readonly nativeMb?: number;
  readonly collections: Readonly<Record<string, Quality>>;
}

interface Built {
  readonly collection: Collection;
  readonly find: Find;
}

const WARM_UP = 20;
const json = process.argv.includes('--json');
const { collections, source } = givenCollections();
if (collections.length === 0) nothing(`No data at ${source}: nothing measured.`);
else report(await measureAll());

async function measureAll(): Promise<(Figures | Absent)[]> {
  const engines = [KREISRUNDE, MINISEARCH, LUNR, FTS5_WORDS, FTS5_TRIGRAMS, await postgresGerman()];
  const measured: (Figures | Absent)[] = [];
  for (const engine of engines) measured.push('note' in engine ? engine : await measuredOrNot(engine));
  return measured;
}

async function measuredOrNot(engine: SearchEngine): Promise<Figures | Absent> {
  try {
    return await measure(engine);
  } catch (error) {
    return { name: engine.name, note: `failed: ${String(error)}` };
  } finally {
    await engine.stop?.();
  }
}

/** Builds every collection first, so that the heap holds all of them, then asks each its own questions. */
async function measure(engine: SearchEngine): Promise<Figures> {
  const before = heldMb();
  const start = performance.now();
  const built: Built[] = [];
  for (const collection of collections) built.push({ collection, find: await engine.build(collection.passages) });
  const indexMs = Math.round(performance.now() - start);
  const heapMb = rounded(Math.max(0, heldMb() - before), 1);
  const native = await engine.nativeMb?.();
  const asked = await askAll(built);
  const times = asked.map(({ milliseconds }) => milliseconds);
  return {
    name: engine.name,
    ...qualityOf(asked),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    indexMs,
    heapMb,
    ...(native === undefined ? {} : { nativeMb: rounded(native, 1) }),
    collections: byFamily(asked),
  };
}

async function askAll(built: readonly Built[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const { collection, find } of built) {
    const questions = collection.questions.filter(({ relevant }) => relevant.length > 0);
    for (const { question } of questions.slice(0, WARM_UP)) await find(question);
    for (const { question, relevant } of questions) {
      const start = performance.now();
      const ids = await find(question);
      const milliseconds = performance.now() - start;
      asked.push({ family: collection.family, place: ids.findIndex((id) => relevant.includes(id)) + 1, milliseconds });
    }
  }
  return asked;
}

function byFamily(asked: readonly Asked[]): Record<string, Quality> {
  const families = [...new Set(asked.map(({ family }) => family))];
  return Object.fromEntries(families.map((one) => [one, qualityOf(asked.filter(({ family }) => family === one))]));
}

function report(engines: readonly (Figures | Absent)[]): void {
  if (json) print(JSON.stringify({ engines }));
  else printTable(engines);
}

function printTable(engines: readonly (Figures | Absent)[]): void {
  print(tableOf(engines.filter((engine) => 'collections' in engine).map(rowOf)));
  for (const engine of engines) if ('note' in engine) print(`${engine.name}: ${engine.note}`);
  print('Recall and MRR in per cent (a collection: R@1 / R@5 / MRR@10), milliseconds per question, megabytes.');
}

function rowOf({ name, collections: families, p50, p95, indexMs, heapMb, nativeMb, ...quality }: Figures): Row {
  const perFamily = Object.entries(families).map(([family, one]) => [family, inPercent(one).join(' / ')]);
  const [recallAt1 = '', recallAt5 = '', mrrAt10 = ''] = inPercent(quality);
  const speed = { p50, p95, indexMs, heapMb, nativeMb: nativeMb ?? '–' };
  return { engine: name, recallAt1, recallAt5, mrrAt10, ...Object.fromEntries(perFamily), ...speed };
}

function inPercent({ recallAt1, recallAt5, mrrAt10 }: Quality): string[] {
  return [recallAt1, recallAt5, mrrAt10].map((share) => (share * 100).toFixed(1));
}

function nothing(note: string): void {
  print(json ? JSON.stringify({ engines: [], note }) : note);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
