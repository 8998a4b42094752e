import type { IncomingMessage } from 'node:http';
import { Rejection } from '../rejection.ts';

/** A request body holds at most this many bytes. */
const BODY_BYTES = 256 * 1024;

/** Reads a JSON body; anything else, packed bodies too, is turned away before it costs memory. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const {
    'content-type': type = '',
    'content-encoding': packed = 'identity',
    'content-length': length,
  } = request.headers;
  if (!/^application\/json\s*(?:;|$)/iu.test(type) || packed !== 'identity') throw new Rejection(415, 'content type');
  if (Number(length ?? 0) > BODY_BYTES) throw new Rejection(413, 'body');
  try {
    return JSON.parse(await readText(request));
  } catch (error) {
    throw error instanceof Rejection ? error : new Rejection(400, 'body');
  }
}

/** Without `destroyOnReturn` leaving the loop would close the connection before the answer is out. */
async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > BODY_BYTES) throw new Rejection(413, 'body');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
