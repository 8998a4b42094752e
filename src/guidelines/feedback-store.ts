import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import { fold } from '../conversation/phrase.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf, later } from '../german/time.ts';
import type { LastQuestion } from './follow-up.ts';
import type { Miss, SettledGap } from './miss.ts';
import { markIn } from './store.ts';
import type { GuidelinesTables, LastQuestionsTable, UnansweredQuestionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<GuidelinesTables>();

/** How long a follow-up question can refer to the last one. */
const FOLLOWS_WITHIN = { minutes: 15 };

/** An answer that somebody judges: the question in words that stand alone, and the ids of the pieces shown. */
export interface Judged {
  readonly question: string;
  readonly sections: readonly string[];
}

/** What somebody asked last, with what its answer showed. */
export interface Remembered extends LastQuestion {
  readonly answered: Judged;
  readonly asOf?: Day | undefined;
}

const sectionsSchema = z.array(z.string());

/** Keeps what a person says of an answer; said again, the later word counts. */
export async function saveFeedback(
  db: Db,
  turn: MemberTurn,
  said: Judged & { helpful: boolean; words?: string | undefined },
): Promise<void> {
  const row = {
    question: said.question,
    sections: JSON.stringify(said.sections),
    helpful: said.helpful ? (1 as const) : (0 as const),
    words: said.words ?? null,
    given_at: turn.at,
  };
  await open(db)
    .insertInto('answer_feedback')
    .values({ round_id: turn.roundId, person_id: turn.member.personId, answer_key: keyOf(said), ...row })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id', 'answer_key']).doUpdateSet(row))
    .execute();
}

function keyOf({ question, sections }: Judged): string {
  return createHash('sha256')
    .update([fold(question).folded, ...sections].join('\u0000'))
    .digest('hex');
}

/** Notes that a question was not answered: its words and the day, nobody's name. */
export async function noteUnanswered(
  db: Db,
  roundId: string,
  noted: { question: string; band: UnansweredQuestionsTable['band']; on: Day },
): Promise<void> {
  await open(db)
    .insertInto('unanswered_questions')
    .values({ round_id: roundId, id: randomUUID(), question: noted.question, band: noted.band, asked_on: noted.on })
    .execute();
}

/** All that was not or badly answered, the oldest first. */
export async function missesOf(db: Db, roundId: string): Promise<Miss[]> {
  const unanswered = await open(db)
    .selectFrom('unanswered_questions')
    .select(['question', 'band', 'asked_on'])
    .where('round_id', '=', roundId)
    .orderBy('asked_on')
    .execute();
  const misfits = await open(db)
    .selectFrom('answer_feedback')
    .select(['question', 'words', 'given_at'])
    .where('round_id', '=', roundId)
    .where('helpful', '=', 0)
    .orderBy('given_at')
    .execute();
  return [
    ...unanswered.map(({ question, band, asked_on }): Miss => ({ question, how: band, on: asked_on })),
    ...misfits.map(
      ({ question, words, given_at }): Miss => ({
        ...{ question, how: 'misfit', on: dayOf(given_at) },
        ...(words === null ? {} : { words }),
      }),
    ),
  ];
}

/** The gaps that are settled. */
export async function settledGaps(db: Db, roundId: string): Promise<SettledGap[]> {
  const rows = await open(db).selectFrom('settled_gaps').selectAll().where('round_id', '=', roundId).execute();
  return rows.map(({ gap_key: key, settled_on: on, unanswered, misfits }) => ({ key, on, unanswered, misfits }));
}

/** Keeps up to when a gap is settled; settled again, the later day counts. */
export async function settleGap(db: Db, roundId: string, { key, on, unanswered, misfits }: SettledGap): Promise<void> {
  const row = { settled_on: on, unanswered, misfits };
  await open(db)
    .insertInto('settled_gaps')
    .values({ round_id: roundId, gap_key: key, ...row })
    .onConflict((conflict) => conflict.columns(['round_id', 'gap_key']).doUpdateSet(row))
    .execute();
}

/** What a person asked last, and what tells the state of the round's knowledge from others. */
interface Before {
  readonly last: Remembered | undefined;
  readonly mark: string;
}

function asker({ roundId, member, place }: MemberTurn) {
  return { round_id: roundId, person_id: member.personId, conversation_id: place.conversationId };
}

const lastQuery = keptQuery((db, of: ReturnType<typeof asker> & { since: Instant }) =>
  open(db)
    .selectFrom(markIn(db, { roundId: of.round_id }).as('knowledge'))
    .leftJoin('last_questions as last', (join) =>
      join
        .on('last.round_id', '=', of.round_id)
        .on('last.person_id', '=', of.person_id)
        .on('last.conversation_id', '=', of.conversation_id)
        .on('last.asked_at', '>=', of.since),
    )
    .select(['knowledge.mark', 'last.question', 'last.meant', 'last.answered', 'last.sections', 'last.as_of']),
);

/** What a person asked last in this conversation, within the last quarter of an hour, beside the state of the knowledge. */
export async function lastAsked(db: Db, turn: MemberTurn): Promise<Before> {
  const [row] = (await lastQuery(db, { ...asker(turn), since: oldestFollowed(turn.at) })).rows;
  return { last: row && rememberedIn(row), mark: row?.mark ?? '' };
}

/** What a person asked last in this conversation, within the last quarter of an hour. */
export async function lastQuestion(db: Db, turn: MemberTurn): Promise<Remembered | undefined> {
  return (await lastAsked(db, turn)).last;
}

type Kept = Pick<LastQuestionsTable, 'question' | 'meant' | 'answered' | 'sections' | 'as_of'>;

function rememberedIn(row: { readonly [Key in keyof Kept]: Kept[Key] | null }): Remembered | undefined {
  const { question, meant, answered, sections, as_of: asOf } = row;
  if (question === null || meant === null || answered === null || sections === null) return undefined;
  const judged = { question: answered, sections: sectionsSchema.parse(JSON.parse(sections)) };
  return { question, meant, answered: judged, asOf: asOf ?? undefined };
}

function oldestFollowed(now: Instant): Instant {
  return later(now, { minutes: -FOLLOWS_WITHIN.minutes });
}

const rememberQuery = keptQuery((db, of: Pick<LastQuestionsTable, keyof LastQuestionsTable>) => {
  const row = {
    question: of.question,
    meant: of.meant,
    answered: of.answered,
    sections: of.sections,
    as_of: of.as_of,
    asked_at: of.asked_at,
  };
  return open(db)
    .insertInto('last_questions')
    .values({ round_id: of.round_id, person_id: of.person_id, conversation_id: of.conversation_id, ...row })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id', 'conversation_id']).doUpdateSet(row));
});

/** Remembers what a person asked last in this conversation, in place of what was before. */
export async function rememberQuestion(db: Db, turn: MemberTurn, asked: Remembered): Promise<void> {
  const row = {
    question: asked.question,
    meant: asked.meant,
    answered: asked.answered.question,
    sections: JSON.stringify(asked.answered.sections),
    as_of: asked.asOf ?? null,
    asked_at: turn.at,
  };
  await rememberQuery(db, { ...asker(turn), ...row });
}

/** Forgets last questions after a quarter of an hour. */
export async function forgetQuestions(db: Db, now: Instant): Promise<void> {
  await open(db).deleteFrom('last_questions').where('asked_at', '<', oldestFollowed(now)).execute();
}
