import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import type { Db } from '../../src/conversation/database.ts';
import { allDumps } from './dumps.ts';
import { namesOf } from './names.ts';
import { noting } from './replay.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const ADVICE =
  'data at rest holds these names: give them back. What is retired keeps its name; a verb answers, work is done, a field may be sent';

const bot = createBot({
  db: Object.freeze({}) as Db,
  clock: { now: () => NOW, inside: async () => NOW },
  log: noting().log,
  publicUrl: 'https://bot.example.org',
});
const today = new Set(namesOf(bot).map(({ of, name }) => `${of} ${name}`));

for (const dump of allDumps()) {
  describe(`the names that data of ${dump.name} holds`, () => {
    for (const kind of new Set(dump.names.map(({ of }) => of))) {
      it(`are still there: ${kind}`, () => {
        const held = dump.names.filter(({ of }) => of === kind).map(({ name }) => `${kind} ${name}`);
        const gone = held.filter((name) => !today.has(name));
        assert.deepEqual(gone, [], ADVICE);
      });
    }
  });
}
