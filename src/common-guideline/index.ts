/** The guideline of the round's own: sections with stable numbers, drafted by the municipality that holds it. */

import type { Feature } from '../conversation/feature.ts';
import { openGuidelineForm, submitGuideline } from './founding.ts';
import { knownGuidelines, listAll, show, showSection } from './overview.ts';
import { history } from './sections/history.ts';
import { openSectionForm, strike, write } from './sections/writing.ts';
import { owing } from './tables.ts';
import { guidelineWords } from './words.ts';

export { loadStarterGuideline } from './starter.ts';

/** The feature. */
export const commonGuideline: Feature = {
  name: 'common-guideline',
  owing,
  purpose: 'The guideline of the round: sections drafted, discussed and adopted together.',
  help: [
    {
      label: 'Richtlinie',
      words: 'richtlinie · richtlinie 1 abschnitt 3.2',
      purpose: 'die gemeinsame Richtlinie und ihre Abschnitte lesen',
    },
    {
      label: 'Richtlinie',
      words: 'richtlinie anlegen · richtlinie 1 entwurf bei Haan',
      purpose: 'bestimmen, wer den Entwurf führt',
      coordination: true,
    },
  ],
  menu: [],
  words: guidelineWords,
  things: { guideline: knownGuidelines },
  commands: [
    ...[openGuidelineForm, submitGuideline, openSectionForm, write, strike],
    ...[history, showSection, show, listAll],
  ],
};
