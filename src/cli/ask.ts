import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../conversation/refusal.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import {
  type AskedAnswer,
  askForCard,
  askForPassages,
  circumstancesIn,
  openKnowledge,
} from '../guidelines/answers/ask.ts';
import { readStated, type Stated } from '../guidelines/answers/stated-day.ts';
import type { Knowledge } from '../guidelines/shelf.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { createRenderer } from '../teams/render.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { jsonLines } from './json-lines.ts';
import { openRound } from './open-round.ts';

/** What is asked of whose knowledge; a day stated makes it a question as of that day. */
interface Asking {
  readonly knowledge: Knowledge;
  readonly now: Instant;
  readonly today: Day;
  readonly asOf: Day | undefined;
  readonly round: RoundPlan;
}

const CARDS = fileURLToPath(new URL('../../cards', import.meta.url));
const options = {
  'as-of': { type: 'string' },
  json: { type: 'boolean', default: false },
  batch: { type: 'string' },
} as const;

/** Answers guideline questions from what the round knows, one or a file of them, without a running bot. */
export const ask: ShellCommand = {
  name: 'ask',
  usage: ['ask [--as-of JJJJ-MM-TT] [--json] "Frage"', 'ask --batch DATEI.jsonl [--as-of JJJJ-MM-TT] --json'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const asOf = dayFrom(values['as-of']);
    const [question, ...more] = positionals;
    const one = question !== undefined && more.length === 0;
    if (values.batch === undefined ? !one : question !== undefined)
      throw new UsageError('Bitte geben Sie genau eine Frage in Anführungszeichen an, oder --batch mit einer Datei.');
    const questions = values.batch === undefined ? [] : questionsIn(values.batch);
    const { storage, round, clock } = await openRound(env);
    try {
      const knowledge = await openKnowledge(storage.db, round, clock.now());
      const now = clock.now();
      const asking = { knowledge, now, today: dayOf(now), asOf, round };
      for (const { id, question: text } of questions) print({ id, ...timed(asking, text) });
      if (question === undefined) return;
      if (values.json) print(timed(asking, question));
      else console.log(carded(asking, question));
    } finally {
      await storage.close();
    }
  },
};

function dayFrom(typed: string | undefined): Day | undefined {
  if (typed === undefined || z.iso.date().safeParse(typed).success) return typed;
  throw new UsageError('--as-of: Erwartet wird ein Tag als JJJJ-MM-TT, zum Beispiel 2023-12-01.');
}

/** A question with the day that it states; what is no day ends the command. */
function statedIn({ now }: Asking, question: string): Stated {
  try {
    return readStated(question, now);
  } catch (error) {
    if (error instanceof Refusal) throw new CommandError(`${error.reasons.title}. ${error.reasons.text}`);
    throw error;
  }
}

/** The card that answers, as text. */
function carded(asking: Asking, question: string): string {
  const { knowledge, today, asOf, round } = asking;
  const stated = { asOf, ...statedIn(asking, question) };
  const asked = { ...stated, today, programmeEnd: round.programme.to, near: [] };
  return createRenderer(CARDS)(askForCard(knowledge, asked, circumstancesIn(round, stated.asOf ?? today))).text;
}

function timed(asking: Asking, question: string): AskedAnswer & { milliseconds: number } {
  const { knowledge, today, asOf, round } = asking;
  const began = performance.now();
  const asked = statedIn(asking, question);
  const answer = askForPassages(knowledge, asked.question, circumstancesIn(round, asked.asOf ?? asOf ?? today));
  return { ...answer, milliseconds: Math.round((performance.now() - began) * 10) / 10 };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const asked = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

function questionsIn(file: string): z.infer<typeof asked>[] {
  return jsonLines(file, asked, 'Erwartet wird {"id": …, "question": "…"}.');
}
