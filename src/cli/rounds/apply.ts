import { parseArgs } from 'node:util';
import { readDatabaseUrl, readRound } from '../../config.ts';
import { openShelf } from '../../guidelines/index.ts';
import { applyRound, differences, standingOf } from '../../municipalities/apply.ts';
import { thinIn } from '../../municipalities/members.ts';
import { realClock } from '../../storage/clock.ts';
import { openStorage } from '../../storage/index.ts';
import { makeReady } from '../../upkeep.ts';
import { type ShellCommand, UsageError } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { refuseClosed } from '../open-round.ts';

/** Shows what a round file would change, and applies it once it is confirmed. */
export const roundApply: ShellCommand = {
  name: 'round apply',
  usage: ['round apply DATEI.yaml [--yes]'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { yes: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Bitte geben Sie genau eine Rundendatei an.');
    const round = readRound(file);
    const url = readDatabaseUrl(env);
    const storage = await openStorage(url);
    const clock = realClock(storage);
    console.log(`Datenbank: ${placeOf(url)}`);
    try {
      const changes = differences(await standingOf(storage.db, round.id), round);
      if (changes.length === 0) return console.log('Die Datenbank entspricht der Rundendatei. Es ist nichts zu tun.');
      for (const change of changes) console.log(change);
      if (!(values.yes || (await confirmed()))) return console.log('Nichts geändert.');
      await refuseClosed({ storage, round });
      await applyRound(storage.db, round, clock.now());
      await makeReady({ db: storage.db, clock }, openShelf(), round);
      console.log('Übernommen.');
      for (const thin of await thinIn(storage.db, round.id)) console.log(`Hinweis: ${thin}`);
    } finally {
      await storage.close();
    }
  },
};

/** Without user and password. */
function placeOf(url: string): string {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : `${new URL(url).host}${new URL(url).pathname}`;
}
