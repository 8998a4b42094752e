/**
 * Measures how plain words are understood, set by set:
 * `npm run --silent bench:understanding -- [--set FILE.jsonl] [--shared FOLDER] [--misses] [--json]`.
 * Messages are read as of Thursday 05.10.2023, 09:00, said by the head of Haan. *Right*: the command or one of those that
 * are right as well is shown or offered. Of questions on rules is counted what becomes of them: none may become an action.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createBot } from '../../src/bot.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';
import { argument, linesOf } from './files.ts';
import { givenCollections } from './retrieval-data.ts';
import { percentile } from './retrieval-figures.ts';
import { isWish, type Judgement, judgementOf, type Utterance, utterancesIn } from './utterances.ts';

const SHARED = argument('shared') ?? '../shared/eval';
const WARM_UP = 50;
const json = process.argv.includes('--json');
const misses = process.argv.includes('--misses');

const began = performance.now();
const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const understanding = openUnderstanding(features);
const openedIn = Math.round(performance.now() - began);
const verbs = new Set(features.flatMap(({ commands }) => commands.map(({ verb }) => verb)));
const municipalities: readonly { readonly name: string }[] = parse(
  readFileSync(SAMPLE_ROUND_FILE, 'utf8'),
).municipalities;
const around = { now: '2023-10-05T07:00:00.000Z', own: 'Haan', names: municipalities.map(({ name }) => name) };
const times: number[] = [];

const set = argument('set');
for (const file of set === undefined ? [`${SHARED}/utterances.jsonl`] : [set]) measureSet(file);
if (set === undefined) for (const [name, questions] of questionSets()) measureQuestions(name, questions);
print({
  verbs: verbs.size,
  asked: new Set(understanding.sayings.map(({ verb }) => verb)).size,
  sayings: understanding.sayings.length,
  openedInMs: openedIn,
  ...(times.length > WARM_UP ? { mean: mean(times.slice(WARM_UP)), p50: at(0.5), p95: at(0.95) } : {}),
});

function at(share: number): number {
  return Math.round(percentile(times.slice(WARM_UP), share) * 100) / 100;
}

function mean(all: readonly number[]): number {
  return Math.round((all.reduce((sum, one) => sum + one, 0) / all.length) * 100) / 100;
}

function read(text: string) {
  const start = performance.now();
  const understood = understanding.read(text, around);
  times.push(performance.now() - start);
  return understood;
}

function measureSet(file: string): void {
  const utterances = utterancesIn(file);
  if (!utterances) {
    print({ set: file, note: 'absent' });
    return;
  }
  const judged = utterances.map((utterance) => judgementOf(utterance, read(utterance.text)));
  const wishes = judged.filter(({ utterance }) => isWish(utterance) && exists(utterance));
  const slots = wishes.map((one) => one.slots);
  print({
    set: file,
    wishes: wishes.length,
    notBuilt: judged.filter(({ utterance }) => isWish(utterance) && !exists(utterance)).length,
    right: count(wishes, ({ right }) => right),
    first: count(wishes, ({ first }) => first),
    wrongAlone: count(wishes, ({ wrongAlone }) => wrongAlone),
    asRule: count(wishes, ({ asRule }) => asRule),
    unclear: count(wishes, ({ understood }) => understood.kind === 'unclear'),
    kinds: kindsOf(wishes),
    questions: keptOf(judged, 'question'),
    chat: keptOf(judged, 'chat'),
    control: keptOf(judged, 'control'),
    slots: `${sum(slots.map(({ right }) => right))} of ${sum(slots.map(({ wanted }) => wanted))}`,
    offers: Math.round((sum(wishes.map(({ understood }) => understood.readings.length)) / wishes.length) * 10) / 10,
  });
  if (misses) judged.filter((one) => exists(one.utterance)).forEach(showMiss);
}

/** Verbs of features that are still to come count once they exist. */
function exists({ verb, accept = [] }: Utterance): boolean {
  return verb === null || [verb, ...accept].some((one) => verbs.has(one));
}

function kindsOf(wishes: readonly Judgement[]): Readonly<Record<string, string>> {
  const grouped = Map.groupBy(wishes, ({ utterance }) => utterance.kind);
  return Object.fromEntries(
    [...grouped].map(([kind, held]) => {
      const became = Map.groupBy(held, ({ understood }) => understood.kind);
      return [kind, [...became].map(([name, some]) => `${some.length} ${name}`).join(', ')];
    }),
  );
}

function keptOf(judged: readonly Judgement[], kind: Utterance['kind']): string {
  const all = judged.filter(({ utterance }) => utterance.kind === kind);
  const below = all.filter(({ right, understood }) => right && understood.readings.length > 0);
  return `${count(all, ({ right }) => right)} of ${all.length}${below.length > 0 ? ` (${below.length} with an offer)` : ''}`;
}

function showMiss({ utterance, understood, right, first, slots }: Judgement): void {
  if (right && first && slots.missed.length === 0) return;
  const { id, text, kind, verb, slots: wanted } = utterance;
  const { readings, unknown, why } = understood;
  const shown = readings.map((one) => `${one.verb} ${one.score.toFixed(1)}`);
  console.log(
    `\n${right ? (first ? 'slots' : 'second') : 'MISS'} ${id} ${kind} ${verb}: ${text.replace(/\n/gu, ' / ')}\n  -> ${understood.kind} [${shown.join(', ')}] ${why}\n  unknown: ${unknown.join(' ')}; wanted ${JSON.stringify(wanted)}, read ${JSON.stringify(readings[0]?.slots ?? {})}`,
  );
}

function questionSets(): readonly (readonly [string, readonly string[]])[] {
  const own = [
    'test/bench/fresh-questions.jsonl',
    'test/bench/own-questions.jsonl',
    `${SHARED}/questions.jsonl`,
    `${SHARED}/questions-2.jsonl`,
  ];
  const files = own.flatMap((file) => {
    const lines = linesOf<{ readonly question: string }>(file);
    return lines ? [[file, lines.map(({ question }) => question)] as const] : [];
  });
  const families = Map.groupBy(givenCollections().collections, ({ family }) => family);
  const foreign = [...families].map(
    ([family, held]) => [family, held.flatMap(({ questions }) => questions.map(({ question }) => question))] as const,
  );
  return [...files, ...foreign];
}

/** What becomes of questions on rules: an action never, a view hardly ever. */
function measureQuestions(name: string, questions: readonly string[]): void {
  const answered = questions.map((question) => ({ question, understood: read(question) }));
  const become = (kind: string) => answered.filter(({ understood }) => understood.kind === kind);
  const below = become('question').filter(({ understood }) => understood.readings.length > 0);
  print({
    questions: name,
    asked: questions.length,
    actions: become('action').length,
    views: become('view').length,
    unclear: become('unclear').length,
    chat: become('chat').length,
    control: become('control').length,
    below: below.length,
  });
  if (!misses) return;
  for (const { question, understood } of answered) {
    if (understood.kind !== 'question' || understood.readings.length > 0)
      console.log(`  ${understood.kind}: ${question} [${understood.why}]`);
  }
}

function count<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.filter(is).length;
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

function print(line: object): void {
  if (json) process.stdout.write(`${JSON.stringify(line)}\n`);
  else
    console.log(
      Object.entries(line)
        .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
        .join('  '),
    );
}
