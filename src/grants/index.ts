/** The grant notice, recomputed to the cent; the measures that the grant pays for, and what is left of it. */
import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { fileCommands } from './adopting.ts';
import { basisCommands } from './basis-keeping.ts';
import { checkNotice, openForm, showSteps } from './checking.ts';
import { exportFile, fundsFiles } from './exporting.ts';
import { keepNotice } from './grant-keeping.ts';
import { type Knowledge, knowledgeWork } from './knowledge.ts';
import { measureCommands } from './measure-keeping.ts';
import { datesAhead, owedToDates } from './owing.ts';
import { submitted, withdrawn } from './reporting.ts';
import { listMeasures, showFunds, showHistory, showMeasure, showRoundFunds } from './showing.ts';

export { forgetFiles } from './file-store.ts';
export { knowledgeChanged } from './knowledge.ts';
export { planDeadlines } from './owing.ts';
export { receiveFilled } from './receive.ts';

/** What the feature needs: the knowledge that measures rest on, and links to files. */
export interface GrantsNeeds {
  readonly knowledge: Knowledge;
  readonly links: Links;
}

/** The feature. */
export function grants({ knowledge, links }: GrantsNeeds): Feature {
  return {
    name: 'grants',
    purpose: 'The grant notice to the cent; funds planned, committed, spent.',
    help: [
      {
        label: 'Bescheid',
        words: 'bescheid prüfen',
        purpose: 'Betrag nachrechnen und sehen, ob Rundung den Unterschied erklärt',
      },
      {
        label: 'Mittel',
        words: 'mittel · maßnahme anlegen · rechtsstand',
        purpose: 'Maßnahmen führen; was bleibt, zu welchem Stichtag, und ob die Regeln noch gelten',
      },
      { label: 'Mittel', words: 'mittel der runde', purpose: 'Summen aller Kommunen', coordination: true },
    ],
    menu: [],
    commands: [
      keepNotice,
      showSteps,
      checkNotice,
      openForm,
      ...basisCommands(knowledge),
      ...measureCommands(knowledge),
      submitted,
      withdrawn,
      showHistory,
      showMeasure(knowledge),
      listMeasures,
      exportFile(links),
      ...fileCommands(knowledge),
      showRoundFunds,
      showFunds,
    ],
    owed: owedToDates,
    ahead: datesAhead,
    files: fundsFiles,
    work: knowledgeWork(knowledge),
  };
}
