import type { Db } from '../../conversation/database.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Links } from '../../downloads/index.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Held } from '../../responses/askings.ts';
import { bundleOf, type Collection, collectionName, type QuestionList } from '../collection.ts';
import { heldCollection } from '../finding.ts';
import { composeLetter } from '../letter.ts';
import { findLetter, type LetterState, letterAskings, type Reviewed } from '../letter-store.ts';
import { notLeaving } from '../mailable.ts';
import { findCollection, outlines } from '../store.ts';
import type { ShownLetter } from './letter-card.ts';

/** What letters need: the list of questions, and links to files. */
export interface LetterNeeds {
  readonly list: QuestionList;
  readonly links: Links;
  /** Whether it can leave by e-mail. */
  readonly mails?: boolean | undefined;
}

/** A letter as it stands: as it was sent, else made of the questions and of what was written of it. */
export async function letterOf(db: Db, roundId: string, one: Collection, list: QuestionList): Promise<ShownLetter> {
  const state = await findLetter(db, roundId, one.number);
  if (state.sent) {
    const waits = (await list.waiting(db, roundId)).some(({ collection }) => collection === one.number);
    return { number: one.number, letter: state.sent.letter, state, waits };
  }
  const { name, contact } = await findRoundOrThrow(db, roundId);
  const questions = await list.collected(db, roundId, bundleOf(one.asking));
  const from = { office: contact, round: name };
  return { number: one.number, letter: composeLetter(one, state, { questions, from }), state };
}

/** The letter of this collection, or of the latest, as far as the member may see it: a draft is for the Koordination. */
export async function letterFor(
  db: Db,
  turn: MemberTurn,
  { number, list }: { number?: number | undefined; list: QuestionList },
): Promise<ShownLetter> {
  const wanted = number ?? (await latest(db, turn.roundId));
  const one = wanted === undefined ? undefined : await findCollection(db, turn.roundId, { number: wanted });
  const shown = one && one.asking.state !== 'cancelled' ? await letterOf(db, turn.roundId, one, list) : undefined;
  const isSeen = shown && (coordinates(turn.member) || isPublic(shown.state));
  return foundOr(isSeen ? shown : undefined, {
    code: 'collections.no-letter',
    kind: 'Schreiben ans MAGS',
    what: 'Ein Schreiben',
    text: 'Es entsteht aus einer Sammlung und steht hier, sobald die Koordination es umlaufen lässt oder gesendet hat.',
    way: { title: 'Sammlungen ansehen', verb: 'collections.list' },
  });
}

function isPublic({ circulatedAt, sent }: LetterState): boolean {
  return circulatedAt !== undefined || sent !== undefined;
}

async function latest(db: Db, roundId: string): Promise<number | undefined> {
  return (await outlines(db, roundId)).find(({ state }) => state !== 'cancelled')?.number;
}

/** A letter that is still to be sent, held with its collection; refuses one that was sent. */
export async function unsentLetter(
  db: Db,
  turn: MemberTurn,
  { number, list }: { number: number; list: QuestionList },
): Promise<{ one: Collection; shown: ShownLetter; held: Held<Reviewed> }> {
  const { one } = await heldCollection(db, turn, number);
  const held = await letterAskings.hold(db, turn.roundId, number);
  const shown = await letterFor(db, turn, { number, list });
  await notLeaving(db, turn.roundId, { kind: 'letters', which: { number } });
  if (!shown.state.sent) return { one, shown, held };
  throw new Refusal({
    code: 'collections.sent',
    kind: collectionName(one),
    title: 'Dieses Schreiben ist schon gesendet',
    text: 'Es bleibt, wie es gesendet wurde. Neue Fragen gehen mit der nächsten Sammlung ans MAGS.',
    ways: [{ title: 'Schreiben ansehen', verb: 'collections.letter', data: { number } }],
  });
}
