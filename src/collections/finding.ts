import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Asking } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import { type Brought, type Collection, collectionName } from './collection.ts';
import { broughtAskings, findCollection, type Outline } from './store.ts';

/** The number of a collection, as it is typed or clicked. */
export const collectionNumber = wholeNumber('Bitte die Nummer der Sammlung angeben.');

/** The collection of this number, as far as the member may see it: a draft is for the Koordination. */
export async function collectionFor(
  db: Db,
  turn: MemberTurn,
  which: { number: number; asking?: Asking<Brought> | undefined },
): Promise<Collection> {
  const found = await findCollection(db, turn.roundId, which);
  const isSeen = found && maySee(turn, found.asking);
  return foundOr(isSeen ? found : undefined, {
    code: 'collections.unknown',
    kind: 'Fragen ans MAGS',
    what: `Eine ${collectionName(which)}`,
    text: 'Laufende Sammlungen stehen im Kanal und unter „sammlungen“.',
    way: { title: 'Sammlungen ansehen', verb: 'collections.list' },
  });
}

/** The same, held: what is brought and the end never pass each other. */
export async function heldCollection(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ one: Collection; held: Held<Brought> }> {
  const held = await broughtAskings.hold(db, turn.roundId, number);
  return { held, one: await collectionFor(db, turn, { number, asking: held }) };
}

/** Whether a member may see it. */
export function maySee({ member }: Pick<MemberTurn, 'member'>, { state }: Pick<Outline, 'state'>): boolean {
  return state !== 'draft' || coordinates(member);
}

/** An answer that shows a collection: a draft is shown to the asker alone. */
export function discreet(turn: MemberTurn, { number, asking }: Collection, reply: Reply): Reply {
  if (asking.state !== 'draft') return reply;
  return unpublished(turn, reply, { twin: `sammlung ${number}`, verb: 'collections.show', data: { number } });
}
