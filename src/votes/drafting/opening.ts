import { z } from 'zod';
import { isPrivate, mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { schedule } from '../../delivery/work.ts';
import { weekdayTime } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { baseCard } from '../base-card.ts';
import { leavesTime } from '../deadline.ts';
import { ownCard } from '../own-card.ts';
import { closed, deadlineTooSoon, unknown } from '../refusals.ts';
import { planReminder } from '../reminder.ts';
import { findPoll, openVote } from '../store.ts';
import { type Poll, voteNumber } from '../vote.ts';
import { runningStatus, voteName } from '../wording.ts';
import { publishing } from './draft-sayings.ts';

/** Publishes a draft: the electorate is fixed, the card stands in the channel, the closing is planned. */
export const open = command({
  verb: 'votes.open',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: /abstimmung (?<vote>\d{1,6}) veroeffentlichen/u, example: 'abstimmung 4 veröffentlichen' }],
  asked: publishing,
  input: z.object({ vote: voteNumber }),
  run: async (turn, input, db) => {
    const opened = await openVote(db, turn, input.vote);
    const poll = await findPoll(db, turn.roundId, input.vote);
    if (!poll) throw unknown(input.vote);
    if (poll.vote.state !== 'open') throw closed(poll.vote);
    if (opened) await publish(turn, poll, db);
    return answer(turn, poll);
  },
});

/** Shows an opened vote to the channel and plans its end; what refuses here takes the opening back with it. */
export async function publish(turn: MemberTurn, poll: Poll, db: Db): Promise<void> {
  const { roundId, at } = turn;
  const { number, closesAt } = poll.vote;
  if (!leavesTime(closesAt, at)) throw deadlineTooSoon(poll.vote);
  const { channel } = await findRoundOrThrow(db, roundId);
  const subject = `votes.card:${number}`;
  await post(db, { roundId, conversationId: channel, at, reply: baseCard(poll), subject });
  await schedule(db, { roundId, kind: 'votes.close', subject: String(number) }, closesAt);
  await planReminder(db, roundId, { number, openedAt: at, closesAt });
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
