import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { Check } from './check.ts';
import type { RepliesTables, ReplyChecksTable } from './tables.ts';

const open = (db: Db) => db.withTables<RepliesTables>();

const query = (db: Db, roundId: string) =>
  open(db).selectFrom('reply_checks').selectAll().where('round_id', '=', roundId).orderBy('number');

/** What is still to be checked, the oldest first. */
export async function openChecks(db: Db, roundId: string): Promise<Check[]> {
  return (await query(db, roundId).where('state', '=', 'open').execute()).map(toCheck);
}

/** A check by its number; undefined when there is none. */
export async function findCheck(db: Db, roundId: string, number: number): Promise<Check | undefined> {
  const row = await query(db, roundId).where('number', '=', number).executeTakeFirst();
  return row && toCheck(row);
}

/** What is to be checked anew: against what, and where it stands. */
export type NewCheck = Pick<Check, 'question' | 'version' | 'source' | 'key' | 'name' | 'title' | 'words' | 'awaited'>;

/** Keeps what is to be checked; what is still open for the same question is held against the later reply from now on. */
export async function saveCheck(
  db: Db,
  { roundId, now }: { roundId: string; now: Instant },
  check: NewCheck,
): Promise<void> {
  await holdNumbers(db, roundId, 'reply-checks');
  const { question, source, key, version, name, title, words } = check;
  const result = await open(db)
    .updateTable('reply_checks')
    .set({ version, name, title, words })
    .where('round_id', '=', roundId)
    .where('question', '=', question)
    .where('source', '=', source)
    .where('key', '=', key)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) > 0) return;
  const number = await nextNumber(db, roundId, 'reply-checks');
  const fresh = { state: 'open', vote: null, created_at: now, settled_at: null, settled_by: null } as const;
  await open(db)
    .insertInto('reply_checks')
    .values({ round_id: roundId, number, ...check, awaited: check.awaited ? 1 : 0, ...fresh })
    .execute();
}

/** Settles a check that is open; false when somebody was first. */
export async function settleCheck(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, state, vote }: { number: number; state: 'fits' | 'voted'; vote?: number },
): Promise<boolean> {
  const result = await open(db)
    .updateTable('reply_checks')
    .set({ state, vote: vote ?? null, settled_at: at, settled_by: member.office })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

function toCheck(row: ReplyChecksTable): Check {
  const { number, question, version, source, key, name, title, words, state } = row;
  const { settled_at: at, settled_by: office } = row;
  return {
    ...{ number, question, version, source, key, name, title, words, state, since: row.created_at },
    awaited: row.awaited === 1,
    vote: row.vote ?? undefined,
    settled: at === null || office === null ? undefined : { at, office },
  };
}
