import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { withoutEnd } from '../../text/ends.ts';

/** A ZIP file that is written as it grows: one entry at a time is held. */
export interface ZipWriter {
  /** Gives the path under which it lies, made safe and unlike all others. */
  add(path: readonly string[], body: Uint8Array | string): Promise<string>;
  close(): Promise<void>;
}

const LONGEST = 90;
const FORBIDDEN = /[^\p{L}\p{M}\p{N} ._,()–-]+/gu;
const ENDING = /^\.[a-z0-9]{1,5}$/iu;
const END = /[. ]/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** The name of one folder or file as every system takes it, and that leads nowhere else. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/ {2,}/gu, ' ');
  const [body, ending] = withEnding(plain);
  const trimmed = withoutEnd(`${withoutEnd(body.slice(0, LONGEST), END)}${ending}`.replace(/^[. ]+/u, ''), END);
  return trimmed === '' ? 'ohne Namen' : trimmed.replace(RESERVED, '_$&');
}

/** A name, and its ending with the dot; without one that is none. */
function withEnding(name: string): readonly [string, string] {
  const at = name.lastIndexOf('.');
  return at > 0 && ENDING.test(name.slice(at)) ? [name.slice(0, at), name.slice(at)] : [name, ''];
}

/** Begins a ZIP file; its entries bear one moment, so that the same data make the same file. */
export function openZip(file: string, at: Date): ZipWriter {
  const out = createWriteStream(file, { flags: 'wx' });
  const done = finished(out);
  done.catch(() => undefined);
  const taken = new Set<string>();
  let failed: Error | undefined;
  const zip = new Zip((error, chunk, final) => {
    if (error) failed = error;
    else out.write(chunk);
    if (final) out.end();
  });
  return {
    add: async (path, body) => {
      const name = unlike(taken, path.map(safeName).join('/'));
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = at;
      zip.add(entry);
      entry.push(typeof body === 'string' ? Buffer.from(body) : body, true);
      if (failed) throw failed;
      if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), done]);
      return name;
    },
    close: async () => {
      zip.end();
      await done;
    },
  };
}

/** Where a name is taken already, in whatever letters, it is counted. */
function unlike(taken: Set<string>, path: string): string {
  const [stem, ending] = withEnding(path);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? path : `${stem} (${count})${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
