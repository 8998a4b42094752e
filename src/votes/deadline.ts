import { InvalidInput } from '../conversation/form.ts';
import { fold } from '../conversation/phrase.ts';
import { type Day, dayOf, fromBerlin, type Instant, inBerlin, later } from '../conversation/time.ts';

/** The shortest time that a vote runs. */
const MINUTES = 15;

/** A closing time as a form holds it: day (`YYYY-MM-DD`) and time (`HH:mm`) in Europe/Berlin. */
export interface Deadline {
  readonly closesOn: Day;
  readonly closesTime: string;
}

/** What a form proposes: in seven days at noon. */
export function proposedDeadline(now: Instant): Deadline {
  return { closesOn: dayOf(later(now, { days: 7 })), closesTime: '12:00' };
}

/** A moment as a form holds it. */
export function deadlineAt(moment: Instant): Deadline {
  return { closesOn: dayOf(moment), closesTime: inBerlin(moment).toFormat('HH:mm') };
}

/**
 * Reads a typed deadline (`21.04.2023 12:00`, `Freitag, 21.04.2023, 12 Uhr`, `21.04.2023`); what it cannot read is
 * given back as the day, where the form names the error.
 */
export function readDeadline(typed: string): Partial<Deadline> {
  const pattern =
    /^(?:bis )?(?:[a-z]+,? )?(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?:,? (?:um )?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?: uhr)?)?$/u;
  const found = pattern.exec(fold(typed).folded)?.groups;
  if (!found) return { closesOn: typed };
  const { day = '', month = '', year = '', hour, minute = '00' } = found;
  const closesOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? { closesOn } : { closesOn, closesTime: `${hour.padStart(2, '0')}:${minute}` };
}

/** Whether a vote that closes then leaves enough time from now on. */
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
