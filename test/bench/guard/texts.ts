import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterFiles } from '../../../src/guidelines/shelf.ts';
import { FOURTH_CASES, FOURTH_HARMLESS } from '../../privacy/fourth-texts.ts';
import { MORE_CASES, MORE_HARMLESS } from '../../privacy/second-texts.ts';
import { CASES, HARMLESS } from '../../privacy/texts.ts';
import { LAST_CASES, LAST_HARMLESS } from '../../privacy/third-texts.ts';
import { argument } from '../files.ts';
import { filledTexts, mixedTexts } from './filled.ts';

/** A text, and whether a client's data stand in it. */
export interface Judged {
  readonly text: string;
  readonly case: boolean;
  readonly source: string;
  readonly kind?: string;
}

/** The rows of a file of one JSON value a line. */
export function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** All texts from which the guard learns: those of the tests, and those of this folder. */
export function judgedTexts(): readonly Judged[] {
  const folder = import.meta.dirname;
  const cases = ['cases.txt', 'cases-more.txt', 'long-cases.txt'].flatMap((name, at) => filledTexts(name, at + 11));
  const harmless = [...filledTexts('harmless.txt', 2), ...filledTexts('harmless-more.txt', 3)];
  const long = filledTexts('long-harmless.txt', 4);
  const tested = [
    ...[CASES, MORE_CASES, LAST_CASES, FOURTH_CASES].flat().map((text) => ({ text, case: true })),
    ...[HARMLESS, MORE_HARMLESS, LAST_HARMLESS, FOURTH_HARMLESS].flat().map((text) => ({ text, case: false })),
  ];
  return [
    ...tested.map((one) => ({ ...one, source: 'tested' })),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) =>
        readLines<Omit<Judged, 'source'>>(join(folder, name)).map((one) => ({ ...one, source: name.slice(0, -6) })),
      ),
    ...cases.map((text) => ({ text, case: true, source: 'own' })),
    ...[...harmless, ...long].map((text) => ({ text, case: false, source: 'own' })),
    ...mixedTexts(cases, harmless, 300).map((text) => ({ text, case: true, source: 'mixed' })),
    ...mixedTexts(harmless, harmless, 300).map((text) => ({ text, case: false, source: 'mixed' })),
    ...plainTexts().map((text) => ({ text, case: false, source: 'plain' })),
  ];
}

/** Plain texts without any person: passages about services (of the folder of German collections), the knowledge, questions. */
function plainTexts(): readonly string[] {
  const german = argument('german') ?? process.env['GERMAN'] ?? '../shared/eval/german';
  const passages = ['omos-passages.jsonl', 'xquad-passages.jsonl']
    .flatMap((name) => readLines<{ text: string }>(join(german, name)))
    .filter((_, at) => at % 4 !== 0)
    .map(({ text }) => text);
  const questions = ['own-questions.jsonl', 'fresh-questions.jsonl'].flatMap((name) =>
    readLines<{ question: string }>(join(import.meta.dirname, '..', name)).map(({ question }) => question),
  );
  return [...passages, ...questions, ...saidTexts(), ...starterFiles().flatMap(({ text }) => text.split(/\n\s*\n/u))];
}

const LITERAL = /'((?:[^'\\\n]|\\.){8,400})'/gu;
/** What German literals have, and names in a program have not. */
const GERMAN =
  /[äöüß]|(?<!\p{L})(?:der|die|das|und|ist|nicht|wir|ich|für|von|mit|zu|auf|ein|eine|bitte|frage|idee|antwort)(?!\p{L})/iu;
/** Where literals are cases on purpose. */
const ON_PURPOSE = /privacy|guard|personal-data|intake|bench|case/u;

/** What is said to the product and by it in its code and tests. */
function saidTexts(): readonly string[] {
  const root = join(import.meta.dirname, '../../..');
  const files = ['src', 'test', 'cards'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const literals = files
    .filter((name) => name.endsWith('.ts') && !ON_PURPOSE.test(name))
    .sort()
    .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(LITERAL)].map(([, text = '']) => text));
  return [...new Set(literals)]
    .filter((text) => text.includes(' ') && !text.includes('${') && GERMAN.test(text))
    .map((text) => text.replaceAll('\\n', '\n').replaceAll('\\u00a0', ' '));
}
