import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { weekdayTime } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { pollName } from './cards.ts';
import { type DatePoll, takesBallots } from './date-poll.ts';
import { findDatePoll, holdDatePoll } from './store.ts';

/** The number of a date poll, as it is typed or clicked. */
export const pollNumber = wholeNumber('Bitte die Nummer der Terminfindung angeben.');

/** The date poll of this number, as far as the member may see it: a draft is for its municipality and the Koordination. */
export async function pollFor(db: Db, turn: MemberTurn, number: number): Promise<DatePoll> {
  const poll = await findDatePoll(db, turn.roundId, number);
  return foundOr(poll && maySee(turn, poll) ? poll : undefined, {
    code: 'date-polls.unknown',
    kind: 'Terminfindung',
    what: `Eine ${pollName({ number })}`,
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

/** A held date poll that takes ballots of the member's municipality now. */
export async function openPollFor(db: Db, turn: MemberTurn, number: number): Promise<DatePoll> {
  await holdDatePoll(db, { roundId: turn.roundId, number });
  const poll = await pollFor(db, turn, number);
  if (!takesBallots(poll, turn.at)) throw isClosed(poll);
  if (!poll.entitled.some(({ id }) => id === turn.member.municipality.id)) throw notEntitled(poll, turn);
  return poll;
}

function isClosed(poll: DatePoll): Refusal {
  return new Refusal({
    code: 'date-polls.closed',
    kind: pollName(poll),
    title: 'Die Terminfindung nimmt keine Antworten an',
    text: `Die Frist war am ${weekdayTime(poll.closesAt)}. Es wurde nichts gespeichert.`,
    ways: [{ title: 'Terminfindung ansehen', verb: 'date-polls.show', data: { poll: poll.number } }],
  });
}

function notEntitled(poll: DatePoll, { member }: MemberTurn): Refusal {
  return new Refusal({
    code: 'date-polls.not-entitled',
    kind: pollName(poll),
    title: `${member.municipality.name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die bei der Veröffentlichung an der Runde teilnahmen.',
  });
}
