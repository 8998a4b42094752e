import type { Db } from '../../conversation/database.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import type { NewAnswer } from '../asking.ts';

/** A fact at the head of a case file: *Regel*, *Konsent*. */
export interface CaseFact {
  readonly label: string;
  readonly text: string;
}

/** Words that belong to a matter, by their name; of a wording, which office proposed it and since when it stands. */
export interface CaseText {
  readonly name: string;
  readonly text: string;
  readonly office?: string | undefined;
  readonly at?: Instant | undefined;
}

/** By which office an answer was given, when, and in which way. */
export type GivenHow = Pick<NewAnswer<unknown>, 'office' | 'given' | 'toldOn' | 'at'>;

/** An answer of a municipality in words, and whether it counts: *gilt*, *ersetzt*, *zurückgenommen am …*. */
export interface CaseAnswer {
  readonly municipality: string;
  readonly answer: string;
  readonly reason?: string | undefined;
  readonly how: GivenHow;
  readonly standing: string;
}

/** What was asked of whom: who answered, and with all that counts no more; each municipality by its name. */
export interface AskedPart {
  /** Where a matter has several: *Umlauf des Schreibens*. */
  readonly about?: string | undefined;
  readonly asked: readonly string[];
  readonly silent: readonly string[];
  readonly answers: readonly CaseAnswer[];
}

/** What happened to a matter: *Frist verlängert*, when, by which office, and why. */
export interface CaseEvent {
  readonly at: Instant;
  /** Only its day is known. */
  readonly wholeDay?: boolean;
  readonly what: string;
  readonly office?: string | undefined;
  readonly reason?: string | undefined;
}

/** A link or file that belongs to it; of what is kept, its name, size and checksum. */
export interface CaseDocument {
  readonly number: number;
  readonly title: string;
  readonly url?: string | undefined;
  readonly copy?: { readonly name: string; readonly size: number; readonly checksum: string } | undefined;
  readonly office: string;
  readonly addedAt: Instant;
}

/** A question on it, and its answer; without an office it is the Koordination's. */
export interface CaseQuery {
  readonly number: number;
  readonly text: string;
  readonly office: string;
  readonly at: Instant;
  readonly answer?: { readonly text: string; readonly at: Instant; readonly office?: string } | undefined;
}

/** A note of a municipality on what has ended. */
export interface CaseStatement {
  readonly municipality: { readonly name: string };
  readonly office: string;
  readonly at: Instant;
  readonly text: string;
}

/** All that belongs to one matter, for the file: what all may read of it, and apart from that what is confidential. */
export interface Matter {
  /** Under which its reminders are recorded: `votes:3`. */
  readonly keys: readonly string[];
  /** *Abstimmung 3*. */
  readonly name: string;
  readonly title: string;
  readonly status: string;
  /** When it was published, and when it ended. */
  readonly since: Instant;
  readonly until?: Instant | undefined;
  readonly facts: readonly CaseFact[];
  readonly texts: readonly CaseText[];
  /** Where they are no wordings: *Tagesordnung*. */
  readonly textsCalled?: string;
  readonly askings: readonly AskedPart[];
  readonly history: readonly CaseEvent[];
  readonly queries?: readonly CaseQuery[] | undefined;
  readonly statements?: readonly CaseStatement[] | undefined;
  readonly documents?: readonly CaseDocument[] | undefined;
  /** What came of it, a paragraph each. */
  readonly result: readonly string[];
  /** What is hidden of it, and until when: *Die Stimmen sind bis zur Frist verdeckt*. */
  readonly hidden: readonly string[];
  /** What was answered for the Koordination alone, where the reader may see it. */
  readonly confidential?: readonly AskedPart[] | undefined;
}

/** Which matter is asked for (`3`, `2023/04`), by whom, and when. */
export interface MatterAsked {
  readonly roundId: string;
  readonly number: string;
  readonly reader: Member;
  readonly now: Instant;
}

/** How a feature gives its matters: by their number, as far as the reader may see them; drafts are none. */
export interface Matters {
  readonly find: (db: Db, asked: MatterAsked) => Promise<Matter | undefined>;
  /** The numbers of all that were published, in their order. */
  readonly published: (db: Db, roundId: string) => Promise<readonly string[]>;
}
