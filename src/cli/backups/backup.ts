import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readDatabaseUrl } from '../../config.ts';
import { BackupError, backUp, type Trouble } from '../../storage/backup.ts';
import { openStorage } from '../../storage/index.ts';
import { CommandError, type ShellCommand, UsageError } from '../command.ts';
import { deletedOf, LIST, writeList } from './deleted-lists.ts';

/** Copies the database into one file while the bot runs; a server of PostgreSQL is backed up by its own tools. */
export const backupTo: ShellCommand = {
  name: 'backup',
  usage: ['backup SICHERUNG.db'],
  run: async (args, env) => {
    const [to] = args;
    if (to === undefined || args.length > 1) throw new UsageError('Bitte nennen Sie die Datei, in die gesichert wird.');
    const from = sqlitePath(readDatabaseUrl(env), PG_BACKUP);
    await backUp(from, to).catch((error: unknown) => {
      throw told(error, { from, to });
    });
    const size = Math.ceil(statSync(to).size / 1024);
    console.log(`Gesichert: ${to} (${size} KB). Geprüft, in Ordnung.`);
    console.log(`SHA-256: ${await digestOf(to)}`);
    await list(`sqlite:${from}`, `${to}${LIST}`);
  },
};

/** Writes the keys of deleted people alone: beside a backup that PostgreSQL's tools made, or anew when somebody was deleted. */
export const listDeleted: ShellCommand = {
  name: 'deleted',
  usage: [`deleted SICHERUNG${LIST}   (neben pg_dump, und sooft jemand gelöscht wurde)`],
  run: async (args, env) => {
    const [to] = args;
    if (to === undefined || args.length > 1 || !to.endsWith(LIST))
      throw new UsageError(`Bitte nennen Sie die Liste; ihr Name endet auf ${LIST}.`);
    await list(readDatabaseUrl(env), to);
  },
};

async function list(url: string, to: string): Promise<void> {
  const storage = await openStorage(url);
  try {
    const count = writeList(to, await deletedOf(storage.db));
    console.log(`Liste gelöschter Personen (nur Schlüssel): ${to} (${count})`);
  } finally {
    await storage.close();
  }
}

const PG_BACKUP = `PostgreSQL sichern Sie mit seinen eigenen Werkzeugen: pg_dump --format=custom --file=SICHERUNG.dump "$DATABASE_URL". Danach: deleted SICHERUNG.dump${LIST}`;

/** The path of a SQLite file, which alone is copied; the sentence says what helps with PostgreSQL. */
export function sqlitePath(url: string, instead: string): string {
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : undefined;
  if (path === undefined) throw new CommandError(instead);
  if (path === ':memory:') throw new CommandError('Eine Datenbank im Arbeitsspeicher lässt sich nicht sichern.');
  return path;
}

const REASONS: Readonly<Record<Trouble, (files: Files) => string>> = {
  'not there': ({ from }) => `Die Datei gibt es nicht: ${from}`,
  'already there': ({ to }) =>
    `Die Datei gibt es schon: ${to}. Bitte nennen Sie eine andere; nichts wird überschrieben.`,
  'no database': ({ from }) => `Das ist keine Datenbank von Kreisrunde: ${from}`,
  damaged: ({ from }) => `Die Datenbank ist beschädigt: ${from}. Bitte nehmen Sie eine andere Sicherung.`,
  newer: ({ from }) =>
    `${from} stammt von einer neueren Version. Bitte installieren Sie zuerst diese oder eine neuere Version.`,
  'in use': ({ to }) => `${to} wird gerade benutzt. Bitte beenden Sie zuerst den Bot; es wurde nichts geändert.`,
};

interface Files {
  readonly from: string;
  readonly to: string;
}

/** What is said where it cannot be done. */
export function told(error: unknown, files: Files): unknown {
  return error instanceof BackupError ? new CommandError(REASONS[error.trouble](files)) : error;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
