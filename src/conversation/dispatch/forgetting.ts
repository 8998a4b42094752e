import { ago } from '../../german/time.ts';
import type { Db } from '../database.ts';
import { type Forget, type Forgotten, GUARDS } from '../database.ts';
import type { ConversationTables } from '../tables.ts';

const open = (db: Db) => db.withTables<ConversationTables>();

/** What has come in says no more who sent it and what; that it was answered is known as long as it guards. */
export const forgetSenders: Forget = async (db, of) => {
  const { roundId, now, retention, most } = of;
  const named = open(db)
    .selectFrom('inbox')
    .select('activity')
    .where('round_id', '=', roundId)
    .where('person_id', 'is not', null)
    .where('received_at', '<', ago(now, retention.messages))
    .orderBy('received_at')
    .limit(most);
  const emptied = await open(db)
    .updateTable('inbox')
    .set({ person_id: null, input: null, reply: null })
    .where('round_id', '=', roundId)
    .where('activity', 'in', named)
    .executeTakeFirst();
  return Number(emptied.numUpdatedRows) === most || forgetGuards(db, of);
};

async function forgetGuards(db: Db, { roundId, now, most }: Forgotten): Promise<boolean> {
  const over = open(db)
    .selectFrom('inbox')
    .select('activity')
    .where('round_id', '=', roundId)
    .where('received_at', '<', ago(now, GUARDS))
    .orderBy('received_at')
    .limit(most);
  const gone = await open(db)
    .deleteFrom('inbox')
    .where('round_id', '=', roundId)
    .where('activity', 'in', over)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) === most;
}
