import type { Db } from '../conversation/database.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { drafterOf, type Guideline, guidelineName, mayDraft, type Section, sectionName } from './guideline.ts';
import { findGuideline, holdGuideline, outlines } from './store.ts';

/** The guideline of this number, or the latest; a refusal that leads to all of them, when there is none. */
export async function guidelineFor(
  db: Db,
  { roundId }: Pick<MemberTurn, 'roundId'>,
  number?: number,
): Promise<Guideline> {
  const wanted = number ?? (await outlines(db, roundId))[0]?.number;
  const found = wanted === undefined ? undefined : await findGuideline(db, roundId, wanted);
  return foundOr(found, {
    code: 'guideline.unknown',
    kind: 'Gemeinsame Richtlinie',
    what: wanted === undefined ? 'Eine gemeinsame Richtlinie' : guidelineName({ number: wanted }),
    text: 'Gemeinsame Richtlinien legt die Koordination an.',
    way: { title: 'Richtlinien ansehen', verb: 'guideline.list' },
  });
}

/** The same, held until the transaction ends: two who write see what the other has written. */
export async function heldGuideline(db: Db, turn: MemberTurn, number?: number): Promise<Guideline> {
  const found = await guidelineFor(db, turn, number);
  await holdGuideline(db, turn.roundId, found.number);
  return guidelineFor(db, turn, found.number);
}

/** The same, where its author drafts it. */
export async function draftFor(db: Db, turn: MemberTurn, number?: number): Promise<Guideline> {
  const found = await heldGuideline(db, turn, number);
  if (!mayDraft(turn.member, found)) throw notYours(found);
  return found;
}

/** A section of a guideline; a refusal that leads to its contents, when there is none of this number. */
export function sectionIn(guideline: Guideline, number: string): Section {
  return foundOr(
    guideline.sections.find((one) => one.number === number),
    {
      code: 'guideline.unknown-section',
      kind: guidelineName(guideline),
      what: `Einen ${sectionName(number)}`,
      text: 'Die Nummern der Abschnitte stehen im Inhalt.',
      way: { title: 'Inhalt ansehen', verb: 'guideline.show', data: { number: guideline.number } },
    },
  );
}

/** Somebody else drafts it. */
export function notYours(guideline: Guideline): Refusal {
  const { number } = guideline;
  return new Refusal({
    code: 'guideline.not-yours',
    kind: guidelineName(guideline),
    title: `Den Entwurf führt ${drafterOf(guideline)}`,
    text: 'Abschnitte schreiben Leitung und Vertretung der Kommune, die den Entwurf führt, und die Koordination. Bitte wenden Sie sich dorthin.',
    ways: [{ title: 'Inhalt ansehen', verb: 'guideline.show', data: { number } }],
  });
}
