import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { keepOnce, keptTooLong, numberByOrigin, settleOpen } from '../../intake/unsettled.ts';
import type { FundsFilesTable, GrantsTables } from '../tables.ts';
import type { Filled } from './filled-file.ts';

const open = (db: Db) => db.withTables<GrantsTables>();

/** A filled-in file as it was received; what it says is let go once it is settled. */
export interface FundsFile {
  readonly number: number;
  readonly file: string;
  readonly office: string;
  readonly state: FundsFilesTable['state'];
  readonly filled: Filled;
}

const filledSchema = z.object({
  rows: z.array(
    z.object({
      number: z.number().optional(),
      version: z.number().optional(),
      fields: z.record(z.string(), z.string()),
    }),
  ),
  faults: z.array(z.object({ sheet: z.string(), cell: z.string(), found: z.string(), says: z.string() })),
});

const NOTHING: Filled = { rows: [], faults: [] };

/** A file that arrived: in which message, by which member, and what it says. */
export interface ReceivedFile {
  readonly roundId: string;
  readonly member: Member;
  readonly origin: string;
  readonly file: string;
  readonly filled: Filled;
  readonly now: Instant;
}

/** Keeps a received file under the next number of its municipality; the same message again gives the first. */
export async function keepFile(db: Db, received: ReceivedFile): Promise<number> {
  const table = open(db);
  return keepOnce(db, received, {
    known: await numberByOrigin(table.selectFrom('funds_files').select('number'), received),
    series: `funds-files/${received.member.municipality.id}`,
    insert: (number) => table.insertInto('funds_files').values(rowOf(received, number)).execute(),
  });
}

function rowOf({ roundId, member, origin, file, filled, now }: ReceivedFile, number: number): FundsFilesTable {
  return {
    round_id: roundId,
    municipality_id: member.municipality.id,
    number,
    origin,
    file,
    office: member.office,
    content: JSON.stringify(filled),
    state: 'open',
    received_at: now,
    settled_at: null,
  };
}

/** A file of the member's municipality by its number; undefined when there is none. */
export async function findFile(
  db: Db,
  { roundId, member }: MemberTurn,
  number: number,
): Promise<FundsFile | undefined> {
  const row = await open(db)
    .selectFrom('funds_files')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', member.municipality.id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const filled = row.content === null ? NOTHING : filledSchema.parse(JSON.parse(row.content));
  return { number: row.number, file: row.file, office: row.office, state: row.state, filled };
}

/** The files of the member's municipality that wait to be taken over, the newest first. */
export async function receivedFiles(
  db: Db,
  { roundId, member }: MemberTurn,
): Promise<readonly Pick<FundsFile, 'number' | 'file'>[]> {
  return open(db)
    .selectFrom('funds_files')
    .select(['number', 'file'])
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', member.municipality.id)
    .where('state', '=', 'open')
    .orderBy('number', 'desc')
    .execute();
}

/** Settles a file that is still open; false when somebody else was first. */
export async function settleFile(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, state }: { number: number; state: 'adopted' | 'discarded' },
): Promise<boolean> {
  const named = open(db)
    .updateTable('funds_files')
    .set({ state, content: null, settled_at: at })
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', member.municipality.id)
    .where('number', '=', number);
  return settleOpen(named);
}

/** Lets go of what nobody settled in 30 days. */
export async function forgetFiles(db: Db, now: Instant): Promise<void> {
  const discarded = open(db).updateTable('funds_files').set({ state: 'discarded', content: null, settled_at: now });
  await keptTooLong(discarded, 'open', now).execute();
}
