import type { Db } from '../conversation/database.ts';
import { type Clock, dayOf } from '../conversation/time.ts';
import type { Attachment, Turn } from '../conversation/turn.ts';
import { type Fetched, type FetchFile, notFetched } from '../documents/fetching.ts';
import type { Reading } from '../documents/reading.ts';
import type { File } from '../intake/examined.ts';
import { read } from '../intake/reader.ts';
import { coordinates } from '../municipalities/rights.ts';
import { cutText } from '../text/clean.ts';
import { proposed } from './import.ts';
import { findByOrigin, keepRead, type ReadFile } from './store.ts';

/** What receiving files needs. */
export interface ReceivingNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly fetchFile: FetchFile;
}

const MOST_FILES = 5;

/**
 * Reads the files that the Koordination sent in the personal chat and keeps them for confirmation, before the turn is
 * answered: nothing of the answer's transaction waits for a download. The turn then asks for what was kept.
 */
export async function receiveFiles(needs: ReceivingNeeds, turn: Turn): Promise<Turn> {
  const { input, member, place } = turn;
  const files = input.kind === 'text' ? (input.attachments ?? []) : [];
  if (files.length === 0 || !member || place.kind !== 'personal') return turn;
  if (!coordinates(member)) return asking(turn, 'datei senden');
  const numbers: number[] = [];
  for (const [at, file] of files.slice(0, MOST_FILES).entries()) {
    numbers.push(
      await receiveFile(needs, { roundId: turn.roundId, office: member.office, file, key: `${turn.activity}#${at}` }),
    );
  }
  return asking(turn, numbers.length === 1 ? `import ${numbers[0]}` : 'importe');
}

function asking(turn: Turn, text: string): Turn {
  return { ...turn, input: { kind: 'text', text } };
}

async function receiveFile(
  { db, clock, fetchFile }: ReceivingNeeds,
  sent: { roundId: string; office: string; file: Attachment; key: string },
): Promise<number> {
  const known = await findByOrigin(db, sent.roundId, sent.key);
  if (known !== undefined) return known;
  const fetched = await fetchFile(sent.file.downloadUrl);
  const now = clock.now();
  const read = await readFile(fetched, { ...sent, name: sent.file.name, today: dayOf(now) });
  return keepRead(db, sent.roundId, { read, now });
}

/** Reads a fetched file; what looks like the case of a client is refused and not kept. */
export async function readFile(
  fetched: Fetched,
  sent: { name: string; office: string; key: string; today: string },
): Promise<ReadFile> {
  const { name, office, key, today } = sent;
  const bytes = fetched.kind === 'file' ? fetched.bytes : new Uint8Array();
  const reading = fetched.kind === 'file' ? await checked({ bytes, name }) : refused(notFetched(fetched.why));
  const details = reading.kind === 'document' ? proposed(reading, today) : undefined;
  const checksum = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
  return { origin: key, office, file: cutText(name, 200), checksum, reading, details };
}

async function checked(file: File): Promise<Reading> {
  const examined = await read(file, 'document');
  if (examined.kind !== 'held') return examined;
  return refused(
    `Ein Abschnitt sieht nach einem Einzelfall aus (${examined.said}). Die Datei wurde nicht gespeichert. Bitte entfernen Sie die Angaben zur Person und senden Sie die Datei noch einmal.`,
  );
}

function refused(reason: string): Reading {
  return { kind: 'refused', why: 'broken', reason };
}
