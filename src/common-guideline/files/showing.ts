import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { foundOr } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { guidelineFor, notYours } from '../finding.ts';
import { type Guideline, mayDraft } from '../guideline.ts';
import { outlines, wordings } from '../store.ts';
import { findGuidelineFile, type GuidelineFile } from './file-store.ts';
import { adoptedCard, discardedCard, PREVIEWED, piecesOf, previewCard } from './preview.ts';
import { planOf } from './understood.ts';

/** The file of this number, for who drafts its guideline; a refusal that says how one is brought in, when there is none. */
export async function fileFor(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ file: GuidelineFile; guideline: Guideline }> {
  const found = await findGuidelineFile(db, turn.roundId, number);
  if (!found) await refuseOthers(db, turn);
  const file = foundOr(found, {
    code: 'guideline.unknown-file',
    kind: 'Gemeinsame Richtlinie',
    what: `Eine Richtliniendatei ${number}`,
    text: 'Eine Datei senden Sie im persönlichen Chat mit den Worten „richtlinie 1 einlesen“.',
    way: { title: 'Richtlinie ansehen', verb: 'guideline.show' },
  });
  const guideline = await guidelineFor(db, turn, file.guideline);
  if (!mayDraft(turn.member, guideline)) throw notYours(guideline);
  return { file, guideline };
}

/** Who drafts nothing is not told which files there are. */
async function refuseOthers(db: Db, turn: MemberTurn): Promise<void> {
  const all = await outlines(db, turn.roundId);
  if (!all.some((one) => mayDraft(turn.member, one))) throw notYours(await guidelineFor(db, turn));
}

/** How often a draft has been written to. */
export async function writtenTo(db: Db, roundId: string, guideline: number): Promise<number> {
  return (await wordings(db, roundId, { guideline })).length;
}

/** Shows a file as it stands: what it would do to the draft of now, or what has become of it. */
export async function shownFile(
  turn: MemberTurn,
  { number, page = 1, db }: { number: number; page?: number; db: Db },
): Promise<Reply> {
  const { file, guideline } = await fileFor(db, turn, number);
  if (file.state === 'discarded') return discardedCard(file);
  if (!file.understood) return adoptedCard(file);
  const plan = planOf(guideline, file.understood);
  const seen = await writtenTo(db, turn.roundId, guideline.number);
  const { left } = file.understood;
  return previewCard({ guideline, file, plan, left, seen }, pageOf(piecesOf(plan), page, PREVIEWED));
}
