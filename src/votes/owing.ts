import type { Db } from '../conversation/database.ts';
import type { OwedList } from '../conversation/feature.ts';
import type { Instant } from '../conversation/time.ts';
import { closingReminder } from '../delivery/closing-reminder.ts';
import { northRhineWestphalia } from '../delivery/holidays.ts';
import { cancelOwed, planOwed } from '../delivery/owed.ts';

import { allVotes, findPoll } from './store.ts';
import { isOpen, silentIn, type Vote } from './vote.ts';
import { voteName } from './wording.ts';

/** The ballots that open votes still lack. */
export const owed: OwedList = async (db, roundId, now) => {
  const open = (await allVotes(db, roundId)).filter((vote) => isOpen(vote, now));
  const lacking = open.map(async ({ number }) => {
    const poll = await findPoll(db, roundId, number);
    return poll ? silentIn(poll).map(({ id }) => owedBy(poll.vote, id)) : [];
  });
  return (await Promise.all(lacking)).flat();
};

function owedBy(vote: Vote, municipalityId: string) {
  return {
    key: keyOf(vote),
    municipalityId,
    sentence: `Stimme zur ${voteName(vote)}: ${vote.question}`,
    until: vote.closesAt,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  };
}

function keyOf({ number }: Pick<Vote, 'number'>): string {
  return `votes:${number}`;
}

/** A vote that runs, from when until when. */
interface Running {
  readonly number: number;
  readonly openedAt: Instant;
  readonly closesAt: Instant;
}

/** Plans that those who have not answered are reminded. */
export async function planReminder(db: Db, roundId: string, vote: Running): Promise<void> {
  const at = closingReminder(vote, northRhineWestphalia);
  if (at !== undefined) await planOwed(db, { roundId, key: keyOf(vote) }, at);
}

/** Takes the reminder back. */
export async function dropReminder(db: Db, roundId: string, vote: Running): Promise<void> {
  const at = closingReminder(vote, northRhineWestphalia);
  if (at !== undefined) await cancelOwed(db, { roundId, key: keyOf(vote) }, at);
}
