import type { Thing } from '../../conversation/asked.ts';
import { isPrivate } from '../../conversation/audience.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { weekdayTime } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import { choicesOf, wordOf } from '../ballot.ts';
import { allVotes } from '../store.ts';
import type { Vote } from '../vote.ts';
import { outcomeStatus } from '../wording.ts';
import { inListOrder } from './list-card.ts';

/** The votes that a member may see, what runs first; where others read along, a draft is only named as one. */
export const knownVotes: Thing = {
  called: 'Abstimmung',
  leads: [{ title: 'Abstimmungen ansehen', verb: 'votes.list' }],
  none: 'Es gibt noch keine Abstimmung.',
  noneOpen: 'Zurzeit läuft keine Abstimmung.',
  known: async (db, turn) => {
    const seen = (await allVotes(db, turn.roundId)).filter((vote) => maySee(turn, vote));
    return inListOrder(seen, true).map((vote) => ({
      number: vote.number,
      title: vote.state === 'draft' && !isPrivate(turn) ? 'Entwurf' : vote.question,
      open: isOpen(vote, turn.at),
      day: dayOf(vote.closesAt),
      facts: factsOf(vote),
      ...answersOf(vote),
      ...(vote.items === undefined ? {} : { inParts: true }),
    }));
  },
};

function maySee({ member }: MemberTurn, { state, municipalityId }: Vote): boolean {
  return state !== 'draft' || coordinates(member) || member.municipality.id === municipalityId;
}

/** Each answer by its word under the rule of the vote; who says no where consent is asked has an objection. */
function answersOf(vote: Vote) {
  const choices = choicesOf(vote);
  const calls = Object.fromEntries(choices.map((choice) => [choice, wordOf(vote, choice)]));
  return choices.includes('objection') ? { calls, means: { no: 'objection' } } : { calls };
}

function factsOf(vote: Vote) {
  if (vote.state === 'draft') return [{ label: 'Stand', value: 'Entwurf' }];
  if (vote.state === 'open') return [{ label: 'Frist', value: weekdayTime(vote.closesAt) }];
  return [{ label: 'Stand', value: outcomeStatus(vote) }];
}
