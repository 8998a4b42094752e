import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';

/** A municipality as meetings, votes and agreements name it. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was held fast in a meeting: of a decision and an agreement `ref` names the register's entry (`votes:4`, `agreements:9`). */
export interface HeldLine {
  readonly number: number;
  readonly kind: 'decision' | 'agreement' | 'question' | 'note';
  readonly text: string;
  readonly ref?: string | undefined;
}

/** A TOP as it was dealt with; `place` is the number that people call it by. */
export interface HeldItem {
  readonly number: number;
  readonly place: number;
  readonly title: string;
  readonly kind?: 'information' | 'consultation' | 'resolution' | undefined;
  readonly minutes?: number | undefined;
  readonly presenter?: string | undefined;
  readonly paper?: { readonly title: string; readonly url?: string | undefined } | undefined;
  readonly lines: readonly HeldLine[];
}

/** A meeting with all that is known of how it went; its attendance is empty until it is recorded. */
export interface HeldMeeting {
  readonly number: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly beganAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly attendance: readonly { readonly municipality: Named; readonly people: number; readonly excused: boolean }[];
  readonly guests: readonly { readonly organisation: string; readonly people: number }[];
  readonly items: readonly HeldItem[];
  readonly attachments: readonly {
    readonly number: number;
    readonly title: string;
    readonly url?: string | undefined;
    readonly name?: string | undefined;
  }[];
}

/** How a meeting went; undefined where there is none of this number, or it was not announced. */
export type FindHeld = (db: Db, roundId: string, number: number) => Promise<HeldMeeting | undefined>;

/** A meeting that is over, and when it ended. */
export interface PastMeeting {
  readonly number: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endedAt: Instant;
}

/** The announced meetings that are over, in the order of their dates. */
export type PastMeetings = (db: Db, roundId: string, now: Instant) => Promise<readonly PastMeeting[]>;

/** An entry of the register of agreements. */
export interface KnownAgreement {
  readonly number: number;
  readonly text: string;
  readonly responsible?: string | undefined;
  readonly dueOn?: Day | undefined;
}

/** What was agreed on a day, by the numbers of the register. */
export type AgreedOn = (db: Db, roundId: string, day: Day) => Promise<readonly KnownAgreement[]>;

/** What was decided in a meeting: the words, the decision's name once it has one, and who is still asked until when. */
export interface KnownDecision {
  readonly vote: number;
  readonly text: string;
  readonly name?: string | undefined;
  /** What came of it where it was not carried. */
  readonly failed?: string | undefined;
  readonly awaited: readonly string[];
  readonly until?: Instant | undefined;
}

/** What those present in a meeting of this day decided, by the numbers of the votes. */
export type DecidedOn = (db: Db, roundId: string, day: Day) => Promise<readonly KnownDecision[]>;
