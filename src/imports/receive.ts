import { createHash } from 'node:crypto';
import type { Db } from '../conversation/database.ts';
import { type Clock, dayOf } from '../conversation/time.ts';
import type { Attachment, Turn } from '../conversation/turn.ts';
import { type Reading, readDocument, tooLarge } from '../documents/read.ts';
import { coordinates } from '../municipalities/rights.ts';
import { findClientData } from '../privacy/client-data.ts';
import { proposed } from './import.ts';
import { findByOrigin, keepRead, type ReadFile } from './store.ts';

/** What comes of fetching a file: its bytes, or why there are none. */
export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly why: 'host' | 'size' | 'unreachable' };

/** Fetches a file that was sent in the chat, from allowed hosts alone, within a size and a time. */
export type FetchFile = (url: string) => Promise<Fetched>;

/** Fetches each address once: what one feature leaves, another may read. */
export function fetchingOnce(fetchFile: FetchFile): FetchFile {
  const fetched = new Map<string, Promise<Fetched>>();
  return (url) => {
    const known = fetched.get(url) ?? fetchFile(url);
    fetched.set(url, known);
    return known;
  };
}

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

const FETCHING: Readonly<Record<'host' | 'unreachable', string>> = {
  host: 'Die Datei liegt an einem Ort, von dem Kreisrunde keine Dateien lädt. Bitte hängen Sie sie hier im Chat an, von Ihrem Gerät oder aus OneDrive.',
  unreachable: 'Die Datei ließ sich nicht laden. Bitte senden Sie sie in einigen Minuten noch einmal.',
};

/** Reads a fetched file; what looks like the case of a client is refused and not kept. */
export async function readFile(
  fetched: Fetched,
  sent: { name: string; office: string; key: string; today: string },
): Promise<ReadFile> {
  const { name, office, key, today } = sent;
  const bytes = fetched.kind === 'file' ? fetched.bytes : new Uint8Array();
  const reading = fetched.kind === 'file' ? guarded(await readDocument(bytes, name), name) : notFetched(fetched.why);
  const details = reading.kind === 'document' ? proposed(reading, today) : undefined;
  const checksum = createHash('sha256').update(bytes).digest('hex');
  return { origin: key, office, file: name.slice(0, 200), checksum, reading, details };
}

function notFetched(why: 'host' | 'size' | 'unreachable'): Reading {
  return { kind: 'refused', reason: why === 'size' ? tooLarge() : FETCHING[why] };
}

function guarded(reading: Reading, name: string): Reading {
  if (reading.kind === 'refused') return reading;
  const texts = [`${name}\n${reading.title}`, ...reading.sections.map(({ heading, text }) => `${heading}\n${text}`)];
  const [found] = texts.flatMap((text) => findClientData(text) ?? []);
  if (!found) return reading;
  const reason = `Ein Abschnitt sieht nach einem Einzelfall aus (${found.said}). Die Datei wurde nicht gespeichert. Bitte entfernen Sie die Angaben zur Person und senden Sie die Datei noch einmal.`;
  return { kind: 'refused', reason };
}
