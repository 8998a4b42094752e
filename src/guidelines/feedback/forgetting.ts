import { randomUUID } from 'node:crypto';
import type { Db, Forget, Forgotten } from '../../conversation/database.ts';
import { ago, dayOf } from '../../german/time.ts';
import type { GuidelinesTables } from '../tables.ts';

const open = (db: Db) => db.withTables<GuidelinesTables>();

/** In place of who judged an answer, each by another key: the same answer may have been judged by several. */
const NOBODY = 'nobody-';

/** What was said of answers says no more who said it; it goes, with what was not answered, when the gaps are over. */
export const forgetGaps: Forget = async (db, of) => {
  const { roundId, now, retention, most } = of;
  const named = await open(db)
    .selectFrom('answer_feedback')
    .select(['person_id', 'answer_key'])
    .where('round_id', '=', roundId)
    .where('given_at', '<', ago(now, retention.judges))
    .where('person_id', 'not like', `${NOBODY}%`)
    .limit(most)
    .execute();
  for (const { person_id, answer_key } of named)
    await open(db)
      .updateTable('answer_feedback')
      .set({ person_id: `${NOBODY}${randomUUID()}` })
      .where('round_id', '=', roundId)
      .where('person_id', '=', person_id)
      .where('answer_key', '=', answer_key)
      .execute();
  await forgetOver(db, of);
  return named.length === most;
};

/** Few rows a night: they go at once. */
async function forgetOver(db: Db, { roundId, now, retention }: Forgotten): Promise<void> {
  const kept = ago(now, retention.gaps);
  await open(db).deleteFrom('answer_feedback').where('round_id', '=', roundId).where('given_at', '<', kept).execute();
  await open(db)
    .deleteFrom('unanswered_questions')
    .where('round_id', '=', roundId)
    .where('asked_on', '<', dayOf(kept))
    .execute();
  await open(db)
    .deleteFrom('settled_gaps')
    .where('round_id', '=', roundId)
    .where('settled_on', '<', dayOf(kept))
    .execute();
}
