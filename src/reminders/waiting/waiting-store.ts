import type { Db } from '../../conversation/database.ts';
import type { Waiting } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import type { RemindersTables } from '../tables.ts';
import type { Stage } from './stage.ts';

const open = (db: Db) => db.withTables<RemindersTables>();

/** What waits, by its name and since when: what waits anew is told anew. */
type Named = Pick<Waiting, 'key' | 'since'>;

/** A telling in a round: at which stage, and when. */
export interface Telling {
  readonly roundId: string;
  readonly stage: Stage;
  readonly at: Instant;
}

/** Which of these have been told at which stage, as `told` names them. */
export async function toldOf(db: Db, roundId: string, among: readonly Named[]): Promise<ReadonlySet<string>> {
  if (among.length === 0) return new Set();
  const rows = await open(db)
    .selectFrom('waiting_told')
    .select(['key', 'since', 'stage'])
    .where('round_id', '=', roundId)
    .where('key', 'in', [...new Set(among.map(({ key }) => key))])
    .execute();
  return new Set(rows.map((row) => told(row, row.stage)));
}

/** What was told, and at which stage, in one word. */
export function told({ key, since }: Named, stage: Stage): string {
  return `${stage} ${key} ${since}`;
}

/** Notes that this is told now; false when it has been told at this stage before. */
export async function markTold(db: Db, { roundId, stage, at }: Telling, { key, since }: Named): Promise<boolean> {
  const result = await open(db)
    .insertInto('waiting_told')
    .values({ round_id: roundId, key, since, stage, told_at: at })
    .onConflict((conflict) => conflict.columns(['round_id', 'key', 'since', 'stage']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What was told in one telling, as `told` names it. */
export async function toldIn(db: Db, { roundId, stage, at }: Telling): Promise<ReadonlySet<string>> {
  const rows = await open(db)
    .selectFrom('waiting_told')
    .select(['key', 'since'])
    .where('round_id', '=', roundId)
    .where('stage', '=', stage)
    .where('told_at', '=', at)
    .execute();
  return new Set(rows.map((row) => told(row, stage)));
}
