/**
 * Fits the calibration of the abstention on several collections and on the round's own questions (own-questions.jsonl),
 * and prints precision and recall of each band; the questions given for measuring take no part in the fit:
 * `node test/bench/fit-abstention.ts [--german FOLDER] [--questions FILE] [--knowledge FOLDER] [--day YYYY-MM-DD] [--write]`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../src/search/features.ts';
import type { Case, Kind } from './abstention-cases.ts';
import { germanCases, ownCases } from './abstention-cases.ts';
import { germanCollections } from './collections.ts';
import { argument } from './files.ts';
import { knowledgeIn } from './knowledge.ts';
import { ownQuestions } from './own-questions.ts';
import type { Observation } from './regression.ts';
import { auroc, logisticRegression, probabilityOf } from './regression.ts';

/** Coefficients, the intercept first, and the probabilities from which a band begins. */
interface Calibration {
  readonly coefficients: readonly number[];
  readonly answerFrom: number;
  readonly unsureFrom: number;
}

/** How much a kind of case counts in all; near misses count little: in the own knowledge, gaps stand for them. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = {
  asked: 300,
  near: 75,
  off: 150,
  'own answerable': 600,
  'own unanswerable': 600,
};
const FOLDS = 5;
/** share of the own unanswerable questions that must be declined */
const DECLINED = 0.93;
/** share of the answerable questions of each family for which something is still shown */
const SHOWN = 0.98;

const german = argument('german') ?? process.env['GERMAN'] ?? '../shared/eval/german';
const ownFile = join(import.meta.dirname, 'own-questions.jsonl');
const givenFile = argument('questions') ?? process.env['QUESTIONS'] ?? '../shared/eval/questions.jsonl';
const own = {
  knowledge: knowledgeIn(argument('knowledge') ?? 'src/guidelines/knowledge'),
  day: argument('day') ?? '2023-12-01',
};
const collections = germanCollections(german);
const cases = [...germanCases(collections, own), ...ownCases(ownQuestions(ownFile) ?? [], own)];
if (collections.length === 0) print(`No data at ${german}: nothing fitted.`);
else report(calibrate(cases));

function report(calibration: Calibration): void {
  const families = [...new Set(cases.map(({ family }) => family))];
  print('Areas under the ROC curve, answerable against …');
  for (const family of families) print(`  ${family}: ${areas(family, calibration)}`);
  print(`Bands: answer from ${calibration.answerFrom.toFixed(3)}, unsure from ${calibration.unsureFrom.toFixed(3)}`);
  for (const family of families) print(`  ${family}: ${bands(family, calibration)}`);
  print(`Own questions in ${FOLDS} folds: ${crossValidation()}`);
  const given = ownCases(ownQuestions(givenFile) ?? [], own);
  if (given.length > 0) print(`Given questions, none of them fitted: ${outcome(given.map(judgedBy(calibration)))}`);
  else print(`No questions at ${givenFile}: nothing measured on them.`);
  if (process.argv.includes('--write')) write(calibration);
}

function calibrate(training: readonly Case[]): Calibration {
  const coefficients = coefficientsFor(training);
  const answerFrom = answerFromFor(training, coefficients);
  const shown = [...new Set(training.map(({ family }) => family))].map((family) => {
    const answerable = training.filter((one) => one.family === family && isAnswerable(one));
    const sorted = probabilities(answerable, coefficients).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * (1 - SHOWN))] ?? 1;
  });
  return { coefficients, answerFrom, unsureFrom: Math.min(answerFrom / 2, ...shown) };
}

/** Each kind of each family counts the same, however many cases it has; gaps need no judging. */
function coefficientsFor(training: readonly Case[]): number[] {
  const used = training.filter(({ gap }) => !gap);
  const keyOf = ({ family, kind }: Case): string => `${family}/${kind}`;
  const counts = Map.groupBy(used, keyOf);
  const observations = used.map(
    (one): Observation => ({
      values: one.values,
      label: one.right ? 1 : 0,
      weight: KIND_WEIGHTS[one.kind] / (counts.get(keyOf(one))?.length ?? 1),
    }),
  );
  return logisticRegression(observations);
}

/** The lowest probability from which enough of the own unanswerable questions are declined; without any, one half. */
function answerFromFor(training: readonly Case[], coefficients: readonly number[]): number {
  const unanswerable = training.filter(({ kind }) => kind === 'own unanswerable');
  const allowed = Math.floor(unanswerable.length * (1 - DECLINED) + 1e-9);
  const sorted = probabilities(unanswerable, coefficients).sort((a, b) => b - a);
  return ((sorted[allowed] ?? 0.5) + (sorted[allowed - 1] ?? 0.5)) / 2;
}

function areas(family: string, { coefficients }: Calibration): string {
  const inFamily = cases.filter((one) => one.family === family);
  const answerable = probabilities(inFamily.filter(isAnswerable), coefficients);
  const kinds: readonly Kind[] = ['off', 'near', 'own unanswerable'];
  return kinds
    .map((kind) => ({
      kind,
      others: probabilities(
        inFamily.filter((one) => one.kind === kind),
        coefficients,
      ),
    }))
    .filter(({ others }) => others.length > 0)
    .map(({ kind, others }) => `${kind} ${auroc(answerable, others).toFixed(3)}`)
    .join(', ');
}

/** For each band: how many of its first hits are right, and which share of the answerable questions it takes. */
function bands(family: string, { coefficients, answerFrom, unsureFrom }: Calibration): string {
  const limits = [
    { band: 'answer', from: answerFrom, to: Number.POSITIVE_INFINITY },
    { band: 'unsure', from: unsureFrom, to: answerFrom },
    { band: 'nothing', from: 0, to: unsureFrom },
  ];
  const inFamily = cases.filter((one) => one.family === family);
  const answerable = inFamily.filter(isAnswerable);
  return limits
    .map(({ band, from, to }) => {
      const isInside = (one: Case): boolean => inRange(probability(one, coefficients), from, to);
      const inside = inFamily.filter(isInside);
      const precision = inside.filter(({ right }) => right).length / inside.length;
      const recall = answerable.filter(isInside).length / answerable.length;
      return `${band} precision ${precision.toFixed(2)} of ${inside.length}, recall ${recall.toFixed(2)}`;
    })
    .join(' | ');
}

/** The own questions in folds: coefficients and threshold from the others, counted on the fold. */
function crossValidation(): string {
  const others = cases.filter(({ kind }) => !kind.startsWith('own'));
  const asked = cases.filter(({ kind }) => kind.startsWith('own'));
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    calibrate([...others, ...asked.filter((_, at) => at % FOLDS !== fold)]),
  );
  return outcome(
    asked.flatMap((one, at) => folds.slice(at % FOLDS, (at % FOLDS) + 1).map((fold) => judgedBy(fold)(one))),
  );
}

interface Judged {
  readonly kind: Kind;
  readonly answered: boolean;
}

function judgedBy({ coefficients, answerFrom }: Calibration): (one: Case) => Judged {
  return (one) => ({ kind: one.kind, answered: probability(one, coefficients) >= answerFrom });
}

function outcome(judged: readonly Judged[]): string {
  const declined = (kind: Kind): string => {
    const all = judged.filter((one) => one.kind === kind);
    return `${all.filter(({ answered }) => !answered).length} of ${all.length}`;
  };
  return `answerable lost ${declined('own answerable')}, unanswerable declined ${declined('own unanswerable')}`;
}

function write({ coefficients: [intercept = 0, ...rest], answerFrom, unsureFrom }: Calibration): void {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const coefficients = FEATURES.map((name, at) => `${name}: ${round(rest[at] ?? 0)}`).join(', ');
  const lines = [
    "import type { Features } from './features.ts';",
    '',
    '/** Logistic regression over the features, and the probabilities from which a band begins; written by test/bench/fit-abstention.ts. */',
    'export const CALIBRATION: {',
    '  readonly intercept: number;',
    '  readonly coefficients: Features;',
    '  readonly answerFrom: number;',
    '  readonly unsureFrom: number;',
    '} = {',
    `  intercept: ${round(intercept)},`,
    `  coefficients: { ${coefficients} },`,
    `  answerFrom: ${round(answerFrom)},`,
    `  unsureFrom: ${round(unsureFrom)},`,
    '};',
    '',
  ];
  writeFileSync(new URL('../../src/search/calibration.ts', import.meta.url), lines.join('\n'));
}

function probabilities(some: readonly Case[], coefficients: readonly number[]): number[] {
  return some.map((one) => probability(one, coefficients));
}

/** A gap that comes first declines whatever the features say. */
function probability({ gap, values }: Case, coefficients: readonly number[]): number {
  return gap ? 0 : probabilityOf(coefficients, values);
}

function isAnswerable({ kind }: Case): boolean {
  return kind === 'asked' || kind === 'own answerable';
}

function inRange(value: number, from: number, to: number): boolean {
  return from <= value && value < to;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
