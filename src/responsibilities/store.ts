import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Bearer, Responsibility, Terms, Version } from './responsibility.ts';
import type { ResponsibilitiesTables, ResponsibilityVersionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<ResponsibilitiesTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('responsibility_versions')
    .leftJoin('municipalities', municipalityOf('responsibility_versions'))
    .selectAll('responsibility_versions')
    .select(['municipalities.name as bearer_name', 'municipalities.kind as bearer_kind'])
    .where('responsibility_versions.round_id', '=', roundId);

/** Those versions that count. */
const counting = (db: Db, roundId: string) =>
  query(db, roundId).innerJoin('responsibilities', (join) =>
    join
      .onRef('responsibilities.round_id', '=', 'responsibility_versions.round_id')
      .onRef('responsibilities.number', '=', 'responsibility_versions.responsibility')
      .onRef('responsibilities.version', '=', 'responsibility_versions.version'),
  );

type Row = ResponsibilityVersionsTable & { bearer_name: string | null; bearer_kind: Bearer['kind'] | null };

function toVersion(row: Row): Version {
  const { municipality_id: id, bearer_name: name, bearer_kind: kind } = row;
  return {
    version: row.version,
    task: row.task,
    topicArea: row.topic_area ?? undefined,
    municipality: id === null || name === null || kind === null ? undefined : { id, name, kind },
    network: row.network ?? undefined,
    contact: row.contact ?? undefined,
    standIn: row.stand_in ?? undefined,
    validFrom: row.valid_from ?? undefined,
    validTo: row.valid_to ?? undefined,
    source: row.source ?? undefined,
    office: row.office,
    changedAt: row.changed_at,
  };
}

function toResponsibility(row: Row): Responsibility {
  return { ...toVersion(row), number: row.responsibility };
}

/** All responsibilities of a round by their numbers, those that have ended too. */
export async function allResponsibilities(db: Db, roundId: string): Promise<Responsibility[]> {
  const rows = await counting(db, roundId).orderBy('responsibility_versions.responsibility').execute();
  return rows.map(toResponsibility);
}

/** A responsibility by its number; undefined when there is none. */
export async function findResponsibility(db: Db, roundId: string, number: number): Promise<Responsibility | undefined> {
  const row = await counting(db, roundId)
    .where('responsibility_versions.responsibility', '=', number)
    .executeTakeFirst();
  return row && toResponsibility(row);
}

/** How a responsibility has stood, the first version first. */
export async function versionsOf(db: Db, roundId: string, number: number): Promise<Version[]> {
  const rows = await query(db, roundId)
    .where('responsibility_versions.responsibility', '=', number)
    .orderBy('responsibility_versions.version')
    .execute();
  return rows.map(toVersion);
}

/** The number of what an operation has made; undefined when it has made nothing. */
export async function madeBy(db: Db, roundId: string, operation: string): Promise<number | undefined> {
  const row = await open(db)
    .selectFrom('responsibility_versions')
    .select('responsibility')
    .where('round_id', '=', roundId)
    .where('operation_id', '=', operation)
    .executeTakeFirst();
  return row?.responsibility;
}

/** Keeps a new responsibility under the next number; the same operation gives the one that it made first. */
export async function saveResponsibility(
  db: Db,
  turn: MemberTurn,
  { operation, terms }: { operation: string; terms: Terms },
): Promise<number> {
  const { roundId } = turn;
  await holdNumbers(db, roundId, 'responsibilities');
  const before = await madeBy(db, roundId, operation);
  if (before !== undefined) return before;
  const number = await nextNumber(db, roundId, 'responsibilities');
  await open(db).insertInto('responsibilities').values({ round_id: roundId, number, version: 1 }).execute();
  await keepVersion(db, turn, { number, version: 1, operation, terms });
  return number;
}

/** A change of a responsibility that was seen in one version. */
export interface Changed {
  readonly number: number;
  readonly seen: number;
  readonly operation: string;
  readonly terms: Terms;
}

/** Keeps a changed responsibility as its next version; false when somebody has changed it since it was seen. */
export async function changeResponsibility(db: Db, turn: MemberTurn, changed: Changed): Promise<boolean> {
  const { number, seen, operation, terms } = changed;
  const version = seen + 1;
  const { numUpdatedRows } = await open(db)
    .updateTable('responsibilities')
    .set({ version })
    .where('round_id', '=', turn.roundId)
    .where('number', '=', number)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return (await madeBy(db, turn.roundId, operation)) === number;
  await keepVersion(db, turn, { number, version, operation, terms });
  return true;
}

async function keepVersion(
  db: Db,
  { roundId, member, at }: MemberTurn,
  kept: { number: number; version: number; operation: string; terms: Terms },
): Promise<void> {
  const { task, topicArea, municipality, network, contact, standIn, validFrom, validTo, source } = kept.terms;
  await open(db)
    .insertInto('responsibility_versions')
    .values({
      round_id: roundId,
      responsibility: kept.number,
      version: kept.version,
      operation_id: kept.operation,
      task,
      topic_area: topicArea ?? null,
      municipality_id: municipality?.id ?? null,
      network: network ?? null,
      contact: contact ?? null,
      stand_in: standIn ?? null,
      valid_from: validFrom ?? null,
      valid_to: validTo ?? null,
      source: source ?? null,
      office: member.office,
      changed_at: at,
    })
    .execute();
}
