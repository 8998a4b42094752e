import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Reading, ReadSection } from '../documents/reading.ts';
import { UNREAD_KINDS, type Unread } from '../documents/unread.ts';
import type { Instant } from '../german/berlin.ts';
import { keepOnce, keptTooLong, numberByOrigin, settleOpen } from '../intake/unsettled.ts';
import { dropFile, forgetFiles, keepFile } from './file-store.ts';
import type { Details, FileImport } from './import.ts';
import { FROM_FOLDER, type ImportsTable, type ImportsTables } from './tables.ts';

const open = (db: Db) => db.withTables<ImportsTables>();

const sectionsSchema = z.array(
  z.object({
    heading: z.string(),
    text: z.string(),
    page: z.number().optional(),
    pages: z.array(z.object({ at: z.number(), page: z.number() })).optional(),
    number: z.string().optional(),
    path: z.array(z.string()).optional(),
  }),
);
const unreadSchema = z.array(
  z.object({
    kind: z.enum(UNREAD_KINDS),
    count: z.number(),
    pages: z.array(z.number()).optional(),
    samples: z.array(z.string()).optional(),
    others: z.boolean().optional(),
  }),
);

/** A file that has been read, as it is kept. */
export interface ReadFile {
  /** The message and the place in it that it came with. */
  readonly origin: string;
  readonly office: string;
  readonly file: string;
  readonly checksum: string;
  /** The whole name that it came with, and its bytes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  /** Proposed for a document; undefined where the file was refused. */
  readonly details: Details | undefined;
}

/** Keeps a file that was read, for its confirmation, under the next number; the same origin keeps the number it has. */
export async function keepRead(db: Db, roundId: string, kept: { read: ReadFile; now: Instant }): Promise<number> {
  const [table, from] = [open(db), { roundId, origin: kept.read.origin }];
  return keepOnce(db, from, {
    known: await numberByOrigin(table.selectFrom('imports').select('number'), from),
    series: 'imports',
    insert: (number) => insert(db, row(roundId, number, kept), kept.read),
  });
}

/** Of what was refused, no file is kept. */
async function insert(db: Db, row: ImportsTable, { name, checksum, bytes }: ReadFile): Promise<void> {
  await open(db).insertInto('imports').values(row).execute();
  if (row.state !== 'open') return;
  const { round_id: roundId, number, received_at: now } = row;
  await keepFile(db, roundId, { number, file: { name, sha256: checksum, bytes }, now });
}

function row(roundId: string, number: number, { read, now }: { read: ReadFile; now: Instant }): ImportsTable {
  const { reading } = read;
  return {
    round_id: roundId,
    number,
    origin: read.origin,
    office: read.office,
    file: read.file,
    checksum: read.checksum,
    received_at: now,
    state: reading.kind === 'refused' ? 'refused' : 'open',
    reason: reading.kind === 'refused' ? reading.reason : null,
    details: read.details ? JSON.stringify(read.details) : null,
    sections: reading.kind === 'refused' ? null : JSON.stringify(reading.sections),
    unread: reading.kind === 'refused' ? null : JSON.stringify(reading.unread),
    settled_at: null,
    settled_by: null,
  };
}

/** An import by its number; undefined when there is none. */
export async function findImport(db: Db, roundId: string, number: number): Promise<FileImport | undefined> {
  const found = await query(db, roundId).where('number', '=', number).executeTakeFirst();
  return found && toImport(found);
}

/** The imports of these numbers, in their order. */
export async function findImports(db: Db, roundId: string, numbers: readonly number[]): Promise<FileImport[]> {
  const rows = await query(db, roundId).where('number', 'in', numbers).orderBy('number').execute();
  return rows.map(toImport);
}

/** What waits for its confirmation, the newest first. */
export async function openImports(db: Db, roundId: string): Promise<FileImport[]> {
  const rows = await query(db, roundId).where('state', '=', 'open').orderBy('number', 'desc').execute();
  return rows.map(toImport);
}

/** The same, the oldest first, without what was read of it: its title, who brought it in, and when. */
export async function waitingImports(
  db: Db,
  roundId: string,
): Promise<readonly { number: number; title: string; office: string; since: Instant }[]> {
  const rows = await open(db)
    .selectFrom('imports')
    .select(['number', 'file', 'details', 'office', 'received_at as since'])
    .where('round_id', '=', roundId)
    .where('state', '=', 'open')
    .orderBy('number')
    .execute();
  return rows.map(({ details, file, ...row }) => {
    const { title } = { title: file, ...(JSON.parse(details ?? '{}') as Partial<Details>) };
    return { ...row, title };
  });
}

const query = (db: Db, roundId: string) => open(db).selectFrom('imports').selectAll().where('round_id', '=', roundId);

function toImport(row: ImportsTable): FileImport {
  const { number, file, checksum, office } = row;
  const folder = row.origin.startsWith(FROM_FOLDER) ? office : undefined;
  const arrived = { number, file, checksum, office, folder };
  if (row.state === 'refused') return { ...arrived, state: 'refused', reason: row.reason ?? '' };
  const details = JSON.parse(row.details ?? '{}') as Details;
  if (row.state !== 'open') return { ...arrived, state: row.state, details };
  const sections: ReadSection[] = sectionsSchema.parse(JSON.parse(row.sections ?? '[]'));
  const unread: Unread[] = unreadSchema.parse(JSON.parse(row.unread ?? '[]'));
  return { ...arrived, state: 'open', details, sections, unread };
}

/** What waits or counts with the same content, the newest; undefined where there is none. */
export async function importByChecksum(db: Db, roundId: string, checksum: string): Promise<number | undefined> {
  const row = await open(db)
    .selectFrom('imports')
    .select('number')
    .where('round_id', '=', roundId)
    .where('checksum', '=', checksum)
    .where('state', 'in', ['open', 'adopted'])
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number;
}

/** Changes what is known of an import besides its words. */
export async function changeDetails(
  db: Db,
  roundId: string,
  { number, details }: { number: number; details: Details },
): Promise<void> {
  await open(db)
    .updateTable('imports')
    .set({ details: JSON.stringify(details) })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** The imports that count or have counted, by number. */
export async function adoptedImports(db: Db, roundId: string): Promise<FileImport[]> {
  const rows = await query(db, roundId).where('state', '=', 'adopted').orderBy('number').execute();
  return rows.map(toImport);
}

/**
 * Settles an import that is still open; false when somebody else was first. What was read of it is let go, and of a
 * discarded one its file too.
 */
export async function settle(
  db: Db,
  roundId: string,
  settled: { number: number; state: 'adopted' | 'discarded'; details: Details; by: string; now: Instant },
): Promise<boolean> {
  const named = open(db)
    .updateTable('imports')
    .set({
      state: settled.state,
      details: JSON.stringify(settled.details),
      sections: null,
      unread: null,
      settled_at: settled.now,
      settled_by: settled.by,
    })
    .where('round_id', '=', roundId)
    .where('number', '=', settled.number);
  const isSettled = await settleOpen(named);
  if (isSettled && settled.state === 'discarded') await dropFile(db, roundId, settled.number);
  return isSettled;
}

/**
 * Lets go of what nobody settled in 30 days: the file is deleted, what was read of it is emptied and the import counts as
 * discarded; of a file that could not be read nothing stays.
 */
export async function forgetImports(db: Db, now: Instant): Promise<void> {
  const lapsed = { state: 'discarded', sections: null, unread: null, settled_at: now, settled_by: 'Frist' } as const;
  await keptTooLong(open(db).updateTable('imports').set(lapsed), 'open', now).execute();
  await keptTooLong(open(db).deleteFrom('imports'), 'refused', now).execute();
  await forgetFiles(db, now);
}
