import type { Thing } from '../conversation/asked.ts';
import { numericDay } from '../german/write.ts';
import { sessionTitle } from './committee.ts';
import { ownCommittees, ownSessions } from './finding.ts';
import { keeperFor } from './keeper.ts';
import { KINDS, resultOf, stateWords } from './paper.ts';
import { papersOf } from './paper-store.ts';

/** The own papers, the newest first; those that a committee is done with last. */
export const knownPapers: Thing = {
  called: 'Vorlage',
  none: 'Ihre Kommune hat noch keine Ausschussvorlage vorbereitet.',
  noneOpen: 'Zurzeit ist keine Ausschussvorlage Ihrer Kommune offen.',
  leads: [
    { title: 'Vorlage vorbereiten …', verb: 'papers.form' },
    { title: 'Ausschussvorlagen ansehen', verb: 'papers.list' },
  ],
  known: async (db, turn) => {
    const { id } = await keeperFor(db, turn);
    const all = (await papersOf(db, turn.roundId, id)).map((paper) => ({
      number: paper.number,
      title: paper.title,
      open: ['postponed', undefined].includes(resultOf(paper)?.outcome),
      facts: [
        { label: 'Art', value: KINDS[paper.kind] },
        { label: 'Stand', value: stateWords(paper) },
      ],
    }));
    return [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
  },
};

/** The own sessions, the next one first. */
export const knownSessions: Thing = {
  called: 'Termin',
  none: 'Für Ihre Kommune ist noch kein Ausschusstermin erfasst.',
  noneOpen: 'Zurzeit steht kein Ausschusstermin Ihrer Kommune an.',
  leads: [
    { title: 'Ausschusstermin erfassen …', verb: 'papers.session-form' },
    { title: 'Ausschüsse ansehen', verb: 'papers.committees' },
  ],
  known: async (db, turn) =>
    (await ownSessions(db, turn)).map((session) => ({
      number: session.number,
      title: sessionTitle(session),
      open: session.state === 'planned',
      day: session.heldOn,
      facts: [
        { label: 'Sitzung', value: sessionTitle(session) },
        ...(session.papersDue === undefined ? [] : [{ label: 'Abgabefrist', value: numericDay(session.papersDue) }]),
      ],
    })),
};

/** The own committees. */
export const knownCommittees: Thing = {
  called: 'Ausschuss',
  none: 'Für Ihre Kommune ist noch kein Ausschuss erfasst.',
  leads: [
    { title: 'Ausschuss erfassen …', verb: 'papers.committee-form' },
    { title: 'Ausschüsse ansehen', verb: 'papers.committees' },
  ],
  known: async (db, turn) =>
    (await ownCommittees(db, turn)).map(({ number, name }) => ({ number, title: name, open: true })),
};
