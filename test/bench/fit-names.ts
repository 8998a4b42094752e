/**
 * Fits how much the letters of a word speak for a name of a person: names of many tongues (guard/names.txt, with their licence beside them) against the
 * words of plain German passages: `node test/bench/fit-names.ts [--german FOLDER] [--write]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOfKinds } from '../../src/privacy/kinds.ts';
import { gramsOf, NAME_PLACES, NAME_STEP } from '../../src/privacy/names.ts';
import { argument } from './files.ts';
import { madeSurnames } from './guard/filled.ts';
import { readLines } from './guard/texts.ts';
import { randomOf } from './sparse-regression.ts';

const ROUNDS = 12;
const RATE = 0.5;
const RIDGE = 2e-4;
/** A name may be an ordinary word too; seldom is an ordinary word a name. */
const SEED = 27;

const folder = argument('german') ?? process.env['GERMAN'] ?? '../shared/eval/german';
const listed = readFileSync(join(import.meta.dirname, 'guard/names.txt'), 'utf8')
  .toLowerCase()
  .split(/\s+/u);
const names = [...new Set([...listed, ...madeSurnames(1200, SEED)])].filter((name) => name !== '');
const passages = readLines<{ text: string }>(join(folder, 'omos-passages.jsonl')).map(({ text }) => text);
const own = ['cases.txt', 'cases-more.txt', 'long-cases.txt', 'harmless.txt', 'harmless-more.txt', 'long-harmless.txt']
  .map((file) => readFileSync(join(import.meta.dirname, 'guard', file), 'utf8').replace(/\{.\}/gu, ' '))
  .join(' ');
const isName = new Set(names);
const words = new Set(
  [...passages, own, wordsOfKinds()].flatMap((text) =>
    [...text.matchAll(/\p{L}{3,}/gu)].map(([word]) => word.toLowerCase()).filter((word) => !isName.has(word)),
  ),
);
const examples = [
  ...names.map((name) => ({ grams: gramsOf(name), label: 1 })),
  ...[...words].map((word) => ({ grams: gramsOf(word), label: 0 })),
];
const held = (at: number): boolean => at % 10 === 0;
const { weights, intercept } = fitted(examples.filter((_, at) => !held(at)));
report();
if (process.argv.includes('--write')) write();

function fitted(training: typeof examples): { weights: Float64Array; intercept: number } {
  const found = new Float64Array(NAME_PLACES);
  const squares = new Float64Array(NAME_PLACES).fill(1);
  const random = randomOf(SEED);
  let start = 0;
  for (let step = 0; step < ROUNDS * training.length; step++) {
    const one = training[Math.floor(random() * training.length)];
    if (one === undefined) continue;
    const scale = 1 / Math.sqrt(one.grams.length);
    const sum = one.grams.reduce((all, gram) => all + (found[gram] ?? 0), 0) * scale + start;
    const slope = 1 / (1 + Math.exp(-sum)) - one.label;
    start -= 0.01 * slope;
    for (const gram of one.grams) {
      const pull = slope * scale + RIDGE * (found[gram] ?? 0);
      squares[gram] = (squares[gram] ?? 0) + pull * pull;
      found[gram] = (found[gram] ?? 0) - (RATE * pull) / Math.sqrt(squares[gram] ?? 1);
    }
  }
  return { weights: found, intercept: start };
}

function likeness(grams: readonly number[]): number {
  const sum = grams.reduce((all, gram) => all + (weights[gram] ?? 0), 0) / Math.sqrt(grams.length);
  return 1 / (1 + Math.exp(-(intercept + sum)));
}

function report(): void {
  const tested = examples.filter((_, at) => held(at));
  for (const limit of [0.3, 0.6, 0.8, 0.9, 0.97]) {
    const of = (label: number): string => {
      const all = tested.filter((one) => one.label === label);
      return ((100 * all.filter(({ grams }) => likeness(grams) > limit).length) / all.length).toFixed(1);
    };
    process.stdout.write(`over ${limit}: ${of(1)} % of unseen names, ${of(0)} % of unseen words\n`);
  }
}

function write(): void {
  const bytes = Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / NAME_STEP))));
  const lines = [
    '/** How much each part of a word speaks for a name of a person; written by test/bench/fit-names.ts. */',
    'export const NAME_GRAMS =',
    `  '${Buffer.from(bytes.buffer).toString('base64')}';`,
    `export const NAME_INTERCEPT = ${intercept.toFixed(3)};`,
    '',
  ];
  writeFileSync(new URL('../../src/privacy/name-grams.ts', import.meta.url), lines.join('\n'));
}
