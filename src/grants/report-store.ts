import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { GrantsTables } from './tables.ts';

const open = (db: Db) => db.withTables<GrantsTables>();

/** A report that a municipality says it has submitted, by the key of its deadline. */
export interface SubmittedReport {
  readonly municipalityId: string;
  readonly deadline: string;
  readonly submittedAt: Instant;
}

/** The reports of a round that count as submitted. */
export async function submittedReports(db: Db, roundId: string): Promise<SubmittedReport[]> {
  const rows = await open(db)
    .selectFrom('submitted_reports')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('withdrawn_at', 'is', null)
    .orderBy('submitted_at')
    .execute();
  return rows.map((row) => ({
    municipalityId: row.municipality_id,
    deadline: row.deadline,
    submittedAt: row.submitted_at,
  }));
}

/** Keeps that the member's municipality has submitted a report; said twice, it is kept once. */
export async function submitReport(db: Db, turn: MemberTurn, deadline: string): Promise<void> {
  const known = await submittedReports(db, turn.roundId);
  const own = known.filter(({ municipalityId }) => municipalityId === turn.member.municipality.id);
  if (own.some((report) => report.deadline === deadline)) return;
  await open(db)
    .insertInto('submitted_reports')
    .values({
      round_id: turn.roundId,
      municipality_id: turn.member.municipality.id,
      deadline,
      office: turn.member.office,
      submitted_at: turn.at,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back that a report was submitted. */
export async function withdrawReport(db: Db, turn: MemberTurn, deadline: string): Promise<void> {
  await open(db)
    .updateTable('submitted_reports')
    .set({ withdrawn_at: turn.at })
    .where('round_id', '=', turn.roundId)
    .where('municipality_id', '=', turn.member.municipality.id)
    .where('deadline', '=', deadline)
    .where('withdrawn_at', 'is', null)
    .execute();
}
