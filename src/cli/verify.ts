import { readDatabaseUrl } from '../config.ts';
import { doubtsAbout } from '../conversation/acts/doubts.ts';
import { flawsOf } from '../conversation/acts/flaws.ts';
import { chainOf } from '../conversation/acts/store.ts';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { thinIn } from '../municipalities/members.ts';
import { allRounds } from '../municipalities/store.ts';
import { openStorage } from '../storage/index.ts';
import { deletedOf } from './backups/deleted-lists.ts';
import { type Back, backIn } from './backups/forgetting.ts';
import { type Broken, brokenIn } from './broken.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { clockOf } from './open-round.ts';
import { owingIn } from './owing.ts';

const NOT_BACK = 'Wessen Daten gelöscht wurden, ist nicht wieder da';
const CHAINED = 'Die Kette der Handlungen ist unversehrt';

/** Checks for the whole database what must always hold, and names each row of which it does not. */
export const verify: ShellCommand = {
  name: 'verify',
  usage: ['verify'],
  run: async (args, env) => {
    if (args.length > 0) throw new UsageError('verify nimmt keine Angaben.');
    const storage = await openStorage(readDatabaseUrl(env));
    try {
      const { db } = storage;
      const owing = owingIn(storage);
      const rules = [...owing.invariants, { says: NOT_BACK }, { says: CHAINED }];
      const back = await backIn(db, owing, await deletedOf(db));
      const broken = [...(await brokenIn(db, owing)), ...back.map(asBroken)];
      for (const { says, table, key } of broken) console.log(`Verletzt: ${says}. Tabelle ${table}, ${key}`);
      const now = (await clockOf(env, storage)).now();
      const chained = await Promise.all((await allRounds(db)).map(({ id }) => chainSaid(db, id, now)));
      const flaws = chained.flatMap((one) => one.flaws);
      for (const line of [...flaws, ...chained.flatMap((one) => one.notes)]) console.log(line);
      for (const { id } of await allRounds(db))
        for (const thin of await thinIn(db, id)) console.log(`Hinweis zu ${id}: ${thin}`);
      const which = new Set([...broken.map(({ says }) => says), ...(flaws.length > 0 ? [CHAINED] : [])]).size;
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

/** What is said of the acts of a round: what is broken, and what an auditor writes down outside of the database. */
export async function chainSaid(db: Db, roundId: string, now: Instant): Promise<Record<'flaws' | 'notes', string[]>> {
  const chain = { roundId, now, ...(await chainOf(db, roundId)) };
  const last = chain.seals.at(-1);
  const waiting = chain.acts.filter(({ seal }) => seal === undefined).length;
  return {
    flaws: flawsOf(chain).map((says) => `Verletzt: ${CHAINED}. Runde ${roundId}: ${says}`),
    notes: [
      ...doubtsAbout(chain).map((says) => `Hinweis zu ${roundId}: ${says}`),
      `Handlungen in ${roundId}: ${last?.number ?? 0} versiegelt, ${waiting} noch nicht.${last ? ` Letzter Prüfwert: ${last.hash}` : ''}`,
    ],
  };
}
