import type { Db } from '../conversation/database.ts';
import type { LiveCard } from '../conversation/feature.ts';
import type { Instant } from '../german/berlin.ts';
import { isWaiting, post } from './outbox.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** More would only scroll by. */
const MOST = 12;

/**
 * Posts anew what still takes answers, in the order in which it was posted, where all that stood there is gone; what has
 * been answered for good stays gone. Of very many, the last ones.
 */
export async function postAnew(
  db: Db,
  live: Readonly<Record<string, LiveCard>>,
  { roundId, at }: { readonly roundId: string; readonly at: Instant },
): Promise<void> {
  const subjects = await standing(db, live, { roundId, at });
  await open(db).updateTable('live_cards').set({ activity_id: null }).where('round_id', '=', roundId).execute();
  for (const { subject, queue, reply } of subjects.slice(-MOST))
    await post(db, { roundId, conversationId: queue, at, reply, subject });
}

async function standing(
  db: Db,
  live: Readonly<Record<string, LiveCard>>,
  { roundId, at }: { readonly roundId: string; readonly at: Instant },
) {
  const found = [];
  for (const { subject, queue } of await posted(db, roundId)) {
    const [name = '', ...key] = subject.split(':');
    const reply = await live[name]?.(db, roundId, key.join(':'), at);
    const takesAnswers = reply !== undefined && 'refresh' in reply && reply.refresh !== undefined;
    if (takesAnswers && !(await isWaiting(db, roundId, subject))) found.push({ subject, queue, reply });
  }
  return found;
}

/** The cards that were posted, in that order. */
async function posted(db: Db, roundId: string) {
  const last = open(db)
    .selectFrom('outbox')
    .select(({ fn }) => ['subject', fn.max('id').as('id')])
    .where('round_id', '=', roundId)
    .where('subject', 'is not', null)
    .groupBy('subject')
    .as('last');
  return open(db)
    .selectFrom('live_cards')
    .leftJoin(last, 'last.subject', 'live_cards.subject')
    .select(['live_cards.subject', 'live_cards.queue'])
    .where('live_cards.round_id', '=', roundId)
    .orderBy(({ fn, lit }) => fn.coalesce('last.id', lit(0)))
    .execute();
}
