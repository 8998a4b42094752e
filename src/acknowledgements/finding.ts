import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Member, MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Asking } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import { type Acknowledgement, acknowledgementName, type Noted } from './acknowledgement.ts';
import { findAcknowledgement, notedAskings, type Outline } from './store.ts';

/** The number of what goes round, as it is typed or clicked. */
export const acknowledgementNumber = wholeNumber('Bitte die Nummer der Kenntnisnahme angeben.');

/** What goes round under this number, as far as the member may see it: a draft is for its municipality and the Koordination. */
export async function acknowledgementFor(
  db: Db,
  turn: MemberTurn,
  which: { number: number; asking?: Asking<Noted> | undefined },
): Promise<Acknowledgement> {
  const found = await findAcknowledgement(db, turn.roundId, which);
  const isSeen = found && maySee(turn, { ...found, state: found.asking.state });
  return foundOr(isSeen ? found : undefined, {
    code: 'acknowledgements.unknown',
    kind: 'Kenntnisnahme',
    what: `Eine ${acknowledgementName(which)}`,
    text: 'Laufende Kenntnisnahmen stehen im Kanal und unter „kenntnisnahmen“.',
    way: { title: 'Kenntnisnahmen ansehen', verb: 'acknowledgements.list' },
  });
}

/** The same, held: a confirmation and the end never pass each other. */
export async function heldAcknowledgement(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ one: Acknowledgement; held: Held<Noted> }> {
  const held = await notedAskings.hold(db, turn.roundId, number);
  return { held, one: await acknowledgementFor(db, turn, { number, asking: held }) };
}

/** Whether a member may see it. */
export function maySee(
  { member }: Pick<MemberTurn, 'member'>,
  { state, municipalityId }: Pick<Outline, 'state' | 'municipalityId'>,
) {
  return state !== 'draft' || coordinates(member) || municipalityId === member.municipality.id;
}

/** A member as they find whose a draft is: they are told that it is another office's, not what it holds. */
export function asOwner(member: Member): Member {
  return { ...member, roles: ['coordinator'] };
}

/** An answer that shows what goes round: a draft is shown to the asker alone. */
export function discreet(turn: MemberTurn, { number, asking }: Acknowledgement, reply: Reply): Reply {
  if (asking.state !== 'draft') return reply;
  const shown = { twin: `kenntnisnahme ${number}`, verb: 'acknowledgements.show', data: { number } };
  return unpublished(turn, reply, shown);
}
