import { waitingDrafts } from '../../responses/drafts/waiting-drafts.ts';

/** Drafts of surveys wait for the Koordination to publish them. */
export const draftsWaiting = waitingDrafts({
  name: 'surveys',
  called: 'Rundfrage',
  title: 'title',
  field: 'number',
  author: { title: 'Weiter bearbeiten …', verb: 'surveys.change' },
});
