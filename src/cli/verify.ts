import { readDatabaseUrl } from '../config.ts';
import { thinIn } from '../municipalities/members.ts';
import { allRounds } from '../municipalities/store.ts';
import { openStorage } from '../storage/index.ts';
import { deletedOf } from './backups/deleted-lists.ts';
import { type Back, backIn } from './backups/forgetting.ts';
import { type Broken, brokenIn } from './broken.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { owingIn } from './owing.ts';

const NOT_BACK = 'Wessen Daten gelöscht wurden, ist nicht wieder da';

/** Checks for the whole database what must always hold, and names each row of which it does not. */
export const verify: ShellCommand = {
  name: 'verify',
  usage: ['verify'],
  run: async (args, env) => {
    if (args.length > 0) throw new UsageError('verify nimmt keine Angaben.');
    const storage = await openStorage(readDatabaseUrl(env));
    try {
      const owing = owingIn(storage);
      const rules = [...owing.invariants, { says: NOT_BACK }];
      const back = await backIn(storage.db, owing, await deletedOf(storage.db));
      const broken = [...(await brokenIn(storage.db, owing)), ...back.map(asBroken)];
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

function asBroken({ table, column, deleted: { roundId, key } }: Back): Broken {
  return { says: NOT_BACK, table, key: `${roundId}/${column}/${key}` };
}
