import { waitingDrafts } from '../../responses/drafts/waiting-drafts.ts';

/** Drafts of votes wait for the Koordination to publish them. */
export const draftsWaiting = waitingDrafts({
  name: 'votes',
  called: 'Abstimmung',
  title: 'question',
  field: 'vote',
  author: { title: 'Weiter bearbeiten …', verb: 'votes.change' },
});
