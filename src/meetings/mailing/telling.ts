import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { type CalendarEntry, writeRequest } from '../../documents/written/calendar-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { TellByMail, Told } from '../invitations.ts';
import type { Meeting } from '../meeting.ts';
import { comingMeetings, findMeetingOrThrow } from '../store.ts';
import { invitationMail, requested } from './invitation-mail.ts';
import { forgetMailed, keepMailed, type Mailed, mailedTo } from './mail-store.ts';
import type { Post } from './post.ts';
import { holdWishes, type Reached, reachedIn } from './wish-store.ts';

/** What telling by e-mail needs: what leaves so, and a meeting as an entry of a calendar. */
export interface TellingNeeds {
  readonly post: Post | undefined;
  readonly entryOf: (meeting: Meeting) => CalendarEntry;
}

/** Where it is done. */
interface Telling extends TellingNeeds {
  readonly post: Post;
  readonly db: Db;
  readonly roundId: string;
}

/** Tells those who want that how a meeting stands now, each by an e-mail to them alone. */
export function tellByMail(needs: TellingNeeds): TellByMail {
  const { post } = needs;
  return {
    tell: async (db, roundId, told) => {
      if (!post) return 0;
      const meeting = await findMeetingOrThrow(db, roundId, told.number);
      const to = await wanting(db, roundId, meeting);
      const counts: number[] = [];
      for (const one of to) counts.push(await tell({ ...needs, post, db, roundId }, meeting, { ...told, to: one }));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    reached: async (db, roundId) => (post ? (await reachedIn(db, roundId)).length : 0),
  };
}

async function wanting(db: Db, roundId: string, meeting: Meeting): Promise<Reached[]> {
  await holdWishes(db, roundId);
  return (await reachedIn(db, roundId)).filter((one) => isAsked(one, meeting));
}

function isAsked({ municipalities }: Reached, { asked }: Pick<Meeting, 'asked'>): boolean {
  return asked.some(({ id }) => municipalities.includes(id));
}

/** Tells a person of all meetings that are coming and of which they do not know by e-mail; gives of how many. */
export async function tellOfComing(
  needs: TellingNeeds & { readonly post: Post },
  db: Db,
  { roundId, member: { personId, office }, at }: MemberTurn,
): Promise<number> {
  const to = (await reachedIn(db, roundId)).find((one) => one.personId === personId);
  if (!to) return 0;
  let count = 0;
  for (const { number } of await comingMeetings(db, roundId, at)) {
    const meeting = await findMeetingOrThrow(db, roundId, number);
    if (isAsked(to, meeting)) count += await tell({ ...needs, db, roundId }, meeting, { number, office, at, to });
  }
  return count;
}

/** Takes back all invitations to a person that have not left. */
export async function withdrawAll(
  post: Post,
  db: Db,
  of: { readonly roundId: string; readonly personId: string; readonly at: Instant },
): Promise<void> {
  for (const mailed of await mailedTo(db, of.roundId, of)) await withdrew(post, db, { ...of, mailed });
}

async function withdrew(
  post: Post,
  db: Db,
  { roundId, at, mailed }: { readonly roundId: string; readonly at: Instant; readonly mailed: Mailed },
): Promise<boolean> {
  const isBack = await post.withdraw(db, { roundId, mail: mailed.mail, at });
  if (isBack) await forgetMailed(db, roundId, mailed);
  return isBack;
}

/**
 * A later version takes the place of what waits; each version leaves once. Who never got an invitation is not told that
 * its meeting was cancelled.
 */
async function tell(telling: Telling, meeting: Meeting, told: Told & { readonly to: Reached }): Promise<number> {
  const { db, roundId, post, entryOf } = telling;
  const { to, at, office } = told;
  const { personId } = to;
  const entry = entryOf(meeting);
  const before = await mailedTo(db, roundId, { personId, meeting: meeting.number });
  if (before.some(({ sequence }) => sequence >= entry.sequence)) return 0;
  const left: Mailed[] = [];
  for (const mailed of before) if (!(await withdrew(post, db, { roundId, at, mailed }))) left.push(mailed);
  if (entry.cancelled && left.length === 0) return 0;
  const { name: round } = await findRoundOrThrow(db, roundId);
  const words = invitationMail(meeting, { round, isFirst: left.length === 0 });
  const attendee = { name: to.office, address: to.address };
  const mail = await post.queue(db, {
    ...{ roundId, meeting: meeting.number, personId, to: attendee, office, at, ...words },
    calendar: {
      method: entry.cancelled ? 'CANCEL' : 'REQUEST',
      body: writeRequest({ writtenAt: at, entry: requested(entry), organizer: post.from, attendee }),
    },
  });
  await keepMailed(db, roundId, { meeting: meeting.number, personId, sequence: entry.sequence, mail, at });
  return 1;
}
