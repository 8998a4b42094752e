import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Asking } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import { type Answers, type DatePoll, pollName } from './date-poll.ts';
import { polls } from './polls.ts';
import { findDatePoll, pollAskings } from './store.ts';

/** The number of a date poll, as it is typed or clicked. */
export const pollNumber = wholeNumber('Bitte die Nummer der Terminfindung angeben.');

/** The date poll of this number, as far as the member may see it: a draft is for its municipality and the Koordination. */
export async function pollFor(
  db: Db,
  turn: MemberTurn,
  which: { number: number; asking?: Asking<Answers> | undefined },
): Promise<DatePoll> {
  const poll = await findDatePoll(db, turn.roundId, which);
  return foundOr(poll && maySee(turn, poll) ? poll : undefined, {
    code: 'date-polls.unknown',
    kind: 'Terminfindung',
    what: `Eine ${pollName(which)}`,
    text: 'Laufende Terminfindungen stehen im Kanal und unter „terminfindungen“.',
    way: { title: 'Terminfindungen ansehen', verb: 'date-polls.list' },
  });
}

/** Whether a member may see a date poll. */
export function maySee(
  { member }: MemberTurn,
  { state, municipalityId }: Pick<DatePoll, 'state' | 'municipalityId'>,
): boolean {
  return state !== 'draft' || coordinates(member) || municipalityId === member.municipality.id;
}

/** An answer that shows a date poll: a draft is shown to the asker alone. */
export function discreet(turn: MemberTurn, { number, state }: DatePoll, reply: Reply): Reply {
  if (state !== 'draft') return reply;
  return unpublished(turn, reply, { twin: `terminfindung ${number}`, verb: 'date-polls.show', data: { poll: number } });
}

/** A date poll that takes answers of the member's municipality now, held. */
export async function openPollFor(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ poll: DatePoll; held: Held<Answers> }> {
  const held = await pollAskings.hold(db, turn.roundId, number);
  const poll = await pollFor(db, turn, { number, asking: held });
  polls.admit(held, turn.member.municipality, turn.at);
  return { poll, held };
}
