import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Possibilities } from './area.ts';
import type { TopicPossibilitiesTable, TopicsTables } from './tables.ts';

const open = (db: Db) => db.withTables<TopicsTables>();

const query = (db: Db, roundId: string) =>
  open(db).selectFrom('topic_possibilities').selectAll().where('round_id', '=', roundId);

function toPossibilities(row: TopicPossibilitiesTable): Possibilities {
  const { topic_area: topicArea, version, text, office, written_at: writtenAt } = row;
  return { topicArea, version, text: text ?? undefined, office, writtenAt };
}

/** All that was written down for the topic areas of a round, replaced texts among it. */
export async function allPossibilities(db: Db, roundId: string): Promise<Possibilities[]> {
  const rows = await query(db, roundId).orderBy('topic_area').orderBy('version').execute();
  return rows.map(toPossibilities);
}

/** What stands for a topic area now; undefined where nothing was ever written. */
export async function latestPossibilities(
  db: Db,
  roundId: string,
  topicArea: string,
): Promise<Possibilities | undefined> {
  const row = await query(db, roundId)
    .where('topic_area', '=', topicArea)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toPossibilities(row);
}

/** Whether an operation has written something before. */
export async function isWritten(db: Db, roundId: string, operation: string): Promise<boolean> {
  const row = await query(db, roundId).where('operation_id', '=', operation).executeTakeFirst();
  return row !== undefined;
}

/** What is written down for a topic area of which one version was seen. */
export interface Written {
  readonly topicArea: string;
  readonly seen: number;
  readonly operation: string;
  readonly text: string | undefined;
}

/** Keeps a text as the next version; false where somebody has written since the one that was seen. */
export async function writePossibilities(db: Db, turn: MemberTurn, written: Written): Promise<boolean> {
  const { topicArea, seen, operation, text } = written;
  const { numInsertedOrUpdatedRows = 0n } = await open(db)
    .insertInto('topic_possibilities')
    .values({
      round_id: turn.roundId,
      topic_area: topicArea,
      version: seen + 1,
      operation_id: operation,
      text: text ?? null,
      office: turn.member.office,
      written_at: turn.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n || isWritten(db, turn.roundId, operation);
}
