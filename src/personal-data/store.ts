import { randomUUID } from 'node:crypto';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { formerName, formsOf, type Identity, renamedIn } from './identity.ts';
import { columnsThat, type Kept, type Loose, type Row } from './rows.ts';
import type { PersonalDataTables } from './tables.ts';

const open = (db: Db) => db.withTables<Loose>();
const own = (db: Db) => db.withTables<PersonalDataTables>();

/** The rows of a table that tell of a person: by key or address, and by what an office has done under a name of theirs. */
export async function rowsOf(db: Db, kept: Kept, who: Identity): Promise<readonly Row[]> {
  const keyed = columnsThat(kept, 'row', 'emptied', 'nobody', 'channel', 'stays');
  const names = [...who.offices.map(({ name }) => name), ...who.shared].flatMap(formsOf);
  const done = names.length === 0 ? [] : columnsThat(kept, 'stays');
  const keys = who.actsKey === undefined ? who.addresses : [...who.addresses, who.actsKey];
  if (keyed.length + done.length === 0) return [];
  return open(db)
    .selectFrom(kept.table)
    .selectAll()
    .where('round_id', '=', who.roundId)
    .where((eb) =>
      eb.or([...keyed.map((column) => addressed(column, keys)), ...done.map((column) => eb(column, 'in', names))]),
    )
    .execute();
}

function addressed(column: string, addresses: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`lower(${sql.ref(column)}) in (${sql.join(addresses)})`;
}

/** Where what was to be told in a chat is told when there is none any more, and under which key nobody is known. */
export interface InPlace {
  readonly channel: string;
  readonly nobody: string;
}

/** A key under which nobody is known. */
export function nobodysKey(): string {
  return `nobody-${randomUUID()}`;
}

/** Who is forgotten, and what stands in their place. */
export interface Forgotten {
  readonly who: Identity;
  readonly inPlace: InPlace;
}

/** Forgets a person in a table: their rows, keys and addresses go. */
export async function forgetIn(db: Db, kept: Kept, { who, inPlace }: Forgotten): Promise<void> {
  const emptied = columnsThat(kept, 'emptied');
  const replaced = [
    ...columnsThat(kept, 'nobody').map((column) => ({ column, by: inPlace.nobody })),
    ...columnsThat(kept, 'channel').map((column) => ({ column, by: inPlace.channel })),
  ];
  await dropRows(db, kept.table, { who, columns: columnsThat(kept, 'row') });
  if (emptied.length > 0)
    await open(db)
      .updateTable(kept.table)
      .set(Object.fromEntries(emptied.map((column) => [column, null])))
      .where('round_id', '=', who.roundId)
      .where(anyOf([...emptied, ...replaced.map(({ column }) => column)], who))
      .execute();
  for (const { column, by } of replaced)
    await open(db)
      .updateTable(kept.table)
      .set({ [column]: by })
      .where('round_id', '=', who.roundId)
      .where(anyOf([column], who))
      .execute();
}

async function dropRows(db: Db, table: string, { who, columns }: { who: Identity; columns: readonly string[] }) {
  if (columns.length === 0) return;
  await open(db).deleteFrom(table).where('round_id', '=', who.roundId).where(anyOf(columns, who)).execute();
}

function anyOf(columns: readonly string[], { addresses }: Identity) {
  return (eb: ExpressionBuilder<Loose, string>) => eb.or(columns.map((column) => addressed(column, addresses)));
}

/** What an office has done stays, under a name that says no more who it was. */
export async function renameIn(db: Db, kept: Kept, who: Identity): Promise<void> {
  const names = new Map(
    who.offices.flatMap((office) => formsOf(office.name).map((form) => [form, formerName(office)])),
  );
  for (const column of columnsThat(kept, 'stays'))
    for (const name of names.keys())
      for (const value of await holding(db, kept.table, { roundId: who.roundId, column, name }))
        await open(db)
          .updateTable(kept.table)
          .set({ [column]: renamedIn(value, names) })
          .where('round_id', '=', who.roundId)
          .where(column, '=', value)
          .execute();
}

/** The values of a column that are this name, or hold it as a value by itself. */
async function holding(
  db: Db,
  table: string,
  { roundId, column, name }: { roundId: string; column: string; name: string },
): Promise<readonly string[]> {
  const inside = `%${JSON.stringify(name).replace(/[\\%_]/gu, '\\$&')}%`;
  const rows = await open(db)
    .selectFrom(table)
    .select(column)
    .distinct()
    .where('round_id', '=', roundId)
    .where((eb) => eb.or([eb(column, '=', name), sql<SqlBool>`${sql.ref(column)} like ${inside} escape '\\'`]))
    .execute();
  return rows.map((row) => String(row[column]));
}

/** The queues of a person's chats, which belong to no round. */
export async function dropQueues(db: Db, { addresses }: Identity): Promise<void> {
  await open(db).deleteFrom('queues').where(addressed('queue', addresses)).execute();
}

/** Notes that a person was forgotten, until what their last message leaves behind is swept away. */
export async function noteDeletion(
  db: Db,
  { roundId, personId, addresses }: Identity,
  { id, at }: { id: string; at: Instant },
): Promise<void> {
  const known = { person_id: personId, addresses: JSON.stringify(addresses) };
  const row = { round_id: roundId, id, ...known, deleted_at: at, swept_at: null };
  await own(db).insertInto('deletions').values(row).execute();
}

/** Whom a deletion was about, before all is swept away. */
export async function deletedPerson(
  db: Db,
  roundId: string,
  id: string,
): Promise<Pick<Identity, 'personId' | 'addresses'> | undefined> {
  const row = await own(db)
    .selectFrom('deletions')
    .select(['person_id', 'addresses'])
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.person_id === null) return undefined;
  return { personId: row.person_id, addresses: z.array(z.string()).parse(JSON.parse(row.addresses ?? '[]')) };
}

/** Nothing of the person is left. */
export async function noteSwept(db: Db, { roundId, id, at }: { roundId: string; id: string; at: Instant }) {
  await own(db)
    .updateTable('deletions')
    .set({ person_id: null, addresses: null, swept_at: at })
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .execute();
}
