import type { Db } from '../conversation/database.ts';
import type { Waiting, WaitingList } from '../conversation/reply.ts';
import { waitingDrafts } from '../responses/drafts/waiting-drafts.ts';
import { type DatePoll, pollName } from './date-poll.ts';
import { endedPolls } from './store.ts';

const drafts = waitingDrafts({
  name: 'date-polls',
  called: 'Terminfindung',
  title: 'title',
  field: 'poll',
  author: { title: 'Weiter bearbeiten …', verb: 'date-polls.change' },
});

/** A date poll waits for the Koordination to publish it, and once it has ended, to choose a date as long as one lies ahead. */
export const pollsWaiting: WaitingList = async (db: Db, roundId, now) => [
  ...(await drafts(db, roundId, now)),
  ...(await endedPolls(db, roundId, now)).map(choiceWaiting),
];

function choiceWaiting(poll: Pick<DatePoll, 'number' | 'title' | 'municipalityId' | 'closesAt'>): Waiting {
  const { number, title, municipalityId, closesAt: since } = poll;
  const ways = [{ title: 'Antworten ansehen', verb: 'date-polls.show', data: { poll: number } }];
  return {
    ...{ key: `date-polls:${number}/choice`, since, name: pollName(poll) },
    sentence: `Termin der ${pollName(poll)}: ${title}`,
    ways: [{ title: 'Termin wählen …', verb: 'date-polls.show', data: { poll: number } }],
    author: { municipalityId, ways },
  };
}
