import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import type { Examined } from '../../intake/examined.ts';

/** A file of the folder that was read: its item and content, its address there, and what it is presumably the next version of. */
export interface FolderFile {
  readonly key: string;
  readonly folder: string;
  readonly name: string;
  readonly url: string | undefined;
  readonly bytes: Uint8Array;
  readonly checksum: string;
  readonly examined: Examined<'document'>;
  readonly before: number | undefined;
}

/** What has become of a file that was offered. */
export interface Fate {
  readonly number: number;
  readonly state: 'open' | 'refused' | 'adopted' | 'discarded';
  readonly title: string;
  /** Why it could not be read. */
  readonly reason: string | undefined;
  readonly validTo: Day | undefined;
}

/** What a watched folder needs of what brings in documents: nothing counts before the Koordination has confirmed it. */
export interface Documents {
  /** Keeps a file as if the Koordination had sent it; the same item with the same content keeps its number. */
  readonly keep: (db: Db, roundId: string, file: FolderFile, now: Instant) => Promise<number>;
  /** What waits or counts with this content. */
  readonly known: (db: Db, roundId: string, checksum: string) => Promise<number | undefined>;
  readonly fates: (db: Db, roundId: string, numbers: readonly number[]) => Promise<readonly Fate[]>;
  /** What it would become, with what makes it count. */
  readonly preview: (db: Db, roundId: string, number: number, now: Instant) => Promise<Reply | undefined>;
  /** It is cited at another address. */
  readonly relink: (db: Db, roundId: string, of: { number: number; url: string }, now: Instant) => Promise<void>;
  /** Its validity ends with a day; false where it does not count, or only from a later day on. */
  readonly end: (db: Db, roundId: string, of: { number: number; on: Day }, now: Instant) => Promise<boolean>;
}
