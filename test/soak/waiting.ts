import type { Db } from '../../src/conversation/database.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import type { ResponsesTables } from '../../src/responses/tables.ts';

/** What is still to be sent, shown or closed at a moment, a line for each. */
export async function whatWaits(database: Db, now: string): Promise<string[]> {
  const db = database.withTables<DeliveryTables & ResponsesTables>();
  const outbox = await db.selectFrom('outbox').select('subject').where('state', '=', 'pending').execute();
  const cards = await db
    .selectFrom('live_cards')
    .select('subject')
    .whereRef('wanted', '>', 'shown')
    .where('activity_id', 'is not', null)
    .execute();
  const open = db.selectFrom('askings').select(['kind', 'number']).where('state', '=', 'open');
  const over = await open.where('closes_at', '<=', now).execute();
  return [
    ...outbox.map(({ subject }) => `outbox: ${subject}`),
    ...cards.map(({ subject }) => `card: ${subject}`),
    ...over.map(({ kind, number }) => `still open: ${kind} ${number}`),
  ];
}
