import type { Selectable } from 'kysely';
import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { WatchedFoldersTable, WatchedItemsTable, WatchingTables } from './tables.ts';

const open = (db: Db) => db.withTables<WatchingTables>();

/** The folder as it was last looked at. */
export type Folder = Selectable<WatchedFoldersTable>;

/** What lies in it, or a folder of its library. */
export type Known = Selectable<WatchedItemsTable>;

/** The folder of a round; undefined before it was first looked at. */
export async function findFolder(db: Db, roundId: string): Promise<Folder | undefined> {
  return open(db).selectFrom('watched_folders').selectAll().where('round_id', '=', roundId).executeTakeFirst();
}

/** Keeps how the folder stands; whoever does so first lets others wait. */
export async function keepFolder(db: Db, folder: Folder): Promise<void> {
  const { round_id: _, ...stands } = folder;
  await open(db)
    .insertInto('watched_folders')
    .values(folder)
    .onConflict((conflict) => conflict.column('round_id').doUpdateSet(stands))
    .execute();
}

/** Keeps that a folder could not be looked at, and whether that is new. */
export async function keepTrouble(db: Db, roundId: string, of: { trouble: string; now: Instant }): Promise<boolean> {
  const before = await findFolder(db, roundId);
  const none = { round_id: roundId, library: '', folder: '', name: '', token: null, looked_at: of.now };
  await keepFolder(db, { ...none, ...before, trouble: of.trouble });
  return before?.trouble !== of.trouble;
}

/** All that is known of the library, by number where it has one. */
export async function allItems(db: Db, roundId: string): Promise<Known[]> {
  return open(db)
    .selectFrom('watched_items')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .orderBy('item')
    .execute();
}

/** The files of the folder, by number. */
export async function watchedFiles(db: Db, roundId: string): Promise<Known[]> {
  return (await allItems(db, roundId)).filter(({ kind }) => kind === 'file');
}

/** What waits to be read, that which was tried the least first. */
export async function waitingFiles(db: Db, roundId: string, limit: number): Promise<Known[]> {
  return open(db)
    .selectFrom('watched_items')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('state', '=', 'waiting')
    .orderBy('tries')
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** A file of the folder by its number. */
export async function findFile(db: Db, roundId: string, number: number): Promise<Known | undefined> {
  return (await watchedFiles(db, roundId)).find((one) => one.number === number);
}

/** Keeps an item as it is now. */
export async function keepItem(db: Db, item: Known): Promise<void> {
  const { round_id: _, item: __, ...stands } = item;
  await open(db)
    .insertInto('watched_items')
    .values(item)
    .onConflict((conflict) => conflict.columns(['round_id', 'item']).doUpdateSet(stands))
    .execute();
}

/** Changes what is known of an item as long as its content is the one that was looked at; false where it is not. */
export async function changeItem(
  db: Db,
  { round_id, item, tag }: Known,
  set: Partial<Pick<Known, 'state' | 'tries' | 'checksum' | 'import' | 'before'>>,
): Promise<boolean> {
  const changed = await open(db)
    .updateTable('watched_items')
    .set(set)
    .where('round_id', '=', round_id)
    .where('item', '=', item)
    .where('tag', '=', tag)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) > 0;
}

/** Lets go of an item. */
export async function dropItem(db: Db, { round_id, item }: Pick<Known, 'round_id' | 'item'>): Promise<void> {
  await open(db).deleteFrom('watched_items').where('round_id', '=', round_id).where('item', '=', item).execute();
}

/** Lets go of all that is known of another folder. */
export async function dropItems(db: Db, roundId: string): Promise<void> {
  await open(db).deleteFrom('watched_items').where('round_id', '=', roundId).execute();
}
