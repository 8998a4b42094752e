import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Placeable } from './placeable.ts';
import type { PlacedFilesTable, SharePointTables } from './tables.ts';

const open = (db: Db) => db.withTables<SharePointTables>();

/** A file as it is to lie there and as it does. */
export interface Placed {
  readonly key: string;
  readonly wanted: string;
  readonly wantedAt: Instant;
  readonly folder: string;
  readonly name: string;
  readonly there?:
    | {
        readonly version: string;
        readonly item: string;
        readonly tag: string;
        readonly address: string;
        readonly at: Instant;
      }
    | undefined;
  readonly refused?: { readonly code: string; readonly at: Instant } | undefined;
}

/** All files of a round, those that were placed last in front. */
export async function placedFiles(db: Db, roundId: string): Promise<Placed[]> {
  const rows = await open(db)
    .selectFrom('placed_files')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('placed_at', 'desc')
    .orderBy('key')
    .execute();
  return rows.map(toPlaced);
}

/** How a file lies there; undefined where it never was to. */
export async function findPlaced(db: Db, roundId: string, key: string): Promise<Placed | undefined> {
  const row = await open(db)
    .selectFrom('placed_files')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && toPlaced(row);
}

function toPlaced(row: PlacedFilesTable): Placed {
  const { key, wanted, wanted_at: wantedAt, folder, name, version, item, placed_at: at, refusal: code } = row;
  const there = version !== null && item !== null && at !== null;
  return {
    ...{ key, wanted, wantedAt, folder, name },
    there: there ? { version, item, at, tag: row.tag ?? '', address: row.address ?? '' } : undefined,
    refused: code !== null && row.refused_at !== null ? { code, at: row.refused_at } : undefined,
  };
}

/** Notes what is to lie there from now on. */
export async function want(
  db: Db,
  roundId: string,
  { key, version, folder, name }: Placeable,
  at: Instant,
): Promise<void> {
  const set = { wanted: version, wanted_at: at, refusal: null, refused_at: null };
  const none = { version: null, item: null, tag: null, address: null, placed_at: null };
  await open(db)
    .insertInto('placed_files')
    .values({ round_id: roundId, key, folder, name, ...set, ...none })
    .onConflict((conflict) => conflict.columns(['round_id', 'key']).doUpdateSet(set))
    .execute();
}

/** What has been placed, and where. */
export interface Landed {
  readonly key: string;
  readonly version: string;
  readonly name: string;
  readonly item: string;
  readonly tag: string;
  readonly address: string;
}

/** Keeps that a file lies there; what troubled placing is over. */
export async function keepPlaced(db: Db, roundId: string, { key, ...landed }: Landed, at: Instant): Promise<void> {
  await open(db)
    .updateTable('placed_files')
    .set({ ...landed, placed_at: at, refusal: null, refused_at: null })
    .where('round_id', '=', roundId)
    .where('key', '=', key)
    .execute();
  await open(db).deleteFrom('placing_troubles').where('round_id', '=', roundId).execute();
}

/** Keeps why a file does not lie there. */
export async function keepRefused(
  db: Db,
  roundId: string,
  { key, code, at }: { readonly key: string; readonly code: string; readonly at: Instant },
): Promise<void> {
  await open(db)
    .updateTable('placed_files')
    .set({ refusal: code, refused_at: at })
    .where('round_id', '=', roundId)
    .where('key', '=', key)
    .execute();
}

/** Notes a trouble; false where it has been told before and is not over. */
export async function beginTrouble(db: Db, roundId: string, trouble: { code: string; at: Instant }): Promise<boolean> {
  const begun = await open(db)
    .insertInto('placing_troubles')
    .values({ round_id: roundId, code: trouble.code, since: trouble.at })
    .onConflict((conflict) => conflict.columns(['round_id', 'code']).doNothing())
    .executeTakeFirst();
  return Number(begun.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What troubles placing now, the latest first. */
export async function troublesIn(db: Db, roundId: string): Promise<{ code: string; since: Instant }[]> {
  return open(db)
    .selectFrom('placing_troubles')
    .select(['code', 'since'])
    .where('round_id', '=', roundId)
    .orderBy('since', 'desc')
    .execute();
}
