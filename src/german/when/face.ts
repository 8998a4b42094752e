import type { Time } from '../berlin.ts';
import { hourIn, type PartSaid } from './part.ts';

/** What a clock shows; without `isOf24` the hour may be one of the morning or of the evening. */
export interface Face {
  readonly hour: number;
  readonly minute: number;
  readonly isOf24: boolean;
}

/** A time as it stands there, whether it can be nothing else, and whether it is two numbers with a point (*14.30*). */
export interface Hand {
  readonly face: Face;
  readonly sure: boolean;
  readonly dotted?: boolean;
}

/** From when until when offices meet: what is said in words is meant then, where only one of two readings lies there. */
const OFFICE = { from: '08:00', to: '17:59' };

/** What is wrong with a time that does not exist; undefined when nothing is. */
export function wrongFace({ hour, minute }: Face): string | undefined {
  const exists = hour < 24 ? minute < 60 : hour === 24 && minute === 0;
  return exists ? undefined : `Die Uhrzeit ${written(hour, minute)} gibt es nicht.`;
}

/** The times that a face may mean, in their order. */
export function timesOn({ hour, minute, isOf24 }: Face, part: PartSaid | undefined): readonly Time[] {
  if (part !== undefined) return [written(hourIn(hour, part), minute)];
  if (isOf24) return [written(hour, minute)];
  const both = [written(hour % 12, minute), written((hour % 12) + 12, minute)];
  const inOffice = both.filter((time) => time >= OFFICE.from && time <= OFFICE.to);
  return inOffice.length === 1 ? inOffice : both;
}

function written(hour: number, minute: number): Time {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
