import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { isOpen } from '../responses/asking.ts';
import { closed, notOpen, unknown } from './refusals.ts';
import { findPoll, type HeldPoll, holdPoll } from './store.ts';
import type { Poll } from './vote.ts';

/** A vote that is there, held until the transaction ends. */
export async function heldPollFor(db: Db, { roundId }: MemberTurn, number: number): Promise<HeldPoll> {
  const found = await holdPoll(db, roundId, number);
  if (!found) throw unknown(number);
  return found;
}

/** The same, where it takes ballots at this moment; else the refusal that says why not. */
export async function heldOpenPollFor(db: Db, turn: MemberTurn, number: number): Promise<HeldPoll> {
  const found = await heldPollFor(db, turn, number);
  refuseUnlessOpen(found.poll, turn);
  return found;
}

/** A vote that takes ballots at this moment; else the refusal that says why not. */
export async function openPollFor(db: Db, turn: MemberTurn, number: number): Promise<Poll> {
  const poll = await findPoll(db, turn.roundId, number);
  if (!poll) throw unknown(number);
  refuseUnlessOpen(poll, turn);
  return poll;
}

function refuseUnlessOpen({ vote }: Poll, { at }: MemberTurn): void {
  if (vote.state === 'draft') throw notOpen(vote);
  if (!isOpen(vote, at)) throw closed(vote);
}
