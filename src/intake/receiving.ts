import type { Attachment } from '../conversation/turn.ts';
import { type Fetched, type FetchFile, fetchingOnce, notFetched } from '../documents/fetching.ts';
import type { Refused } from '../documents/reading.ts';
import type { Examined, File, Form } from './examined.ts';
import type { Line, Sender } from './line.ts';
import type { Receive, Received } from './taker.ts';

/** Reads a file; what is aborted is thrown. */
export type Read = <F extends Form>(file: File, form: F, needs: { signal: AbortSignal }) => Promise<Examined<F>>;

/** What receiving files needs. */
interface ReceivingNeeds {
  readonly fetchFile: FetchFile;
  readonly read: Read;
  readonly line: Line;
  readonly signal: AbortSignal;
}

/** Fetches and reads the files of one message, each when it is its turn; what two features look at is fetched once. */
export function receiving({ fetchFile, read, line, signal }: ReceivingNeeds, sender: Sender): Receive {
  const fetch = fetchingOnce(fetchFile);
  return (file, form) =>
    line.enter(sender, async () => {
      signal.throwIfAborted();
      const fetched = await unlessAborted(signal, fetch(file.downloadUrl));
      return received(file, fetched, (bytes) => read({ bytes, name: file.name }, form, { signal }));
    });
}

async function received<F extends Form>(
  { name }: Attachment,
  fetched: Fetched,
  read: (bytes: Uint8Array) => Promise<Examined<F>>,
): Promise<Received<F>> {
  const bytes = fetched.kind === 'file' ? fetched.bytes : new Uint8Array();
  const examined = fetched.kind === 'file' ? await read(bytes) : unfetched(notFetched(fetched.why));
  return { name, bytes, checksum: await checksumOf(bytes), examined };
}

function unfetched(reason: string): Refused {
  return { kind: 'refused', why: 'unfetched', reason };
}

/** SHA-256, reckoned beside the event loop. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}

async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}
