import type { Decimal } from 'decimal.js';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers } from '../municipalities/store.ts';
import { Exact } from './figures.ts';
import type { Notice } from './notice.ts';
import type { GrantsTables } from './tables.ts';

const open = (db: Db) => db.withTables<GrantsTables>();

/** The grant of a municipality as it was last kept, by which office and when. */
export interface KeptGrant {
  readonly municipalityId: string;
  readonly amount: Decimal;
  readonly office: string;
  readonly keptAt: Instant;
}

/** The grants of a round that have been kept. */
export async function keptGrants(db: Db, roundId: string): Promise<KeptGrant[]> {
  const rows = await open(db)
    .selectFrom('municipality_grants')
    .select(['municipality_id', 'amount', 'office', 'kept_at'])
    .where('round_id', '=', roundId)
    .orderBy('version')
    .execute();
  const latest = new Map(rows.map((row) => [row.municipality_id, row]));
  return [...latest.values()].map((row) => ({
    municipalityId: row.municipality_id,
    amount: new Exact(row.amount),
    office: row.office,
    keptAt: row.kept_at,
  }));
}

/** The grant of one municipality; undefined until its notice is kept. */
export async function grantOf(db: Db, roundId: string, municipalityId: string): Promise<KeptGrant | undefined> {
  return (await keptGrants(db, roundId)).find((grant) => grant.municipalityId === municipalityId);
}

/** Keeps a notice as the grant of the member's municipality; the one before stays in the history. */
export async function keepGrant(
  db: Db,
  turn: MemberTurn,
  { notice, amount }: { notice: Notice; amount: Decimal },
): Promise<void> {
  const { roundId, member, at } = turn;
  await holdNumbers(db, roundId, `grants/${member.municipality.id}`);
  const { last } = await open(db)
    .selectFrom('municipality_grants')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', member.municipality.id)
    .executeTakeFirstOrThrow();
  await open(db)
    .insertInto('municipality_grants')
    .values({
      round_id: roundId,
      municipality_id: member.municipality.id,
      version: (last ?? 0) + 1,
      amount: amount.toFixed(2),
      rate: notice.rate?.toFixed() ?? null,
      population: notice.population?.toFixed() ?? null,
      share: notice.share?.text ?? null,
      office: member.office,
      kept_at: at,
    })
    .execute();
}
