import { randomUUID } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import type { Examined, File } from '../intake/examined.ts';
import { adopt, documentOf, type Knowing, type SectionDifference } from './adopting.ts';
import { findFile, importOf } from './file-store.ts';
import type { Details, OpenImport } from './import.ts';
import { readFile } from './receive.ts';
import { findImport, keepRead, type ReadFile } from './store.ts';

/** What a file that was read anew comes to: what it would become, and what of that is new. */
export interface ReadAnew {
  readonly kind: 'read';
  readonly read: ReadFile;
  readonly waiting: OpenImport;
  readonly details: Details;
  readonly differences: readonly SectionDifference[];
}

/** A file read anew, or why it was not: a German sentence that says what to do. */
export type Reread = ReadAnew | { readonly kind: 'not'; readonly reason: string };

/** What reading anew needs; nothing is written. */
export interface Rereading {
  readonly db: Db;
  readonly roundId: string;
  readonly knowing: Knowing;
  readonly read: (file: File) => Promise<Examined<'document'>>;
  readonly now: Instant;
}

/** Reads the file of an adopted import with today's readers, and sets it beside what was read of it before. */
export async function reread(needs: Rereading, number: number, office: string): Promise<Reread> {
  const { db, roundId, knowing, now } = needs;
  const found = await findImport(db, roundId, number);
  if (!found) return not(`Einen Import ${number} gibt es nicht. Welche es gibt, zeigt: reread`);
  if (found.state !== 'adopted') return not(`Import ${number} ist nicht übernommen. Welche es sind, zeigt: reread`);
  const { details } = found;
  const file = await findFile(db, roundId, number);
  if (!file) return not(await whyMissing(needs, number, details));
  const examined = await needs.read({ bytes: file.bytes, name: file.name });
  const from = { key: `reread#${randomUUID()}`, office, today: dayOf(now) };
  const read = readFile({ ...file, checksum: file.sha256, examined }, from);
  if (read.reading.kind === 'refused') return not(`Import ${number}, ${found.file}: ${read.reading.reason}`);
  const { sections, unread } = read.reading;
  const waiting: OpenImport = { ...arrived(read), number, state: 'open', details, sections, unread };
  const differences = await knowing.differences(db, roundId, documentOf(waiting, details));
  return { kind: 'read', read, waiting, details, differences };
}

function arrived({ file, checksum, office }: ReadFile) {
  return { file, checksum, office };
}

function not(reason: string): Reread {
  return { kind: 'not', reason };
}

async function whyMissing({ db, roundId, knowing }: Rereading, number: number, details: Details): Promise<string> {
  const { title, validFrom } = details;
  const by = await importOf(db, roundId, { document: knowing.nameOf(title), validFrom });
  if (by !== undefined) return `Import ${number} („${title}“) ist ersetzt durch Import ${by}. Bitte: reread ${by}`;
  return `Zu Import ${number} („${title}“) ist keine Datei aufbewahrt, weil er übernommen wurde, bevor Dateien aufbewahrt wurden. Bitte senden Sie die Datei noch einmal.`;
}

/** Whether reading anew brings anything. */
export function bringsNews({ differences }: ReadAnew): boolean {
  return differences.some(({ is }) => is !== 'same');
}

/** Makes what was read anew count, as if the file had been sent again: an import of its own. */
export async function adoptAnew({ db, roundId, knowing, now }: Rereading, anew: ReadAnew): Promise<number> {
  const { read, waiting, details } = anew;
  return db.transaction().execute(async (tx) => {
    const number = await keepRead(tx, roundId, { read, now });
    await adopt(tx, knowing, { roundId, waiting: { ...waiting, number }, details, by: read.office, now });
    return number;
  });
}
