import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { may } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import { TYPED_REFERRAL } from '../ballot.ts';
import type { Further } from '../own-card.ts';
import { ballotOf, isEntitled, voteNumber } from '../vote.ts';
import { entitledTo, VOTE } from './casting.ts';
import { referralForm } from './referral-form.ts';
import { notReferable } from './referral-refusal.ts';
import { referring } from './referral-sayings.ts';

/** Opens the form for the reason with which a municipality wants a vote dealt with in a meeting. */
export const referral = command({
  verb: 'votes.referral',
  may: 'vote',
  writes: false,
  typed: [{ pattern: new RegExp(`${VOTE} ${TYPED_REFERRAL}`, 'u'), example: 'abstimmen 4 in der sitzung behandeln' }],
  asked: referring,
  input: z.object({ vote: voteNumber, reason: z.string().max(30_000).optional() }),
  run: async (turn, given, db) => {
    const poll = await entitledTo(turn, given.vote, db);
    if (poll.vote.referrals === undefined) throw notReferable(poll.vote);
    const mine = ballotOf(poll, turn.member.municipality.id);
    const { reason = mine?.choice === 'referral' ? mine.reason : undefined } = given;
    return referralForm(poll.vote, { values: reason === undefined ? {} : { reason } });
  },
});

/** Who may cast the ballot of a municipality can have the vote dealt with in a meeting instead, as long as it runs. */
export const referralAmong: Further = (poll, { member, now }) => {
  const { vote } = poll;
  const { id } = member.municipality;
  if (vote.referrals === undefined || !isOpen(vote, now) || !isEntitled(poll, id)) return [];
  if (may(member, 'vote') !== undefined) return [];
  const title = ballotOf(poll, id)?.choice === 'referral' ? 'Begründung ändern …' : 'In der Sitzung behandeln …';
  return [{ title, verb: 'votes.referral', data: { vote: vote.number } }];
};
