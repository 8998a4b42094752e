/**
 * Fits how much each sign of a sentence speaks for the case of a client: in folds, to print what is found on texts that
 * took no part, and from all texts: `node test/bench/fit-guard.ts [--german FOLDER] [--show] [--write]`.
 */
import { writeFileSync } from 'node:fs';
import { isRuled, plainOf } from '../../src/privacy/client-data.ts';
import { signsOf } from '../../src/privacy/signs.ts';
import { sentencesOf } from '../../src/privacy/tokens.ts';
import { type Judged, judgedTexts } from './guard/texts.ts';
import { type Fitted, randomOf, type Sighting, sparseRegression } from './sparse-regression.ts';

/** A text with the signs of its sentences, and the fold that it is held out of. */
interface Case extends Judged {
  readonly sentences: readonly (readonly string[])[];
  readonly fold: number;
  /** Found by its numbers alone. */
  readonly ruled: boolean;
}
type Scored = Case & { readonly score: number };

const FIT = { rounds: 8, rate: 0.1, lasso: 1, ridge: 4, seed: 27 };
/** How often the strongest sentence of each text is chosen anew. */
const TURNS = 3;
const FOLDS = 5;
/** The share of harmless texts that may be held back. */
const ALARMS = 0.01;
/** How much a text counts by where it comes from. */
const COUNTS: Readonly<Record<string, number>> = { tested: 1.5, own: 0.5, mixed: 0.3, plain: 0.25 };
/** Texts of others on which the folds are measured: what was written after a look at them is no copy of these. */
const MEASURED = ['third', 'fourth', 'fifth', 'sixth'];
/** Weaker signs are not kept. */
const LEAST = 0.05;

const random = randomOf(FIT.seed);
const cases: readonly Case[] = judgedTexts().map(
  (one): Case => ({
    ...one,
    sentences: sentencesOf(plainOf(one.text)).map((sentence) => [...signsOf(sentence)]),
    fold: Math.floor(random() * FOLDS),
    ruled: isRuled(one.text),
  }),
);
const scored = crossValidated();
for (const source of [...MEASURED, 'first', 'second', 'tested', 'own']) report(source);
if (process.argv.includes('--write')) write(learned(cases));

function crossValidated(): readonly Scored[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => learned(cases.filter((one) => one.fold !== fold)));
  return cases.flatMap((one) =>
    folds.slice(one.fold, one.fold + 1).map((fitted) => ({ ...one, score: one.ruled ? 99 : scoreOf(fitted, one) })),
  );
}

/** Texts of several sentences teach by their strongest one, which is chosen by what was learned before. */
function learned(training: readonly Case[]): Fitted {
  let fitted: Fitted | undefined;
  for (let turn = 0; turn < TURNS; turn++)
    fitted = sparseRegression(
      training.flatMap((one) => sightingsOf(one, fitted)),
      FIT,
    );
  return fitted ?? { intercept: 0, weights: new Map() };
}

function sightingsOf({ case: isCase, source, sentences }: Case, fitted: Fitted | undefined): Sighting[] {
  const weight = COUNTS[source] ?? 1;
  const share = weight / sentences.length ** 0.25;
  if (!isCase) return sentences.map((signs) => ({ signs, label: 0, weight: share }));
  if (fitted === undefined)
    return sentences.length > 2 ? [] : sentences.map((signs) => ({ signs, label: 1, weight: share }));
  const strongest = sentences.toSorted((one, other) => sumOf(fitted, other) - sumOf(fitted, one)).slice(0, 1);
  return strongest.map((signs) => ({ signs, label: 1, weight }));
}

function sumOf({ weights }: Fitted, signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
}

function scoreOf(fitted: Fitted, { sentences }: Case): number {
  return fitted.intercept + Math.max(...sentences.map((signs) => sumOf(fitted, signs)), -99);
}

/** The sum above which a share of the harmless texts lies. */
function limitOf(harmless: readonly Scored[], share: number): number {
  return harmless.map(({ score }) => score).sort((one, other) => other - one)[Math.floor(share * harmless.length)] ?? 0;
}

function report(source: string): void {
  const all = scored.filter((one) => one.source === source);
  const [found, harmless] = [all.filter((one) => one.case), all.filter((one) => !one.case)];
  const shares = [0.004, ALARMS, 0.01, 0.02, 0.05].map((share) => {
    const limit = limitOf(harmless, share);
    const part = found.filter(({ score }) => score > limit).length / found.length;
    return `${share * 100} %: ${(100 * part).toFixed(1)} % (${limit.toFixed(2)})`;
  });
  print(`${source}, ${found.length} cases and ${harmless.length} harmless: found at alarms of ${shares.join(', ')}`);
  if (!process.argv.includes('--show') || !MEASURED.includes(source)) return;
  const limit = limitOf(harmless, ALARMS);
  const kinds = [...Map.groupBy(found, ({ kind = '' }) => kind)];
  print(
    kinds
      .map(([kind, some]) => `${kind} ${some.filter(({ score }) => score > limit).length}/${some.length}`)
      .join(', '),
  );
  for (const one of harmless.toSorted((a, b) => b.score - a.score).slice(0, 22)) print(`  alarm ${lineOf(one)}`);
  for (const one of found.filter(({ score }) => score <= limit)) print(`  missed ${lineOf(one)}`);
}

function lineOf({ score, kind = '', text }: Scored): string {
  return `${score.toFixed(2)} ${kind} ${text.replaceAll('\n', ' / ').slice(0, 160)}`;
}

function write({ intercept, weights }: Fitted): void {
  const threshold = limitOf(
    scored.filter((one) => !one.case && MEASURED.includes(one.source)),
    ALARMS,
  );
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = [
    `export const INTERCEPT = ${intercept.toFixed(3)};`,
    '/** The sum above which a sentence is held back. */',
    `export const THRESHOLD = ${threshold.toFixed(3)};`,
    '/** Signs by their hundredths of weight; written by test/bench/fit-guard.ts. */',
    'const FITTED: Readonly<Record<string, string>> = {',
    ...[...Map.groupBy(kept, ([, weight]) => Math.round(weight * 100))]
      .sort(([one], [other]) => one - other)
      .map(([weight, signs]) => `  '${weight}': ${JSON.stringify(signs.map(([sign]) => sign).join('|'))},`),
    '};',
    'const WEIGHTS: ReadonlyMap<string, number> = new Map(',
    "  Object.entries(FITTED).flatMap(([weight, signs]) => signs.split('|').map((sign) => [sign, Number(weight) / 100])),",
    ');',
    '',
    '/** How much a sign of a sentence speaks for the case of a client. */',
    'export function weightOf(sign: string): number {',
    '  return WEIGHTS.get(sign) ?? 0;',
    '}',
    '',
  ];
  writeFileSync(new URL('../../src/privacy/weights.ts', import.meta.url), lines.join('\n'));
  print(`${kept.length} signs written, threshold ${threshold.toFixed(3)}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
