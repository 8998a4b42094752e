/** Ideas and best practices: submitted, supported, commented, changed, taken over; posted to the channel, found again. */
import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { openCollection } from './collection.ts';
import { digest, digestNotice } from './digest/weekly.ts';
import { change, changeState, openChangeForm } from './entries/changing.ts';
import { comment, comments, openCommentForm } from './entries/commenting.ts';
import { adopt, endAdoption, endNeed, endSupport, need, openNeedForm, support } from './entries/declaring.ts';
import { history, show, version } from './entries/showing.ts';
import { type ProposeItem, table } from './entries/to-agenda.ts';
import { type DraftVote, vote } from './entries/to-vote.ts';
import { findEntry } from './entry-store.ts';
import { ideaCard } from './idea-card.ts';
import { knownIdeas } from './known.ts';
import { csvFile, excelFile, exported } from './list/export.ts';
import { list } from './list/list.ts';
import { finder } from './list/register.ts';
import { openForm, submit } from './submitting/submission.ts';
import { owing } from './tables.ts';
import { WORDS } from './words.ts';

export { planDigest } from './digest/weekly.ts';
export { ideasInAreas, ideasOf, openNeeds } from './list/register.ts';

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
    owing,
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
    situation: {
      title: 'Idee',
      does: 'einreichen, finden, unterstützen',
      verb: 'ideas.list',
      coordination: {
        title: 'Idee',
        does: 'prüfen, zur Abstimmung stellen, auf die Tagesordnung setzen',
        verb: 'ideas.list',
      },
    },
    messageActions: [
      {
        verb: 'ideas.form',
        title: 'Als Idee aufnehmen',
        description: 'Nimmt eine Nachricht als Idee der Runde auf',
        field: 'title',
      },
    ],
    words: WORDS,
    things: {
      idea: {
        called: 'Idee',
        leads: [{ title: 'Ideen ansehen', verb: 'ideas.list' }],
        known: knownIdeas,
      },
    },
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
    notices: digestNotice,
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
