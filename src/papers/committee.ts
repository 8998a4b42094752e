import { allowedBefore } from '../delivery/hours/allowed.ts';
import type { Calendar } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import { type Day, moved } from '../german/calendar.ts';
import { endOfDay, fromBerlin } from '../german/time.ts';
import { longDay, NBSP } from '../german/write.ts';

/** Whose committee it is. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** What somebody enters of a committee: its name and the term (Wahlperiode) in which it sits. */
export interface CommitteeTerms {
  readonly name: string;
  readonly termFrom?: Day | undefined;
  readonly termTo?: Day | undefined;
}

/** A committee of a municipality with its number there, as it stands in its latest version. */
export interface Committee extends CommitteeTerms {
  readonly number: number;
  readonly version: number;
  readonly municipality: Owner;
  readonly office: string;
  readonly changedAt: Instant;
}

/** What somebody enters of a session: whose, when, until when papers are handed in, and whether one is meant to be. */
export interface SessionTerms {
  readonly committee: number;
  readonly heldOn: Day;
  readonly papersDue?: Day | undefined;
  readonly paper: 'planned' | 'none';
  readonly state: 'planned' | 'cancelled';
}

/** A session of a committee with its number in the municipality, as it stands in its latest version. */
export interface Session extends SessionTerms {
  readonly number: number;
  readonly version: number;
  readonly municipality: Owner;
  readonly committeeName: string;
  readonly office: string;
  readonly changedAt: Instant;
}

/** *Ausschuss 2*. */
export function committeeName({ number }: Pick<Committee, 'number'>): string {
  return `Ausschuss${NBSP}${number}`;
}

/** *Ausschusstermin 3*. */
export function sessionName({ number }: Pick<Session, 'number'>): string {
  return `Ausschusstermin${NBSP}${number}`;
}

/** *Sozialausschuss am 9. März 2023*. */
export function sessionTitle({ committeeName: name, heldOn }: Pick<Session, 'committeeName' | 'heldOn'>): string {
  return `${name} am ${longDay(heldOn)}`;
}

/** Whether a committee sits on a day: its term says so, where it is known. */
export function sitsOn(day: Day, { termFrom = day, termTo = day }: CommitteeTerms): boolean {
  return termFrom <= day && day <= termTo;
}

/** Sessions to come, the next one first, then those that were, the latest first. */
export function inListOrder(all: readonly Session[], today: Day): Session[] {
  const ahead = all.filter(({ heldOn }) => heldOn >= today);
  const past = all.filter(({ heldOn }) => heldOn < today);
  const byDay = (one: Session, other: Session) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0);
  return [...ahead.toSorted(byDay), ...past.toSorted((one, other) => byDay(other, one))];
}

/** Days before the deadline for papers on which the own office is reminded, at this hour. */
const REMINDED = [14, 3];
const REMINDED_AT = '09:00';

/** When the own office is reminded of a deadline for papers: at 09:00 on those days, or the last allowed hour before. */
export function reminderTimes(papersDue: Day, calendar: Calendar): Instant[] {
  return REMINDED.flatMap((days) => {
    const meant = fromBerlin(`${moved(papersDue, -days)}T${REMINDED_AT}`);
    return meant === undefined ? [] : [allowedBefore(meant, calendar)];
  });
}

/** Whether a paper is owed for a session now: meant to be handed in, not made yet, its deadline near and not past. */
export function isOwed(
  { state, paper, papersDue }: SessionTerms,
  { made, now, calendar }: { made: boolean; now: Instant; calendar: Calendar },
): boolean {
  if (state === 'cancelled' || paper === 'none' || papersDue === undefined || made) return false;
  const [first = endOfDay(papersDue)] = reminderTimes(papersDue, calendar);
  return first <= now && now <= endOfDay(papersDue);
}

/** The name under which the paper for a session is owed; another deadline is another matter. */
export function owedKey({ municipality, number }: Pick<Session, 'municipality' | 'number'>, papersDue: Day): string {
  return `papers:${municipality.id}/${number}:${papersDue}`;
}
