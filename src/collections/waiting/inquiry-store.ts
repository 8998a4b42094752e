import type { Db } from '../../conversation/database.ts';
import type { Day } from '../../german/calendar.ts';
import { type Letter, letterSchema } from '../letter.ts';
import type { CollectionsTables, LetterInquiriesTable } from '../tables.ts';
import type { InquiryDraft } from './inquiry.ts';

const open = (db: Db) => db.withTables<CollectionsTables>();

/** A letter that asks again, numbered from 1 within its letter; as it was sent, once it was. */
export interface Inquiry extends InquiryDraft {
  readonly inquiry: number;
  readonly sent?: { readonly on: Day; readonly addressee: string; readonly letter: Letter } | undefined;
}

/** Those of a letter, in the order in which they were drafted. */
export async function inquiriesOf(db: Db, roundId: string, number: number): Promise<Inquiry[]> {
  const rows = await open(db)
    .selectFrom('letter_inquiries')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .orderBy('inquiry')
    .execute();
  return rows.map(({ inquiry, note, reply_by: replyBy, ...row }) => ({
    ...{ inquiry, note: note ?? undefined, replyBy: replyBy ?? undefined, sent: toSent(row) },
  }));
}

function toSent({ sent_on: on, addressee, content }: Pick<LetterInquiriesTable, 'sent_on' | 'addressee' | 'content'>) {
  if (on === null || addressee === null || content === null) return undefined;
  return { on, addressee, letter: letterSchema.parse(JSON.parse(content)) };
}

/** Keeps a draft, in place of what was drafted under its number. */
export async function saveDraft(
  db: Db,
  at: { roundId: string; number: number; inquiry: number; office: string },
  { note, replyBy }: InquiryDraft,
): Promise<void> {
  const { roundId, number, inquiry, office } = at;
  const draft = { note: note ?? null, reply_by: replyBy ?? null, office };
  await open(db)
    .insertInto('letter_inquiries')
    .values({ round_id: roundId, number, inquiry, sent_on: null, addressee: null, content: null, ...draft })
    .onConflict((conflict) => conflict.columns(['round_id', 'number', 'inquiry']).doUpdateSet(draft))
    .execute();
}

/** Keeps that it was sent: when, to whom, in which words, by which office. */
export async function saveSent(
  db: Db,
  { roundId, number, inquiry }: { roundId: string; number: number; inquiry: number },
  { on, addressee, letter, office }: { on: Day; addressee: string; letter: Letter; office: string },
): Promise<void> {
  await open(db)
    .updateTable('letter_inquiries')
    .set({ sent_on: on, addressee, content: JSON.stringify(letter), office })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('inquiry', '=', inquiry)
    .execute();
}
