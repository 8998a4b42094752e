import type { Instant } from '../../german/berlin.ts';
import type { Db } from '../database.ts';
import type { WayOn } from '../refusal.ts';
import type { Block, Reply } from '../reply.ts';
import type { MemberTurn } from '../turn.ts';
import type { Called } from './commands.ts';

/** A command that is run for plain words: it shows something, or it was offered and is now confirmed. */
interface Doing {
  readonly kind: 'doing';
  readonly called: Called;
  /** The words under which it was understood: *offen*. */
  readonly as?: string;
  /** It was asked as a question: what the knowledge holds of it stands below. */
  readonly asks?: boolean;
  /** What else it may have been. */
  readonly below?: readonly Block[];
  /** A typed word stands for the click on what was offered. */
  readonly confirmed?: true;
}

/** What a message that is no command means, as far as that was understood. */
export type Meant =
  | Doing
  /** It is answered by a card; `sure` where what its author wants is known. */
  | { readonly kind: 'saying'; readonly reply: Reply; readonly sure: boolean }
  /** It is a question; what else it may have been is offered below the answer. */
  | { readonly kind: 'asking'; readonly below: readonly Block[] };

/** An act that was offered: its button, and whether no word can stand for the click. */
export interface Offered extends WayOn {
  readonly clickOnly?: boolean;
}

/** What the last answer in a conversation offered its author, and the words of theirs that were not understood. */
export interface Waiting {
  readonly offers: readonly Offered[];
  readonly words: readonly string[];
  readonly since: Instant;
}

/** Reads messages that are no commands. */
export interface PlainWords {
  /** What the last answer offered; it waits no longer. */
  readonly take: (db: Db, turn: MemberTurn) => Promise<Waiting | undefined>;
  /** What a message means; undefined where it is a question and nothing else. */
  readonly meant: (db: Db, turn: MemberTurn, waiting: Waiting | undefined) => Promise<Meant | undefined>;
  /** A command was typed after words that were not understood. */
  readonly followed: (db: Db, turn: MemberTurn, by: { verb: string; waiting: Waiting }) => Promise<void>;
}
