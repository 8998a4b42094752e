import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { keptTooLong } from '../intake/unsettled.ts';
import type { ImportsTables } from './tables.ts';

const open = (db: Db) => db.withTables<ImportsTables>();

/** A file as it came; `sha256` is that of its bytes. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A version of a document: its name in the knowledge base, and the day from which it holds. */
export interface Version {
  readonly document: string;
  readonly validFrom: Day;
}

/** Keeps the file of an import while that is open. */
export async function keepFile(
  db: Db,
  roundId: string,
  { number, file, now }: { number: number; file: KeptFile; now: Instant },
): Promise<void> {
  const { name, sha256, bytes } = file;
  await open(db)
    .insertInto('import_files')
    .values({
      ...{ round_id: roundId, number, name, sha256, size: bytes.length, content: bytes },
      ...{ received_at: now, state: 'open', document: null, valid_from: null },
    })
    .execute();
}

/** Keeps the file of an adopted import with its version; the file from which the same version was read before is let go. */
export async function adoptFile(
  db: Db,
  roundId: string,
  { number, document, validFrom }: Version & { number: number },
): Promise<void> {
  await open(db)
    .deleteFrom('import_files')
    .where('round_id', '=', roundId)
    .where('document', '=', document)
    .where('valid_from', '=', validFrom)
    .execute();
  await open(db)
    .updateTable('import_files')
    .set({ state: 'adopted', document, valid_from: validFrom })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Lets go of the file of an import that was discarded. */
export async function dropFile(db: Db, roundId: string, number: number): Promise<void> {
  await open(db).deleteFrom('import_files').where('round_id', '=', roundId).where('number', '=', number).execute();
}

/** Lets go of the files of imports that nobody settled in 30 days. */
export async function forgetFiles(db: Db, now: Instant): Promise<void> {
  await keptTooLong(open(db).deleteFrom('import_files'), 'open', now).execute();
}

/** The file of an adopted import; undefined when none is kept (any more). */
export async function findFile(db: Db, roundId: string, number: number): Promise<KeptFile | undefined> {
  const row = await open(db)
    .selectFrom('import_files')
    .select(['name', 'sha256', 'content'])
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('state', '=', 'adopted')
    .executeTakeFirst();
  return row && { name: row.name, sha256: row.sha256, bytes: new Uint8Array(row.content) };
}

/** The import whose file a version of a document was read from last; undefined when none is kept. */
export async function importOf(db: Db, roundId: string, version: Version): Promise<number | undefined> {
  const row = await open(db)
    .selectFrom('import_files')
    .select('number')
    .where('round_id', '=', roundId)
    .where('document', '=', version.document)
    .where('valid_from', '=', version.validFrom)
    .executeTakeFirst();
  return row?.number;
}

/** The size in bytes of each file that is kept of an adopted import, by the number of that. */
export async function sizesOfFiles(db: Db, roundId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await open(db)
    .selectFrom('import_files')
    .select(['number', 'size'])
    .where('round_id', '=', roundId)
    .where('state', '=', 'adopted')
    .execute();
  return new Map(rows.map(({ number, size }) => [number, size]));
}
