import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Attachment, MemberTurn } from '../conversation/turn.ts';
import type { Refused } from '../documents/reading.ts';
import type { Examined, Form } from './examined.ts';

/** A file as it was received. */
export interface Received<F extends Form> {
  readonly name: string;
  /** SHA-256 of its bytes; of what could not be fetched, that of none. */
  readonly checksum: string;
  readonly bytes: Uint8Array;
  readonly examined: Examined<F> | Refused;
}

interface Definition<F extends Form> {
  readonly form: F;
  /** It keeps the files themselves; otherwise their bytes are let go as soon as they are read. */
  readonly keepsFiles?: boolean;
  /** Whether these files are for it, asked before any is fetched; a refusal that it throws is the answer. */
  readonly takes: (db: Db, turn: MemberTurn, files: readonly Attachment[]) => Promise<boolean>;
  /**
   * Keeps what was received and gives the answer, in one transaction; its rights are asked again, since time has passed.
   * Undefined when the files turn out to be something else, which the next one may take.
   */
  readonly keep: (db: Db, turn: MemberTurn, received: readonly Received<F>[]) => Promise<Reply | undefined>;
}

/** Fetches and reads a file in the form that is wanted. */
export type Receive = <F extends Form>(file: Attachment, form: F) => Promise<Received<F>>;

/** Keeps what was received and gives the answer, or undefined where it was something else. */
type Keep = (db: Db, turn: MemberTurn) => Promise<Reply | undefined>;

/** A feature that takes files which members send in their personal chat. */
export interface Taker {
  readonly takes: Definition<Form>['takes'];
  readonly receive: (files: readonly Attachment[], receive: Receive) => Promise<Keep>;
}

const NOTHING = new Uint8Array();

/** Makes a taker of files. */
export function taker<F extends Form>({ form, keepsFiles = false, takes, keep }: Definition<F>): Taker {
  return {
    takes,
    receive: async (files, receive) => {
      const received: Received<F>[] = [];
      for (const file of files) {
        const one = await receive(file, form);
        received.push(keepsFiles ? one : { ...one, bytes: NOTHING });
      }
      return (db, turn) => keep(db, turn, received);
    },
  };
}
