/**
 * Measures how long the longest messages hold the bot: `npm exec -- node test/bench/long-messages.ts [--json]`. One that
 * once stopped the service for half a minute, and harmless ones of 28,000 characters, by each way in which they come.
 */
import { openRoom } from '../imports/room.ts';
import { sqlite } from '../support/databases.ts';
import { openRound } from '../support/round.ts';
import { COORDINATION } from '../votes/poll.ts';
import { tableOf } from './retrieval-table.ts';

const LENGTH = 28_000;
const HAAN = 'Sozialamt Haan';
const TRIES = 5;

const filled = (part: string) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
const TEXTS: Readonly<Record<string, string>> = {
  'a!…!a': `a${'!'.repeat(14_000)}a`,
  words: filled('Sind Personalkosten für Honorarkräfte förderfähig? '),
  names: filled('Frau Müller vom Sozialamt Haan fragt nach der Wärmestube. '),
  numbers: filled('am 12.10.2023 um 14:00 Uhr 4.800,00 Euro, '),
};

const round = await openRound(sqlite);
const room = await openRoom(sqlite);
const form = { operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'title~1': 'Wärmestube', 'topicArea~1': 'Energie' };
const WAYS: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  stranger: (text) => round.say('Jemand', text),
  question: (text) => round.say(HAAN, text),
  command: (text) => round.say(HAAN, `abstimmung anlegen: ${text}`),
  field: (text) => round.click(HAAN, 'ideas.submit', { ...form, 'description~1': text }),
  file: (text) => {
    room.files.set('regeln.md', Buffer.from(`# Regeln\n\n${text}\n`));
    return room.send(COORDINATION, ['regeln.md']);
  },
};

/** Seconds of one message, the first and the best of five. */
async function secondsOf(way: (text: string) => Promise<unknown>, text: string) {
  const seconds: number[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const start = performance.now();
    await way(text);
    seconds.push((performance.now() - start) / 1000);
  }
  const rounded = (value: number) => Number(value.toFixed(3));
  return { first: rounded(seconds[0] ?? 0), best: rounded(Math.min(...seconds)) };
}

const rows: { way: string; text: string; first: number; best: number }[] = [];
for (const [way, say] of Object.entries(WAYS)) {
  for (const [name, text] of Object.entries(TEXTS)) rows.push({ way, text: name, ...(await secondsOf(say, text)) });
}
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify({ rows }) : tableOf(rows)}\n`);
await round.close();
await room.close();
