import type { Db } from '../conversation/database.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { afterWorkingDays } from '../delivery/hours/working-days.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { enumerate } from '../german/list.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { absencesOf } from '../municipalities/absences.ts';
import { membersOf } from '../municipalities/members.ts';
import { momentOf, proposedDeadline } from './deadline.ts';
import type { DraftEnd } from './draft-end.ts';

/** Below so many working days, hardly anybody can ask in their own house. */
const LEAST = 3;

/** What speaks against an end where it is published now; nothing where it leaves time. */
export function againstEnd(closesAt: Instant, now: Instant): readonly string[] {
  const isShort = closesAt < afterWorkingDays(now, LEAST, northRhineWestphalia);
  return [
    ...(isShort ? ['Die Frist lässt weniger als drei Arbeitstage Zeit.'] : []),
    ...(isBetweenTheYears(dayOf(closesAt)) ? ['Die Frist liegt zwischen dem 22. Dezember und dem 2. Januar.'] : []),
  ];
}

function isBetweenTheYears(day: Day): boolean {
  const monthDay = day.slice(5);
  return monthDay >= '12-22' || monthDay <= '01-02';
}

/** What speaks against the end of a draft, in sentences, with who is away until then; the author may publish it all the same. */
export async function endWarnings(
  db: Db,
  draft: DraftEnd,
  { roundId, at: now }: { readonly roundId: string; readonly at: Instant },
): Promise<readonly string[]> {
  const closesAt = draft.endProposed === true ? momentOf(proposedDeadline(now), now) : draft.closesAt;
  const against = closesAt > now ? againstEnd(closesAt, now) : [];
  if (against.length === 0) return [];
  const away = await awayBetween(db, roundId, { from: dayOf(now), to: dayOf(closesAt) });
  return [...against, ...(away.length === 0 ? [] : [`Abwesend sind bis dahin: ${enumerate(away)}.`])];
}

/** The offices that are away on a day of these, each with the day until when. */
async function awayBetween(
  db: Db,
  roundId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly string[]> {
  const absences = (await absencesOf(db, roundId)).filter(
    (one) => one.from <= to && (one.until === undefined || one.until >= from),
  );
  if (absences.length === 0) return [];
  const members = await membersOf(db, roundId);
  return absences.flatMap(({ personId, municipalityId, until }) => {
    const member = members.find((one) => one.personId === personId && one.municipality.id === municipalityId);
    return member ? [until === undefined ? member.office : `${member.office} (bis ${longDay(until)})`] : [];
  });
}
