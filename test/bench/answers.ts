/**
 * Measures the product's own answers: `node test/bench/answers.ts [--questions FILE] [--knowledge FOLDER]
 * [--day YYYY-MM-DD] [--verbose]`; fresh-questions.jsonl holds questions that nothing was fitted on.
 */
import { findAnswer } from '../../src/guidelines/answers/answer.ts';
import type { Knowledge } from '../../src/guidelines/shelf.ts';
import { wishes } from '../../src/guidelines/wishes.ts';
import { argument } from './files.ts';
import { knowledgeIn } from './knowledge.ts';
import type { OwnQuestion } from './own-questions.ts';
import { answers, ownQuestions } from './own-questions.ts';

interface Result extends OwnQuestion {
  readonly band: string;
  readonly probability: number;
  readonly answered: boolean;
  /** place of the first right passage, counted from 1; 0 when none of the three shown is */
  readonly place: number;
  readonly first: string;
}

const file = argument('questions') ?? process.env['QUESTIONS'] ?? '../shared/eval/questions.jsonl';
const folder = argument('knowledge') ?? 'src/guidelines/knowledge';
const day = argument('day') ?? '2023-12-01';
const questions = ownQuestions(file);
if (questions) report(ask(knowledgeIn(folder), questions));
else process.stdout.write(`No questions at ${file}: nothing measured.\n`);

function ask(knowledge: Knowledge, asked: readonly OwnQuestion[]): Result[] {
  return asked.map((question) => {
    const { band: shown, chunks } = findAnswer(knowledge, question.question, day);
    const { hits, band, probability } = knowledge.index.search(question.question, wishes(knowledge, day));
    const place = chunks.findIndex((chunk) => answers(chunk, question)) + 1;
    return { ...question, band, probability, answered: shown === 'answer', place, first: hits[0]?.id ?? '' };
  });
}

function report(results: readonly Result[]): void {
  const answerable = results.filter((result) => result.answerable === true);
  const unanswerable = results.filter((result) => result.answerable === false);
  const share = (part: readonly Result[], fits: (result: Result) => boolean): number =>
    Math.round((1000 * part.filter(fits).length) / part.length) / 10;
  const figures = {
    answerable: answerable.length,
    firstRight: share(answerable, ({ place }) => place === 1),
    rightAmongThree: share(answerable, ({ place }) => place > 0),
    answerableLost: share(answerable, ({ answered }) => !answered),
    unanswerable: unanswerable.length,
    unanswerableDeclined: share(unanswerable, ({ answered }) => !answered),
  };
  process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
  if (process.argv.includes('--verbose')) for (const result of results) process.stdout.write(line(result));
}

function line({ id, answerable, answered, band, probability, place, first, question }: Result): string {
  const good = answerable === null || (answerable ? answered && place === 1 : !answered);
  return `${good ? ' ' : '!'} ${id} ${String(answerable)} ${band} ${probability.toFixed(2)} place ${place} ${first} | ${question}\n`;
}
