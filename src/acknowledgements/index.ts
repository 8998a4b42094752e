/** Acknowledgements: a text, a link or a new version goes round, and every municipality confirms that it has seen it. */

import { attachmentCommands, attachedFiles as handedOut, sentFiles } from '../attachments/index.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import type { Taker } from '../intake/taker.ts';
import { notedAttachments } from './attachments/attachment-bearer.ts';
import { acknowledgementCard, type Tabling } from './cards.ts';
import { confirm, enter, openTold } from './confirming.ts';
import { discard } from './drafting/discarding.ts';
import { publish } from './drafting/publishing.ts';
import { openChange, openForm, submit } from './drafting/submitting.ts';
import { acknowledgements } from './kind.ts';
import { acts } from './managing.ts';
import { knownAcknowledgements, list, show } from './overview.ts';
import { openQueryForm, query } from './queries/asking.ts';
import { openReplyForm, reply } from './queries/replying.ts';
import { findAcknowledgement } from './store.ts';
import { owing } from './tables.ts';
import { acknowledgementsWaiting } from './waiting.ts';
import { acknowledgementWords } from './words.ts';

export { acknowledgementMatters } from './case-file.ts';
export { overtake } from './overtaking.ts';

/** Takes files that are sent for what goes round. */
export function notedFiles(links: Links): Taker {
  return sentFiles(notedAttachments, links);
}

/** What goes round needs: what makes a TOP of it, and links to its files. */
export interface AcknowledgementsNeeds {
  readonly tabling: Tabling;
  readonly links: Links;
}

/** The feature. */
export function acknowledgementsFeature({ tabling, links }: AcknowledgementsNeeds): Feature {
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
    commands: [
      ...[openForm, submit, openChange, discard, publish(tabling), confirm(tabling), enter, openTold, ...acts(tabling)],
      ...[openQueryForm, query, openReplyForm, reply(tabling)],
      ...attachmentCommands(notedAttachments, links),
      ...[list, show(tabling)],
    ],
    files: handedOut(notedAttachments),
    work: acknowledgements.work,
    owed: acknowledgements.owed,
    answered: acknowledgements.answered,
    ahead: acknowledgements.ahead,
    waiting: acknowledgementsWaiting,
    live: {
      'acknowledgements.card': async (db, roundId, subject, now) => {
        const one = await findAcknowledgement(db, roundId, { number: Number(subject) });
        return one && acknowledgementCard(one, { now, tabling });
      },
    },
  };
}
