import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Deleted, deletedIn } from '../../municipalities/deleted.ts';
import { allRounds } from '../../municipalities/store.ts';
import { CommandError } from '../command.ts';

/** How a list of the keys of deleted people ends. */
export const LIST = '.geloescht.json';

const listSchema = z.object({
  format: z.literal(1),
  deleted: z.array(
    z.object({
      roundId: z.string(),
      key: z.string().regex(/^[0-9a-f]{32}\.[0-9a-f]{64}$/u),
      at: z.iso.datetime(),
    }),
  ),
});

/** The deleted people of all rounds of a database. */
export async function deletedOf(db: Db): Promise<Deleted[]> {
  const rounds = await allRounds(db);
  return (await Promise.all(rounds.map(({ id }) => deletedIn(db, id)))).flat();
}

/** Writes a list; what stands in it already stays, whatever has become of the database since. */
export function writeList(file: string, deleted: readonly Deleted[]): number {
  const before = existsSync(file) ? readList(file) : [];
  const all = [...new Map([...before, ...deleted].map((one) => [`${one.roundId}/${one.key}`, one])).values()];
  writeFileSync(`${file}.part`, `${JSON.stringify({ format: 1, deleted: all }, null, 1)}\n`, { flush: true });
  renameSync(`${file}.part`, file);
  return all.length;
}

/** Reads a list; one that cannot be read is no reason to go without it. */
export function readList(file: string): readonly Deleted[] {
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).deleted;
  } catch {
    throw new CommandError(
      `Die Liste gelöschter Personen lässt sich nicht lesen: ${file}. Bitte holen Sie eine lesbare, bevor Sie zurückspielen.`,
    );
  }
}

/** All lists that lie beside a backup: those of later backups know of later deletions. */
export function listsBeside(backup: string): string[] {
  const folder = dirname(backup);
  const names = readdirSync(folder).filter((name) => name.endsWith(LIST));
  return names.sort().map((name) => join(folder, name));
}
