import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Environment, readDatabaseUrl } from '../config.ts';
import type { Db } from '../conversation/database.ts';
import { heldSince, hold, letGo } from '../delivery/restores.ts';
import { BackupError, restore } from '../storage/backup.ts';
import { openStorage } from '../storage/index.ts';
import { sqlitePath, told } from './backup.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { confirmed } from './confirm.ts';

const NOT_YET = `Noch wird nichts gesendet und nichts Fälliges getan. Freigeben:
  npm run --silent cli -- release --new   nur, was seit der Rückspielung entsteht (Übliches)
  npm run --silent cli -- release --all   auch, was beim Sichern noch hinausgehen sollte`;

/** Puts a backup in the database's place and holds all that would go out; the file that lay there is kept beside it. */
export const restoreFrom: ShellCommand = {
  name: 'restore',
  usage: ['restore SICHERUNG.db [--yes]', 'restore   (PostgreSQL, nach pg_restore)'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { yes: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new UsageError('Bitte nennen Sie eine Sicherung.');
    const [from] = positionals;
    const url = readDatabaseUrl(env);
    if (url.startsWith('sqlite:')) {
      if (from === undefined) throw new UsageError('Bitte nennen Sie die Sicherung.');
      if (!(await inPlace(from, { path: sqlitePath(url, ''), agreed: values.yes }))) return;
    } else if (from !== undefined) {
      throw new CommandError(PG_RESTORE);
    }
    await within(env, (db) => hold(db, now()));
    console.log(NOT_YET);
  },
};

const PG_RESTORE =
  'PostgreSQL spielen Sie mit pg_restore zurück: pg_restore --dbname="$DATABASE_URL" SICHERUNG.dump. Danach: restore ohne Datei.';

async function inPlace(from: string, { path, agreed }: { path: string; agreed: boolean }): Promise<boolean> {
  const before = `${path}.vor-${now().replaceAll(/[-:]|\.\d+Z$/gu, '')}`;
  if (!existsSync(from)) throw told(new BackupError('not there'), { from, to: path });
  if (existsSync(path)) {
    console.log(`${path} wird ersetzt und bleibt als ${before} liegen.`);
    if (!(agreed || (await confirmed()))) return false;
  }
  try {
    restore(from, path, before);
  } catch (error) {
    throw told(error, { from, to: path });
  }
  console.log(`Zurückgespielt: ${from}`);
  return true;
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
      if ((await heldSince(db)) === undefined) throw new CommandError('Es wird nichts angehalten.');
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
