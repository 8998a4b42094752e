/** Who does what: the Kreis or a city, with network, contact office and stand-in, from when to when, and what says so. */

import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { fileCommands } from './files/adopting.ts';
import { explain, exported, files } from './files/export.ts';
import { knownFiles } from './files/receive.ts';
import { FILE_WORDS } from './files/sayings.ts';
import type { Decisions } from './finding.ts';
import { keepingCommands } from './keeping.ts';
import { knownResponsibilities } from './known.ts';
import { finder, list, show } from './listing.ts';
import { owing } from './tables.ts';
import { responsibilityWords } from './words.ts';

export { forgetFiles as forgetResponsibilityFiles } from './files/file-store.ts';
export { filledTables } from './files/receive.ts';
export { responsibilitiesInAreas } from './known.ts';
export { whoDoes } from './register.ts';

/** What the register needs: the decisions that a source may name, and links to files. */
export interface ResponsibilitiesNeeds {
  readonly decisions: Decisions;
  readonly links: Links;
}

/** The feature. */
export function responsibilities({ decisions, links }: ResponsibilitiesNeeds): Feature {
  return {
    name: 'responsibilities',
    owing,
    purpose: 'Who does what, Kreis or city.',
    help: [
      {
        label: 'Zuständigkeiten',
        words: 'zuständigkeiten · zuständig wohnungslosenhilfe',
        purpose: 'wer was macht, Kreis oder Stadt, und an wen man sich wendet',
      },
      {
        label: 'Zuständigkeiten',
        words: 'zuständigkeit erfassen · zuständigkeiten einlesen',
        purpose: 'eintragen, ändern, aus Excel übernehmen',
        coordination: true,
      },
    ],
    menu: [],
    words: { ...responsibilityWords, ...FILE_WORDS },
    things: {
      responsibility: knownResponsibilities,
      responsibilityfile: { called: 'Zuständigkeitsdatei', known: knownFiles },
    },
    commands: [...keepingCommands(decisions), exported(links), explain, ...fileCommands, show, list],
    files,
    find: finder,
  };
}
