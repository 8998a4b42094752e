import { type Day, moved } from './calendar.ts';

/** A moment as ISO 8601 in UTC (`2023-10-05T07:00:00.000Z`). */
export type Instant = string;

/** A time of day as `HH:mm`; `24:00` is the end of a day. */
export type Time = string;

/** What calendar and clock show in Europe/Berlin. */
export interface WallClock {
  readonly day: Day;
  readonly time: Time;
}

const SHOWN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
/** Summer time, then winter time: of the hour that comes twice in autumn the first is meant. */
const OFFSETS = ['+02:00', '+01:00'];

const HOUR = 3_600_000;
/** Offsets change at whole hours alone, so that one is kept for each hour that was asked for. */
const MOST_HOURS = 10_000;
const offsets = new Map<number, number>();
/** From then on a year has more than four digits. */
const FIVE_DIGITS = Date.UTC(9999, 11, 31);

/** What calendar and clock show in Europe/Berlin at a moment; a day (`YYYY-MM-DD`) stands for its beginning. */
export function wallClock(moment: Instant | Day): WallClock {
  if (moment.length === 10) return { day: moment, time: '00:00' };
  const milliseconds = Date.parse(moment);
  if (!(milliseconds >= 0 && milliseconds < FIVE_DIGITS)) return formatted(milliseconds);
  const shown = new Date(milliseconds + offsetAt(milliseconds)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** How far the clocks of Berlin are ahead of UTC, in milliseconds. */
function offsetAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const { day, time } = formatted(hour * HOUR);
  const offset = Date.parse(`${day}T${time}:00Z`) - hour * HOUR;
  if (offsets.size >= MOST_HOURS) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

function formatted(milliseconds: number): WallClock {
  const parts = SHOWN.formatToParts(milliseconds);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The moment at which the clock shows this time on this day; undefined in the hour that is left out when summer time
 * begins. Holds from 1980 on, since when there is one summer time.
 */
export function momentAt({ day, time }: WallClock): Instant | undefined {
  if (time === '24:00') return momentAt({ day: moved(day, 1), time: '00:00' });
  const possible = OFFSETS.map((offset) => Date.parse(`${day}T${time}:00${offset}`)).filter(Number.isFinite);
  return possible
    .map((milliseconds) => new Date(milliseconds).toISOString())
    .find((moment) => {
      const shown = wallClock(moment);
      return shown.day === day && shown.time === time;
    });
}
