import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import type { Examined } from '../intake/examined.ts';
import type { Knowing } from './adopting.ts';
import type { Details } from './import.ts';
import { readFile } from './receive.ts';
import { shown } from './showing.ts';
import { changeDetails, findImport, findImports, importByChecksum, keepRead } from './store.ts';
import { FROM_FOLDER } from './tables.ts';

/** A file that was read from a folder: where it lies there, and the import of which it is presumably the next version. */
export interface FolderFile {
  /** Its item and content. */
  readonly key: string;
  /** *Ordner „Wissen“ in SharePoint* */
  readonly folder: string;
  readonly name: string;
  readonly url: string | undefined;
  readonly bytes: Uint8Array;
  readonly checksum: string;
  readonly examined: Examined<'document'>;
  readonly before: number | undefined;
}

/** How an import stands: its title, or its file and why that could not be read. */
export interface Fate {
  readonly number: number;
  readonly state: 'open' | 'refused' | 'adopted' | 'discarded';
  readonly title: string;
  readonly reason: string | undefined;
  readonly validTo: Day | undefined;
}

/** Changes what is known of an imported document without new words of it. */
export interface Changing {
  readonly end: (
    db: Db,
    roundId: string,
    of: { title: string; checksum: string; on: Day },
    now: Instant,
  ) => Promise<boolean>;
  readonly relink: (
    db: Db,
    roundId: string,
    of: { title: string; checksum: string; from: string | undefined; to: string },
    now: Instant,
  ) => Promise<boolean>;
}

/** What a folder whose documents become knowledge needs of imports. */
export function folderImports(knowing: Knowing, changing: Changing) {
  return {
    keep,
    known: importByChecksum,
    fates: async (db: Db, roundId: string, numbers: readonly number[]): Promise<Fate[]> =>
      numbers.length === 0 ? [] : (await findImports(db, roundId, numbers)).map(fateOf),
    preview: async (db: Db, roundId: string, number: number, now: Instant): Promise<Reply | undefined> => {
      const found = await findImport(db, roundId, number);
      return found && shown(knowing, db, { roundId, found, now });
    },
    /** Another address of what waits or counts; it is cited there from now on. */
    relink: async (db: Db, roundId: string, of: { number: number; url: string }, now: Instant): Promise<void> => {
      const found = await findImport(db, roundId, of.number);
      if (!found || found.state === 'refused' || found.state === 'discarded') return;
      const { title, url: from } = found.details;
      await changeDetails(db, roundId, { number: of.number, details: { ...found.details, url: of.url } });
      if (found.state === 'adopted')
        await changing.relink(db, roundId, { title, checksum: found.checksum, from, to: of.url }, now);
    },
    /** Ends what counts with a day; false where it does not count, or only from a later day on. */
    end: async (db: Db, roundId: string, of: { number: number; on: Day }, now: Instant): Promise<boolean> => {
      const found = await findImport(db, roundId, of.number);
      if (found?.state !== 'adopted') return false;
      const { checksum, details } = found;
      if (of.on < details.validFrom) return false;
      await changeDetails(db, roundId, { number: of.number, details: { ...details, validTo: of.on } });
      return changing.end(db, roundId, { title: details.title, checksum, on: of.on }, now);
    },
  };
}

/** Keeps a file of a folder as if the Koordination had sent it; the same content of the same item keeps its number. */
async function keep(db: Db, roundId: string, file: FolderFile, now: Instant): Promise<number> {
  const today = dayOf(now);
  const read = readFile(file, { key: `${FROM_FOLDER}${file.key}`, office: file.folder, today });
  const before = file.before === undefined ? undefined : await findImport(db, roundId, file.before);
  const known = before?.state === 'adopted' ? before.details : undefined;
  const details = read.details && nextOf({ ...read.details, url: file.url }, known, today);
  return keepRead(db, roundId, { read: { ...read, details }, now });
}

/** The next version of a document is called as the one before, and holds from a later day on. */
function nextOf(read: Details, before: Details | undefined, today: Day): Details {
  if (!before) return read;
  const { title, publisher, kind, status, strength, validFrom } = before;
  const next = read.validFrom > validFrom ? read.validFrom : today;
  return { ...read, title, publisher, kind, status, strength, validFrom: next };
}

function fateOf(found: Awaited<ReturnType<typeof findImports>>[number]): Fate {
  const { number, state } = found;
  if (found.state === 'refused') return { number, state, title: found.file, reason: found.reason, validTo: undefined };
  return { number, state, title: found.details.title, reason: undefined, validTo: found.details.validTo };
}
