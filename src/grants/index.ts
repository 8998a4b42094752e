/** The grant notice, recomputed to the cent. */
import type { Feature } from '../conversation/feature.ts';
import { checkNotice, openForm, showSteps } from './checking.ts';

/** The feature. */
export const grants: Feature = {
  name: 'grants',
  purpose: 'The grant notice to the cent.',
  help: [
    {
      label: 'Bescheid',
      words: 'bescheid prüfen',
      purpose: 'Betrag nachrechnen und sehen, ob Rundung den Unterschied erklärt',
    },
  ],
  menu: [],
  commands: [showSteps, checkNotice, openForm],
};
