import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { ItemKind } from '../agenda.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';

/** What is recorded of a TOP, by the word that users read. */
export const LINE_KINDS = {
  note: 'Notiz',
  decision: 'Beschluss',
  agreement: 'Absprache',
  question: 'Offene Frage',
} as const;

/** What is recorded of a TOP, by its key. */
export type LineKind = keyof typeof LINE_KINDS;

/** A line that was recorded of a TOP; `ref` is what became of it: `votes:7`, `agreements:9`, `questions:4`. */
export interface Line {
  readonly number: number;
  readonly kind: LineKind;
  readonly text: string;
  readonly ref?: string;
}

/** How many people of a municipality came; `excused` where it had said that nobody comes. */
export interface Present {
  readonly municipality: { readonly id: string; readonly name: string };
  /** 0 where nobody came. */
  readonly people: number;
  readonly excused: boolean;
}

/** Guests are counted by the organisation that they come from. */
export interface Guests {
  readonly organisation: string;
  readonly people: number;
}

/** A TOP as it was dealt with; `number` counts all TOPs of the round, `place` those of this agenda. */
export interface HeldItem {
  readonly number: number;
  readonly place: number;
  readonly title: string;
  readonly kind?: ItemKind;
  readonly minutes?: number;
  readonly presenter?: string;
  readonly paper?: { readonly title: string; readonly url?: string };
  readonly lines: readonly Line[];
}

/**
 * An announced meeting as it was held, for its minutes. Without `beganAt` nobody recorded that it began; its attendance
 * is empty until it is recorded, and then names all who were invited, in the order of the round.
 */
export interface HeldMeeting {
  readonly number: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place?: string;
  readonly link?: string;
  readonly beganAt?: Instant;
  readonly endedAt?: Instant;
  readonly attendance: readonly Present[];
  readonly guests: readonly Guests[];
  readonly items: readonly HeldItem[];
  readonly attachments: readonly {
    readonly number: number;
    readonly title: string;
    readonly url?: string;
    readonly name?: string;
  }[];
}

/** A meeting that is over: it was ended, or has been past its end for a day. */
export function isOver(
  meeting: Pick<MeetingEntry, 'state' | 'startsAt' | 'minutes'>,
  endedAt: Instant | undefined,
  now: Instant,
): boolean {
  if (meeting.state !== 'planned') return false;
  return endedAt === undefined ? later(endOf(meeting), { days: 1 }) <= now : endedAt <= now;
}
