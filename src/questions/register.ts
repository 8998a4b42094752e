import type { Db } from '../conversation/database.ts';
import { questionName } from './cards.ts';
import { isOpen } from './course.ts';
import { allQuestions } from './store.ts';

/** A question that the ministry has not answered, and who asks it. */
export interface UnansweredQuestion {
  readonly number: number;
  /** *Frage 3*. */
  readonly name: string;
  readonly title: string;
  readonly municipalities: readonly string[];
}

/** The questions that the ministry has not answered, the oldest first. */
export async function unansweredQuestions(db: Db, roundId: string): Promise<UnansweredQuestion[]> {
  const open = (await allQuestions(db, roundId)).filter(isOpen);
  return open
    .toSorted((one, other) => one.number - other.number)
    .map((question) => ({
      number: question.number,
      name: questionName(question),
      title: question.text,
      municipalities: question.askers.map(({ municipality }) => municipality.name),
    }));
}
