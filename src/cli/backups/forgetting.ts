import type { Db, Deletion, Owing } from '../../conversation/database.ts';
import { beganAt, type Deleted, isOf } from '../../municipalities/deleted.ts';

/** Columns that hold the id of a person where they are to be forgotten. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['person_id', 'substitute_id', 'recipient', 'welcomed']);

/** A person stands there by their key for an hour, until what their last message left behind is swept away. */
const SWEPT = 'deletions';

/** Somebody whose data has been deleted and who stands in a table again. */
export interface Back {
  readonly deleted: Deleted;
  readonly table: string;
  readonly column: string;
  readonly personId: string;
  readonly deletion: Deletion;
}

type Loose = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Where a round holds those again whose data has been deleted; whoever was let in anew since is not back by a backup. */
export async function backIn(db: Db, owing: Pick<Owing, 'tables'>, deleted: readonly Deleted[]): Promise<Back[]> {
  const found: Back[] = [];
  for (const roundId of new Set(deleted.map((one) => one.roundId))) {
    const ofRound = deleted.filter((one) => one.roundId === roundId);
    for (const place of placesOf(owing))
      for (const personId of await peopleIn(db, roundId, place)) {
        const which = ofRound.find((one) => isOf(one, personId));
        const began = which && (await beganAt(db, roundId, personId));
        if (which && !(began !== undefined && began > which.at)) found.push({ ...place, personId, deleted: which });
      }
  }
  return found;
}

/** Deletes again what a backup has brought back. Rows that are counted stay, as nobody's; what others lead to goes last. */
export async function forgetAgain(db: Db, owing: Owing, back: readonly Back[]): Promise<void> {
  const counted = new Set(
    owing.invariants.flatMap((one) => ('counts' in one ? one.counts.map(({ table }) => table) : [])),
  );
  const last = ({ table }: Back) => (table === 'people' ? 1 : 0);
  for (const one of back.toSorted((first, other) => last(first) - last(other)))
    if (one.deletion === 'emptied') await emptied(db, one, { [one.column]: null });
    else if (counted.has(one.table)) await emptied(db, one, nobodyIn(owing, one));
    else await rowsGone(db, one);
}

function nobodyIn({ tables }: Owing, { table, column, deleted }: Back): Record<string, string | null> {
  const others = Object.entries(tables[table]?.personal ?? {}).filter(
    ([, deletion]) => deletion === 'row' || deletion === 'emptied',
  );
  return { ...Object.fromEntries(others.map(([name]) => [name, null])), [column]: deleted.key };
}

async function emptied(db: Db, { table, column, personId, deleted }: Back, set: Record<string, string | null>) {
  const rows = db.withTables<Loose>().updateTable(table).set(set).where('round_id', '=', deleted.roundId);
  await rows.where(column, '=', personId).execute();
}

async function rowsGone(db: Db, { table, column, personId, deleted }: Back) {
  const rows = db.withTables<Loose>().deleteFrom(table).where('round_id', '=', deleted.roundId);
  await rows.where(column, '=', personId).execute();
}

type Place = Pick<Back, 'table' | 'column' | 'deletion'>;

function placesOf({ tables }: Pick<Owing, 'tables'>): Place[] {
  return Object.entries(tables).flatMap(([table, { personal }]) =>
    Object.entries(personal).flatMap(([column, deletion]) =>
      OF_PEOPLE.has(column) && deletion !== undefined && deletion !== 'stays' && table !== SWEPT
        ? [{ table, column, deletion }]
        : [],
    ),
  );
}

async function peopleIn(db: Db, roundId: string, { table, column }: Place): Promise<string[]> {
  const rows = await db
    .withTables<Loose>()
    .selectFrom(table)
    .select(column)
    .distinct()
    .where('round_id', '=', roundId)
    .where(column, 'is not', null)
    .orderBy(column)
    .execute();
  return rows.flatMap((row) => row[column] ?? []);
}
