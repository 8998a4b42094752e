import { wholeNumber } from '../conversation/fields.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { longDay, NBSP } from '../german/write.ts';
import type { Municipality } from '../municipalities/round.ts';

/** Who bears a responsibility: the Kreis or a city. */
export type Bearer = Pick<Municipality, 'id' | 'name' | 'kind'>;

/** Who does what: a task, who bears it (without a municipality every city for itself), whom to ask, from when to when, and what says so. */
export interface Terms {
  readonly task: string;
  readonly topicArea?: string | undefined;
  readonly municipality?: Bearer | undefined;
  readonly network?: string | undefined;
  readonly contact?: string | undefined;
  readonly standIn?: string | undefined;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  readonly source?: string | undefined;
}

/** A responsibility as it stood from a moment on, and which office made it so. */
export interface Version extends Terms {
  readonly version: number;
  readonly office: string;
  readonly changedAt: Instant;
}

/** A responsibility with its running number, in the version that counts. */
export interface Responsibility extends Version {
  readonly number: number;
}

/** Who bears it where no municipality does. */
export const EVERY_CITY = 'jede Stadt für sich';

/** *Zuständigkeit 3*. */
export function responsibilityName({ number }: Pick<Responsibility, 'number'>): string {
  return `Zuständigkeit${NBSP}${number}`;
}

/** *Velbert*, *jede Stadt für sich*. */
export function bearerName({ municipality }: Terms): string {
  return municipality?.name ?? EVERY_CITY;
}

/** Whether it has ended before a day. */
export function hasEnded({ validTo }: Terms, day: Day): boolean {
  return validTo !== undefined && validTo < day;
}

/** Whether it holds on a day. */
export function holdsOn(terms: Terms, day: Day): boolean {
  return !hasEnded(terms, day) && (terms.validFrom === undefined || terms.validFrom <= day);
}

/** Whether it is about a municipality: its own, that of every city, and that of the Kreis, which bears it for all. */
export function concerns({ municipality }: Terms, asked: Bearer): boolean {
  if (municipality === undefined) return asked.kind === 'city';
  return municipality.id === asked.id || municipality.kind === 'district';
}

/** *seit 1. Januar 2023*, *bis 31. Dezember 2023*, both, or *unbefristet*. */
export function periodWords({ validFrom, validTo }: Terms, today: Day): string {
  const begins = validFrom !== undefined && validFrom > today ? 'ab' : 'seit';
  const from = validFrom === undefined ? '' : `${validTo === undefined ? begins : 'von'} ${longDay(validFrom)}`;
  const to = validTo === undefined ? '' : `bis ${longDay(validTo)}`;
  return [from, to].filter((part) => part !== '').join(' ') || 'unbefristet';
}

/** In the order of a list: by topic area as the round has them, then by task; what has ended last. */
export function inListOrder<Entry extends Responsibility>(
  all: readonly Entry[],
  { topicAreas, today }: { topicAreas: readonly string[]; today: Day },
): Entry[] {
  const areas = new Map(topicAreas.map((area, at) => [area, at]));
  const areaOf = ({ topicArea = '' }: Terms) => areas.get(topicArea) ?? areas.size;
  return all.toSorted(
    (one, other) =>
      Number(hasEnded(one, today)) - Number(hasEnded(other, today)) ||
      areaOf(one) - areaOf(other) ||
      one.task.localeCompare(other.task, 'de') ||
      one.number - other.number,
  );
}

/** The number of a responsibility, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer der Zuständigkeit angeben.');
