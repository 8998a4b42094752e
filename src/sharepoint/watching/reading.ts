import type { Db } from '../../conversation/database.ts';
import type { FetchFile } from '../../documents/fetching.ts';
import { notFetched } from '../../documents/fetching.ts';
import { BROKEN, LIMITS } from '../../documents/reading.ts';
import { tooLarge } from '../../documents/too-much.ts';
import type { Errand, Given, Outcome } from '../../errands/errand.ts';
import { planAgain } from '../../errands/store.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { Examined } from '../../intake/examined.ts';
import { checksumOf, type Read } from '../../intake/receiving.ts';
import { download } from '../changes.ts';
import { Trouble } from '../trouble.ts';
import { folderName, offeredCard } from './cards.ts';
import { READ, TOGETHER, tell } from './keeping.ts';
import type { LookingNeeds } from './looking.ts';
import { changeItem, findFolder, type Known, waitingFiles } from './store.ts';

/** What reading needs besides: the virus scanner of the house, and a process of its own for each file. */
export interface ReadingNeeds extends LookingNeeds {
  /** Has what was fetched looked at before anybody reads it. */
  readonly scanned: (fetch: FetchFile) => FetchFile;
  readonly read: Read;
}

/** So many times a file that cannot be fetched is tried before it is said to be unreadable. */
const TRIES = 6;
const WAIT = 300;

/** A file that was read, one that could not be fetched for now, or one that is gone. */
type Came = { readonly file: Known } & (
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly checksum: string;
      readonly examined: Examined<'document'>;
    }
  | { readonly kind: 'later'; readonly seconds: number | undefined }
  | { readonly kind: 'gone' }
);

/** Reads what waits, each file for itself, and offers it: what one alone does not take holds up no other. */
export function reading(needs: ReadingNeeds): Errand {
  return { run: (given) => readWaiting(needs, given) };
}

async function readWaiting(needs: ReadingNeeds, { roundId, signal }: Given): Promise<Outcome> {
  const folder = await findFolder(needs.db, roundId);
  const files = await waitingFiles(needs.db, roundId, TOGETHER);
  if (!folder || files.length === 0) return { kind: 'done' };
  const came: Came[] = [];
  for (const file of files) came.push(await come(needs, { library: folder.library, file, signal }));
  return { kind: 'done', settle: (db, now) => offer(db, needs, { roundId, name: folder.name, came, now }) };
}

interface Coming {
  readonly library: string;
  readonly file: Known;
  readonly signal: AbortSignal;
}

async function come(needs: ReadingNeeds, { library, file, signal }: Coming): Promise<Came> {
  try {
    const bytes = await download(needs.graph, library, { id: file.item, most: LIMITS.bytes, signal });
    if (!bytes) return { kind: 'gone', file };
    const checksum = await checksumOf(bytes);
    return { kind: 'read', file, bytes, checksum, examined: await examined(needs, { file, bytes, signal }) };
  } catch (error) {
    signal.throwIfAborted();
    const trouble = error instanceof Trouble ? error : undefined;
    if (trouble?.kind !== 'refused' && file.tries + 1 < TRIES)
      return { kind: 'later', file, seconds: trouble?.seconds };
    return unread(file, trouble?.code ?? 'fault');
  }
}

/** It is looked at for viruses before it is read, and read in a process of its own. */
async function examined(
  needs: ReadingNeeds,
  { file, bytes, signal }: { file: Known; bytes: Uint8Array; signal: AbortSignal },
): Promise<Examined<'document'>> {
  const looked = await needs.scanned(async () => ({ kind: 'file', bytes }))(file.item);
  if (looked.kind === 'refused') return { kind: 'refused', why: 'unfetched', reason: notFetched(looked.why) };
  return needs.read({ bytes: looked.bytes, name: file.name }, 'document', { signal });
}

function unread(file: Known, code: string): Came {
  const elsewhere = `Die Datei ließ sich aus SharePoint nicht laden (${code}). Bitte senden Sie sie hier im Chat.`;
  const reasons: Readonly<Record<string, string>> = { size: tooLarge(LIMITS), fault: BROKEN };
  const refused = { kind: 'refused', why: 'unfetched', reason: reasons[code] ?? elsewhere } as const;
  return { kind: 'read', file, bytes: new Uint8Array(), checksum: '', examined: refused };
}

interface Offering {
  readonly roundId: string;
  readonly name: string;
  readonly came: readonly Came[];
  readonly now: Instant;
}

/** Keeps what was read and says it in one card; what is known already by its content is offered to nobody. */
async function offer(db: Db, needs: ReadingNeeds, { roundId, name, came, now }: Offering): Promise<void> {
  const numbers: number[] = [];
  for (const one of came) {
    const number = one.kind === 'read' ? await keep(db, needs, { roundId, name, one, now }) : undefined;
    if (number !== undefined) numbers.push(number);
    if (one.kind === 'later') await changeItem(db, one.file, { tries: one.file.tries + 1 });
    if (one.kind === 'gone') await changeItem(db, one.file, { state: 'listed' });
  }
  const left = await waitingFiles(db, roundId, 1);
  const waits = Math.max(0, ...came.map((one) => (one.kind === 'later' ? (one.seconds ?? WAIT) : 0)));
  if (left.length > 0) await planAgain(db, { roundId, kind: READ, subject: '' }, later(now, { seconds: waits }));
  const [only, ...more] = numbers;
  if (only === undefined) return;
  const preview = more.length === 0 ? await needs.documents.preview(db, roundId, only, now) : undefined;
  const card = preview ?? offeredCard(name, await needs.documents.fates(db, roundId, numbers));
  await tell(db, { roundId, now, card });
}

type Kept = Omit<Offering, 'came'> & { readonly one: Extract<Came, { kind: 'read' }> };

/** The number of what is offered; undefined where nothing of it is new, or where it has changed again since. */
async function keep(
  db: Db,
  { documents }: ReadingNeeds,
  { roundId, name, one, now }: Kept,
): Promise<number | undefined> {
  const { file, checksum } = one;
  if (!(await changeItem(db, file, { checksum }))) return undefined;
  const known = checksum === '' ? undefined : await documents.known(db, roundId, checksum);
  if (known !== undefined || (checksum !== '' && checksum === file.checksum)) {
    await changeItem(db, file, { state: 'offered', import: known ?? file.import });
    return undefined;
  }
  const key = [file.item, file.tag, ...(file.import === null ? [] : [file.import])].join('#');
  const said = { key, folder: folderName(name), name: file.name, url: file.address ?? undefined };
  const number = await documents.keep(db, roundId, { ...one, ...said, before: file.before ?? undefined }, now);
  await changeItem(db, file, { state: 'offered', import: number });
  return number;
}
