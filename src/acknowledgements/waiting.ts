import type { Db } from '../conversation/database.ts';
import type { Waiting, WaitingList } from '../conversation/reply.ts';
import { waitingDrafts } from '../responses/drafts/waiting-drafts.ts';
import type { OpenQuery } from '../responses/queries/query.ts';
import { acknowledgementName } from './acknowledgement.ts';
import { openQueries } from './query-store.ts';

const drafts = waitingDrafts({
  name: 'acknowledgements',
  called: 'Kenntnisnahme',
  title: 'title',
  field: 'number',
  author: { title: 'Weiter bearbeiten …', verb: 'acknowledgements.change' },
});

/** What is to go round waits for the Koordination to publish it, and a question on it for an answer. */
export const acknowledgementsWaiting: WaitingList = async (db: Db, roundId, now) => [
  ...(await drafts(db, roundId, now)),
  ...(await openQueries(db, roundId)).map(queryWaiting),
];

function queryWaiting({ number, query, text, municipalityId, office, since }: OpenQuery): Waiting {
  const name = acknowledgementName({ number });
  const show = { title: `${name} ansehen`, verb: 'acknowledgements.show', data: { number } };
  return {
    ...{ key: `acknowledgements:${number}/${query}`, since, name, office },
    sentence: `Rückfrage zur ${name}: ${text}`,
    ways: [{ title: 'Rückfrage beantworten …', verb: 'acknowledgements.reply-form', data: { number, query } }],
    author: { municipalityId, ways: [show] },
  };
}
