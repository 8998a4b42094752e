import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post, postedAs, replace } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { weekdayTime } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { baseCard } from '../base-card.ts';
import { ownCard } from '../own-card.ts';
import { heldOpenPollFor, type Polls } from '../polls.ts';
import { fixedWords, outdatedProposal, unknownProposal, unknownWording } from '../refusals.ts';
import { findPollOrThrow, type HeldPoll } from '../store.ts';
import { type Poll, standingIn, type Vote, voteNumber, wordingNumber } from '../vote.ts';
import { runningStatus, wordedName } from '../wording.ts';
import { endOfWording, wordingOf } from '../wordings.ts';
import { overtakenCard, settledLine } from './amend-cards.ts';
import { publishingWording } from './amend-sayings.ts';
import { findProposal, type Proposal, savePublished } from './proposal-store.ts';

/**
 * Makes a proposal the next Fassung: all are asked anew, in a post of its own, for at least three working days and not
 * shorter than before; objections stand.
 */
export function publishWording(polls: Polls) {
  return command({
    verb: 'votes.publish-wording',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /abstimmung (?<vote>\d{1,6}) fassung (?<wording>\d{1,2}) veroeffentlichen/u,
        example: 'abstimmung 4 fassung 2 veröffentlichen',
      },
    ],
    asked: publishingWording,
    input: z.object({
      vote: voteNumber,
      wording: wordingNumber.optional(),
      proposal: z.coerce.number().int().min(1).max(9999).optional(),
    }),
    run: async (turn, input, db) => {
      const found = await heldOpenPollFor(db, turn, input.vote);
      const { vote } = found.poll;
      if (vote.rule !== 'consent') throw fixedWords(vote);
      const { wording = wordingOf(vote) + 1 } = input;
      if (wording === wordingOf(vote) && wording > 1) return answer(turn, found.poll);
      if (wording !== wordingOf(vote) + 1) throw unknownWording(vote);
      const proposal = await findProposal(db, turn.roundId, input);
      if (!proposal) throw unknownProposal(vote);
      if (proposal.wording === wordingOf(vote)) return answer(turn, found.poll);
      if (proposal.wording !== undefined || proposal.changes !== wordingOf(vote))
        throw outdatedProposal(vote, proposal);
      return answer(turn, await publish(turn, { ...found, polls, proposal }, db));
    },
  });
}

type Publishing = HeldPoll & { readonly polls: Polls; readonly proposal: Proposal };

async function publish(turn: MemberTurn, { poll, held, polls, proposal }: Publishing, db: Db): Promise<Poll> {
  const { vote } = poll;
  await savePublished(db, turn, { vote, proposal, closesBefore: vote.closesAt });
  await polls.askAnew(db, held, { at: turn.at, closesAt: endOfWording(vote, turn.at) });
  const amended = await findPollOrThrow(db, turn.roundId, vote.number);
  await show(turn, { before: vote, amended }, db);
  for (const { municipality } of standingIn(amended))
    await tellMunicipality(db, municipality.id, {
      ...{ roundId: turn.roundId, at: turn.at, line: settledLine(amended, municipality.name) },
      personal: (member) => ownCard(amended, { member, now: turn.at }),
    });
  return amended;
}

/** An update alerts nobody: the changed words are a new post, and the one before says so. */
async function show(turn: MemberTurn, { before, amended }: { before: Vote; amended: Poll }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  const { channel } = await findRoundOrThrow(db, roundId);
  const subject = `votes.card:${before.number}`;
  const posted = await postedAs(db, roundId, subject);
  if (posted) {
    const { conversationId, activityId } = posted;
    await replace(db, { roundId, conversationId, at, reply: overtakenCard(before, amended.vote) }, activityId);
  }
  await post(db, { roundId, conversationId: channel, at, reply: baseCard(amended), subject });
}

function answer(turn: MemberTurn, poll: Poll): Reply {
  if (isPrivate(turn)) return { ...ownCard(poll, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
  return notice({
    kind: wordedName(poll.vote),
    status: runningStatus(poll.vote),
    title: poll.vote.question,
    text: `Die Fassung steht im Kanal der Runde. Frist: ${weekdayTime(poll.vote.closesAt)}.`,
  });
}
