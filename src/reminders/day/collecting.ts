import type { Db } from '../../conversation/database.ts';
import type { WorkHandler } from '../../conversation/feature.ts';
import { allowedDayAfter, allowedFrom, isAllowed } from '../../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { isWaiting, post } from '../../delivery/outbox.ts';
import { deferOwed, plannedOwed } from '../../delivery/owed.ts';
import { schedule } from '../../delivery/work.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { remindPeople } from '../reminding.ts';
import { hourOn, type Situation, standing } from '../standing.ts';
import { markUnreached } from '../store.ts';
import { holdPosts, type Placed, place, postsOn, savePost } from './post-store.ts';
import { hourOf, placedOf, type Sources, situationOf, subjectOf } from './situation.ts';

/** The work that looks each allowed day, at the round's hour, what is to be posted. */
export const DAY_WORK = 'reminders.day';

/** Plans the next look; planned again, nothing changes. */
export async function planDayPost(db: Db, round: RoundPlan, now: Instant): Promise<void> {
  const today = hourOn(dayOf(now), hourOf(round));
  const isAhead = today > now && isAllowed(today, northRhineWestphalia);
  const day = isAhead ? dayOf(now) : allowedDayAfter(dayOf(now), northRhineWestphalia);
  await schedule(db, { roundId: round.id, kind: DAY_WORK, subject: day }, hourOn(day, hourOf(round)));
}

/** Looks at the round's hour; outside the allowed hours, after an outage, it waits for the next of them. */
export function lookToday(sources: Sources): WorkHandler {
  return async (db, { roundId, subject, now }) => {
    const round = await findRoundOrThrow(db, roundId);
    const [day = ''] = subject.split('/');
    await planDayPost(db, round, now);
    if (isAllowed(now, northRhineWestphalia))
      return collect(db, sources, { roundId, due: hourOn(day, hourOf(round)), now });
    const until = allowedFrom(now, northRhineWestphalia);
    await schedule(db, { roundId, kind: DAY_WORK, subject: `${day}/${until}` }, until);
  };
}

/**
 * Looks at the moment that was planned for something that is owed. Reports and money are reminded of in personal chats;
 * where a municipality has none, the day's post says that something more is open, and not what; of what is its own alone,
 * not even that.
 */
export function lookOwed(sources: Sources): WorkHandler {
  return async (db, { roundId, subject, now }) => {
    const { key, at } = plannedOwed(subject);
    if (!isAllowed(now, northRhineWestphalia))
      return deferOwed(db, { roundId, key, at }, allowedFrom(now, northRhineWestphalia));
    const owed = (await sources.owed(db, roundId, now)).filter((one) => one.key === key && one.confidential === true);
    for (const { municipalityId, own } of owed) {
      const reached = await remindPeople(db, { roundId, municipalityId, keys: [key], due: at, now });
      if (!reached && own !== true) await markUnreached(db, { roundId, municipalityId, day: dayOf(now) }, key);
    }
    await collect(db, sources, { roundId, due: at, now });
  };
}

/** A look that is being taken: what was due when. */
interface Look {
  readonly roundId: string;
  readonly due: Instant;
  readonly now: Instant;
}

/** Posts what stands in a post now, if anything does; while one still waits for Teams, it will take that in. */
async function collect(db: Db, sources: Sources, { roundId, due, now }: Look): Promise<void> {
  await holdPosts(db, roundId);
  const today = dayOf(now);
  for (const one of await postsOn(db, roundId, today))
    if (one.kind !== 'asked' && (await isWaiting(db, roundId, subjectOf(one)))) return;
  const situation = await situationOf(db, sources, { roundId, now });
  const found = standing(situation, northRhineWestphalia);
  if (found.kind !== 'day' && found.kind !== 'further') return;
  const post = { roundId, day: today, kind: found.kind, dueAt: dueOn(today, situation, due) };
  await publishPost(db, post, { placed: placedOf(situation, found.keys), now });
}

/** Makes a post of what is to stand in it, where posts are held, and copies for those it names. */
export async function publishPost(
  db: Db,
  { roundId, ...of }: Parameters<typeof savePost>[1],
  { placed, now }: { placed: readonly Placed[]; now: Instant },
): Promise<void> {
  const { channel } = await findRoundOrThrow(db, roundId);
  const made = await savePost(db, { roundId, ...of });
  await place(db, made, placed);
  await post(db, { roundId, conversationId: channel, at: now, reply: LATER, subject: subjectOf(made) });
  for (const [municipalityId, keys] of keysByMunicipality(placed))
    await remindPeople(db, { roundId, municipalityId, keys, due: made.dueAt, now });
}

/** What was due on a day before is due at today's hour. */
function dueOn(today: Day, { hour, now }: Pick<Situation, 'hour' | 'now'>, due: Instant): Instant {
  const first = hourOn(today, hour);
  if (due < first && first <= now) return first;
  return due < now ? due : now;
}

/** The card is made when it goes out; what is queued here is only its place. */
const LATER = { card: 'reminders/day', data: {}, summary: '' };

function keysByMunicipality(placed: readonly { readonly key: string; readonly named: readonly string[] }[]) {
  const pairs = placed.flatMap(({ key, named }) => named.map((id) => ({ id, key })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ key }) => key)]));
}
