/** Minutes of the meetings: drafted from what is known, sent round, agreed, corrected; a Word file, and knowledge. */

import type { Feature } from '../conversation/feature.ts';
import { agree, ended } from './agreeing/agreeing.ts';
import { correct, openCorrectForm } from './agreeing/correcting.ts';
import { acts, circulate, circulationCard, openCirculateForm } from './circulating/circulating.ts';
import { enter, openEnter } from './circulating/entering.ts';
import { remarking } from './circulating/remark-kind.ts';
import { noRemarks, openRemark, remark } from './circulating/remarking.ts';
import { discard } from './drafting/discarding.ts';
import { draft, refresh } from './drafting/drafting.ts';
import { openItemForm, write } from './drafting/editing.ts';
import { knownFiles } from './files/known-files.ts';
import { offer, wordMinutes } from './files/offering.ts';
import { adoptFile, discardFile, filesWaiting, showFile } from './files/sending.ts';
import type { MinutesNeeds } from './needs.ts';
import { history, knownMinutes, knownRounds, list } from './overview/listing.ts';
import { show, showAgreements, showItem } from './overview/reading.ts';
import { minutesWaiting } from './overview/waiting.ts';
import { adopt, openAdoptForm, print, table } from './remarks/deciding.ts';
import { remarks } from './remarks/listing.ts';
import { owing } from './tables.ts';
import { minutesWords } from './words.ts';

export { forgetMinutesFiles } from './files/file-store.ts';
export { minutesFiles } from './files/receiving.ts';
export type { HeldMeeting } from './held-meeting.ts';
export type { KnownMinutes } from './needs.ts';
export { loadStarterMinutes } from './starter.ts';

/** The feature. */
export function minutes(needs: MinutesNeeds): Feature {
  const kind = remarking(ended(needs));
  const round = { ...needs, kind };
  return {
    name: 'minutes',
    owing,
    purpose: 'Minutes of meetings: drafted from what is known, remarked on, agreed, corrected.',
    help: [
      {
        label: 'Protokoll',
        words: 'protokolle · protokoll 3 · protokoll 3 anmerkung',
        purpose: 'Niederschriften lesen, auch als Word-Datei, und dazu anmerken',
      },
      {
        label: 'Protokoll',
        words: 'protokoll 3 entwerfen · protokoll 3 umlauf',
        purpose: 'Niederschrift entwerfen und in Abstimmung geben',
        coordination: true,
      },
    ],
    menu: [],
    words: minutesWords,
    called: { 'minutes-remarks': 'Protokollumlauf' },
    things: { minutes: knownMinutes, minutesround: knownRounds, minutesfile: knownFiles },
    commands: [
      ...[draft(needs), refresh(needs), openItemForm(), write(needs), discard],
      ...[openCirculateForm, circulate(round), ...acts(round)],
      ...[openRemark(round), remark(round), noRemarks(round), openEnter(round), enter(round)],
      ...[openAdoptForm, adopt, print, table(needs), remarks],
      ...[agree(needs), openCorrectForm, correct(needs), offer(needs)],
      ...[showFile, adoptFile, discardFile],
      ...[showItem(needs), showAgreements(needs), history, show(needs), list],
    ],
    work: kind.work,
    owed: kind.owed,
    answered: kind.answered,
    ahead: kind.ahead,
    waiting: async (...of) => [...(await minutesWaiting(needs)(...of)), ...(await filesWaiting(...of))],
    files: { 'minutes.word': wordMinutes(needs) },
    live: {
      'minutes.card': (db, roundId, subject, now) =>
        circulationCard(round, db, { roundId, number: Number(subject), now }),
    },
  };
}
