import { parseArgs } from 'node:util';
import { readDatabaseUrl } from '../config.ts';
import { renewKey } from '../downloads/index.ts';
import { addressesBefore } from '../meetings/index.ts';
import { realClock } from '../storage/clock.ts';
import { openStorage } from '../storage/index.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { confirmed } from './confirm.ts';

/** Renews the key that signs links: links to files end, calendar addresses go on until their person renews them. */
export const keyRenew: ShellCommand = {
  name: 'key renew',
  usage: ['key renew [--yes]'],
  run: async (args, env) => {
    const options = { yes: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 0) throw new UsageError('key renew nimmt keine weiteren Angaben.');
    const storage = await openStorage(readDatabaseUrl(env));
    try {
      console.log('Alle bisher ausgegebenen Links auf Dateien enden sofort; sie gelten ohnehin höchstens sieben Tage.');
      if (!(values.yes || (await confirmed()))) return console.log('Nichts geändert.');
      const now = await realClock(storage).inside(storage.db);
      if (!(await renewKey(storage.db, now)))
        throw new CommandError('Der Schlüssel wurde im selben Augenblick anderswo erneuert.');
      console.log(`Neuer Schlüssel. ${goingOn(await addressesBefore(storage.db, now))}`);
    } finally {
      await storage.close();
    }
  },
};

function goingOn(count: number): string {
  if (count === 0) return 'Kalenderadressen gibt es keine.';
  const until = 'bis „kalender erneuern“ geschrieben wird.';
  return count === 1
    ? `Eine Kalenderadresse gilt weiter und beruht noch auf dem früheren Schlüssel, ${until}`
    : `${count} Kalenderadressen gelten weiter und beruhen noch auf dem früheren Schlüssel, ${until}`;
}
