import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { saveBeside } from '../around.ts';
import type { VotesTables } from '../tables.ts';

const open = (db: Db) => db.withTables<VotesTables>();

/** Keeps what a municipality declares, or that it takes it back (without a text); what it declared before stays on record. */
export async function saveStatement(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { vote, text }: { vote: number; text: string | null },
): Promise<void> {
  const key = { round_id: roundId, vote, municipality_id: member.municipality.id };
  const { last } = await open(db)
    .selectFrom('vote_statements')
    .select((eb) => eb.fn.max('version').as('last'))
    .where((eb) => eb.and(key))
    .executeTakeFirstOrThrow();
  await open(db)
    .insertInto('vote_statements')
    .values({ ...key, version: Number(last ?? 0) + 1, text, office: member.office, stated_at: at })
    .execute();
  await saveBeside(db, roundId, vote);
}
