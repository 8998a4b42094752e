import type { Db } from '../conversation/database.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** Of a round that is closed, what was to follow the database under names that begin like this goes out no more. */
export async function leaveUnsaid(db: Db, roundId: string, subjects: readonly string[]): Promise<void> {
  await open(db)
    .updateTable('outbox')
    .set({ state: 'needless', reply: null, line: null, private_reply: null })
    .where('round_id', '=', roundId)
    .where('state', '=', 'pending')
    .where((eb) => eb.or(subjects.map((begins) => eb('subject', 'like', `${begins}%`))))
    .execute();
}
