import { Decimal } from 'decimal.js';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Content, Draft, Idea, State, Version } from './idea.ts';
import type { ContentColumns, IdeasTable, IdeasTables } from './tables.ts';

const open = (db: Db) => db.withTables<IdeasTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('ideas')
    .innerJoin('municipalities', municipalityOf('ideas'))
    .selectAll('ideas')
    .select('municipalities.name as municipality_name')
    .where('ideas.round_id', '=', roundId);

type Row = IdeasTable & { municipality_name: string };

function toIdea(row: Row): Idea {
  const { changed_by: office, changed_at: at } = row;
  return {
    ...toContent(row),
    number: row.number,
    operation: row.operation_id,
    version: row.version,
    state: row.state,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    office: row.office,
    createdAt: row.created_at,
    changed: office === null || at === null ? undefined : { office, at },
  };
}

/** What stands in an entry or in one of its versions. */
function toContent(row: ContentColumns): Content {
  return {
    title: row.title,
    description: row.description,
    kind: row.kind,
    topicArea: row.topic_area,
    origin: row.origin ?? undefined,
    cost: row.cost === null ? undefined : new Decimal(row.cost),
    link: row.link ?? undefined,
    contactOffice: row.contact_office ?? undefined,
    costsGoOn: row.costs_go_on ?? undefined,
    legalBasis: row.legal_basis ?? undefined,
    prerequisites: row.prerequisites ?? undefined,
    result: row.result ?? undefined,
  };
}

/** The columns of what stands in an entry. */
function contentColumns(content: Content): ContentColumns {
  return {
    title: content.title,
    description: content.description,
    kind: content.kind,
    topic_area: content.topicArea,
    origin: content.origin ?? null,
    cost: content.cost?.toFixed(2) ?? null,
    link: content.link ?? null,
    contact_office: content.contactOffice ?? null,
    costs_go_on: content.costsGoOn ?? null,
    legal_basis: content.legalBasis ?? null,
    prerequisites: content.prerequisites ?? null,
    result: content.result ?? null,
  };
}

/** The entry that an operation made; undefined when it made none. */
export async function findByOperation(db: Db, roundId: string, operation: string): Promise<Idea | undefined> {
  const found = await query(db, roundId).where('ideas.operation_id', '=', operation).executeTakeFirst();
  return found && toIdea(found);
}

/** Keeps a new entry under the next number; the same form sent twice gives the entry it made first. */
export async function saveIdea(db: Db, turn: MemberTurn, draft: Draft): Promise<{ idea: Idea; isNew: boolean }> {
  await holdNumbers(db, turn.roundId, 'ideas');
  const before = await findByOperation(db, turn.roundId, draft.operation);
  if (before) return { idea: before, isNew: false };
  const number = await nextNumber(db, turn.roundId, 'ideas');
  await open(db)
    .insertInto('ideas')
    .values(row(turn, draft, number))
    .execute();
  return { idea: await findIdeaOrThrow(db, turn.roundId, number), isNew: true };
}

function row(turn: MemberTurn, draft: Draft, number: number): IdeasTable {
  return {
    ...contentColumns(draft),
    round_id: turn.roundId,
    number,
    operation_id: draft.operation,
    state: 'new',
    municipality_id: turn.member.municipality.id,
    office: turn.member.office,
    created_at: turn.at,
    version: 1,
    changed_at: null,
    changed_by: null,
    changes: 1,
  };
}

/** An entry by its number; undefined when there is none. */
export async function findIdea(db: Db, roundId: string, number: number): Promise<Idea | undefined> {
  const found = await query(db, roundId).where('ideas.number', '=', number).executeTakeFirst();
  return found && toIdea(found);
}

async function findIdeaOrThrow(db: Db, roundId: string, number: number): Promise<Idea> {
  return toIdea(await query(db, roundId).where('ideas.number', '=', number).executeTakeFirstOrThrow());
}

/** All entries, newest first. */
export async function allIdeas(db: Db, roundId: string): Promise<Idea[]> {
  const rows = await query(db, roundId).orderBy('ideas.number', 'desc').execute();
  return rows.map(toIdea);
}

/** Writes a new version of an entry; the one that it replaces stays on record. */
export async function saveVersion(
  db: Db,
  turn: MemberTurn,
  written: { before: Idea; content: Content },
): Promise<void> {
  const { before, content } = written;
  const { office, at } = before.changed ?? { office: before.office, at: before.createdAt };
  await open(db)
    .insertInto('idea_versions')
    .values({
      ...contentColumns(before),
      round_id: turn.roundId,
      idea: before.number,
      version: before.version,
      office,
      written_at: at,
    })
    .execute();
  const edited = { version: before.version + 1, changed_at: turn.at, changed_by: turn.member.office };
  await open(db)
    .updateTable('ideas')
    .set({ ...contentColumns(content), ...edited })
    .where('round_id', '=', turn.roundId)
    .where('number', '=', before.number)
    .execute();
}

/** Changes how far an entry has come. */
export async function saveState(db: Db, roundId: string, changed: { number: number; state: State }): Promise<void> {
  await open(db)
    .updateTable('ideas')
    .set({ state: changed.state })
    .where('round_id', '=', roundId)
    .where('number', '=', changed.number)
    .execute();
}

/** A version of an entry that was replaced, with who wrote it; undefined when there is none. */
export async function findVersion(
  db: Db,
  roundId: string,
  asked: { number: number; version: number },
): Promise<Version | undefined> {
  const row = await open(db)
    .selectFrom('idea_versions')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('idea', '=', asked.number)
    .where('version', '=', asked.version)
    .executeTakeFirst();
  return row && { ...toContent(row), version: row.version, office: row.office, at: row.written_at };
}
