import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { membersOf } from '../municipalities/members.ts';
import { coordinates } from '../municipalities/rights.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { personalChat } from './conversations.ts';
import { post, send } from './outbox.ts';

/**
 * What is told unasked: a card for each person, and the line for the channel where none of them has a personal chat, or
 * one does not take it; without a line, nobody is told then.
 */
export interface Told {
  readonly roundId: string;
  readonly at: Instant;
  readonly personal: (member: Member) => Reply;
  readonly line: Reply | undefined;
}

/** Tells the coordinators; gives how many of them have a personal chat. */
export function tellCoordination(db: Db, told: Told): Promise<number> {
  return tellMembers(db, told, coordinates);
}

/** Tells those who speak for a municipality. */
export async function tellMunicipality(db: Db, municipalityId: string, told: Told): Promise<void> {
  await tellMembers(db, told, ({ municipality, roles }) => municipality.id === municipalityId && roles.some(speaks));
}

function speaks(role: Member['roles'][number]): boolean {
  return role !== 'coordinator';
}

/** Tells those members who are meant; gives how many of them have a personal chat. */
export async function tellMembers(db: Db, told: Told, isMeant: (member: Member) => boolean): Promise<number> {
  const { roundId, at, personal, line } = told;
  let reached = 0;
  const meant = (await membersOf(db, roundId)).filter(isMeant);
  for (const member of new Map(meant.map((one) => [one.personId, one])).values()) {
    const conversationId = await personalChat(db, roundId, member.personId);
    if (conversationId === undefined) continue;
    await send(db, { roundId, conversationId, at, reply: personal(member), line });
    reached += 1;
  }
  if (reached === 0 && line !== undefined) await tellChannel(db, { roundId, at, reply: line });
  return reached;
}

/** Says something in the channel of the round. */
export async function tellChannel(db: Db, said: { roundId: string; at: Instant; reply: Reply }): Promise<void> {
  const { channel } = await findRoundOrThrow(db, said.roundId);
  await post(db, { ...said, conversationId: channel });
}
