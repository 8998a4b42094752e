import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { enumerate } from '../german/list.ts';
import type { Asking, AskingState } from '../responses/asking.ts';
import { askings } from '../responses/askings.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import { type Letter, type LetterDraft, letterSchema } from './letter.ts';
import { broughtAskings, outlines } from './store.ts';
import type { CollectionsTables, LettersTable } from './tables.ts';

const open = (db: Db) => db.withTables<CollectionsTables>();

/** What a municipality says of a letter that goes round: a remark, or that it agrees. */
export interface Reviewed {
  readonly remark?: string | undefined;
}

/** The letter of a collection as it goes round. */
export const letterAskings = askings<Reviewed>('letters', z.object({ remark: z.string().optional() }));

/** A letter as it was sent: when, to whom, and in which words. */
export interface SentLetter {
  readonly on: Day;
  readonly addressee: string;
  readonly letter: Letter;
  /** From when on the Koordination wants to hear again that it waits. */
  readonly remindOn?: Day | undefined;
}

/** What is known of the letter of a collection: what was written of it, who has said what, and that it was sent. */
export interface LetterState extends LetterDraft {
  readonly circulatedAt?: Instant | undefined;
  readonly sent?: SentLetter | undefined;
  readonly asking: Asking<Reviewed>;
}

/** The letter of a collection; nothing has been written of it at first. */
export async function findLetter(db: Db, roundId: string, number: number): Promise<LetterState> {
  const row = await open(db)
    .selectFrom('letters')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  const asking = await letterAskings.find(db, roundId, number);
  if (!row) return { asking };
  return {
    reference: row.reference ?? undefined,
    tried: row.tried ?? undefined,
    replyBy: row.reply_by ?? undefined,
    circulatedAt: row.circulated_at ?? undefined,
    sent: toSent(row),
    asking,
  };
}

/** All letters of a round that were sent, by the number of their collection. */
export async function sentLetters(db: Db, roundId: string): Promise<ReadonlyMap<number, SentLetter>> {
  const rows = await open(db)
    .selectFrom('letters')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('sent_on', 'is not', null)
    .orderBy('number')
    .execute();
  return new Map(rows.flatMap((row): [number, SentLetter][] => letterIn(row.number, toSent(row))));
}

function letterIn(number: number, sent: SentLetter | undefined): [number, SentLetter][] {
  return sent ? [[number, sent]] : [];
}

function toSent({ sent_on: on, addressee, content, remind_on: remindOn }: LettersTable): SentLetter | undefined {
  if (on === null || addressee === null || content === null) return undefined;
  return { on, addressee, letter: letterSchema.parse(JSON.parse(content)), remindOn: remindOn ?? undefined };
}

/** A letter without its words: of which collection, how far that and the round of the letter have come. */
export interface LetterOutline {
  readonly number: number;
  readonly title: string;
  readonly collected: Exclude<AskingState, 'draft'>;
  readonly circulated: AskingState;
  readonly closesAt?: Instant | undefined;
  readonly circulatedAt?: Instant | undefined;
  readonly sentOn?: Day | undefined;
}

/** The letters of all collections that have been published and were not cancelled, the newest first. */
export async function letterOutlines(db: Db, roundId: string): Promise<readonly LetterOutline[]> {
  const rows = await db
    .withTables<CollectionsTables & ResponsesTables>()
    .selectFrom('collections')
    .innerJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'collections.round_id')
        .onRef('askings.number', '=', 'collections.number')
        .on('askings.kind', '=', broughtAskings.name),
    )
    .leftJoin('letters', (join) =>
      join.onRef('letters.round_id', '=', 'collections.round_id').onRef('letters.number', '=', 'collections.number'),
    )
    .leftJoin('askings as round', (join) =>
      join
        .onRef('round.round_id', '=', 'collections.round_id')
        .onRef('round.number', '=', 'collections.number')
        .on('round.kind', '=', letterAskings.name),
    )
    .select(['collections.number', 'collections.title', 'askings.state as collected', 'round.state as circulated'])
    .select(['round.closes_at', 'letters.circulated_at', 'letters.sent_on'])
    .where('collections.round_id', '=', roundId)
    .where('askings.state', '!=', 'cancelled')
    .orderBy('collections.number', 'desc')
    .execute();
  return rows.map(({ closes_at, circulated_at, sent_on, circulated, ...row }) => ({
    ...row,
    circulated: circulated ?? 'draft',
    closesAt: closes_at ?? undefined,
    circulatedAt: circulated_at ?? undefined,
    sentOn: sent_on ?? undefined,
  }));
}

/** Changes what is known of a letter, which is there from then on. */
export async function saveLetter(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  change: Partial<Omit<LettersTable, 'round_id' | 'number'>>,
): Promise<void> {
  const empty = { reference: null, tried: null, reply_by: null, circulated_at: null };
  const unsent = { sent_on: null, addressee: null, content: null, office: null, remind_on: null };
  await open(db)
    .insertInto('letters')
    .values({ round_id: roundId, number, ...empty, ...unsent, ...change })
    .onConflict((conflict) => conflict.columns(['round_id', 'number']).doUpdateSet(change))
    .execute();
}

/** A letter as it was sent, by the number of its collection: its questions in their order, with what else it says to each. */
interface AskedInLetter {
  readonly number: number;
  readonly questions: readonly { readonly number: number; readonly text: string; readonly lines: readonly string[] }[];
}

/** The letter of this collection, or the latest, as it was sent; undefined where none was. */
export async function sentLetter(
  db: Db,
  roundId: string,
  wanted: number | undefined,
): Promise<AskedInLetter | undefined> {
  for (const { number } of await outlines(db, roundId, wanted === undefined ? undefined : [wanted])) {
    const { sent } = await findLetter(db, roundId, number);
    if (!sent) continue;
    const items = sent.letter.topics.flatMap((topic) => topic.items);
    const questions = items.map(({ number: question, text, circumstances, view, askedBy }) => ({
      ...{ number: question, text },
      lines: [circumstances ?? '', view ?? '', enumerate(askedBy)].filter((line) => line !== ''),
    }));
    return { number, questions };
  }
  return undefined;
}
