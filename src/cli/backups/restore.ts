import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Environment, readDatabaseUrl } from '../../config.ts';
import type { Db } from '../../conversation/database.ts';
import { heldSince, hold, letGo } from '../../delivery/restores.ts';
import { leaveErrandsBehind } from '../../errands/store.ts';
import { type Deleted, keepDeleted } from '../../municipalities/deleted.ts';
import { allRounds } from '../../municipalities/store.ts';
import { ONCE_KINDS } from '../../outside/index.ts';
import { BackupError, restore } from '../../storage/backup.ts';
import { openStorage, storageAt } from '../../storage/index.ts';
import { CommandError, type ShellCommand, UsageError } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { forgettingIn } from '../owing.ts';
import { sqlitePath, told } from './backup.ts';
import { deletedOf, listsBeside, readList } from './deleted-lists.ts';
import { type Back, backIn, forgetAgain } from './forgetting.ts';

const NOT_YET = `Noch wird nichts gesendet und nichts Fälliges getan. Freigeben:
  npm run --silent cli -- release --new   nur, was seit der Rückspielung entsteht (Übliches)
  npm run --silent cli -- release --all   auch, was beim Sichern noch hinausgehen sollte`;

/** Puts a backup in the database's place and holds all that would go out; the file that lay there is kept beside it. */
export const restoreFrom: ShellCommand = {
  name: 'restore',
  usage: [
    'restore SICHERUNG.db [--deleted LISTE]… [--yes]',
    'restore [--deleted LISTE]…   (PostgreSQL, nach pg_restore)',
  ],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError('Bitte nennen Sie eine Sicherung.');
    const [from] = positionals;
    const url = readDatabaseUrl(env);
    const deleted = (values.deleted ?? []).flatMap(readList);
    if (url.startsWith('sqlite:')) {
      if (from === undefined) throw new UsageError('Bitte nennen Sie die Sicherung.');
      if (!(await inPlace(from, { path: sqlitePath(url, ''), agreed: values.yes, deleted }))) return;
    } else {
      if (from !== undefined) throw new CommandError(PG_RESTORE);
      await prepare(url, deleted);
    }
    console.log(NOT_YET);
  },
};

const options = {
  yes: { type: 'boolean', default: false },
  deleted: { type: 'string', multiple: true },
} as const;

const PG_RESTORE =
  'PostgreSQL spielen Sie mit pg_restore zurück: pg_restore --dbname="$DATABASE_URL" SICHERUNG.dump. Danach: restore ohne Datei, mit --deleted und der neuesten Liste gelöschter Personen.';

/** Before anybody is answered: it is held, and whoever has been deleted since the backup is deleted again. */
async function prepare(url: string, deleted: readonly Deleted[]): Promise<void> {
  const storage = await openStorage(url);
  try {
    await storage.db.transaction().execute(async (db) => {
      await hold(db, now());
      const rounds = new Set((await allRounds(db)).map(({ id }) => id));
      const known = deleted.filter(({ roundId }) => rounds.has(roundId));
      await keepDeleted(db, known);
      const needs = forgettingIn(storage);
      const back = await backIn(db, needs.owing(), await deletedOf(db));
      await forgetAgain(db, needs, back);
      if (back.length > 0) console.log(`Erneut gelöscht: ${countedPeople(back)}`);
    });
  } finally {
    await storage.close();
  }
}

function countedPeople(back: readonly Back[]): string {
  const { size } = new Set(back.map(({ deleted: { key } }) => key));
  return size === 1 ? 'eine Person' : `${size} Personen`;
}

interface InPlace {
  readonly path: string;
  readonly agreed: boolean;
  readonly deleted: readonly Deleted[];
}

async function inPlace(from: string, { path, agreed, deleted }: InPlace): Promise<boolean> {
  const before = `${path}.vor-${now().replaceAll(/[-:]|\.\d+Z$/gu, '')}`;
  if (!existsSync(from)) throw told(new BackupError('not there'), { from, to: path });
  const since = [...deleted, ...listsBeside(from).flatMap(readList), ...(await lastKnown(path))];
  if (existsSync(path)) {
    console.log(`${path} wird ersetzt und bleibt als ${before} liegen.`);
    if (!(agreed || (await confirmed()))) return false;
  }
  try {
    await restore(from, { path, before, prepare: (copy) => prepare(`sqlite:${copy}`, since) });
  } catch (error) {
    throw told(error, { from, to: path });
  }
  console.log(`Zurückgespielt: ${from}`);
  return true;
}

/** Whom the database that is replaced knows as deleted, where it still says so: it may be damaged or of before. */
async function lastKnown(path: string): Promise<Deleted[]> {
  if (!existsSync(path)) return [];
  const storage = storageAt(`sqlite:${path}`);
  try {
    return await deletedOf(storage.db);
  } catch {
    return [];
  } finally {
    await storage.close();
  }
}

/** Lets go what a restored database holds. */
export const release: ShellCommand = {
  name: 'release',
  usage: ['release --new', 'release --all'],
  run: async (args, env) => {
    const [how] = args;
    if (args.length !== 1 || (how !== '--new' && how !== '--all'))
      throw new UsageError('Bitte sagen Sie, was hinausgehen soll: --new oder --all.');
    const sends = how === '--all' ? 'all' : 'new';
    await within(env, async (db) => {
      const until = await heldSince(db);
      if (until === undefined) throw new CommandError('Es wird nichts angehalten.');
      if (sends === 'new') await leaveErrandsBehind(db, { kinds: ONCE_KINDS, until });
      const left = await letGo(db, { at: now(), sends });
      console.log(`Freigegeben. ${leftBehind(left)}`);
    });
  },
};

function leftBehind(count: number): string {
  if (count === 0) return 'Keine Nachricht bleibt zurück.';
  return count === 1 ? 'Eine Nachricht von vorher bleibt zurück.' : `${count} Nachrichten von vorher bleiben zurück.`;
}

async function within(env: Environment, work: (db: Db) => Promise<void>): Promise<void> {
  const storage = await openStorage(readDatabaseUrl(env));
  try {
    await work(storage.db);
  } finally {
    await storage.close();
  }
}

function now(): string {
  return new Date().toISOString();
}
