import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createBot } from '../../bot.ts';
import { type Environment, readDatabaseUrl } from '../../config.ts';
import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { Log } from '../../conversation/log.ts';
import { openZip } from '../../documents/written/zip-file.ts';
import { allRounds } from '../../municipalities/store.ts';
import { BackupError, backUp } from '../../storage/backup.ts';
import { openStorage, type Storage } from '../../storage/index.ts';
import { CommandError, UsageError } from '../command.ts';
import { clockOf } from '../open-round.ts';
import { json } from './filing.ts';
import { listSchema, matterSchema } from './matter.ts';
import { planOf } from './plan.ts';
import { readmeOf } from './readme.ts';
import { APART, archiveRound } from './round.ts';

const options = {
  all: { type: 'boolean', default: false },
  out: { type: 'string' },
  round: { type: 'string' },
  confidential: { type: 'boolean', default: false },
} as const;

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

interface Wanted {
  readonly out: string;
  readonly round: string | undefined;
  readonly confidential: boolean;
}

/** Writes all that the rounds hold into one archive that people can read, as it stands at one moment, while the bot runs. */
export async function exportAll(args: readonly string[], env: Environment): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const { out, round, confidential } = values;
  if (out === undefined || !out.endsWith('.zip')) throw new UsageError('Bitte nennen Sie mit --out die ZIP-Datei.');
  if (existsSync(out)) throw new CommandError(`Die Datei gibt es schon: ${out}. Bitte nennen Sie eine andere.`);
  await atOneMoment(readDatabaseUrl(env), out, async (db, storage) => {
    const clock = await clockOf(env, storage);
    await writeArchive(db, clock, { out, round, confidential });
  });
  const more = confidential
    ? `Vertrauliches liegt in „${APART}“.`
    : 'Vertrauliches ist nicht enthalten (--confidential).';
  console.log(`Geschrieben: ${out}. Was wo liegt, steht in LIESMICH.txt. ${more}`);
}

/** A SQLite file is copied first, so that nobody waits; on PostgreSQL one transaction sees one moment. */
async function atOneMoment(url: string, out: string, work: (db: Db, storage: Storage) => Promise<void>): Promise<void> {
  if (!url.startsWith('sqlite:')) {
    const storage = await openStorage(url);
    const read = storage.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    return read.execute((db) => work(db, storage)).finally(() => storage.close());
  }
  const folder = mkdtempSync(join(dirname(out), '.archiv-'));
  try {
    const copy = join(folder, 'k.db');
    await backUp(url.slice('sqlite:'.length), copy);
    const storage = await openStorage(`sqlite:${copy}`);
    await work(storage.db, storage).finally(() => storage.close());
  } catch (error) {
    if (error instanceof BackupError) throw new CommandError(`Die Datenbank lässt sich nicht lesen: ${url}`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the archive of what a database holds. */
export async function writeArchive(db: Db, clock: Clock, { out, round, confidential }: Wanted): Promise<void> {
  const all = (await allRounds(db)).filter(({ id }) => round === undefined || id === round);
  if (all.length === 0)
    throw new CommandError(round === undefined ? 'Es gibt keine Runde.' : `Die Runde „${round}“ gibt es nicht.`);
  const { features } = createBot({ db, clock, log: silent, publicUrl: 'http://localhost' });
  const now = clock.now();
  const part = `${out}.part`;
  rmSync(part, { force: true });
  try {
    const zip = openZip(part, new Date(now));
    const rounds = [];
    for (const { id } of all)
      rounds.push(await archiveRound({ db, plan: planOf(features), zip, now, confidential }, id));
    await zip.add(['Aufbau.json'], json({ vorgang: z.toJSONSchema(matterSchema), liste: z.toJSONSchema(listSchema) }));
    await zip.add(['LIESMICH.txt'], `\ufeff${readmeOf({ rounds, now, confidential, apartFolder: APART })}`);
    await zip.close();
    renameSync(part, out);
  } finally {
    rmSync(part, { force: true });
  }
}
