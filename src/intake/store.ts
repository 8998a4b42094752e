import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn, Turn } from '../conversation/turn.ts';
import { ahead } from '../delivery/pace.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import type { IntakeTable, IntakeTables } from './tables.ts';

const open = (db: Db) => db.withTables<IntakeTables>();

/** A process that reads holds what it reads for so long, and says so again before that is over. */
const LEASE_SECONDS = 40;
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** A message with files as it waits for its answer. The turn has no member yet: who spoke is looked up again. */
export interface Waiting {
  readonly turn: Turn;
  readonly personId: string;
  readonly told: boolean;
  readonly attempts: number;
}

const turnSchema = z.object({
  place: z.object({ kind: z.literal('personal'), conversationId: z.string() }),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), downloadUrl: z.string() })),
  answer: z.enum(['queued', 'returned']),
  speaksFor: z.string().optional(),
});

/** Notes a message whose files are to be read, under the lease of the process that took it. */
export async function note(db: Db, turn: MemberTurn, lease: string): Promise<void> {
  const { roundId, activity, at, member, place, input, answer, speaksFor } = turn;
  if (input.kind !== 'text') return;
  const { text, attachments = [] } = input;
  await open(db)
    .insertInto('intake')
    .values({
      round_id: roundId,
      activity,
      person_id: member.personId,
      turn: JSON.stringify({ place, text, attachments, answer, speaksFor }),
      files: attachments.length,
      received_at: at,
      told: 0,
      attempts: 1,
      lease,
      lease_until: leaseEnd(at),
    })
    .execute();
}

/** How many files wait for their answer: of all, and of this person. */
export async function waitingFiles(db: Db, { roundId, member }: MemberTurn): Promise<{ all: number; own: number }> {
  const rows = await open(db).selectFrom('intake').select(['round_id', 'person_id', 'files']).execute();
  const own = rows.filter((row) => row.round_id === roundId && row.person_id === member.personId);
  const sum = (some: typeof rows) => some.reduce((files, row) => files + row.files, 0);
  return { all: sum(rows), own: sum(own) };
}

/** Says that the sender has been told; false when they were before, or when the answer has been given. */
export async function tell(db: Db, turn: Turn): Promise<boolean> {
  const result = await named(open(db).updateTable('intake').set({ told: 1 }), turn)
    .where('told', '=', 0)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Ends a message, for the one that holds it; false when another has taken it over or answered it. */
export async function end(db: Db, turn: Turn, lease: string): Promise<boolean> {
  const result = await named(open(db).deleteFrom('intake'), turn).where('lease', '=', lease).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** Lets others go on with a message at once. */
export async function release(db: Db, turn: Turn, lease: string): Promise<void> {
  await named(open(db).updateTable('intake').set({ lease_until: LONG_AGO }), turn)
    .where('lease', '=', lease)
    .execute();
}

/** Holds on to what this process is still reading. */
export async function renew(db: Db, turns: readonly Turn[], by: { lease: string; now: Instant }): Promise<void> {
  for (const turn of turns)
    await named(
      open(db)
        .updateTable('intake')
        .set({ lease_until: leaseEnd(by.now) }),
      turn,
    )
      .where('lease', '=', by.lease)
      .execute();
}

/**
 * Takes over what nobody holds any more, the longest waiting first. A lease that ends later than any can was given by a
 * clock that has gone back since.
 */
export async function takeOver(db: Db, by: { lease: string; now: Instant }): Promise<Waiting[]> {
  const rows = await open(db)
    .selectFrom('intake')
    .selectAll()
    .where((row) => row.or([row('lease_until', '<=', by.now), row('lease_until', '>', ahead(leaseEnd(by.now)))]))
    .orderBy('received_at')
    .execute();
  const taken: Waiting[] = [];
  for (const row of rows) if (await takeRow(db, row, by)) taken.push(toWaiting(row, by.now));
  return taken;
}

async function takeRow(db: Db, row: IntakeTable, by: { lease: string; now: Instant }): Promise<boolean> {
  const fresh = { lease: by.lease, lease_until: leaseEnd(by.now), attempts: row.attempts + 1 };
  const result = await open(db)
    .updateTable('intake')
    .set(fresh)
    .where('round_id', '=', row.round_id)
    .where('activity', '=', row.activity)
    .where('lease', '=', row.lease)
    .where('lease_until', '=', row.lease_until)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

function toWaiting(row: IntakeTable, now: Instant): Waiting {
  const { place, text, attachments, answer, speaksFor } = turnSchema.parse(JSON.parse(row.turn));
  const input = { kind: 'text', text, attachments } as const;
  const turn: Turn = { roundId: row.round_id, activity: row.activity, at: now, place, input, answer, speaksFor };
  return { turn, personId: row.person_id, told: row.told === 1, attempts: row.attempts + 1 };
}

function leaseEnd(from: Instant): Instant {
  return later(from, { seconds: LEASE_SECONDS });
}

function named<Q extends { where(column: 'round_id' | 'activity', operator: '=', value: string): Q }>(
  query: Q,
  { roundId, activity }: Turn,
): Q {
  return query.where('round_id', '=', roundId).where('activity', '=', activity);
}
