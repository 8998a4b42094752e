import type { Db } from '../conversation/database.ts';
import type { WayOn } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import type { Recorded } from './reply.ts';
import type { SentLetter } from './reply-file.ts';

/** A question to the ministry, as replies need it. */
export interface AskedQuestion {
  readonly number: number;
  readonly text: string;
  /** The collection with whose letter it went out. */
  readonly letter?: number | undefined;
}

/** What has become of a question by a reply, and what that is called. */
export interface Course {
  readonly number: number;
  readonly kind: 'answered' | 'partly' | 'interim';
  readonly on: Day;
  readonly source: string;
}

/** What replies need of the list of questions. */
export interface Questions {
  /** The question of this number to which a reply can be recorded; else the refusal that says why not. */
  readonly replyable: (db: Db, turn: MemberTurn, number: number) => Promise<AskedQuestion>;
  /** The question of this number, however far it has come; else the refusal that leads to the list. */
  readonly find: (db: Db, turn: MemberTurn, number: number) => Promise<AskedQuestion>;
  readonly replied: (db: Db, turn: MemberTurn, course: Course) => Promise<void>;
  /** Where those who ask these questions are told of them, with which of them each place has asked; not where the turn is. */
  readonly places: (
    db: Db,
    turn: MemberTurn,
    numbers: readonly number[],
  ) => Promise<ReadonlyMap<string, readonly number[]>>;
}

/** All replies to a question as the knowledge base takes them. */
export interface KnownReplies {
  readonly question: number;
  readonly text: string;
  readonly replies: readonly Recorded[];
}

/** What the round has said of something: a decision, an agreement, what a measure rests on. */
export interface Statement {
  /** Names it for good within its source: *2023/04*. */
  readonly key: string;
  /** *Beschluss 2023/04*. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly way?: WayOn | undefined;
  /** The question whose answer it was to hold until. */
  readonly awaits?: number | undefined;
  /** The vote that took it, which a new one cites. */
  readonly vote?: number | undefined;
}

/** A register against which replies are held; what can be put to the vote again is `votable`. */
export interface Source {
  readonly name: string;
  readonly votable: boolean;
  readonly all: (db: Db, roundId: string, now: Instant) => Promise<readonly Statement[]>;
}

/** Makes the draft of a vote and gives its number; the same origin gives the draft that it made first. */
export type DraftVote = (
  turn: MemberTurn,
  motion: {
    readonly question: string;
    readonly background: string;
    readonly origin: string;
    readonly follows?: number | undefined;
  },
  db: Db,
) => Promise<number>;

/** Makes the replies to a question knowledge, anew with each. */
export type KeepReplies = (db: Db, roundId: string, known: KnownReplies, now: Instant) => Promise<void>;

/** The letter of this collection, or the latest, as it was sent; undefined where none was. */
export type Letters = (db: Db, roundId: string, number: number | undefined) => Promise<SentLetter | undefined>;

/** What replies need of the others. */
export interface RepliesNeeds {
  readonly questions: Questions;
  readonly keep: KeepReplies;
  readonly letters: Letters;
  readonly links: Links;
  readonly sources: readonly Source[];
  readonly draftVote: DraftVote;
}
