import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** Teams shows at most this many people their own view of a card. */
const MOST = 60;

const userQuery = keptQuery((db, of: { roundId: string; personId: string }) =>
  open(db)
    .selectFrom('platform_users')
    .select('user_id')
    .where('round_id', '=', of.roundId)
    .where('person_id', '=', of.personId),
);

/** Learns by which id the platform knows a person (`29:…`): views of their own are addressed by it. */
export async function learnUser(
  db: Db,
  user: { readonly roundId: string; readonly personId: string; readonly userId: string },
): Promise<void> {
  const { roundId, personId, userId } = user;
  const [known] = (await userQuery(db, { roundId, personId })).rows;
  if (known?.user_id === userId) return;
  await open(db)
    .insertInto('platform_users')
    .values({ round_id: roundId, person_id: personId, user_id: userId })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'person_id'])
        .doUpdateSet({ user_id: userId })
        .where('platform_users.user_id', '<>', userId),
    )
    .execute();
}

const viewersQuery = keptQuery((db, of: { roundId: string }) =>
  open(db)
    .selectFrom('platform_users')
    .select('user_id')
    .where('round_id', '=', of.roundId)
    .orderBy('person_id')
    .limit(MOST),
);

/** The platform's ids of the people who may have a view of their own: those who have spoken to the bot. */
export async function viewersOf(db: Db, roundId: string): Promise<string[]> {
  return (await viewersQuery(db, { roundId })).rows.map((row) => row.user_id);
}
