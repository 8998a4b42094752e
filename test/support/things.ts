import type { MemberTurn, Place } from '../../src/conversation/turn.ts';
import { membersOf } from '../../src/municipalities/members.ts';
import type { TestRound } from './round.ts';

/** The things of one kind that an office may see, as plain words know them. */
export async function thingsSeen(round: TestRound, kind: string, office: string, place: Place['kind'] = 'personal') {
  const thing = round.bot.features.flatMap(({ things }) => things?.[kind] ?? [])[0];
  const member = (await membersOf(round.db, round.plan.id)).find((one) => one.office === office);
  if (!thing || !member) throw new Error(`no ${kind}, or no ${office}`);
  const turn: MemberTurn = {
    roundId: round.plan.id,
    activity: 'seeing',
    at: round.clock.now(),
    member,
    place: { kind: place, conversationId: 'here' },
    input: { kind: 'text', text: '' },
    answer: 'queued',
  };
  return thing.known(round.db, turn);
}
