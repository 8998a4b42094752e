import type { Db, Owing } from '../../conversation/database.ts';
import { beganAt, type Deleted, isOf } from '../../municipalities/deleted.ts';
import { type DeletingNeeds, deleteAgain } from '../../personal-data/deleting.ts';

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

/** Deletes again whom a backup has brought back, as they were deleted before. */
export async function forgetAgain(db: Db, needs: DeletingNeeds, back: readonly Back[]): Promise<void> {
  const people = new Map(back.map((one) => [`${one.deleted.roundId}/${one.personId.toLowerCase()}`, one]));
  for (const { personId, deleted } of people.values())
    await deleteAgain(db, needs, { roundId: deleted.roundId, personId, at: deleted.at });
}

type Place = Pick<Back, 'table' | 'column'>;

function placesOf({ tables }: Pick<Owing, 'tables'>): Place[] {
  return Object.entries(tables).flatMap(([table, { personal }]) =>
    Object.entries(personal).flatMap(([column, deletion]) =>
      OF_PEOPLE.has(column) && deletion !== undefined && deletion !== 'stays' && table !== SWEPT
        ? [{ table, column }]
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
