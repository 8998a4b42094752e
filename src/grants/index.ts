/** The grant notice, recomputed to the cent; the measures that the grant pays for, and what is left of it. */
import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { basisCommands } from './basis/keeping.ts';
import { BASIS_WORDS } from './basis/sayings.ts';
import { knowledgeWork } from './basis/touched.ts';
import type { Knowledge } from './basis.ts';
import { datesAhead, owedToDates } from './funds/dates.ts';
import { FUNDS_WORDS } from './funds/sayings.ts';
import { showFunds, showRoundFunds } from './funds/showing.ts';
import { measureCommands } from './measures/keeping.ts';
import { MEASURES } from './measures/known.ts';
import { listMeasures, showHistory, showMeasure } from './measures/showing.ts';
import { MEASURE_WORDS } from './measures/words.ts';
import { checkNotice, openForm, showSteps } from './notice/checking.ts';
import { keepNotice } from './notice/keeping.ts';
import { NOTICE_WORDS } from './notice/sayings.ts';
import { owedByProviders, proofsAhead } from './providers/due.ts';
import { providerCommands } from './providers/keeping.ts';
import { PROVIDERS } from './providers/known.ts';
import { proofCommands } from './providers/proof.ts';
import { listMissing, listProviders, showProvider, showProviderHistory } from './providers/showing.ts';
import { PROVIDER_WORDS } from './providers/words.ts';
import { fileCommands } from './reports/adopting.ts';
import { exportFile, fundsFiles } from './reports/export.ts';
import { knownFiles } from './reports/known.ts';
import { REPORT_WORDS } from './reports/sayings.ts';
import { submitted, withdrawn } from './reports/submitted.ts';
import { owing } from './tables.ts';

export { knowledgeChanged } from './basis/touched.ts';
export { restedOn } from './basis-store.ts';
export { planDeadlines } from './funds/dates.ts';
export { ownFunds } from './funds/own-funds.ts';
export { measuresInAreas } from './measures/known.ts';
export { forgetFiles } from './reports/file-store.ts';
export { filledReports } from './reports/receive.ts';

/** What the feature needs: the knowledge that measures rest on, and links to files. */
export interface GrantsNeeds {
  readonly knowledge: Knowledge;
  readonly links: Links;
}

/** The feature. */
export function grants({ knowledge, links }: GrantsNeeds): Feature {
  return {
    name: 'grants',
    owing,
    purpose: 'The grant notice to the cent; funds planned, committed, spent.',
    help: [
      {
        label: 'Bescheid',
        words: 'bescheid prüfen',
        purpose: 'Betrag nachrechnen und sehen, ob Rundung den Unterschied erklärt',
      },
      {
        label: 'Mittel',
        words: 'mittel · maßnahme anlegen · träger · rechtsstand',
        purpose: 'Maßnahmen und Träger führen; Restmittel, Stichtage, fehlende Nachweise und ob die Regeln noch gelten',
      },
      { label: 'Mittel', words: 'mittel der runde', purpose: 'Summen aller Kommunen', coordination: true },
    ],
    situation: {
      title: 'Mittel',
      does: 'Bescheid prüfen, Maßnahmen führen, Excel für den Bericht laden',
      verb: 'grants.funds',
      coordination: {
        title: 'Mittel und Berichte',
        does: 'Stand der Runde, Excel für den Bericht laden',
        verb: 'grants.round',
      },
    },
    menu: [],
    words: { ...MEASURE_WORDS, ...PROVIDER_WORDS, ...BASIS_WORDS, ...NOTICE_WORDS, ...REPORT_WORDS, ...FUNDS_WORDS },
    things: { measure: MEASURES, provider: PROVIDERS, file: { called: 'Datei', known: knownFiles } },
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
      ...providerCommands,
      ...proofCommands,
      showProviderHistory,
      showProvider,
      listMissing,
      listProviders,
      exportFile(links),
      ...fileCommands(knowledge),
      showRoundFunds,
      showFunds,
    ],
    owed: async (...of) => [...(await owedToDates(...of)), ...(await owedByProviders(...of))],
    ahead: async (...of) => [...(await datesAhead(...of)), ...(await proofsAhead(...of))],
    files: fundsFiles,
    work: knowledgeWork(knowledge),
  };
}
