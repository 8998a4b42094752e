import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Answer } from './answer.ts';
import type { MeetingAnswersTable, MeetingsTables } from './tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables & MunicipalitiesTables>();

/** A date of a meeting: each one is answered anew. */
export interface DateOf {
  readonly roundId: string;
  readonly meeting: number;
  readonly sequence: number;
}

/** The answers to a date that count, or those that were replaced (the latest first), by municipality. */
export async function answersOf(
  db: Db,
  table: 'meeting_answers' | 'replaced_meeting_answers',
  date: DateOf,
): Promise<Answer[]> {
  const rows = await open(db)
    .selectFrom(`${table} as given_answers`)
    .innerJoin('municipalities', municipalityOf('given_answers'))
    .selectAll('given_answers')
    .select('municipalities.name')
    .where('given_answers.round_id', '=', date.roundId)
    .where('given_answers.meeting', '=', date.meeting)
    .where('given_answers.sequence', '=', date.sequence)
    .orderBy('municipalities.position')
    .orderBy('given_answers.version', 'desc')
    .execute();
  return rows.map(toAnswer);
}

const answeredQuery = keptQuery((db, of: { roundId: string; now: Instant }) =>
  open(db)
    .selectFrom('meetings')
    .innerJoin('meeting_answers', (join) =>
      join
        .onRef('meeting_answers.round_id', '=', 'meetings.round_id')
        .onRef('meeting_answers.meeting', '=', 'meetings.number')
        .onRef('meeting_answers.sequence', '=', 'meetings.sequence'),
    )
    .select(['meetings.number', 'meeting_answers.municipality_id'])
    .where('meetings.round_id', '=', of.roundId)
    .where('meetings.state', '=', 'planned')
    .where('meetings.starts_at', '>', of.now),
);

/** Which municipalities have answered, of each coming meeting by its number. */
export async function answeredOf(
  db: Db,
  roundId: string,
  now: Instant,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const byMeeting = Map.groupBy((await answeredQuery(db, { roundId, now })).rows, ({ number }) => number);
  return new Map([...byMeeting].map(([number, rows]) => [number, new Set(rows.map((row) => row.municipality_id))]));
}

function toAnswer(row: MeetingAnswersTable & { name: string }): Answer {
  return {
    municipality: { id: row.municipality_id, name: row.name },
    version: row.version,
    kind: row.answer,
    office: row.office,
    at: row.answered_at,
  };
}

/** Keeps an answer to a held meeting in place of the one before, which stays on record. */
export async function saveAnswer(
  db: Db,
  date: DateOf,
  given: { answer: Omit<Answer, 'version'>; before: Answer | undefined },
): Promise<void> {
  const { answer, before } = given;
  const key = {
    round_id: date.roundId,
    meeting: date.meeting,
    sequence: date.sequence,
    municipality_id: answer.municipality.id,
  };
  if (before)
    await open(db)
      .insertInto('replaced_meeting_answers')
      .values({ ...key, ...answerValues(before), version: before.version })
      .execute();
  const values = { ...answerValues(answer), version: (before?.version ?? 0) + 1 };
  await open(db)
    .insertInto('meeting_answers')
    .values({ ...key, ...values })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'meeting', 'sequence', 'municipality_id']).doUpdateSet(values),
    )
    .execute();
}

function answerValues({ kind, office, at }: Omit<Answer, 'version'>) {
  return { answer: kind, office, answered_at: at };
}
