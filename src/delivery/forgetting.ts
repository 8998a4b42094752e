import type { Db, Forget, Forgotten } from '../conversation/database.ts';
import { GUARDS } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { ago } from '../german/time.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** In place of a chat that is not to be known any more. */
const NOWHERE = 'nobody';

/**
 * What has gone out or was given up says no more whom it was for, and goes when it guards nothing any more. What is still
 * to go out stays, however old it is.
 */
export const forgetRecipients: Forget = async (db, of) => {
  const { roundId, now, retention, most } = of;
  const before = ago(now, retention.messages);
  const away = await open(db)
    .updateTable('outbox')
    .set({ queue: NOWHERE, conversation_id: NOWHERE })
    .where('round_id', '=', roundId)
    .where(
      'id',
      'in',
      done(db, { roundId, before })
        .where('queue', 'not in', channels(db, roundId))
        .where('queue', '<>', NOWHERE)
        .limit(most),
    )
    .executeTakeFirst();
  const unnamed = await open(db)
    .updateTable('outbox')
    .set({ recipient: null, error: null })
    .where('round_id', '=', roundId)
    .where(
      'id',
      'in',
      done(db, { roundId, before })
        .where((eb) => eb.or([eb('recipient', 'is not', null), eb('error', 'is not', null)]))
        .limit(most),
    )
    .executeTakeFirst();
  const more = [away, unnamed].some(({ numUpdatedRows }) => Number(numUpdatedRows) === most);
  return (await forgetGuards(db, of)) || more;
};

async function forgetGuards(db: Db, { roundId, now, most }: Forgotten): Promise<boolean> {
  const over = done(db, { roundId, before: ago(now, GUARDS) }).limit(most);
  const gone = await open(db)
    .deleteFrom('outbox')
    .where('round_id', '=', roundId)
    .where('id', 'in', over)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) === most;
}

/** What has been sent, or never will be, the oldest first. */
function done(db: Db, { roundId, before }: { roundId: string; before: Instant }) {
  return open(db)
    .selectFrom('outbox')
    .select('outbox.id')
    .where('outbox.round_id', '=', roundId)
    .where('state', 'in', ['sent', 'failed', 'needless'])
    .where(({ eb, fn }) => eb(fn.coalesce('sent_at', 'created_at'), '<', before))
    .orderBy('outbox.id');
}

function channels(db: Db, roundId: string) {
  return open(db)
    .selectFrom('conversations')
    .select('conversations.conversation_id')
    .where('conversations.round_id', '=', roundId)
    .where('conversations.kind', '=', 'channel');
}
