import type { Db } from '../../conversation/database.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { type Amendment, amendmentName, STATES } from '../amendment.ts';
import { findAmendment } from '../amendment-store.ts';
import { draftFor, guidelineFor } from '../finding.ts';
import type { Guideline } from '../guideline.ts';
import { holdGuideline } from '../store.ts';

/** An amendment with its guideline. */
export interface About {
  readonly guideline: Guideline;
  readonly amendment: Amendment;
}

/** The amendment of this number; a refusal that leads to all of them, when there is none. */
export async function amendmentFor(db: Db, turn: MemberTurn, number: number): Promise<About> {
  const amendment = foundOr(await findAmendment(db, turn.roundId, number), {
    code: 'guideline.unknown-amendment',
    kind: 'Gemeinsame Richtlinie',
    what: `Einen ${amendmentName({ number })}`,
    way: { title: 'Änderungsvorschläge ansehen', verb: 'guideline.amendments' },
  });
  return { amendment, guideline: await guidelineFor(db, turn, amendment.guideline) };
}

/** The same, held, where its author drafts the guideline and it waits for a decision; refuses like both. */
export async function undecidedFor(db: Db, turn: MemberTurn, number: number): Promise<About> {
  const found = await amendmentFor(db, turn, number);
  const guideline = await draftFor(db, turn, found.guideline.number);
  const { amendment } = await amendmentFor(db, turn, number);
  if (amendment.state !== 'proposed') throw settled(amendment);
  return { guideline, amendment };
}

/** The same, held, where it was declined and waits for an answer. */
export async function declinedFor(db: Db, turn: MemberTurn, number: number): Promise<About> {
  const found = await amendmentFor(db, turn, number);
  await holdGuideline(db, turn.roundId, found.guideline.number);
  const about = await amendmentFor(db, turn, number);
  if (about.amendment.state !== 'declined') throw settled(about.amendment);
  return about;
}

/** What it waited for has been said. */
function settled(amendment: Amendment): Refusal {
  const { number, state } = amendment;
  return new Refusal({
    code: 'guideline.settled-amendment',
    kind: amendmentName(amendment),
    status: STATES[state],
    title: `Über diesen Vorschlag ist ${state === 'proposed' ? 'noch nicht' : 'schon'} entschieden`,
    text: `Er ist ${STATES[state]}. Es ist nichts geändert.`,
    ways: [{ title: 'Vorschlag ansehen', verb: 'guideline.amendment', data: { number } }],
  });
}
