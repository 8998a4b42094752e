import { z } from 'zod';
import { neutral } from '../cards/parts.ts';
import type { Instant } from '../german/berlin.ts';
import { moved } from '../german/calendar.ts';
import type { Period } from '../german/period.ts';
import { type DayAsked, type DayRead, readDay, readTime } from '../german/when/field.ts';
import { whensIn } from '../german/when/read.ts';
import { firstDay, lastDay } from '../german/when/said.ts';
import type { Raw } from './inputs.ts';

/** The names of the fields that hold a day and, where one is asked for, its time; and how the day is read. */
export interface DayFields extends Omit<DayAsked, 'now'> {
  readonly day: string;
  readonly time?: string;
  /** The field for the end where a span of time is said (*14:00–16:00 Uhr*); without it one is wrong. */
  readonly until?: string;
}

const UNREAD = Symbol('unread');

/** Words that stood in a field and mean no day or time, as the sentence that says so. No card can send one. */
interface Unread {
  readonly [UNREAD]: string;
}

/**
 * The fields of an input with days (`YYYY-MM-DD`) and times (`HH:mm`) in the place of the words that were typed, read as
 * of a moment. A time that is said with the day counts where its own field is empty. Of what cannot be read, what is
 * wrong with it is kept, for `dayField` and `timeField` to say.
 */
export function readDayFields(fields: Raw, names: DayFields, now: Instant): Raw {
  const typed = textIn(fields, names.day);
  const time = names.time === undefined ? undefined : timeIn(fields, names.time);
  const read = typed === undefined ? undefined : readDay(typed, { ...names, now });
  const timed = names.time === undefined || time === undefined ? fields : { ...fields, [names.time]: time };
  if (!read) return timed;
  if (read.kind === 'wrong') return { ...timed, [names.day]: unread(read.says) };
  return { ...timed, ...together(read.value, { time, names }) };
}

function textIn(fields: Raw, name: string): string | undefined {
  const typed = fields[name];
  return typeof typed === 'string' && typed.trim() !== '' ? typed : undefined;
}

function timeIn(fields: Raw, name: string): string | Unread | undefined {
  const typed = textIn(fields, name);
  const read = typed === undefined ? undefined : readTime(typed);
  return read?.kind === 'wrong' ? unread(read.says) : read?.value;
}

/** A day and the time of its field, or the one that was said with it. */
function together(read: DayRead, { time, names }: { time: string | Unread | undefined; names: DayFields }): Raw {
  if (names.time === undefined) return { [names.day]: read.day };
  const wrong = wrongTime(read, { time, names });
  if (wrong !== undefined) return { [names.day]: read.day, [names.time]: unread(wrong) };
  const clock = time ?? read.time;
  if (clock === '24:00') return { [names.day]: moved(read.day, 1), [names.time]: '00:00' };
  return {
    [names.day]: read.day,
    ...(clock === undefined ? {} : { [names.time]: clock }),
    ...(read.until === undefined || names.until === undefined ? {} : { [names.until]: read.until }),
  };
}

function wrongTime(read: DayRead, { time, names }: { time: string | Unread | undefined; names: DayFields }) {
  if (typeof time === 'string' && read.time !== undefined && time !== read.time)
    return 'Die Uhrzeit ist zweimal und unterschiedlich angegeben. Bitte nur eine eingeben.';
  if (time === undefined && read.part !== undefined) return 'Bitte die Uhrzeit eingeben, z. B. 14:00.';
  return read.until !== undefined && names.until === undefined
    ? 'Bitte eine einzelne Uhrzeit eingeben, z. B. 14:00.'
    : undefined;
}

/** What is wrong with a field, in its place. */
export function unread(says: string): Unread {
  return { [UNREAD]: neutral(says) };
}

function isUnread(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && UNREAD in value;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^\d{2}:\d{2}$/u;

/** A field for a day as `readDayFields` leaves it; `missing` says what to enter. */
export function dayField(missing: string) {
  return readField(missing, (value) => (typeof value === 'string' && DAY.test(value) ? value : undefined));
}

/** A field for a time (`HH:mm`) as `readDayFields` leaves it. */
export function timeField(missing: string) {
  return readField(missing, (value) => (typeof value === 'string' && TIME.test(value) ? value : undefined));
}

/** A field that was read before: its value, or what is wrong with it. */
export function readField<Value>(missing: string, held: (read: unknown) => Value | undefined) {
  return z.unknown().transform((read, context): Value => {
    const value = isUnread(read) ? undefined : held(read);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: isUnread(read) ? read[UNREAD] : missing });
    return z.NEVER;
  });
}

/** Reads a period as it is typed; undefined where it names no days. */
export function readPeriod(typed: string, now: Instant): Period | undefined {
  const year = /(?<!\d)(?<year>\d{4})$/u.exec(typed.trim())?.groups?.['year'];
  const found = whensIn(typed, now, { towards: /^seit\s/iu.test(typed) ? 'past' : 'future' }).flatMap((when) =>
    when.kind === 'said' ? [when] : [],
  );
  const [first, last] = [found[0], found.at(-1)];
  const [from, to] = [first && firstDay(first.said), last && lastDay(last.said)];
  if (from === undefined || to === undefined)
    return year === undefined ? undefined : { from: `${year}-01-01`, to: `${year}-12-31` };
  if (/^(?:seit|ab)\b/iu.test(typed.trim())) return { from };
  return /^bis\b/iu.test(typed.trim()) ? { to } : { from, to };
}
