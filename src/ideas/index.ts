/** Ideas and best practices: submitted, supported, commented, coordinated; posted to the channel, listed and searched. */
import type { Feature } from '../conversation/feature.ts';
import { ideaCard } from './cards.ts';
import { openCollection } from './collection.ts';
import { comment, comments, openCommentForm } from './commenting.ts';
import { endNeed, endSupport, need, openNeedForm, support } from './declaring.ts';
import { findEntry } from './entry-store.ts';
import { list, show } from './listing.ts';
import { openForm, submit } from './submitting.ts';

/** The feature. */
export function ideas(): Feature {
  const collection = openCollection();
  return {
    name: 'ideas',
    purpose: 'Ideas and best practices: propose, support, find, take over.',
    help: [
      {
        label: 'Ideen',
        words: 'idee · ideen · best practice',
        purpose: 'einreichen, unterstützen, kommentieren, finden',
      },
    ],
    menu: [
      { title: 'idee', description: 'Idee oder Best Practice einreichen' },
      { title: 'ideen', description: 'Ideen und Best Practices suchen' },
    ],
    start: { title: 'Idee einreichen …', verb: 'ideas.form' },
    messageActions: [
      {
        verb: 'ideas.form',
        title: 'Als Idee aufnehmen',
        description: 'Nimmt eine Nachricht als Idee der Runde auf',
        field: 'title',
      },
    ],
    commands: [
      submit(collection),
      openForm,
      show,
      support,
      endSupport,
      comment,
      openCommentForm,
      comments,
      endNeed,
      need,
      openNeedForm,
      list(collection),
    ],
    live: {
      'ideas.card': async (db, roundId, subject) => {
        const entry = await findEntry(db, roundId, Number(subject));
        return entry && ideaCard(entry);
      },
    },
  };
}
