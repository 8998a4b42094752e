import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createBot } from '../bot.ts';
import type { Slots } from '../conversation/asked.ts';
import type { Clock } from '../conversation/clock.ts';
import type { Log } from '../conversation/log.ts';
import { fromBerlin } from '../german/time.ts';
import { openUnderstanding, type Understanding } from '../understanding/index.ts';
import { type ShellCommand, UsageError } from './command.ts';
import { jsonLines } from './json-lines.ts';
import { openRound } from './open-round.ts';

/** Whose municipality speaks where none is named. */
const SPEAKER = 'Haan';
const MOST_OFFERED = 3;
const options = {
  batch: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;
const message = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Says how messages in plain words are understood, a file of them, without a running bot and without doing anything. */
export const understand: ShellCommand = {
  name: 'understand',
  usage: [
    'understand "Nachricht" [--now 2023-10-05T09:00]',
    'understand --batch DATEI.jsonl [--now 2023-10-05T09:00] --json',
  ],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [text, ...more] = positionals;
    if (values.batch === undefined ? text === undefined || more.length > 0 : text !== undefined)
      throw new UsageError(
        'Bitte geben Sie genau eine Nachricht in Anführungszeichen an, oder --batch mit einer Datei.',
      );
    const messages = values.batch === undefined ? [{ id: 1, text: text ?? '' }] : messagesIn(values.batch);
    const { storage, round, clock } = await openRound(env);
    try {
      const now = values.now === undefined ? clock.now() : momentOf(values.now);
      const understanding = openUnderstanding(featuresWith(clock, storage.db));
      const around = { now, own: SPEAKER, names: round.municipalities.map(({ name }) => name) };
      for (const { id, text: typed } of messages)
        print(lineOf(understanding, id, { typed, around, whole: !values.json }));
    } finally {
      await storage.close();
    }
  },
};

/** The features as the bot has them: it is made, not started. */
function featuresWith(clock: Clock, db: Parameters<typeof createBot>[0]['db']) {
  return createBot({ db, clock, log: silent, publicUrl: 'http://localhost' }).features;
}

function momentOf(typed: string) {
  const moment = fromBerlin(typed);
  if (moment === undefined) throw new UsageError('--now: Erwartet wird ein Zeitpunkt, zum Beispiel 2023-10-05T09:00.');
  return moment;
}

type Around = Parameters<Understanding['read']>[1];

/** What was understood: as it would be shown or offered; with `whole` also how it came to that. */
function lineOf(
  understanding: Understanding,
  id: string | number,
  { typed, around, whole }: { typed: string; around: Around; whole: boolean },
): object {
  const { kind, readings, unknown, why } = understanding.read(typed, around);
  const [first] = readings;
  const verb = kind === 'question' || kind === 'unclear' ? null : (first?.verb ?? null);
  const offered = readings.slice(0, MOST_OFFERED).map((reading) => reading.verb);
  const line = { id, kind, verb, slots: shortly(first?.slots ?? {}), offered };
  return whole ? { ...line, unknown, why } : line;
}

/** The values with the district as it is called in the round: *Kreis*. */
function shortly(slots: Slots): Slots {
  const short = (value: string) => value.replace(/^Kreis .*$/u, 'Kreis');
  const { municipality } = slots;
  if (municipality === undefined || typeof municipality === 'number') return slots;
  return { ...slots, municipality: typeof municipality === 'string' ? short(municipality) : municipality.map(short) };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function messagesIn(file: string): z.infer<typeof message>[] {
  return jsonLines(file, message, 'Erwartet wird {"id": …, "text": "…"}.');
}
