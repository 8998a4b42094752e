import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** Where a person is reached by e-mail, and since when and why nothing arrives there any more. */
export interface MailAddress {
  readonly personId: string;
  readonly address: string;
  readonly refused?: { readonly at: Instant; readonly reason: string } | undefined;
}

/** Who is meant. */
export interface OfPerson {
  readonly roundId: string;
  readonly personId: string;
}

/** The addresses of all who have one. */
export async function addressesIn(db: Db, roundId: string): Promise<MailAddress[]> {
  const rows = await query(db, roundId).orderBy('person_id').execute();
  return rows.map(toAddress);
}

/** Where a person is reached; undefined where the round file says nothing. */
export async function addressOf(db: Db, { roundId, personId }: OfPerson): Promise<MailAddress | undefined> {
  const row = await query(db, roundId).where(lowered, '=', personId.toLowerCase()).executeTakeFirst();
  return row && toAddress(row);
}

const lowered = sql<string>`lower(person_id)`;

function query(db: Db, roundId: string) {
  return open(db)
    .selectFrom('mail_addresses')
    .select(['person_id', 'address', 'refused_at', 'refusal'])
    .where('round_id', '=', roundId);
}

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function toAddress({ person_id: personId, address, refused_at: at, refusal: reason }: Row): MailAddress {
  return at === null ? { personId, address } : { personId, address, refused: { at, reason: reason ?? '' } };
}

/** Enters where a person is reached from now on, or that they are reached nowhere; the same address stays as it stands. */
export async function enterAddress(
  db: Db,
  who: OfPerson,
  { address, at }: { readonly address: string | undefined; readonly at: Instant },
): Promise<void> {
  if ((await addressOf(db, who))?.address === address) return;
  await forgetAddress(db, who);
  if (address === undefined) return;
  await open(db)
    .insertInto('mail_addresses')
    .values({
      ...{ round_id: who.roundId, person_id: who.personId, address, entered_at: at },
      ...{ refused_at: null, refusal: null },
    })
    .execute();
}

/** Forgets where a person was reached. */
export async function forgetAddress(db: Db, { roundId, personId }: OfPerson): Promise<void> {
  await open(db)
    .deleteFrom('mail_addresses')
    .where('round_id', '=', roundId)
    .where(lowered, '=', personId.toLowerCase())
    .execute();
}

/** Notes that nothing arrives at an address; false where it was known, or the person is reached elsewhere by now. */
export async function markRefused(
  db: Db,
  { roundId, personId }: OfPerson,
  refused: { readonly address: string; readonly at: Instant; readonly reason: string },
): Promise<boolean> {
  const result = await open(db)
    .updateTable('mail_addresses')
    .set({ refused_at: refused.at, refusal: refused.reason })
    .where('round_id', '=', roundId)
    .where(lowered, '=', personId.toLowerCase())
    .where('address', '=', refused.address)
    .where('refused_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
