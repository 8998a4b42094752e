import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { keepOnce, keptTooLong, numberByOrigin, settleOpen } from '../../intake/unsettled.ts';
import { holdNumbers } from '../../municipalities/store.ts';
import type { ResponsibilitiesTables, ResponsibilityFilesTable } from '../tables.ts';
import type { Filled } from './filled-file.ts';

const open = (db: Db) => db.withTables<ResponsibilitiesTables>();

/** A filled-in table as it was received; what it says is let go once it is settled. */
export interface RegisterFile {
  readonly number: number;
  readonly file: string;
  readonly state: ResponsibilityFilesTable['state'];
  readonly filled: Filled;
}

const text = z.string().optional();
const filledSchema = z.object({
  rows: z.array(
    z.object({
      number: z.number().optional(),
      version: z.number().optional(),
      terms: z.object({
        task: z.string(),
        topicArea: text,
        municipality: z.object({ id: z.string(), name: z.string(), kind: z.enum(['city', 'district']) }).optional(),
        network: text,
        contact: text,
        standIn: text,
        validFrom: text,
        validTo: text,
        source: text,
      }),
    }),
  ),
  same: z.number(),
  faults: z.array(z.object({ cell: z.string(), found: z.string(), says: z.string() })),
});

const NOTHING: Filled = { rows: [], same: 0, faults: [] };
const SERIES = 'responsibility-files';

/** Keeps a received file under the next number; the same message again gives the first. */
export async function keepFile(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { origin, file, filled }: { origin: string; file: string; filled: Filled },
): Promise<number> {
  await holdNumbers(db, roundId, SERIES);
  const table = open(db);
  return keepOnce(
    db,
    { roundId, origin },
    {
      known: await numberByOrigin(table.selectFrom('responsibility_files').select('number'), { roundId, origin }),
      series: SERIES,
      insert: (number) =>
        table
          .insertInto('responsibility_files')
          .values({
            round_id: roundId,
            number,
            origin,
            file,
            office: member.office,
            content: JSON.stringify(filled),
            state: 'open',
            received_at: at,
            settled_at: null,
          })
          .execute(),
    },
  );
}

/** A file of the round by its number; undefined when there is none. */
export async function findFile(db: Db, roundId: string, number: number): Promise<RegisterFile | undefined> {
  const row = await open(db)
    .selectFrom('responsibility_files')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const filled = row.content === null ? NOTHING : filledSchema.parse(JSON.parse(row.content));
  return { number: row.number, file: row.file, state: row.state, filled };
}

/** The files that wait to be taken over, the newest first. */
export async function waitingFiles(db: Db, roundId: string): Promise<readonly Pick<RegisterFile, 'number' | 'file'>[]> {
  return open(db)
    .selectFrom('responsibility_files')
    .select(['number', 'file'])
    .where('round_id', '=', roundId)
    .where('state', '=', 'open')
    .orderBy('number', 'desc')
    .execute();
}

/** Settles a file that is still open; false when somebody else was first. */
export async function settleFile(
  db: Db,
  { roundId, at }: MemberTurn,
  { number, state }: { number: number; state: 'adopted' | 'discarded' },
): Promise<boolean> {
  const named = open(db)
    .updateTable('responsibility_files')
    .set({ state, content: null, settled_at: at })
    .where('round_id', '=', roundId)
    .where('number', '=', number);
  return settleOpen(named);
}

/** Lets go of what nobody settled in 30 days. */
export async function forgetFiles(db: Db, now: Instant): Promise<void> {
  const discarded = open(db)
    .updateTable('responsibility_files')
    .set({ state: 'discarded', content: null, settled_at: now });
  await keptTooLong(discarded, 'open', now).execute();
}
