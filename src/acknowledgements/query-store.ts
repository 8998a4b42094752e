import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { OpenQuery, Query } from '../responses/queries/query.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import type { AcknowledgementsTables } from './tables.ts';

const open = (db: Db) => db.withTables<AcknowledgementsTables & MunicipalitiesTables & ResponsesTables>();

/** The questions on what goes round, in the order in which they were asked. */
export async function queriesOf(db: Db, roundId: string, number: number): Promise<readonly Query[]> {
  const rows = await open(db)
    .selectFrom('acknowledgement_queries as one')
    .innerJoin('municipalities', municipalityOf('one'))
    .where('one.round_id', '=', roundId)
    .where('one.number', '=', number)
    .select(['one.query', 'one.text', 'one.municipality_id', 'municipalities.name', 'one.office', 'one.asked_at'])
    .select(['one.answer', 'one.answered_at'])
    .orderBy('one.query')
    .execute();
  return rows.map((row) => ({
    number: row.query,
    text: row.text,
    municipality: { id: row.municipality_id, name: row.name },
    office: row.office,
    at: row.asked_at,
    answer: row.answer === null || row.answered_at === null ? undefined : { text: row.answer, at: row.answered_at },
  }));
}

/** Keeps a question under the next number; what goes round is held. */
export async function saveQuery(
  db: Db,
  { roundId, member, at }: MemberTurn,
  asked: { number: number; query: number; text: string },
): Promise<void> {
  await open(db)
    .insertInto('acknowledgement_queries')
    .values({
      ...{ round_id: roundId, ...asked, municipality_id: member.municipality.id, office: member.office, asked_at: at },
      ...{ answer: null, answered_by: null, answered_at: null },
    })
    .execute();
}

/** Keeps what the Koordination answers to it, in place of what it answered before. */
export async function saveQueryAnswer(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, query, text }: { number: number; query: number; text: string },
): Promise<void> {
  await open(db)
    .updateTable('acknowledgement_queries')
    .set({ answer: text, answered_by: member.office, answered_at: at })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('query', '=', query)
    .execute();
}

/** Those that nobody has answered, on what was not cancelled, the oldest first. */
export async function openQueries(db: Db, roundId: string): Promise<OpenQuery[]> {
  return open(db)
    .selectFrom('acknowledgement_queries as one')
    .innerJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'one.round_id')
        .onRef('askings.number', '=', 'one.number')
        .on('askings.kind', '=', 'acknowledgements'),
    )
    .select(['one.number', 'one.query', 'one.text', 'one.municipality_id as municipalityId', 'one.office'])
    .select('one.asked_at as since')
    .where('one.round_id', '=', roundId)
    .where('one.answered_at', 'is', null)
    .where('askings.state', '<>', 'cancelled')
    .orderBy('one.asked_at')
    .execute();
}
