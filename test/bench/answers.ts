/**
 * Measures the product's own answers on the sets of questions in the repository and, where they are, on those given:
 * `npm run bench:answers -- [--sets FOLDER] [--knowledge FOLDER] [--day YYYY-MM-DD] [--misses] [--keep FILE] [--since FILE]`.
 * `--keep` writes down which questions are answered rightly first, `--since` counts which of those written down are no more.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, findAnswer } from '../../src/guidelines/answers/answer.ts';
import { questionIn } from '../../src/guidelines/answers/ask.ts';
import { followUp } from '../../src/guidelines/follow-up.ts';
import { placeReader } from '../../src/municipalities/places.ts';
import { unmet } from '../../src/search/index.ts';
import { type Contrast, contrasts } from './contrast.ts';
import { argument } from './files.ts';
import { knowledgeIn } from './knowledge.ts';
import { answers, isNear, type OwnQuestion, ownQuestions } from './own-questions.ts';

/** A question that came out wrong, as `--misses` prints it. */
interface Outcome {
  readonly id: string;
  readonly question: string;
  readonly answer: Answer;
  readonly good: boolean;
}

const knowledge = knowledgeIn(argument('knowledge') ?? 'src/guidelines/knowledge');
const day = argument('day') ?? '2023-12-01';
const given = argument('sets') ?? process.env['QUESTION_SETS'] ?? '../shared/eval';
const SETS = [
  join(import.meta.dirname, 'own-questions.jsonl'),
  join(import.meta.dirname, 'fresh-questions.jsonl'),
  join(given, 'questions.jsonl'),
  join(given, 'questions-2.jsonl'),
];

/** How often all questions are held against their passages. */
const GATE_TIMES = 5;

const sets = SETS.map((file) => ({ name: file.split('/').at(-1) ?? file, questions: ownQuestions(file) }));
const misses: string[] = [];
for (const { name, questions } of sets) {
  if (questions) measure(name, questions);
  else print(`${name}: no such file, nothing measured`);
}
measureContrasts(sets.flatMap(({ questions }) => questions?.filter(isPlain) ?? []));
measureGate(sets.flatMap(({ questions }) => questions?.filter(isPlain) ?? []));
remember(sets.flatMap(({ name, questions }) => (questions ?? []).filter(isPlain).map((one) => ({ name, one }))));
if (process.argv.includes('--misses')) for (const miss of misses) print(miss);

/** Asked by itself, of the day that all are asked on, and not of another register. */
function isPlain({ kind = '' }: OwnQuestion): boolean {
  return !['as-of', 'follow-up', 'register'].includes(kind);
}

function measure(name: string, questions: readonly OwnQuestion[]): void {
  const plain = questions.filter(isPlain);
  const answerable = plain.filter((one) => one.answerable === true);
  const unanswerable = plain.filter((one) => one.answerable === false);
  print(name);
  show('right first', answerable, isRightFirst);
  show('right among three', answerable, (one) => placed(one, ask(one)) > 0);
  show('answered', answerable, (one) => ask(one).band === 'answer', false);
  show('near misses declined', unanswerable.filter(isNear), isDeclined);
  show(
    'off-topic declined',
    unanswerable.filter((one) => !isNear(one)),
    isDeclined,
  );
  for (const kind of ['as-of', 'follow-up']) show(kind, ofKind(questions, kind), isRight);
}

function ofKind(questions: readonly OwnQuestion[], kind: string): OwnQuestion[] {
  return questions.filter((one) => one.kind === kind);
}

function measureContrasts(questions: readonly OwnQuestion[]): void {
  const all = questions.filter((one) => one.answerable === false || isRightFirst(one)).flatMap(contrastsOf);
  print('contrast');
  for (const kind of ['city', 'place', 'year'] as const) {
    const some = all.filter((one) => one.kind === kind).map(asked);
    show(kind, some, isDeclined);
  }
}

/** What it costs to hold a question against the passage that comes nearest, with nothing else of an answer. */
function measureGate(questions: readonly OwnQuestion[]): void {
  const placesIn = placeReader();
  const cases = questions.flatMap((one) => {
    const [first] = ask(one).chunks;
    const { question } = one;
    const weights = knowledge.index.weigh(question);
    return first ? [{ asked: { question, weights, placesIn, programme: ['2023'] }, first }] : [];
  });
  const hold = () => cases.map(({ asked, first: { heading, text } }) => unmet(asked, { heading, text }));
  hold();
  const before = process.cpuUsage();
  for (let time = 0; time < GATE_TIMES; time += 1) hold();
  const { user, system } = process.cpuUsage(before);
  print(`gate: ${((user + system) / 1000 / GATE_TIMES / cases.length).toFixed(3)} ms of CPU a question`);
}

function contrastsOf(one: OwnQuestion): Contrast[] {
  const [first] = ask(one).chunks;
  return contrasts(one, `${first?.heading ?? ''}\n${first?.text ?? ''}`);
}

function asked({ of, question }: Contrast): OwnQuestion {
  return { ...of, question };
}

function remember(all: readonly { name: string; one: OwnQuestion }[]): void {
  const right = all.filter(({ one }) => one.answerable === true && isRightFirst(one));
  const names = right.map(({ name, one }) => `${name} ${one.id}`);
  const [kept, since] = [argument('keep'), argument('since')];
  if (kept !== undefined) writeFileSync(kept, `${names.join('\n')}\n`);
  if (since === undefined || !existsSync(since)) return;
  const before = readFileSync(since, 'utf8').trim().split('\n');
  const lost = before.filter((name) => !names.includes(name));
  print(
    `lost of those right first before: ${lost.length} of ${before.length}${lost.map((name) => `\n  ${name}`).join('')}`,
  );
}

function show(what: string, some: readonly OwnQuestion[], isGood: (one: OwnQuestion) => boolean, listed = true): void {
  if (some.length === 0) return;
  const outcomes = some.map((one): Outcome => ({ ...one, answer: ask(one), good: isGood(one) }));
  const good = outcomes.filter((one) => one.good).length;
  print(`  ${what}: ${good} of ${some.length} (${Math.round((1000 * good) / some.length) / 10} %)`);
  if (listed) misses.push(...outcomes.filter((one) => !one.good).map((one) => missed(what, one)));
}

function missed(what: string, { id, question, answer }: Outcome): string {
  const [first] = answer.chunks;
  const why = answer.unmet ? JSON.stringify(answer.unmet) : answer.band;
  return `! ${what} | ${id} | ${question} | ${why} | ${first?.anchor ?? ''} | ${first?.heading ?? ''}`;
}

function ask(one: OwnQuestion): Answer {
  const { first, question, asOf = day } = one;
  const said = questionIn(question);
  if (said === undefined) return { band: 'nothing', chunks: [], versions: [], searched: 0 };
  const meant = first === undefined ? undefined : followUp(said, { question: first, meant: first })?.meant;
  return findAnswer(knowledge, meant ?? said, { day: asOf, programme: ['2023'] });
}

/** The place of the first right passage, counted from 1; 0 when none of those shown is. */
function placed(one: OwnQuestion, { chunks }: Answer): number {
  return chunks.findIndex((chunk) => answers(chunk, one)) + 1;
}

function isRightFirst(one: OwnQuestion): boolean {
  const answer = ask(one);
  return answer.band === 'answer' && placed(one, answer) === 1;
}

function isDeclined(one: OwnQuestion): boolean {
  return ask(one).band !== 'answer';
}

function isRight(one: OwnQuestion): boolean {
  return one.answerable ? isRightFirst(one) : isDeclined(one);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
