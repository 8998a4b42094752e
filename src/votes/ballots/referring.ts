import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { may } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import { TYPED_REFERRAL } from '../ballot.ts';
import type { Further } from '../own-card.ts';
import { ballotOf, isEntitled, RULES, type Vote, voteNumber } from '../vote.ts';
import { voteName } from '../wording.ts';
import { ballotBox, VOTE } from './casting.ts';
import { referralForm } from './referral-form.ts';
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
    const poll = await ballotBox(turn, given.vote, db);
    if (poll.vote.referrals === undefined) throw notReferable(poll.vote);
    const mine = ballotOf(poll, turn.member.municipality.id);
    const { reason = mine?.choice === 'referral' ? mine.reason : undefined } = given;
    return referralForm(poll.vote, { values: reason === undefined ? {} : { reason } });
  },
});

function notReferable(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-referable',
    kind: voteName(vote),
    title: 'Diese Antwort gibt es hier nicht',
    text:
      vote.rule === 'straw-poll'
        ? `Ein ${RULES[vote.rule]} beschließt nichts und wird nicht in die Sitzung verwiesen. Einen TOP schlagen Sie so vor: „top: Thema“.`
        : 'Diese Abstimmung wurde ohne diese Antwort veröffentlicht. Einen TOP schlagen Sie so vor: „top: Thema“.',
    ways: [{ title: 'TOP vorschlagen …', verb: 'meetings.item-form', data: { title: vote.question } }],
  });
}

/** Who may cast the ballot of a municipality can have the vote dealt with in a meeting instead, as long as it runs. */
export const referralAmong: Further = (poll, { member, now }) => {
  const { vote } = poll;
  const { id } = member.municipality;
  if (vote.referrals === undefined || !isOpen(vote, now) || !isEntitled(poll, id)) return [];
  if (may(member, 'vote') !== undefined) return [];
  const title = ballotOf(poll, id)?.choice === 'referral' ? 'Begründung ändern …' : 'In der Sitzung behandeln …';
  return [{ title, verb: 'votes.referral', data: { vote: vote.number } }];
};
