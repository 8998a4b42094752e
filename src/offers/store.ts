import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Asker } from '../conversation/dispatch/glance.ts';
import type { Offered, Waiting } from '../conversation/dispatch/meaning.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, later } from '../german/time.ts';
import type { OffersTables } from './tables.ts';

const open = (db: Db) => db.withTables<OffersTables>();

/** How long a typed word can stand for the click. */
export const WAITS = { minutes: 15 };
/** How long the Koordination sees which words were not understood. */
const KEPT = { months: 12 };

const offersSchema = z.array(
  z.object({
    title: z.string(),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).optional(),
    clickOnly: z.boolean().optional(),
  }),
);
const wordsSchema = z.array(z.string());

function ofPerson({ roundId, member, place }: MemberTurn) {
  return { round_id: roundId, person_id: member.personId, conversation_id: place.conversationId };
}

type Key = ReturnType<typeof ofPerson>;

const takeQuery = keptQuery((db, of: Key) =>
  open(db)
    .deleteFrom('pending')
    .where('round_id', '=', of.round_id)
    .where('person_id', '=', of.person_id)
    .where('conversation_id', '=', of.conversation_id)
    .returningAll(),
);

/** What waits for an answer of a person in a conversation. */
export function pendingOf(db: Db, { roundId, personId, conversationId }: Asker) {
  return open(db)
    .selectFrom('pending')
    .select('pending.person_id')
    .where('pending.round_id', '=', roundId)
    .where('pending.person_id', '=', personId)
    .where('pending.conversation_id', '=', conversationId);
}

/** What the last answer here offered its author, taken away: of two that take it at once only one gets it. */
export async function takePending(db: Db, turn: MemberTurn): Promise<Waiting | undefined> {
  const [row] = (await takeQuery(db, ofPerson(turn))).rows;
  if (!row) return undefined;
  const offers = offersSchema.parse(JSON.parse(row.offers)) as readonly Offered[];
  return { offers, words: wordsSchema.parse(JSON.parse(row.words)), since: row.offered_at };
}

/** Keeps what an answer offers, in place of what was before. */
export async function keepPending(db: Db, turn: MemberTurn, left: Omit<Waiting, 'since'>): Promise<void> {
  const row = { offers: JSON.stringify(left.offers), words: JSON.stringify(left.words), offered_at: turn.at };
  await open(db)
    .insertInto('pending')
    .values({ ...ofPerson(turn), ...row })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id', 'conversation_id']).doUpdateSet(row))
    .execute();
}

/** Counts words that were not understood, for the command that was meant. */
export async function countUnknown(
  db: Db,
  turn: MemberTurn,
  { verb, words }: { verb: string; words: readonly string[] },
): Promise<void> {
  for (const word of words.toSorted(compare)) {
    const last_on = dayOf(turn.at);
    await open(db)
      .insertInto('unknown_words')
      .values({ round_id: turn.roundId, verb, word, times: 1, last_on })
      .onConflict((conflict) =>
        conflict.columns(['round_id', 'verb', 'word']).doUpdateSet({
          times: sql<number>`unknown_words.times + 1`,
          last_on,
        }),
      )
      .execute();
  }
}

/** A word that was not understood where a command was meant, and how often. */
export interface UnknownWord {
  readonly verb: string;
  readonly word: string;
  readonly times: number;
}

/** The words that were not understood, the most frequent first. */
export async function unknownWords(db: Db, roundId: string): Promise<readonly UnknownWord[]> {
  return open(db)
    .selectFrom('unknown_words')
    .select(['verb', 'word', 'times'])
    .where('round_id', '=', roundId)
    .orderBy('times', 'desc')
    .orderBy('verb')
    .orderBy('word')
    .execute();
}

/** Forgets what waits no longer, and after twelve months the words that were not understood. */
export async function forgetOffers(db: Db, now: Instant): Promise<void> {
  const waited = later(now, { minutes: -WAITS.minutes });
  const kept = dayOf(later(now, { months: -KEPT.months }));
  await open(db).deleteFrom('pending').where('offered_at', '<', waited).execute();
  await open(db).deleteFrom('unknown_words').where('last_on', '<', kept).execute();
}

/** In one order, so that no two transactions wait for each other. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
