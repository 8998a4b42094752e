import { sql } from 'kysely';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { ResponsesTables } from '../tables.ts';

/** A draft, by the kind that asks (`date-polls`) and its number there. */
interface DraftKey {
  readonly kind: string;
  readonly number: number;
}

/** What all tables have in which drafts of a kind stand. */
type DraftsTables = { drafts: { round_id: string; number: number; operation_id: string } };

/** Each kind keeps its drafts in a table that is called as it is. */
export function tableOf(kind: string): string {
  return kind.replaceAll('-', '_');
}

/** Whether a row of the table of a kind (or of what stands for it) is no discarded draft: such a one is there for nobody. */
export function isKept(kind: string, table = tableOf(kind)) {
  return sql<boolean>`not exists (select 1 from discarded_drafts where discarded_drafts.round_id = ${sql.ref(`${table}.round_id`)}
    and discarded_drafts.kind = ${kind} and discarded_drafts.number = ${sql.ref(`${table}.number`)})`;
}

/**
 * Keeps that a draft, which is held, was discarded. Its row and its number stay, so that no number is missing; the form that
 * made it makes another one from then on.
 */
export async function saveDiscarded(db: Db, { roundId, member, at }: MemberTurn, draft: DraftKey): Promise<void> {
  const { kind, number } = draft;
  await db
    .withTables<ResponsesTables>()
    .insertInto('discarded_drafts')
    .values({ round_id: roundId, kind, number, office: member.office, discarded_at: at })
    .execute();
  await db
    .withTables<DraftsTables>()
    .updateTable(tableOf(kind) as keyof DraftsTables)
    .set((eb) => ({ operation_id: sql<string>`${eb.ref('operation_id')} || '/discarded'` }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}
