/** Measures the product's own answers: `node test/bench/answers.ts [--questions FILE] [--knowledge FOLDER] [--day YYYY-MM-DD] [--verbose]`. */
import { createSearchIndex } from '../../src/search/index.ts';
import { argument } from './files.ts';
import type { Section } from './knowledge.ts';
import { sectionsIn } from './knowledge.ts';
import type { OwnQuestion } from './own-questions.ts';
import { answers, ownQuestions } from './own-questions.ts';

interface Result extends OwnQuestion {
  readonly band: string;
  readonly probability: number;
  readonly answered: boolean;
  /** place of the first right passage, counted from 1; 0 when none of ten is */
  readonly place: number;
  readonly first: string;
}

const file = argument('questions') ?? process.env['QUESTIONS'] ?? '../shared/eval/questions.jsonl';
const folder = argument('knowledge') ?? 'src/guidelines/knowledge';
const day = argument('day') ?? '2023-12-01';
const questions = ownQuestions(file);
if (questions) report(ask(sectionsIn(folder, day), questions));
else process.stdout.write(`No questions at ${file}: nothing measured.\n`);

function ask(sections: readonly Section[], asked: readonly OwnQuestion[]): Result[] {
  const index = createSearchIndex(sections);
  const byId = new Map(sections.map((section) => [section.id, section]));
  return asked.map((question) => {
    const { hits, band, probability } = index.search(question.question);
    const found = hits.map(({ id }) => byId.get(id));
    const answered = band === 'answer' && found[0]?.gap === false;
    const place = found.findIndex((section) => answers(section, question)) + 1;
    return { ...question, band, probability, answered, place, first: found[0]?.id ?? '' };
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
    rightAmongThree: share(answerable, ({ place }) => place > 0 && place <= 3),
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
