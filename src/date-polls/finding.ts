import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Held } from '../responses/askings.ts';
import { finding } from '../responses/finding.ts';
import type { Answers, DatePoll } from './date-poll.ts';
import { polls } from './polls.ts';
import { findDatePoll, pollAskings } from './store.ts';

/** The number of a date poll, as it is typed or clicked. */
export const pollNumber = wholeNumber('Bitte die Nummer der Terminfindung angeben.');

/** The date poll of this number, as far as the member may see it, also held; a draft is shown to the asker alone. */
export const {
  found: pollFor,
  held: heldPoll,
  discreet,
} = finding<DatePoll, Answers>({
  ...{ name: 'date-polls', called: 'Terminfindung', many: 'Terminfindungen', field: 'poll' },
  askings: pollAskings,
  find: findDatePoll,
  drafted: (poll) => poll,
});

/** A date poll that takes answers of the member's municipality now, held. */
export async function openPollFor(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ poll: DatePoll; held: Held<Answers> }> {
  const { one: poll, held } = await heldPoll(db, turn, number);
  polls.admit(held, turn.member.municipality, turn.at);
  return { poll, held };
}
