import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from '../../support/cluster.ts';
import { administer } from '../../support/postgres.ts';
import { performed } from '../../support/shell.ts';
import type { SoakDatabase } from '../databases.ts';

const execute = promisify(execFile);

/** How this database is backed up, lost and restored. */
export interface Tools {
  backup(): Promise<void>;
  /** The keys of the deleted, as they are kept beside it. */
  list(): Promise<void>;
  lose(): Promise<void>;
  restore(): Promise<void>;
  said(): string;
}

/** The tools of a database; what they write lies in a folder. */
export function toolsOf({ name, url }: SoakDatabase, folder: string): Tools {
  const file = join(folder, 'backup');
  const list = `${file}.geloescht.json`;
  const told = { said: '' };
  const cli = async (...args: readonly string[]) => {
    const { code, out, said: wrong } = await performed(args, { DATABASE_URL: url });
    if (code !== 0) throw new Error(`${args.join(' ')}: ${wrong}`);
    told.said = out;
  };
  const common = { list: () => cli('deleted', list), said: () => told.said };
  if (name === 'SQLite') {
    const path = url.slice('sqlite:'.length);
    return {
      ...common,
      backup: () => cli('backup', file),
      lose: async () => {
        for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
      },
      restore: () => cli('restore', file, '--yes'),
    };
  }
  const run = (tool: string, ...args: readonly string[]) => execute(join(findBinaries() ?? '', tool), [...args]);
  const { pathname } = new URL(url);
  const server = url.replace(pathname, '/postgres');
  return {
    ...common,
    backup: async () => void (await run('pg_dump', '--format=custom', `--file=${file}`, url)),
    lose: () =>
      administer(server, `drop database ${pathname.slice(1)} with (force)`, `create database ${pathname.slice(1)}`),
    restore: async () => {
      await run('pg_restore', '--exit-on-error', `--dbname=${url}`, file);
      await cli('restore', '--deleted', list);
    },
  };
}
