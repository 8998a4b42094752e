import { createBot } from '../bot.ts';
import { readDatabaseUrl } from '../config.ts';
import type { Log } from '../conversation/log.ts';
import { thinIn } from '../municipalities/members.ts';
import { allRounds } from '../municipalities/store.ts';
import { realClock } from '../storage/clock.ts';
import { openStorage, type Storage } from '../storage/index.ts';
import { owingOf } from '../wiring.ts';
import { brokenIn } from './broken.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Checks for the whole database what must always hold, and names each row of which it does not. */
export const verify: ShellCommand = {
  name: 'verify',
  usage: ['verify'],
  run: async (args, env) => {
    if (args.length > 0) throw new UsageError('verify nimmt keine Angaben.');
    const storage = await openStorage(readDatabaseUrl(env));
    try {
      const rules = rulesOf(storage);
      const broken = await brokenIn(storage.db, { invariants: rules });
      for (const { says, table, key } of broken) console.log(`Verletzt: ${says}. Tabelle ${table}, ${key}`);
      for (const { id } of await allRounds(storage.db))
        for (const thin of await thinIn(storage.db, id)) console.log(`Hinweis zu ${id}: ${thin}`);
      const which = new Set(broken.map(({ says }) => says)).size;
      if (which > 0) throw new CommandError(`${which} von ${rules.length} Regeln sind verletzt.`);
      console.log(`${rules.length} Regeln geprüft: Alle gelten.`);
    } finally {
      await storage.close();
    }
  },
};

/** The bot is made, not started. */
function rulesOf(storage: Storage) {
  const clock = realClock(storage);
  const { features } = createBot({ db: storage.db, clock, log: silent, publicUrl: 'http://localhost' });
  return owingOf(features).invariants;
}
