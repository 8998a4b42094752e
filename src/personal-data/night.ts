import type { Db, Forget, Retention } from '../conversation/database.ts';
import type { WorkHandler } from '../conversation/feature.ts';
import { schedule } from '../delivery/work.ts';
import type { Instant } from '../german/berlin.ts';
import { type Day, moved } from '../german/calendar.ts';
import { dayOf, fromBerlin } from '../german/time.ts';

/** The work of a night: what is kept for a time forgets its people, and goes when its time is over. */
export const NIGHT = 'privacy.night';

/** At this hour nobody works, and no day leaves it out when summer time begins. */
const AT = '03:30';

/** A clock that is this much past a planned night has jumped, or the machine has rested for long. */
const LATE_DAYS = 7;

/** So many rows of a kind go in one transaction: no turn waits for it. */
const PORTION = 200;

/** What is forgotten at night, and how long things are kept. */
export interface NightNeeds {
  readonly forget: readonly Forget[];
  readonly retention: Retention;
}

/** The night that comes next: its day, and the moment. */
export function nextNight(now: Instant): { readonly day: Day; readonly at: Instant } {
  const today = dayOf(now);
  const at = momentOf(today);
  if (now < at) return { day: today, at };
  const day = moved(today, 1);
  return { day, at: momentOf(day) };
}

function momentOf(day: Day): Instant {
  const at = fromBerlin(`${day}T${AT}`);
  if (at === undefined) throw new Error(`no night on ${day}`);
  return at;
}

/** What follows a portion of a night: `2023-10-05`, `2023-10-05/2`, `2023-10-05/3`. */
export function nextPortion(subject: string): string {
  const [day = '', portion = '1'] = subject.split('/');
  return `${day}/${Number(portion) + 1}`;
}

/** Plans the next night of a round, also of one that is closed; planned again, it is the same one. */
export async function planNight(db: Db, roundId: string, now: Instant): Promise<void> {
  const { day, at } = nextNight(now);
  await schedule(db, { roundId, kind: NIGHT, subject: day }, at);
}

/**
 * Whether a night that is late is left out: what is forgotten does not come back when a clock is set right again. The night
 * after it goes by, so that there is a day to see that the clock is wrong.
 */
function isLeftOut(subject: string, now: Instant): boolean {
  const [day = ''] = subject.split('/');
  return dayOf(now) > moved(day, LATE_DAYS);
}

/** Forgets what is over. Where a portion does not hold all, the next follows at once, in a transaction of its own. */
export function forgettingAtNight({ forget, retention }: NightNeeds): WorkHandler {
  const run: WorkHandler = async (db, { roundId, subject, now }) => {
    if (isLeftOut(subject, now)) return planNight(db, roundId, now);
    let more = false;
    for (const one of forget) more = (await one(db, { roundId, now, retention, most: PORTION })) || more;
    if (more) await schedule(db, { roundId, kind: NIGHT, subject: nextPortion(subject) }, now);
    else await planNight(db, roundId, now);
  };
  return Object.assign(run, { whenClosed: true as const });
}
