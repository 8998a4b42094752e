import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { paperCard } from './cards.ts';
import { contentFor, type PapersNeeds, paperFor } from './finding.ts';

/** A paper with what goes into it now. */
export async function shownPaper(
  turn: MemberTurn,
  number: number,
  { needs, db }: { needs: PapersNeeds; db: Db },
): Promise<Reply> {
  const paper = await paperFor(db, turn, number);
  return paperCard(paper, await contentFor(db, turn, { paper, sources: needs.sources }));
}
