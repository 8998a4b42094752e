import { type Page, turning } from '../../cards/page.ts';
import { type Button, button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Day } from '../../german/calendar.ts';
import { dotted, longDay, NBSP } from '../../german/write.ts';
import {
  type Committee,
  type CommitteeTerms,
  committeeName,
  type Session,
  sessionName,
  sessionTitle,
} from '../committee.ts';

/** *Wahlperiode 1. November 2020 bis 31. Oktober 2025*. */
function termWords({ termFrom, termTo }: CommitteeTerms): string {
  if (termFrom === undefined && termTo === undefined) return '';
  const from = termFrom === undefined ? '' : ` ab ${longDay(termFrom)}`;
  const to = termTo === undefined ? '' : ` bis ${longDay(termTo)}`;
  return `Wahlperiode${from}${to}`;
}

/** Confirms that a committee is kept; the form becomes this card. */
export function committeeSaved(committee: Committee): Reply {
  const { number, name, municipality } = committee;
  return notice({
    ...{ kind: committeeName({ number }), status: 'gespeichert', title: name },
    text: dotted(municipality.name, termWords(committee)),
    ways: [
      { title: 'Ausschusstermin erfassen …', verb: 'papers.session-form', data: { committee: String(number) } },
      { title: 'Ausschuss ändern …', verb: 'papers.committee-edit', data: { number } },
      { title: 'Ausschüsse ansehen', verb: 'papers.committees' },
    ],
  });
}

/** Confirms that a session is kept. */
export function sessionSaved(session: Session): Reply {
  return about(session, 'gespeichert');
}

/** A session of an own committee. */
export function sessionCard(session: Session): Reply {
  return about(session, undefined);
}

function about(session: Session, status: string | undefined): Reply {
  const { number, state, papersDue, paper, municipality } = session;
  const cancelled = state === 'cancelled';
  const due = papersDue === undefined ? 'Abgabefrist nicht bekannt' : `Abgabefrist für Vorlagen: ${longDay(papersDue)}`;
  const wanted = paper === 'none' ? 'keine Vorlage vorgesehen' : '';
  const ways = [
    { title: 'Vorlage vorbereiten …', verb: 'papers.form', data: { session: String(number) } },
    { title: 'Termin ändern …', verb: 'papers.session-edit', data: { number } },
    ...(paper === 'none' ? [] : [{ title: 'Keine Vorlage vorgesehen', verb: 'papers.no-paper', data: { number } }]),
  ];
  return notice({
    ...{ kind: sessionName({ number }), status: cancelled ? 'entfällt' : status, title: sessionTitle(session) },
    text: dotted(municipality.name, due, wanted),
    ways: [...(cancelled ? [] : ways), { title: 'Ausschüsse ansehen', verb: 'papers.committees' }],
  });
}

/** A committee in the list, with its next sessions; `own` is whether the reader keeps it. */
export interface ListedCommittee {
  readonly committee: Committee;
  readonly sessions: readonly Session[];
  readonly own: boolean;
}

const SESSIONS = 4;

/** A page of committees with their sessions, the reader's own first. */
export function committeesCard(
  page: Page<ListedCommittee>,
  { today, of }: { today: Day; of?: string | undefined },
): Reply {
  const title = of === undefined ? 'Ausschüsse und ihre Termine' : `Ausschüsse: ${of}`;
  const count = page.total === 0 ? undefined : `${page.total}${NBSP}${page.total === 1 ? 'Ausschuss' : 'Ausschüsse'}`;
  const hasOwn = page.items.some(({ own }) => own);
  return {
    card: 'papers/list',
    data: {
      header: header('Ausschüsse', title, count),
      lines: page.total > 0 ? [] : [paragraph(words(EMPTY))],
      entries: page.items.map((one) => listEntry(one, today)),
      buttons: buttons(
        ...turning(page, 'papers.committees', of === undefined ? {} : { of }),
        ...(hasOwn ? [button('Ausschusstermin erfassen …', 'papers.session-form')] : []),
        button('Ausschuss erfassen …', 'papers.committee-form'),
        button('Ausschussvorlagen ansehen', 'papers.list'),
      ),
    },
    summary: notification(title),
  };
}

const EMPTY = 'Hierzu ist noch kein Ausschuss erfasst. Jede Kommune erfasst ihre eigenen.';

function listEntry({ committee, sessions, own }: ListedCommittee, today: Day) {
  const ahead = sessions.filter(({ heldOn }) => heldOn >= today).slice(0, SESSIONS);
  const shown = ahead.length > 0 ? ahead : sessions.slice(0, 1);
  const lines = [
    dotted(committee.municipality.name, termWords(committee)),
    ...shown.map((one) => sessionLine(one, own)),
  ];
  return entry(
    committee.name,
    lines.map((line) => paragraph(words(line))),
    ...(own ? ownButtons(committee, shown) : []),
  );
}

/** The number of a session is of use to those who keep it. */
function sessionLine(session: Session, own: boolean): string {
  const { heldOn, papersDue, state } = session;
  const due = papersDue === undefined ? '' : `Abgabefrist ${longDay(papersDue)}`;
  return dotted(own ? sessionName(session) : '', longDay(heldOn), state === 'cancelled' ? 'entfällt' : due);
}

function ownButtons({ number }: Committee, [next]: readonly Session[]): Button[] {
  return [
    ...(next ? [button(`Ausschusstermin ${next.number} ansehen`, 'papers.session', { number: next.number })] : []),
    button('Ausschuss ändern …', 'papers.committee-edit', { number }),
  ];
}
