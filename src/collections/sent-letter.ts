import type { Db } from '../conversation/database.ts';
import { enumerate } from '../german/list.ts';
import { findLetter } from './letter-store.ts';
import { outlines } from './store.ts';

/** A letter as it was sent, by the number of its collection: its questions in their order, with what else it says to each. */
interface SentLetter {
  readonly number: number;
  readonly questions: readonly { readonly number: number; readonly text: string; readonly lines: readonly string[] }[];
}

/** The letter of this collection, or the latest, as it was sent; undefined where none was. */
export async function sentLetter(db: Db, roundId: string, wanted: number | undefined): Promise<SentLetter | undefined> {
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
