import type { Db } from '../../conversation/database.ts';
import type { WorkHandler } from '../../conversation/feature.ts';
import type { NoticeList } from '../../conversation/reply.ts';
import { allowedFrom } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { planLook } from '../../delivery/owed.ts';
import { schedule } from '../../delivery/work.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { declared } from '../entry.ts';
import { allStandings } from '../entry-store.ts';
import { firstSince, nextDigest } from './digest.ts';
import { digestLines, type News } from './digest-card.ts';
import { changedWithin, lastDigests, saveDigest, toldUntil } from './digest-store.ts';

const KIND = 'ideas.digest';
/** Days in which a digest that no post could take is still told. */
const KEPT_DAYS = 6;

/** Plans the next digest of a round, where it has one; planned again, it stays or moves with the setting. */
export async function planDigest(db: Db, round: RoundPlan, now: Instant): Promise<void> {
  if (round.digest === undefined) return;
  const { week, at } = nextDigest(round.digest, now, northRhineWestphalia);
  // The post of the day takes it in where both are at one time.
  await schedule(db, { roundId: round.id, kind: KIND, subject: week }, later(at, { minutes: -1 }));
}

/**
 * Notes what is new since the last digest, once a week, for the day's post; nothing when nothing is. One that comes late,
 * after an outage, waits for an allowed hour.
 */
export const digest: WorkHandler = async (db, { roundId, subject, now }) => {
  const { digest: setting } = await findRoundOrThrow(db, roundId);
  if (setting === undefined) return;
  const [week = ''] = subject.split('/');
  const at = allowedFrom(now, northRhineWestphalia);
  if (at > now) return schedule(db, { roundId, kind: KIND, subject: `${week}/${at}` }, at);
  // What is being written at this moment may not be readable yet: it comes with the next digest.
  const until = later(now, { minutes: -1 });
  const since = (await toldUntil(db, roundId)) ?? firstSince(week);
  const news = await newsOf(db, roundId, { since, until });
  if (news.entries.length + news.moved.length + news.adopted.length === 0) return;
  if (await saveDigest(db, roundId, { week, until })) await planLook(db, roundId, now);
};

/** The last digest, as lines of the day's post. */
export const digestNotice: NoticeList = async (db, roundId, now) => {
  const [last, before] = await lastDigests(db, roundId);
  if (!last || later(last.until, { days: KEPT_DAYS }) < now) return [];
  const since = before?.until ?? firstSince(last.week);
  const news = await newsOf(db, roundId, { since, until: last.until });
  return [digestLines(news, { key: `ideas:${last.week}`, due: last.until })];
};

async function newsOf(db: Db, roundId: string, within: { since: Instant; until: Instant }): Promise<News> {
  const moved = await changedWithin(db, roundId, { event: 'state', ...within });
  const adopted = await changedWithin(db, roundId, { event: 'adoption', ...within });
  const all = (await allStandings(db, roundId)).toReversed();
  const isNew = (at: Instant) => at > within.since && at <= within.until;
  const before = all.filter(({ idea }) => !isNew(idea.createdAt));
  return {
    since: within.since,
    entries: all.filter(({ idea }) => isNew(idea.createdAt) && idea.state !== 'withdrawn'),
    moved: before.filter(({ idea }) => moved.has(idea.number)),
    adopted: all.filter((one) => adopted.has(one.idea.number) && declared(one, 'adoption').length > 0),
  };
}
