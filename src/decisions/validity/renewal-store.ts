import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { holdNumbers } from '../../municipalities/store.ts';
import type { DecisionNumber } from '../decision.ts';
import type { DecisionsTables } from '../tables.ts';
import type { How } from '../validity.ts';

const open = (db: Db) => db.withTables<DecisionsTables>();

/** A vote on what comes after a decision. */
export interface Renewal {
  readonly vote: number;
  readonly of: DecisionNumber;
  readonly how: How;
  readonly until?: Day | undefined;
  readonly operation: string;
}

/** All votes on what comes after decisions, the latest first; whoever drafts one holds them until the transaction ends. */
export async function renewals(db: Db, roundId: string): Promise<readonly Renewal[]> {
  const rows = await open(db)
    .selectFrom('decision_renewals')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('vote', 'desc')
    .execute();
  return rows.map(({ vote, year, number, renewal: how, valid_to, operation_id: operation }) => ({
    ...{ vote, of: { year, number }, how, operation },
    until: valid_to ?? undefined,
  }));
}

/** The same, held: two that draft at once wait for each other. */
export async function heldRenewals(db: Db, roundId: string): Promise<readonly Renewal[]> {
  await holdNumbers(db, roundId, 'votes');
  return renewals(db, roundId);
}

/** Keeps which vote is on what. */
export async function saveRenewal(
  db: Db,
  by: { readonly roundId: string; readonly at: Instant; readonly office: string },
  { vote, of, how, until, operation }: Renewal,
): Promise<void> {
  await open(db)
    .insertInto('decision_renewals')
    .values({
      round_id: by.roundId,
      vote,
      year: of.year,
      number: of.number,
      renewal: how,
      valid_to: until ?? null,
      operation_id: operation,
      office: by.office,
      drafted_at: by.at,
    })
    .execute();
}
