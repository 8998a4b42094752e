import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Question, Reader } from './question.ts';
import { findQuestion } from './store.ts';

/** The number of a question, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer der Frage angeben.');

/** Who alone reads the answer; undefined in a channel. */
export function readerOf(turn: MemberTurn): Reader | undefined {
  return turn.place.kind === 'personal' ? actingIn(turn) : undefined;
}

/** Who acts, wherever they do. */
export function actingIn({ member }: MemberTurn): Reader {
  return { id: member.municipality.id, coordinates: coordinates(member) };
}

/** The question of this number; a refusal that leads to the list, when there is none. */
export async function questionFor(db: Db, turn: Pick<MemberTurn, 'roundId'>, number: number): Promise<Question> {
  return foundOr(await findQuestion(db, turn.roundId, number), {
    code: 'questions.unknown',
    kind: 'Fragen ans MAGS',
    what: `Eine Frage ${number}`,
    way: { title: 'Fragen ans MAGS ansehen', verb: 'questions.list' },
  });
}
