import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { keptQuery } from '../kept-query.ts';
import type { ConversationTables } from '../tables.ts';
import type { Act, Seal } from './chain.ts';

const open = (db: Db) => db.withTables<ConversationTables>();

/** An act as it is recorded. */
export interface Recorded extends Act {
  readonly activity: string;
}

/** An act with its number in the chain; undefined where it waits for its seal. */
export interface Kept extends Act {
  readonly seal: number | undefined;
}

const COLUMNS = ['acted_at as actedAt', 'person_key as personKey', 'verb', 'subject'] as const;

const unsealedQuery = keptQuery((db, of: { roundId: string; most: number }) =>
  open(db)
    .selectFrom('audit')
    .select([...COLUMNS, 'activity'])
    .where('round_id', '=', of.roundId)
    .where('seal', 'is', null)
    .orderBy('acted_at')
    .orderBy('activity')
    .limit(of.most),
);

/** Acts that wait for their seal, the earliest first, whenever they were committed. */
export async function unsealedActs(db: Db, roundId: string, most: number): Promise<Recorded[]> {
  return (await unsealedQuery(db, { roundId, most })).rows;
}

const lastQuery = keptQuery((db, of: { roundId: string }) => seals(db, of.roundId).orderBy('number', 'desc').limit(1));

/** The newest link of a round; undefined while it has none. */
export async function lastSeal(db: Db, roundId: string): Promise<Seal | undefined> {
  return (await lastQuery(db, { roundId })).rows[0];
}

/** So many in one statement: SQLite takes some thousand values, and nobody else is answered while one runs. */
const AT_ONCE = 100;

/** Keeps the seals of acts that follow each other in the chain. */
export async function keepSeals(
  db: Db,
  roundId: string,
  all: readonly { readonly activity: string; readonly seal: Seal }[],
): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    await open(db)
      .insertInto('audit_seals')
      .values(
        some.map(({ seal: { number, actedAt, digest, hash } }) => ({
          ...{ round_id: roundId, number, digest, hash },
          acted_at: actedAt,
        })),
      )
      .execute();
    await number(db, roundId, some);
  }
}

async function number(
  db: Db,
  roundId: string,
  some: readonly { readonly activity: string; readonly seal: Seal }[],
): Promise<void> {
  const whens = some.map(({ activity, seal }) => sql`when ${activity} then cast(${seal.number} as integer)`);
  await open(db)
    .updateTable('audit')
    .set({ seal: sql<number>`case activity ${sql.join(whens, sql` `)} end` })
    .where('round_id', '=', roundId)
    .where(
      'activity',
      'in',
      some.map(({ activity }) => activity),
    )
    .execute();
}

/** The chain of a round in its order, and all acts that are recorded; read again where something was sealed meanwhile. */
export async function chainOf(db: Db, roundId: string): Promise<{ seals: readonly Seal[]; acts: readonly Kept[] }> {
  const chain = await seals(db, roundId).orderBy('number').execute();
  const acts = await open(db)
    .selectFrom('audit')
    .select([...COLUMNS, 'seal'])
    .where('round_id', '=', roundId)
    .execute();
  if ((await lastSeal(db, roundId))?.hash !== chain.at(-1)?.hash) return chainOf(db, roundId);
  return { seals: chain, acts: acts.map(({ seal, ...act }) => ({ ...act, seal: seal ?? undefined })) };
}

function seals(db: Db, roundId: string) {
  return open(db)
    .selectFrom('audit_seals')
    .select(['number', 'acted_at as actedAt', 'digest', 'hash'])
    .where('round_id', '=', roundId);
}
