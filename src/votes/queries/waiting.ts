import type { Waiting, WaitingList } from '../../conversation/reply.ts';
import type { OpenQuery } from '../../responses/queries/query.ts';
import { openQueries } from '../../responses/queries/query-store.ts';
import { voteName } from '../wording.ts';

/** What was asked of votes that run waits for its answer. */
export const queriesWaiting: WaitingList = async (db, roundId, now) =>
  (await openQueries(db, { roundId, kind: 'votes', now })).map(waiting);

function waiting({ number, query, text, municipalityId, office, since }: OpenQuery): Waiting {
  const name = voteName({ number });
  const show = { title: `Abstimmung ${number} ansehen`, verb: 'votes.show', data: { vote: number } };
  return {
    ...{ key: `votes:${number}/rueckfrage-${query}`, since, name, office },
    sentence: `Rückfrage zur ${name}: ${text}`,
    ways: [{ title: 'Rückfrage beantworten …', verb: 'votes.reply-form', data: { vote: number, query } }],
    author: { municipalityId, ways: [show] },
  };
}
