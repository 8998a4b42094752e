import { attachmentsOf, freeze } from '../attachments/store.ts';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import { isOpen, type NewAnswer } from '../responses/asking.ts';
import { type Close, type Kind, kind, type Matter } from '../responses/kind.ts';
import { answers, isListed, isLong } from './anatomy.ts';
import { type Cast, wordOf } from './ballot.ts';
import { answeredWords } from './items.ts';
import { closed, notEntitled, notOpen, referred, unknown } from './refusals.ts';
import { ballotAskings, findPoll, findPollOrThrow, type HeldPoll, holdPoll, openVotes } from './store.ts';
import { isReferred } from './tally.ts';
import { isPutInMeeting, type Poll, silentIn, type Vote } from './vote.ts';
import { voteName, wordedName } from './wording.ts';

/** Votes as something that is asked: the ballot of a municipality. */
export type Polls = Kind<Cast>;

/** Makes them; `close` is what their end does. */
export function polls(close: Close<Cast>): Polls {
  return kind<Cast>({
    askings: ballotAskings,
    right: 'vote',
    refuses: {
      closed: (asking) => (asking.state === 'draft' ? notOpen(asking) : closed(asking)),
      notAsked: (asking, { name }) => notEntitled(asking, name),
    },
    matters,
    close,
  });
}

/**
 * Keeps a ballot, in place of the one before. With the first one, what is attached stays as it is: it is what is answered.
 */
export async function giveBallot(
  db: Db,
  polls: Polls,
  { poll, held, ballot }: HeldPoll & { ballot: NewAnswer<Cast> },
): Promise<'first' | 'replaced' | 'same'> {
  const taken = await polls.give(db, held, ballot);
  if (poll.attachments?.some(({ frozenAt }) => frozenAt === undefined))
    await freeze(db, held.roundId, { kind: 'votes', number: held.number }, ballot.at);
  return taken;
}

/** Says that what is posted of a vote has changed: its card, and once it has ended its result. */
export async function touchPosts(db: Db, roundId: string, number: number): Promise<void> {
  await touch(db, roundId, `votes.card:${number}`);
  await touch(db, roundId, `votes.result:${number}`);
}

async function matters(db: Db, { roundId, now }: { roundId: string; now: Instant }): Promise<Matter<Cast>[]> {
  const all: Matter<Cast>[] = [];
  for (const vote of await openVotes(db, roundId, now)) {
    const of = { kind: 'votes', number: vote.number };
    const attached = vote.beside ? (await attachmentsOf(db, roundId, of)).length > 0 : false;
    all.push(matter(vote, attached));
  }
  return all;
}

/** Ends what was put in a meeting with the last of the absent, and what is referred to a meeting with the last that it takes. */
export async function endWhenDone(
  turn: MemberTurn,
  { polls, held, poll }: HeldPoll & { polls: Polls },
  db: Db,
): Promise<Poll> {
  const isComplete = isPutInMeeting(poll) && silentIn(poll).length === 0;
  if (!isComplete && !isReferred(poll.vote, poll.ballots)) return poll;
  await polls.end(db, held, turn.at);
  return findPollOrThrow(db, turn.roundId, poll.vote.number);
}

function matter(vote: Vote, attached: boolean): Matter<Cast> {
  const { number, question } = vote;
  const way = { title: `Abstimmung ${number} ansehen`, verb: 'votes.show', data: { vote: number } };
  return {
    number,
    sentence: `Stimme zur ${wordedName(vote)}: ${question}`,
    ways: attached || mustBeRead(vote) ? [{ ...way, title: 'Lesen und abstimmen' }] : answers(vote),
    says: (said) => (vote.items === undefined ? wordOf(vote, said.choice) : answeredWords(said, vote.items)),
    called: { name: wordedName(vote), title: question },
    change: { ...way, title: 'Ändern …' },
    ahead: { title: `Frist der ${voteName(vote)}: ${question}`, way },
  };
}

/** A long text, many items, changed words, or options that only a list holds, are to be read before anybody answers, and so is what is attached. */
function mustBeRead(vote: Vote): boolean {
  return isListed(vote) || isLong(vote) || vote.wording !== undefined || vote.items !== undefined;
}

/** A vote that is there, held until the transaction ends; what is referred to a meeting takes nothing any more. */
export async function heldPollFor(db: Db, { roundId }: MemberTurn, number: number): Promise<HeldPoll> {
  const found = await holdPoll(db, roundId, number);
  if (!found) throw unknown(number);
  if (found.poll.vote.outcome === 'referred') throw referred(found.poll.vote);
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
  if (vote.outcome === 'referred') throw referred(vote);
  if (!isOpen(vote, at)) throw closed(vote);
}
