import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { weekdayTime } from '../../german/write.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { deadlineFields, leavesTime, readDeadline } from '../../responses/deadline.ts';
import { publishedEnd } from '../../responses/draft-end.ts';
import { baseCard, draftCard, ofDraft } from '../base-card.ts';
import { ownCard } from '../own-card.ts';
import { heldPollFor, type Polls, touchPosts } from '../polls.ts';
import { closed, deadlineTooSoon } from '../refusals.ts';
import { findPollOrThrow } from '../store.ts';
import { type Poll, type Vote, voteNumber } from '../vote.ts';
import { runningStatus, voteName } from '../wording.ts';
import { publishing } from './draft-sayings.ts';
import { saveOpenedBy } from './draft-store.ts';

/** Publishes a draft: the electorate is fixed, the card stands in the channel, the closing is planned. */
export function open(polls: Polls) {
  return command({
    verb: 'votes.open',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: /abstimmung (?<vote>\d{1,6}) veroeffentlichen/u, example: 'abstimmung 4 veröffentlichen' },
      {
        pattern: /abstimmung (?<vote>\d{1,6}) veroeffentlichen bis (?<deadline>.{2,60})/u,
        example: 'abstimmung 4 veröffentlichen bis 21.04.2023 12 Uhr',
      },
    ],
    asked: publishing,
    input: z.object({ vote: voteNumber, ...deadlineFields }),
    reads: readDeadline,
    run: async (turn, input, db) => {
      const { poll } = await heldPollFor(db, turn, input.vote);
      if (poll.vote.state === 'open') return answer(turn, poll);
      if (poll.vote.state !== 'draft') throw closed(poll.vote);
      const closesAt = publishedEnd(poll.vote, input, { now: turn.at });
      if (closesAt === undefined) throw deadlineTooSoon(poll.vote);
      await begin(turn, { vote: { ...poll.vote, closesAt }, polls }, db);
      const opened = await findPollOrThrow(db, turn.roundId, input.vote);
      await publish(turn, opened, db);
      return answer(turn, opened);
    },
    about: 'vote',
    invalid: async (turn, { raw, errors }, db) => {
      const { vote, attachments } = (await heldPollFor(db, turn, voteNumber.parse(raw['vote']))).poll;
      if (vote.state !== 'draft') throw closed(vote);
      const entitled = (await municipalitiesOf(db, turn.roundId)).length;
      return ofDraft(turn, vote, draftCard(vote, { member: turn.member, entitled, attachments, now: turn.at, errors }));
    },
  });
}

/** Fixes who is entitled, and plans the end; what refuses here takes the opening back with it. */
export async function begin(turn: MemberTurn, begun: { vote: Vote; polls: Polls }, db: Db): Promise<void> {
  const { number, closesAt } = begun.vote;
  if (!leavesTime(closesAt, turn.at)) throw deadlineTooSoon(begun.vote);
  await begun.polls.open(db, turn, { number, closesAt });
  await saveOpenedBy(db, turn.roundId, { number, office: turn.member.office });
}

/** Shows an opened vote to the channel. */
export async function publish(turn: MemberTurn, poll: Poll, db: Db): Promise<void> {
  const { roundId, at } = turn;
  const { channel } = await findRoundOrThrow(db, roundId);
  const { number, corrects, follows } = poll.vote;
  const subject = `votes.card:${number}`;
  for (const cited of [corrects, follows?.vote]) if (cited !== undefined) await touchPosts(db, roundId, cited);
  await post(db, { roundId, conversationId: channel, at, reply: baseCard(poll), subject });
}

function answer(turn: MemberTurn, poll: Poll): Reply {
  if (isPrivate(turn)) return { ...ownCard(poll, { member: turn.member, now: turn.at }), replaces: mayReplace(turn) };
  return notice({
    kind: voteName(poll.vote),
    status: runningStatus(poll.vote),
    title: poll.vote.question,
    text: `Die Abstimmung steht im Kanal der Runde. Frist: ${weekdayTime(poll.vote.closesAt)}.`,
  });
}
