import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';

/** An errand by its name: `kind` finds the handler, `subject` says what it is about; the pair is done once in a round. */
export interface ErrandName {
  readonly roundId: string;
  readonly kind: string;
  readonly subject: string;
}

/** What an errand is run with. */
export interface Given {
  readonly roundId: string;
  readonly subject: string;
  /** As it was planned; who runs it looks whether it is what was expected. */
  readonly payload: unknown;
  /** Which attempt this is, from 1 on. */
  readonly attempts: number;
  readonly now: Instant;
  /** Ends with the process, and after a time in which everything must have come to an end. */
  readonly signal: AbortSignal;
}

/** Keeps what came of it, in the transaction that marks the errand. */
export type Settle = (db: Db, now: Instant) => Promise<void>;

/**
 * What came of running: done; to be tried later, after so many seconds where the far side said so; refused for good; or
 * nobody knows whether it was done. Codes are short and tell of nobody.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly settle?: Settle | undefined }
  | { readonly kind: 'later'; readonly code: string; readonly seconds?: number | undefined }
  | { readonly kind: 'refused' | 'unsure'; readonly code: string; readonly settle?: Settle | undefined };

/** What the runner ended by itself. */
export interface Ended {
  readonly roundId: string;
  readonly subject: string;
  readonly payload: unknown;
  readonly code: string;
  readonly now: Instant;
}

/** How an errand of a kind is run, outside of any transaction. */
export interface Errand {
  run(given: Given): Promise<Outcome>;
  /** Must never be done twice: what a process has died of is not run again, but `unsure`. */
  readonly once?: true;
  /** It goes on in a closed round. */
  readonly whenClosed?: true;
  /** Keeps that it was given up after days of trouble. */
  refused?(db: Db, ended: Ended): Promise<void>;
  /** Keeps that nobody knows whether it was done. */
  unsure?(db: Db, ended: Ended): Promise<void>;
}
