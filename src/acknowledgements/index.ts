/** Acknowledgements: a text, a link or a new version goes round, and every municipality confirms that it has seen it. */

import type { Feature } from '../conversation/feature.ts';
import { acknowledgementCard, type Tabling } from './cards.ts';
import { confirm, enter, openTold } from './confirming.ts';
import { openForm, publish, submit } from './drafting.ts';
import { acknowledgements } from './kind.ts';
import { acts } from './managing.ts';
import { knownAcknowledgements, list, show } from './overview.ts';
import { findAcknowledgement } from './store.ts';
import { owing } from './tables.ts';
import { acknowledgementWords } from './words.ts';

export { overtake } from './overtaking.ts';

/** The feature; `tabling` makes of what goes round a TOP. */
export function acknowledgementsFeature(tabling: Tabling): Feature {
  return {
    name: 'acknowledgements',
    owing,
    purpose: 'Acknowledgements: what all have to have seen, confirmed by each municipality.',
    help: [
      {
        label: 'Kenntnis',
        words: 'kenntnisnahme · kenntnisnahmen · kenntnisnahme 3 bestätigen',
        purpose: 'etwas allen zur Kenntnis geben, bestätigen',
      },
    ],
    menu: [],
    words: acknowledgementWords,
    things: { acknowledgement: knownAcknowledgements },
    commands: [openForm, submit, publish, confirm, enter, openTold, ...acts, list, show(tabling)],
    work: acknowledgements.work,
    owed: acknowledgements.owed,
    answered: acknowledgements.answered,
    ahead: acknowledgements.ahead,
    live: {
      'acknowledgements.card': async (db, roundId, subject, now) => {
        const one = await findAcknowledgement(db, roundId, { number: Number(subject) });
        return one && acknowledgementCard(one, { now });
      },
    },
  };
}
