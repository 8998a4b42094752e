/** Ideas and best practices: submitted, supported, commented, changed, taken over; posted to the channel, found again. */
import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { ideaCard } from './cards.ts';
import { change, changeState, openChangeForm } from './changing.ts';
import { openCollection } from './collection.ts';
import { comment, comments, openCommentForm } from './commenting.ts';
import { adopt, endAdoption, endNeed, endSupport, need, openNeedForm, support } from './declaring.ts';
import { digest } from './digesting.ts';
import { findEntry } from './entry-store.ts';
import { csvFile, excelFile, exported } from './exporting.ts';
import { history, list, show, version } from './listing.ts';
import { finder } from './register.ts';
import { openForm, submit } from './submitting.ts';
import { type ProposeItem, table } from './tabling.ts';
import { type DraftVote, vote } from './voting.ts';

export { planDigest } from './digesting.ts';
export { openNeeds } from './register.ts';

/** What the idea book needs: links to files, and the votes and TOPs that entries become. */
export interface IdeasNeeds {
  readonly links: Links;
  readonly draftVote: DraftVote;
  readonly proposeItem: ProposeItem;
}

/** The feature. */
export function ideas({ links, draftVote, proposeItem }: IdeasNeeds): Feature {
  const collection = openCollection();
  return {
    name: 'ideas',
    purpose: 'Ideas and best practices: propose, support, find, take over.',
    help: [
      {
        label: 'Ideen',
        words: 'idee · ideen · meine ideen · best practice',
        purpose: 'einreichen, unterstützen, finden, als Datei laden',
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
      adopt,
      endAdoption,
      change,
      openChangeForm,
      changeState,
      history,
      version,
      endNeed,
      need,
      openNeedForm,
      vote(draftVote),
      table(proposeItem),
      exported(links),
      list(collection),
    ],
    work: { 'ideas.digest': digest },
    find: finder(collection),
    files: { 'ideas.excel': excelFile, 'ideas.csv': csvFile },
    live: {
      'ideas.card': async (db, roundId, subject) => {
        const entry = await findEntry(db, roundId, Number(subject));
        return entry && ideaCard(entry);
      },
    },
  };
}
