import type { Db } from '../database.ts';
import { keptWrite } from '../kept-query.ts';
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

/** Acts that wait for their seal, the earliest first, whenever they were committed. */
export function unsealedActs(db: Db, roundId: string, most: number): Promise<Recorded[]> {
  return open(db)
    .selectFrom('audit')
    .select([...COLUMNS, 'activity'])
    .where('round_id', '=', roundId)
    .where('seal', 'is', null)
    .orderBy('acted_at')
    .orderBy('activity')
    .limit(most)
    .execute();
}

/** The newest link of a round; undefined while it has none. */
export function lastSeal(db: Db, roundId: string): Promise<Seal | undefined> {
  return seals(db, roundId).orderBy('number', 'desc').limit(1).executeTakeFirst();
}

const sealQuery = keptWrite(
  (db, of: { roundId: string; number: number; actedAt: string; digest: string; hash: string }) =>
    open(db)
      .insertInto('audit_seals')
      .values({ round_id: of.roundId, number: of.number, acted_at: of.actedAt, digest: of.digest, hash: of.hash }),
);

const numberQuery = keptWrite((db, of: { roundId: string; activity: string; number: number }) =>
  open(db)
    .updateTable('audit')
    .set({ seal: of.number })
    .where('round_id', '=', of.roundId)
    .where('activity', '=', of.activity),
);

/** Keeps the seal of an act. */
export async function keepSeal(
  db: Db,
  roundId: string,
  { activity, seal }: { activity: string; seal: Seal },
): Promise<void> {
  await sealQuery(db, { roundId, ...seal });
  await numberQuery(db, { roundId, activity, number: seal.number });
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
