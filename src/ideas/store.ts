import { Decimal } from 'decimal.js';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Draft, Idea } from './idea.ts';
import type { IdeasTable, IdeasTables } from './tables.ts';

const open = (db: Db) => db.withTables<IdeasTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('ideas')
    .innerJoin('municipalities', (join) =>
      join
        .onRef('municipalities.id', '=', 'ideas.municipality_id')
        .onRef('municipalities.round_id', '=', 'ideas.round_id'),
    )
    .selectAll('ideas')
    .select('municipalities.name as municipality_name')
    .where('ideas.round_id', '=', roundId);

type Row = IdeasTable & { municipality_name: string };

function toIdea(row: Row): Idea {
  return {
    number: row.number,
    operation: row.operation_id,
    title: row.title,
    description: row.description,
    kind: row.kind,
    topicArea: row.topic_area,
    origin: row.origin ?? undefined,
    cost: row.cost === null ? undefined : new Decimal(row.cost),
    link: row.link ?? undefined,
    contactOffice: row.contact_office ?? undefined,
    costsGoOn: row.costs_go_on ?? undefined,
    state: row.state,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    office: row.office,
    createdAt: row.created_at,
  };
}

/** Keeps a new entry under the next number; the same form sent twice gives the entry it made first. */
export async function saveIdea(db: Db, turn: MemberTurn, draft: Draft): Promise<{ idea: Idea; isNew: boolean }> {
  const before = await query(db, turn.roundId).where('ideas.operation_id', '=', draft.operation).executeTakeFirst();
  if (before) return { idea: toIdea(before), isNew: false };
  const number = await nextNumber(db, turn.roundId, 'ideas');
  await open(db)
    .insertInto('ideas')
    .values(row(turn, draft, number))
    .execute();
  return { idea: await findIdeaOrThrow(db, turn.roundId, number), isNew: true };
}

function row(turn: MemberTurn, draft: Draft, number: number): IdeasTable {
  return {
    round_id: turn.roundId,
    number,
    operation_id: draft.operation,
    title: draft.title,
    description: draft.description,
    kind: draft.kind,
    topic_area: draft.topicArea,
    origin: draft.origin ?? null,
    cost: draft.cost?.toFixed(2) ?? null,
    link: draft.link ?? null,
    contact_office: draft.contactOffice ?? null,
    costs_go_on: draft.costsGoOn ?? null,
    state: 'new',
    municipality_id: turn.member.municipality.id,
    office: turn.member.office,
    created_at: turn.at,
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

/** All entries that have not been withdrawn, newest first. */
export async function allIdeas(db: Db, roundId: string): Promise<Idea[]> {
  const rows = await query(db, roundId)
    .where('ideas.state', '<>', 'withdrawn')
    .orderBy('ideas.number', 'desc')
    .execute();
  return rows.map(toIdea);
}
