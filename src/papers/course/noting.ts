import type { Db } from '../../conversation/database.ts';
import { InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { type PapersNeeds, paperFor } from '../finding.ts';
import { keptBy } from '../keeper.ts';
import { decisionOf, type Paper, type PaperEvent, paperName, presentedOn, saysTheSame } from '../paper.ts';
import { holdPapers, keepEvent } from '../paper-store.ts';

type Said = Omit<PaperEvent, 'office' | 'at'>;

/** A paper of which something can be noted: its file has been made. */
export async function notedPaper(db: Db, turn: MemberTurn, number: number): Promise<Paper> {
  const paper = await paperFor(db, turn, number);
  if (paper.files.length > 0) return paper;
  throw new Refusal({
    code: 'papers.not-made',
    kind: paperName(paper),
    status: 'Entwurf',
    title: 'Die Vorlage ist noch nicht erstellt',
    text: 'Vorgestellt werden kann, was erstellt ist. Bitte erstellen Sie zuerst die Datei.',
    ways: [{ title: 'Ausschussvorlage ansehen', verb: 'papers.show', data: { number } }],
  });
}

/** What has happened lies not ahead. */
export function onlyPast(on: Day, { at }: Pick<MemberTurn, 'at'>): void {
  if (on > dayOf(at))
    throw new InvalidInput({ on: 'Der Tag liegt in der Zukunft. Bitte den Tag eingeben, an dem es war.' });
}

/** Notes what became of a paper; said again, nothing is added. A result tells that it was presented, unless it was put off. */
export async function note(
  turn: MemberTurn,
  { number, event }: { number: number; event: Said },
  { needs, db }: { needs: PapersNeeds; db: Db },
): Promise<void> {
  const kept = await keptBy(db, turn, turn.activity);
  await holdPapers(db, kept);
  const paper = await notedPaper(db, turn, number);
  const last = paper.events.findLast(({ kind }) => kind === event.kind);
  if (last && saysTheSame(last, event)) return;
  const first = isSeen(event) && presentedOn(paper) === undefined && event.kind === 'result';
  const before: Said[] = first ? [{ kind: 'presented', on: event.on }] : [];
  let events = paper.events;
  for (const one of [...before, event]) {
    await keepEvent(db, kept, { ...one, paper: { number, events } });
    events = [...events, { ...one, office: kept.office, at: kept.at }];
  }
  if (isSeen(event)) await tell(turn, { paper, on: event.on }, { needs, db });
}

/** Whether the committee has had the paper before it. */
function isSeen({ outcome }: Said): boolean {
  return outcome !== 'postponed';
}

/** The decisions that stand in the latest file have been before a committee. */
async function tell(
  turn: MemberTurn,
  { paper, on }: { paper: Paper; on: Day },
  { needs: { presented }, db }: { needs: PapersNeeds; db: Db },
): Promise<void> {
  if (presented === undefined || presentedOn(paper) === on) return;
  const { municipality } = paper;
  const of = { municipality, on, paper: paperName(paper), office: turn.member.office, at: turn.at };
  const named = new Set((paper.files.at(-1)?.decisions ?? []).map(decisionOf));
  for (const key of named) {
    const [year, number] = key.split('/').map(Number);
    if (year !== undefined && number !== undefined)
      await presented(db, turn.roundId, { ...of, decision: { year, number } });
  }
}
