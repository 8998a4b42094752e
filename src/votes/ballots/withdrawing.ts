import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { type Given, isOpen } from '../../responses/asking.ts';
import { takeBack } from '../../responses/withdrawal.ts';
import type { Ballot, Cast } from '../ballot.ts';
import { type Further, ownCard } from '../own-card.ts';
import { heldPollFor, type Polls } from '../polls.ts';
import { findPollOrThrow, type HeldPoll } from '../store.ts';
import { ballotOf, type Poll, showsObjections, takenBackBy, type Vote, voteNumber, wordingNumber } from '../vote.ts';
import { runningStatus, voteName, wordedName } from '../wording.ts';
import { wordingName } from '../wordings.ts';
import { withdrawing } from './withdraw-sayings.ts';

/** The ballot that the reader of a card saw, by its number and its Fassung. */
export const seenBallot = {
  ballot: wholeNumber('Bitte die Stimme auf der Karte zurücknehmen.').optional(),
  wording: wordingNumber.optional(),
};

/**
 * Takes back the ballot of a member's own municipality while the vote runs: it is ohne Rückmeldung again, both stay in the
 * history. A button names the ballot that its reader saw: another one, given since, stays.
 */
export function withdraw(polls: Polls): Command {
  return command({
    verb: 'votes.withdraw',
    may: 'vote',
    writes: true,
    typed: [
      {
        pattern: /(?:stimme|einwand) (?:zu |bei |gegen )?(?:abstimmung )?(?<vote>\d{1,6}) zurueck(?:nehmen|ziehen)/u,
        example: 'stimme 4 zurücknehmen',
      },
    ],
    asked: withdrawing,
    input: z.object({ vote: voteNumber, ...seenBallot }),
    run: async (turn, input, db) => {
      const found = await heldPollFor(db, turn, input.vote);
      const { id } = turn.member.municipality;
      polls.admit(found.held, turn.member.municipality, turn.at);
      const mine = ballotOf(found.poll, id);
      if (!mine && takenBackBy(found.poll, id)) return shown(turn, found.poll);
      if (!mine) throw noBallot(found.poll.vote);
      if (isAnother(mine, input)) throw otherBallot(found.poll.vote);
      return taken(turn, { ...found, polls, mine }, db);
    },
  });
}

/** Whether a ballot is another one than its reader saw. */
export function isAnother(mine: Ballot, seen: { ballot?: number | undefined; wording?: number | undefined }): boolean {
  return seen.ballot !== undefined && (seen.ballot !== mine.version || (seen.wording ?? 1) !== (mine.wording ?? 1));
}

async function taken(
  turn: MemberTurn,
  { polls, mine, ...found }: HeldPoll & { polls: Polls; mine: Ballot },
  db: Db,
): Promise<Reply> {
  const { roundId, at, member } = turn;
  const { number } = found.poll.vote;
  const withdrawn = { office: member.office, at };
  await takeBack(db, polls, { held: found.held, answer: givenAs(mine, found), withdrawn });
  await touch(db, roundId, `votes.card:${number}`);
  const poll = await findPollOrThrow(db, roundId, number);
  if (mine.choice === 'objection') await tell(turn, poll, db);
  return shown(turn, poll);
}

/** The answer that a ballot is, to the Fassung that its municipality had read. */
export function givenAs(mine: Ballot, { held }: HeldPoll): Given<Cast> {
  const { answers, replaced } = held;
  const found = [...answers, ...replaced].find(
    ({ municipality, version, content }) =>
      municipality.id === mine.municipality.id &&
      version === mine.version &&
      (content.wording ?? 1) === (mine.wording ?? 1),
  );
  if (!found) throw new Error('no such ballot');
  return found;
}

/** Who worked on the objection need not go on: the Koordination is told in their personal chats. */
async function tell({ roundId, at, member }: MemberTurn, poll: Poll, db: Db): Promise<void> {
  if (!showsObjections(poll.vote) || coordinates(member)) return;
  const { name } = member.municipality;
  const said = `Einwand zurückgenommen in ${wordedName(poll.vote)} (${name}): ${poll.vote.question}`;
  const personal = (reader: Member) => ({ ...ownCard(poll, { member: reader, now: at }), summary: notification(said) });
  await tellCoordination(db, { roundId, at, personal, line: undefined });
}

function shown(turn: MemberTurn, poll: Poll): Reply {
  const { member, at: now } = turn;
  if (isPrivate(turn)) return { ...ownCard(poll, { member, now }), replaces: mayReplace(turn) };
  const { name } = member.municipality;
  return notice({
    kind: wordedName(poll.vote),
    status: runningStatus(poll.vote),
    title: poll.vote.question,
    text: `Die Stimme für ${name} ist zurückgenommen. ${name} ist wieder ohne Rückmeldung.`,
    ways: [{ title: `Abstimmung ${poll.vote.number} ansehen`, verb: 'votes.show', data: { vote: poll.vote.number } }],
  });
}

/** A municipality takes back what it has said; of what is asked now, it has said nothing. */
export function noBallot(vote: Vote): Refusal {
  const to = vote.wording === undefined ? '' : `Zu ${wordingName(vote.wording)} `;
  return new Refusal({
    code: 'votes.no-ballot',
    kind: voteName(vote),
    title: 'Hier ist keine Stimme zurückzunehmen',
    text: to === '' ? 'Ihre Kommune hat noch nicht abgestimmt.' : `${to}hat Ihre Kommune noch nicht abgestimmt.`,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** What is taken back is what its municipality has seen. */
export function otherBallot(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.other-ballot',
    kind: voteName(vote),
    title: 'Ihre Kommune hat inzwischen neu abgestimmt',
    text: 'Die Stimme ist eine andere als die, die Sie zurücknehmen wollten. Es wurde nichts geändert.',
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** Who has cast the ballot of a municipality, or may, takes it back as long as the vote runs. */
export const withdrawal: Further = (poll, { member, now }) => {
  const { vote } = poll;
  const mine = ballotOf(poll, member.municipality.id);
  if (!mine || !isOpen(vote, now) || may(member, 'vote') !== undefined) return [];
  const named = mine.wording === undefined ? {} : { wording: mine.wording };
  const data = { vote: vote.number, ballot: mine.version, ...named };
  return [{ title: 'Stimme zurücknehmen', verb: 'votes.withdraw', data }];
};
