import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { allVotes, findPoll } from '../store.ts';
import { isPutInMeeting, missingFrom, type Poll } from '../vote.ts';
import { adopted, decisionName } from '../wording.ts';

/** What was decided in a meeting, by its vote; while the absent are asked it has no name, and says who they are. */
interface DecidedInMeeting {
  readonly vote: number;
  readonly text: string;
  readonly name?: string;
  readonly failed?: string;
  readonly awaited: readonly string[];
  readonly until?: Instant;
}

/** What those present in a meeting of this day decided, by the numbers of the votes. */
export async function decidedInMeeting(db: Db, roundId: string, day: Day): Promise<readonly DecidedInMeeting[]> {
  const ofDay = (await allVotes(db, roundId)).filter(
    ({ openedAt, state }) =>
      openedAt !== undefined && dayOf(openedAt) === day && state !== 'draft' && state !== 'cancelled',
  );
  const polls = await Promise.all(ofDay.map(({ number }) => findPoll(db, roundId, number)));
  return polls
    .flatMap((poll) => (poll && isPutInMeeting(poll) ? [decidedOf(poll)] : []))
    .sort((one, other) => one.vote - other.vote);
}

function decidedOf(poll: Poll): DecidedInMeeting {
  const { number: vote, state, closesAt } = poll.vote;
  const text = adopted(poll);
  const name = decisionName(poll.vote);
  if (name !== undefined) return { vote, text, name, awaited: [] };
  if (state === 'open') return { vote, text, awaited: missingFrom(poll), until: closesAt };
  return { vote, text, failed: 'nicht zustande gekommen', awaited: [] };
}
