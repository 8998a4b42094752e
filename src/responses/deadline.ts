import { type DayFields, dayField, readDayFields, timeField } from '../conversation/day-fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { InvalidInput } from '../conversation/inputs.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { afterWorkingDays } from '../delivery/hours/working-days.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf, fromBerlin, inBerlin, later } from '../german/time.ts';

/** The shortest time that something is asked. */
const MINUTES = 15;

/** A closing time as a form holds it: day (`YYYY-MM-DD`) and time (`HH:mm`) in Europe/Berlin. */
export interface Deadline {
  readonly closesOn: Day;
  readonly closesTime: string;
}

/** So many working days are proposed. */
const PROPOSED = 5;

/** What a form proposes: five working days, until noon. */
export function proposedDeadline(now: Instant): Deadline {
  return { closesOn: dayOf(afterWorkingDays(now, PROPOSED, northRhineWestphalia)), closesTime: '12:00' };
}

/** A moment as a form holds it. */
export function deadlineAt(moment: Instant): Deadline {
  return { closesOn: dayOf(moment), closesTime: inBerlin(moment).toFormat('HH:mm') };
}

/** The fields of a deadline in an input, as `readDeadline` leaves them. */
export const deadlineFields = {
  closesOn: dayField('Bitte das Datum der Frist eingeben, z. B. 21.04.2023.').optional(),
  closesTime: timeField('Bitte die Uhrzeit eingeben, z. B. 12:00.').optional(),
};

const NAMES: DayFields = {
  day: 'closesOn',
  time: 'closesTime',
  of: 'last',
  hint: 'Bitte das Datum der Frist eingeben, z. B. 21.04.2023.',
};

/**
 * Reads the deadline of an input, typed in one text (`deadline`: *21.04.2023 12:00*, *Freitag in einer Woche*, *Ende
 * Oktober*) or in the fields of a form; of a week or a month it is the last day.
 */
export function readDeadline({ deadline, ...fields }: Raw, now: Instant): Raw {
  return readDayFields(typeof deadline === 'string' ? { ...fields, closesOn: deadline } : fields, NAMES, now);
}

/** Whether what closes then leaves enough time from now on. */
export function leavesTime(closesAt: Instant, now: Instant): boolean {
  return closesAt >= later(now, { minutes: MINUTES });
}

function noSuchTime(typed: string): string {
  const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(typed);
  return isTime
    ? 'Diese Uhrzeit gibt es an diesem Tag wegen der Zeitumstellung nicht.'
    : 'Bitte die Uhrzeit eingeben, z. B. 12:00.';
}

/** The moment of a deadline; throws with the error at its field when there is no such time, or it does not fit. */
export function momentOf({ closesOn, closesTime }: Deadline, now: Instant): Instant {
  if (fromBerlin(closesOn) === undefined) throw new InvalidInput({ closesOn: 'Diesen Tag gibt es nicht.' });
  const closesAt = fromBerlin(`${closesOn}T${closesTime}`);
  if (closesAt === undefined) throw new InvalidInput({ closesTime: noSuchTime(closesTime) });
  if (closesAt <= now)
    throw new InvalidInput({
      [closesOn < dayOf(now) ? 'closesOn' : 'closesTime']: 'Die Frist liegt schon zurück. Bitte später legen.',
    });
  if (!leavesTime(closesAt, now))
    throw new InvalidInput({ closesTime: `Bitte mindestens ${MINUTES}\u00a0Minuten Zeit lassen.` });
  if (closesAt > later(now, { years: 1 }))
    throw new InvalidInput({ closesOn: 'Bitte eine Frist innerhalb eines Jahres wählen.' });
  return closesAt;
}
