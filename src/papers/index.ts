/** Committees with their dates, and papers for them: what goes in, the file, and what the committee made of it. */

import type { Feature } from '../conversation/feature.ts';
import { committeeCommands } from './committees/committee-keeping.ts';
import { listCommittees } from './committees/committee-listing.ts';
import { papersOwed, sessionsAhead } from './committees/deadlines.ts';
import { sessionCommands } from './committees/session-keeping.ts';
import { presented, presentedForm } from './course/presenting.ts';
import { result, resultForm } from './course/result.ts';
import { draftingCommands } from './drafting/keeping.ts';
import type { PapersNeeds } from './finding.ts';
import { knownCommittees, knownPapers, knownSessions } from './known.ts';
import { list, show } from './listing.ts';
import { load, openFile } from './making/files.ts';
import { make } from './making/making.ts';
import { owing } from './tables.ts';
import { paperWords } from './words.ts';

/** The feature. */
export function papers(needs: PapersNeeds): Feature {
  return {
    name: 'papers',
    owing,
    purpose: 'Committees and papers for them.',
    help: [
      {
        label: 'Ausschüsse',
        words: 'ausschussvorlage · ausschüsse',
        purpose: 'Vorlage als Word-Datei für Ihren Ausschuss; Termine und Abgabefristen',
      },
    ],
    menu: [],
    words: paperWords,
    things: { committeepaper: knownPapers, committeedate: knownSessions, committee: knownCommittees },
    commands: [
      ...draftingCommands(needs),
      make(needs),
      load(needs),
      result(needs),
      resultForm,
      presented(needs),
      presentedForm,
      show(needs),
      list,
      ...sessionCommands,
      ...committeeCommands,
      listCommittees,
    ],
    files: { 'papers.word': openFile },
    owed: papersOwed,
    ahead: sessionsAhead,
  };
}
