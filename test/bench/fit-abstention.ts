/**
 * Fits the calibrations of the abstention: for plain passages on several collections, for passages filed by hand on the
 * round's own questions (own-questions.jsonl) and on these changed in one word, where nothing else declines them; prints
 * precision and recall of each band. The questions given for measuring take no part in the fit:
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

/** Coefficients of all features, the intercept first, and the probabilities from which a band begins. */
interface Calibration {
  readonly coefficients: readonly number[];
  readonly answerFrom: number;
  readonly unsureFrom: number;
}

/** How much a kind of case counts in all. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = {
  asked: 300,
  near: 300,
  off: 150,
  'own answerable': 600,
  'own near': 250,
  'own off': 250,
  'own contrast': 100,
};
/**
 * What the passages of each sort are judged by. Score, lead and title say less of filed ones: their headings and words
 * were chosen to be found, and several of them are alike (a town each); on the own questions they gained nothing. A year
 * that one does not name declines an answer by itself, and says so.
 */
const JUDGED_BY: Readonly<Record<Sort, readonly (typeof FEATURES)[number][]>> = {
  filed: ['share', 'grams', 'nouns', 'known', 'words'],
  plain: FEATURES,
};
type Sort = 'filed' | 'plain';
type Calibrations = Readonly<Record<Sort, Calibration>>;

const UNANSWERABLE: readonly Kind[] = ['own near', 'own off', 'own contrast'];
const FOLDS = 5;
/** share of the own questions without an answer, and with nothing that declines them anyway, that must be declined */
const DECLINED = 0.7;
/** share of the questions about something else that must be declined on each family of plain passages */
const OFF_DECLINED = 0.94;
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
else report(calibrateAll(cases));

function report(calibrations: Calibrations): void {
  const families = familiesOf(cases);
  print('Areas under the ROC curve, answerable against …');
  for (const family of families) print(`  ${family}: ${areas(family, calibrations[sortOf({ family })])}`);
  for (const [sort, { answerFrom, unsureFrom }] of Object.entries(calibrations))
    print(`Bands, ${sort}: answer from ${answerFrom.toFixed(3)}, unsure from ${unsureFrom.toFixed(3)}`);
  for (const family of families) print(`  ${family}: ${bands(family, calibrations[sortOf({ family })])}`);
  print(`Own questions in ${FOLDS} folds: ${crossValidation()}`);
  const given = ownCases(ownQuestions(givenFile) ?? [], own);
  if (given.length > 0)
    print(`Given questions, none of them fitted: ${outcome(given.map(judgedBy(calibrations.filed)))}`);
  else print(`No questions at ${givenFile}: nothing measured on them.`);
  if (process.argv.includes('--write')) write(calibrations);
}

/** The own knowledge is filed by hand, the other collections are not. */
function sortOf({ family }: Pick<Case, 'family'>): Sort {
  return family === 'own' ? 'filed' : 'plain';
}

function calibrateAll(training: readonly Case[]): Calibrations {
  return { filed: calibrate(training, 'filed'), plain: calibrate(training, 'plain') };
}

function calibrate(all: readonly Case[], sort: Sort): Calibration {
  const training = all.filter((one) => sortOf(one) === sort);
  const coefficients = coefficientsFor(training, JUDGED_BY[sort]);
  const answerFrom = answerFromFor(training, coefficients);
  const shown = familiesOf(training).map((family) => {
    const answerable = training.filter((one) => one.family === family && isAnswerable(one));
    return quantile(probabilities(answerable, coefficients), 1 - SHOWN);
  });
  return { coefficients, answerFrom, unsureFrom: Math.min(answerFrom / 3, ...shown) };
}

/** Each kind of each family counts the same, however many cases it has; what is declined anyway needs no judging. */
function coefficientsFor(training: readonly Case[], judgedBy: readonly string[]): number[] {
  const used = training.filter(({ declined }) => !declined);
  const keyOf = ({ family, kind }: Case): string => `${family}/${kind}`;
  const counts = Map.groupBy(used, keyOf);
  const chosen = FEATURES.flatMap((name, at) => (judgedBy.includes(name) ? [at] : []));
  const [intercept = 0, ...fitted] = logisticRegression(
    used.map(
      (one): Observation => ({
        values: chosen.map((at) => one.values[at] ?? 0),
        label: one.right ? 1 : 0,
        weight: KIND_WEIGHTS[one.kind] / (counts.get(keyOf(one))?.length ?? 1),
      }),
    ),
  );
  return [intercept, ...FEATURES.map((_, at) => fitted[chosen.indexOf(at)] ?? 0)];
}

/**
 * The lowest probability from which enough questions are declined: of the own that cannot be answered, or of those about
 * something else.
 */
function answerFromFor(training: readonly Case[], coefficients: readonly number[]): number {
  const own = training.filter(({ kind, declined }) => UNANSWERABLE.includes(kind) && !declined);
  if (own.length > 0) return quantile(probabilities(own, coefficients), DECLINED);
  const off = familiesOf(training).map((family) =>
    training.filter((one) => one.family === family && one.kind === 'off'),
  );
  return Math.max(...off.map((some) => quantile(probabilities(some, coefficients), OFF_DECLINED)));
}

function familiesOf(some: readonly Case[]): string[] {
  return [...new Set(some.map(({ family }) => family))];
}

/** The value below which a share of the values lies: halfway between the two around it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.ceil(sorted.length * share - 1e-9);
  return ((sorted[at - 1] ?? sorted[0] ?? 1) + (sorted[at] ?? sorted.at(-1) ?? 1)) / 2;
}

function areas(family: string, { coefficients }: Calibration): string {
  const inFamily = cases.filter((one) => one.family === family);
  const answerable = probabilities(inFamily.filter(isAnswerable), coefficients);
  const kinds: readonly Kind[] = ['off', 'near', ...UNANSWERABLE];
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
    calibrate([...others, ...asked.filter((_, at) => at % FOLDS !== fold)], 'filed'),
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
  const unanswerable = UNANSWERABLE.map((kind) => `${kind.replace('own ', '')} ${declined(kind)}`);
  return `answerable lost ${declined('own answerable')}; declined: ${unanswerable.join(', ')}`;
}

function write(calibrations: Calibrations): void {
  const lines = [
    "import type { Features } from '../features.ts';",
    '',
    '/** Logistic regression over the features, and the probabilities from which a band begins. */',
    'interface Calibration {',
    '  readonly intercept: number;',
    '  readonly coefficients: Features;',
    '  readonly answerFrom: number;',
    '  readonly unsureFrom: number;',
    '}',
    '',
    '/** For passages filed by hand and for plain ones; written by test/bench/fit-abstention.ts. */',
    "export const CALIBRATION: Readonly<Record<'filed' | 'plain', Calibration>> = {",
    ...Object.entries(calibrations).flatMap(([sort, one]) => [`  ${sort}: {`, ...linesOf(one), '  },']),
    '};',
    '',
  ];
  writeFileSync(new URL('../../src/search/confidence/calibration.ts', import.meta.url), lines.join('\n'));
}

function linesOf({ coefficients: [intercept = 0, ...rest], answerFrom, unsureFrom }: Calibration): string[] {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return [
    `    intercept: ${round(intercept)},`,
    '    coefficients: {',
    ...FEATURES.map((name, at) => `      ${name}: ${round(rest[at] ?? 0)},`),
    '    },',
    `    answerFrom: ${round(answerFrom)},`,
    `    unsureFrom: ${round(unsureFrom)},`,
  ];
}

function probabilities(some: readonly Case[], coefficients: readonly number[]): number[] {
  return some.map((one) => probability(one, coefficients));
}

/** A gap that comes first declines whatever the features say, and so does what is asked for and not held. */
function probability({ declined, values }: Case, coefficients: readonly number[]): number {
  return declined ? 0 : probabilityOf(coefficients, values);
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
