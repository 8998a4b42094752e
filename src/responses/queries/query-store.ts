import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { municipalityOf } from '../../municipalities/join.ts';
import type { MunicipalitiesTables } from '../../municipalities/tables.ts';
import type { Key } from '../store.ts';
import type { ResponsesTables } from '../tables.ts';
import type { OpenQuery, Query } from './query.ts';

const open = (db: Db) => db.withTables<ResponsesTables & MunicipalitiesTables>();

/** The questions on something that is asked, in the order in which they were asked. */
export async function queriesOf(db: Db, key: Key): Promise<readonly Query[]> {
  const rows = await open(db)
    .selectFrom('asking_queries as one')
    .innerJoin('municipalities', municipalityOf('one'))
    .where('one.round_id', '=', key.round_id)
    .where('one.kind', '=', key.kind)
    .where('one.number', '=', key.number)
    .select(['one.query', 'one.text', 'one.municipality_id', 'municipalities.name', 'one.office', 'one.asked_at'])
    .select(['one.answer', 'one.answered_by', 'one.answered_at'])
    .orderBy('one.query')
    .execute();
  return rows.map((row) => ({
    number: row.query,
    text: row.text,
    municipality: { id: row.municipality_id, name: row.name },
    office: row.office,
    at: row.asked_at,
    answer: answerIn(row),
  }));
}

function answerIn(row: { answer: string | null; answered_by: string | null; answered_at: string | null }) {
  const { answer: text, answered_by: office, answered_at: at } = row;
  return text === null || office === null || at === null ? undefined : { text, office, at };
}

/** Keeps a question under the next number, with where it was asked; what it is about is held. */
export async function saveQuery(
  db: Db,
  { member, at, place }: MemberTurn,
  { key, query, text }: { key: Key; query: number; text: string },
): Promise<void> {
  await open(db)
    .insertInto('asking_queries')
    .values({
      ...{ ...key, query, text, municipality_id: member.municipality.id, office: member.office, asked_at: at },
      ...{ conversation_id: place.conversationId, answer: null, answered_by: null, answered_at: null },
    })
    .execute();
}

/** Keeps the answer to it, in place of the one before; gives where it was asked. */
export async function saveReply(
  db: Db,
  { member, at }: MemberTurn,
  { key, query, text }: { key: Key; query: number; text: string },
): Promise<string> {
  const { conversation_id: askedIn } = await open(db)
    .updateTable('asking_queries')
    .set({ answer: text, answered_by: member.office, answered_at: at })
    .where((eb) => eb.and({ ...key, query }))
    .returning('conversation_id')
    .executeTakeFirstOrThrow();
  return askedIn;
}

/** Those that nobody has answered, on what of a kind runs at this moment, the oldest first. */
export async function openQueries(
  db: Db,
  { roundId, kind, now }: { roundId: string; kind: string; now: Instant },
): Promise<OpenQuery[]> {
  return open(db)
    .selectFrom('asking_queries as one')
    .innerJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'one.round_id')
        .onRef('askings.kind', '=', 'one.kind')
        .onRef('askings.number', '=', 'one.number'),
    )
    .select(['one.number', 'one.query', 'one.text', 'one.municipality_id as municipalityId', 'one.office'])
    .select('one.asked_at as since')
    .where('one.round_id', '=', roundId)
    .where('one.kind', '=', kind)
    .where('one.answered_at', 'is', null)
    .where('askings.state', '=', 'open')
    .where('askings.closes_at', '>', now)
    .orderBy('one.asked_at')
    .execute();
}
