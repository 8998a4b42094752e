import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Question } from './question.ts';
import { findQuestion } from './store.ts';

/** The number of a question, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer der Frage angeben.');

/** The municipality that alone reads the answer; undefined in a channel. */
export function readerOf({ place, member }: MemberTurn): string | undefined {
  return place.kind === 'personal' ? member.municipality.id : undefined;
}

/** The question of this number; a refusal that leads to the list, when there is none. */
export async function questionFor(db: Db, turn: MemberTurn, number: number): Promise<Question> {
  return foundOr(await findQuestion(db, turn.roundId, number), {
    code: 'questions.unknown',
    kind: 'Fragen ans MAGS',
    what: `Eine Frage ${number}`,
    way: { title: 'Fragen ans MAGS ansehen', verb: 'questions.list' },
  });
}
