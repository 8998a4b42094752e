import type { Db } from '../../conversation/database.ts';
import type { Owed, OwedList } from '../../conversation/feature.ts';
import type { AnsweredList, DayNotice, NoticeList } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, millisecondsBetween } from '../../german/time.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import type { Situation } from '../standing.ts';
import { unreached } from '../store.ts';
import { type Placed, type PostKey, stoodOf } from './post-store.ts';

/** What all features owe to the day's post. */
export interface Sources {
  readonly owed: OwedList;
  readonly answered: AnsweredList;
  readonly notices: NoticeList;
}

/** All that decides, with how each matter is to be shown. */
export interface Told extends Situation {
  readonly owed: ReadonlyMap<string, readonly Owed[]>;
  readonly notices: readonly DayNotice[];
}

const HOUR = '08:00';
/** The line that says that more is open, and not what. */
const UNNAMED = 'reminders:unnamed';

/** The round's hour. */
export function hourOf({ dayPost = HOUR }: Pick<RoundPlan, 'dayPost'>): string {
  return dayPost;
}

/** The posted card that a post is. */
export function subjectOf({ day, number }: Pick<PostKey, 'day' | 'number'>): string {
  return `reminders.day:${day}/${number}`;
}

/** The situation of a round; without one post, where that is only being made. */
export async function situationOf(
  db: Db,
  sources: Sources,
  { roundId, now, without }: { roundId: string; now: Instant; without?: PostKey },
): Promise<Told> {
  const hour = hourOf(await findRoundOrThrow(db, roundId));
  const order = (await municipalitiesOf(db, roundId)).map(({ id }) => id);
  const owed = Map.groupBy(await namedOwed(db, sources, { roundId, now }), ({ key }) => key);
  const notices = [...(await sources.notices(db, roundId, now)), ...(await unnamed(db, sources, { roundId, now }))];
  const matters = [...owed].map(([key, all]) => ({
    key,
    until: all[0]?.until,
    missing: order.filter((id) => all.some(({ municipalityId }) => municipalityId === id)),
  }));
  const keys = [...new Set([...owed.keys(), ...notices.map(({ key }) => key)])];
  const stood = await stoodOf(db, roundId, { today: dayOf(now), keys, without });
  return { matters, notices, owed, stood, hour, now };
}

/** What may be named in the channel. */
async function namedOwed(db: Db, { owed }: Sources, { roundId, now }: { roundId: string; now: Instant }) {
  return (await owed(db, roundId, now)).filter(({ confidential }) => confidential !== true);
}

/** Reports and money of those whose personal chats are not known: only that there is something. */
async function unnamed(db: Db, { owed }: Sources, { roundId, now }: { roundId: string; now: Instant }) {
  const waiting = await unreached(db, roundId, dayOf(now));
  if (waiting.length === 0) return [];
  const all = await owed(db, roundId, now);
  const open = waiting.filter(({ key, municipalityId }) =>
    all.some((one) => one.key === key && one.municipalityId === municipalityId),
  );
  const [last] = open
    .map(({ day }) => day)
    .toSorted()
    .reverse();
  if (last === undefined) return [];
  const notice: DayNotice = {
    key: UNNAMED,
    due: `${last}T06:00:00.000Z`,
    title: 'Für einzelne Kommunen ist noch anderes offen',
    lines: ['Es steht nicht im Kanal. Ihre Kommune sieht es über „Meine offenen Punkte“, nur für Sie sichtbar.'],
    ways: [],
    reminds: open.map(({ municipalityId }) => municipalityId),
  };
  return [notice];
}

/** What stands in a post under these keys: what ends first at the top, what has no end last. */
export function placedOf({ matters, owed, notices }: Told, keys: readonly string[]): Placed[] {
  const all = keys.flatMap((key): Placed[] => {
    const matter = matters.find((one) => one.key === key);
    const notice = notices.find((one) => one.key === key);
    const [first] = owed.get(key) ?? [];
    if (first && matter) return [ofOwed(first, matter.missing, notice)];
    return notice ? [ofNotice(notice)] : [];
  });
  return all.toSorted(bySoonest);
}

function ofOwed(first: Owed, named: readonly string[], notice: DayNotice | undefined): Placed {
  const { key, until, wholeDay, matter, sentence, ways } = first;
  const shown = {
    ...(matter ? { name: matter.name, title: matter.title, asked: matter.asked } : { title: sentence }),
    lines: notice?.lines ?? [],
    ways,
  };
  return { key, until, wholeDay, named, shown };
}

function ofNotice({ key, until, title, lines, ways }: DayNotice): Placed {
  return { key, until, named: [], shown: { title, lines, ways } };
}

function bySoonest(one: Placed, other: Placed): number {
  if (one.until === undefined || other.until === undefined) return one.until === other.until ? 0 : one.until ? -1 : 1;
  return millisecondsBetween(other.until, one.until);
}
