import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';

/** Who stands in an e-mail, and where they are reached. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** An invitation that is to leave to one person. */
export interface Letter {
  readonly roundId: string;
  readonly meeting: number;
  readonly personId: string;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly body: Uint8Array };
  /** Who confirmed it by announcing, moving or cancelling the meeting, and when. */
  readonly office: string;
  readonly at: Instant;
}

/** What leaves by e-mail. */
export interface Post {
  /** The mailbox that stands as sender, and as organiser in calendars. */
  readonly from: Mailbox;
  /** Plans that it leaves, in the transaction of what it tells of; gives the number of the e-mail. */
  readonly queue: (db: Db, letter: Letter) => Promise<number>;
  /** Takes it back; false where it has left, or may have. */
  readonly withdraw: (db: Db, of: { roundId: string; mail: number; at: Instant }) => Promise<boolean>;
}
