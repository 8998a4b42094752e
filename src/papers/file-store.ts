import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Kept } from './keeper.ts';
import type { PaperFile } from './paper.ts';
import type { PapersTables } from './tables.ts';

const open = (db: Db) => db.withTables<PapersTables>();
const listSchema = z.array(z.string());
const LISTED = [
  ...(['municipality_id', 'paper', 'number', 'version', 'name', 'fingerprint'] as const),
  ...(['decisions', 'office', 'made_at'] as const),
];

/** The files of all papers of a round without their content, each with the paper that it belongs to. */
export async function filesOf(db: Db, roundId: string) {
  const query = open(db).selectFrom('paper_files').select(LISTED).where('round_id', '=', roundId);
  const rows = await query.orderBy('municipality_id').orderBy('paper').orderBy('number').execute();
  return rows.map((row) => ({
    of: { municipality_id: row.municipality_id, paper: row.paper },
    file: {
      ...{ number: row.number, version: row.version, name: row.name, fingerprint: row.fingerprint },
      ...{ decisions: listSchema.parse(JSON.parse(row.decisions)), office: row.office, madeAt: row.made_at },
    } satisfies PaperFile,
  }));
}

/** Which file of which paper. */
export interface FileKey {
  readonly municipalityId: string;
  readonly paper: number;
  readonly number: number;
}

/** A file with its content; undefined when there is none. */
export async function findFile(db: Db, roundId: string, { municipalityId, paper, number }: FileKey) {
  return open(db)
    .selectFrom('paper_files')
    .select(['name', 'content'])
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', municipalityId)
    .where('paper', '=', paper)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** A file as it was made. */
export interface NewFile extends Omit<PaperFile, 'office' | 'madeAt'> {
  readonly paper: number;
  readonly content: Uint8Array;
}

/** Keeps a file of a paper; all that were made before stay. */
export async function keepFile(db: Db, { roundId, municipality, office, at }: Kept, file: NewFile): Promise<void> {
  const { decisions, ...rest } = file;
  await open(db)
    .insertInto('paper_files')
    .values({
      ...{ round_id: roundId, municipality_id: municipality.id, ...rest },
      ...{ decisions: JSON.stringify(decisions), office, made_at: at },
    })
    .execute();
}
