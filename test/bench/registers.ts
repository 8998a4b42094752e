/**
 * Measures questions that belong to a register, and follow-up questions, as they are asked of the bot in a round where
 * something has happened: `npm run bench:registers -- [--sets FOLDER] [--misses]`.
 */
import { join } from 'node:path';
import { sqlite } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { COORDINATION, cast, close, publish } from '../votes/poll.ts';
import { argument } from './files.ts';
import { type OwnQuestion, ownQuestions } from './own-questions.ts';

const ASKER = 'Sozialamt Haan';
/** Longer than a follow-up refers back. */
const APART = 16 * 60_000;
/** So much of a card is read without opening anything. */
const READ = 1500;
const DECLINED = /^[^\n]*(?:keine Fundstelle|keine sichere Antwort|gesammelt|beim MAGS offen)/u;

const given = argument('sets') ?? process.env['QUESTION_SETS'] ?? '../shared/eval';
const round = await filledRound();
for (const name of ['questions.jsonl', 'questions-2.jsonl']) {
  const questions = ownQuestions(join(given, name));
  if (questions) await measure(name, questions);
  else print(`${name}: no such file, nothing measured`);
}
await round.close();

/** Meetings, votes, ideas and agreements as a round has them after some weeks. */
async function filledRound(): Promise<TestRound> {
  const filled = await openRound(sqlite);
  await publish(filled);
  await cast(filled, 'yes', ...CITIES);
  await close(filled);
  for (const typed of [
    'idee einreichen: Wärmestube im Bürgerhaus; Beschreibung: Für alle; Themenfeld: Energie',
    'sitzung anlegen: Austausch der Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Haan',
    'sitzung 1 veröffentlichen',
  ])
    await filled.say(COORDINATION, typed);
  return filled;
}

async function measure(name: string, questions: readonly OwnQuestion[]): Promise<void> {
  print(name);
  for (const kind of ['register', 'follow-up']) {
    const some = questions.filter((one) => one.kind === kind);
    const misses: string[] = [];
    for (const one of some) {
      const text = await answered(one);
      if (!isRight(one, text))
        misses.push(`! ${kind} | ${one.id} | ${one.question} | ${text.split('\n').join(' | ').slice(0, 300)}`);
    }
    if (some.length > 0) print(`  ${kind}: ${some.length - misses.length} of ${some.length}`);
    if (process.argv.includes('--misses')) for (const miss of misses) print(miss);
  }
}

async function answered({ first, question }: OwnQuestion): Promise<string> {
  round.clock.advance(APART);
  if (first !== undefined) await round.say(ASKER, first);
  return (await round.say(ASKER, question)).text;
}

function isRight({ answerable, expect, kind }: OwnQuestion, text: string): boolean {
  if (answerable !== true) return DECLINED.test(text);
  const shown = text.slice(text.indexOf('\n'), READ);
  const isOffered = kind === 'register' && /Als Frage ans MAGS/u.test(text);
  return !DECLINED.test(text) && !isOffered && expect !== undefined && new RegExp(expect, 'iu').test(shown);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
