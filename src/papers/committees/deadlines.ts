import type { Db } from '../../conversation/database.ts';
import type { Ahead, AheadList, OwedList } from '../../conversation/feature.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { dropOwed, planOwed } from '../../delivery/owed.ts';
import { dayOf, endOfDay } from '../../german/time.ts';
import { isOwed, owedKey, reminderTimes, type Session, sessionTitle } from '../committee.ts';
import { allSessions } from '../committee-store.ts';
import type { Paper } from '../paper.ts';
import { papersOf } from '../paper-store.ts';

/** Plans the reminders of the own office for a session's deadline; those of what it was before are taken back. */
export async function planReminders(
  db: Db,
  { roundId, at: now }: MemberTurn,
  { before, after }: { before?: Session; after: Session },
): Promise<void> {
  const { papersDue, state, paper } = after;
  const was = before?.papersDue;
  if (before && was !== undefined) await dropOwed(db, { roundId, key: owedKey(before, was) });
  if (papersDue === undefined || state === 'cancelled' || paper === 'none') return;
  for (const at of reminderTimes(papersDue, northRhineWestphalia))
    if (at > now) await planOwed(db, { roundId, key: owedKey(after, papersDue) }, at);
}

/** Whether a paper has been made for a session. */
function isMade({ municipality, number }: Session, papers: readonly Paper[]): boolean {
  return papers.some(
    (paper) => paper.municipality.id === municipality.id && paper.session === number && paper.files.length > 0,
  );
}

/**
 * Papers whose deadline nears and that are not made yet, each owed by its municipality alone. That an office is late with a
 * paper for its own committee is nothing that it owes the round: it never stands in the channel, and nobody else sees it.
 */
export const papersOwed: OwedList = async (db, roundId, now) => {
  const near = (await allSessions(db, roundId)).filter((one) =>
    isOwed(one, { made: false, now, calendar: northRhineWestphalia }),
  );
  if (near.length === 0) return [];
  const papers = await papersOf(db, roundId);
  return near.flatMap((session) => {
    const { papersDue, number, municipality } = session;
    if (papersDue === undefined || isMade(session, papers)) return [];
    const draft = papers.find((one) => one.municipality.id === municipality.id && one.session === number);
    return [
      {
        key: owedKey(session, papersDue),
        municipalityId: municipality.id,
        sentence: `Vorlage abgeben: ${sessionTitle(session)}`,
        until: endOfDay(papersDue),
        wholeDay: true,
        confidential: true,
        own: true,
        ways: [
          draft
            ? { title: 'Ausschussvorlage ansehen', verb: 'papers.show', data: { number: draft.number } }
            : { title: 'Vorlage vorbereiten …', verb: 'papers.form', data: { session: String(number) } },
          { title: 'Keine Vorlage vorgesehen', verb: 'papers.no-paper', data: { number } },
        ],
      },
    ];
  });
};

/** Sessions and deadlines to come, for their municipality. */
export const sessionsAhead: AheadList = async (db, roundId, now) => {
  const today = dayOf(now);
  const planned = (await allSessions(db, roundId)).filter(({ state }) => state === 'planned');
  return planned.filter(({ heldOn }) => heldOn >= today).flatMap((session) => aheadOf(session, today));
};

function aheadOf(session: Session, today: string): Ahead[] {
  const { number, municipality, heldOn, papersDue, paper, committeeName } = session;
  const way = { title: `Ausschusstermin ${number} ansehen`, verb: 'papers.session', data: { number } };
  const all = { wholeDay: true, municipalityId: municipality.id, way };
  const due = paper === 'planned' && papersDue !== undefined && papersDue >= today ? [papersDue] : [];
  return [
    ...due.map((on) => ({ ...all, at: endOfDay(on), title: `Abgabefrist für Vorlagen: ${sessionTitle(session)}` })),
    { ...all, at: endOfDay(heldOn), title: committeeName },
  ];
}
