import { createBot } from '../../src/bot.ts';
import { brokenIn } from '../../src/cli/broken.ts';
import type { Db } from '../../src/conversation/database.ts';
import { owingOf } from '../../src/wiring.ts';

const NOW = '2023-10-05T07:00:00.000Z';

/** What does not hold in a database that always must, a line for each row: what `cli verify` finds. */
export async function brokenRules(db: Db): Promise<string[]> {
  const clock = { now: () => NOW, inside: async () => NOW } as const;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { features } = createBot({ db, clock, log, publicUrl: 'http://localhost' });
  return (await brokenIn(db, owingOf(features))).map(({ says, table, key }) => `${says}: ${table} ${key}`);
}
