import { sql } from 'kysely';
import type { Db, Forget } from '../conversation/database.ts';
import type { Asker } from '../conversation/dispatch/glance.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn, StrangerTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { ago } from '../german/time.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { OnboardingTables } from './tables.ts';

const open = (db: Db) => db.withTables<OnboardingTables>();

/** A request to be let in, with the place where it is answered. */
export interface AccessRequest {
  readonly number: number;
  readonly personId: string;
  readonly tenantId?: string | undefined;
  readonly name: string;
  readonly conversationId: string;
  readonly state: 'open' | 'granted' | 'declined';
  readonly askedAt: Instant;
}

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('access_requests')
    .select([
      'number',
      'person_id as personId',
      'tenant_id as tenantId',
      'name',
      'conversation_id as conversationId',
      'state',
      'asked_at as askedAt',
    ])
    .where('round_id', '=', roundId);

type Row = Omit<AccessRequest, 'name' | 'tenantId'> & { name: string | null; tenantId: string | null };

const named = (row: Row): AccessRequest => ({
  ...row,
  tenantId: row.tenantId ?? undefined,
  name: row.name ?? 'Eine Person',
});

/** Keeps a request; while one of the same account is open, it gives that one, with its tenant where that was not kept. */
export async function keepRequest(db: Db, turn: StrangerTurn): Promise<{ request: AccessRequest; isNew: boolean }> {
  await holdNumbers(db, turn.roundId, 'access');
  const before = await openOf(db, turn);
  if (before) return { request: before, isNew: false };
  const number = await nextNumber(db, turn.roundId, 'access');
  const values = {
    person_id: turn.stranger.personId,
    tenant_id: turn.stranger.tenantId ?? null,
    name: turn.stranger.name,
    conversation_id: turn.place.conversationId,
    asked_at: turn.at,
  };
  await open(db)
    .insertInto('access_requests')
    .values({ round_id: turn.roundId, number, ...values, state: 'open', decided_at: null, decided_by: null })
    .execute();
  return {
    request: named(await query(db, turn.roundId).where('number', '=', number).executeTakeFirstOrThrow()),
    isNew: true,
  };
}

/** The open request of an account; one that was kept without a tenant is this account's when it asks again. */
async function openOf(db: Db, { roundId, stranger }: StrangerTurn): Promise<AccessRequest | undefined> {
  const all = await query(db, roundId)
    .where(sql`lower(person_id)`, '=', stranger.personId.toLowerCase())
    .where('state', '=', 'open')
    .orderBy('number')
    .execute();
  const tenantId = stranger.tenantId ?? null;
  const isSame = (row: Row) => row.tenantId?.toLowerCase() === tenantId?.toLowerCase();
  const found = all.find(isSame) ?? all.find((row) => row.tenantId === null);
  if (!found || isSame(found)) return found && named(found);
  await open(db)
    .updateTable('access_requests')
    .set({ tenant_id: tenantId })
    .where('round_id', '=', roundId)
    .where('number', '=', found.number)
    .execute();
  return named({ ...found, tenantId });
}

/** A request by its number; undefined when there is none. */
export async function findRequest(db: Db, roundId: string, number: number): Promise<AccessRequest | undefined> {
  const row = await query(db, roundId).where('number', '=', number).executeTakeFirst();
  return row && named(row);
}

/** The requests that nobody has decided yet, oldest first. */
export async function openRequests(db: Db, roundId: string): Promise<AccessRequest[]> {
  return (await query(db, roundId).where('state', '=', 'open').orderBy('number').execute()).map(named);
}

/** Decides an open request and forgets the name; false when somebody was faster. */
export async function decide(
  db: Db,
  turn: MemberTurn,
  decided: { number: number; state: 'granted' | 'declined' },
): Promise<boolean> {
  const result = await open(db)
    .updateTable('access_requests')
    .set({ state: decided.state, name: null, decided_at: turn.at, decided_by: turn.member.office })
    .where('round_id', '=', turn.roundId)
    .where('number', '=', decided.number)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

const welcomeQuery = keptQuery((db, of: { roundId: string; welcomed: string; at: Instant }) =>
  open(db)
    .insertInto('welcomes')
    .values({ round_id: of.roundId, welcomed: of.welcomed, at: of.at })
    .onConflict((conflict) => conflict.columns(['round_id', 'welcomed']).doNothing()),
);

/** The note that a person has been welcomed. */
export function welcomeOf(db: Db, { roundId, personId }: Pick<Asker, 'roundId' | 'personId'>) {
  return open(db)
    .selectFrom('welcomes')
    .select('welcomes.at')
    .where('welcomes.round_id', '=', roundId)
    .where('welcomes.welcomed', '=', personId);
}

/** Notes that a person or the channel is welcomed; false when that has been done. */
export async function welcomeOnce(
  db: Db,
  roundId: string,
  greeted: { welcomed: string; at: Instant },
): Promise<boolean> {
  return (await welcomeQuery(db, { roundId, ...greeted })).changed > 0;
}

/** Forgets who is welcomed in a round. */
export async function forgetWelcomes(db: Db, roundId: string): Promise<void> {
  await open(db).deleteFrom('welcomes').where('round_id', '=', roundId).execute();
}

/** Nobody decides any more on what a person has asked who is to be forgotten. */
export async function withdrawRequests(
  db: Db,
  { roundId, personId, at }: { roundId: string; personId: string; at: Instant },
): Promise<void> {
  await open(db)
    .updateTable('access_requests')
    .set({ state: 'declined', name: null, decided_at: at })
    .where('round_id', '=', roundId)
    .where(sql`lower(person_id)`, '=', personId.toLowerCase())
    .where('state', '=', 'open')
    .execute();
}

/** Forgets requests when their time is over, decided or not: who still wants to be let in asks again. */
export const forgetRequests: Forget = async (db, { roundId, now, retention, most }) => {
  const over = open(db)
    .selectFrom('access_requests')
    .select('number')
    .where('round_id', '=', roundId)
    .where('asked_at', '<', ago(now, retention.requests))
    .orderBy('number')
    .limit(most);
  const gone = await open(db)
    .deleteFrom('access_requests')
    .where('round_id', '=', roundId)
    .where('number', 'in', over)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) === most;
};
