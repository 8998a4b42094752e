/** The grant notice, recomputed to the cent; the measures that the grant pays for, and what is left of it. */
import type { Feature } from '../conversation/feature.ts';
import { checkNotice, openForm, showSteps } from './checking.ts';
import { keepNotice } from './grant-keeping.ts';
import { addMeasure, changeMeasureCommand, dropMeasure, openMeasureForm } from './measure-keeping.ts';
import { owedToDates } from './owing.ts';
import { submitted, withdrawn } from './reporting.ts';
import { listMeasures, showFunds, showHistory, showMeasure, showRoundFunds } from './showing.ts';

export { planDeadlines } from './owing.ts';

/** The feature. */
export const grants: Feature = {
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
      words: 'mittel · maßnahme anlegen',
      purpose: 'Maßnahmen führen, sehen, was bleibt und zu welchem Stichtag',
    },
    { label: 'Mittel', words: 'mittel der runde', purpose: 'Summen aller Kommunen', coordination: true },
  ],
  menu: [],
  commands: [
    keepNotice,
    showSteps,
    checkNotice,
    openForm,
    addMeasure,
    changeMeasureCommand,
    openMeasureForm,
    dropMeasure,
    submitted,
    withdrawn,
    showHistory,
    showMeasure,
    listMeasures,
    showRoundFunds,
    showFunds,
  ],
  owed: owedToDates,
};
