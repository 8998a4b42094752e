import { type Limits, Unreadable } from '../reading.ts';
import { tooManyParts } from '../too-much.ts';

const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/giu;
const DELIMITER = /^--([^\r\n]{1,210})/gmu;

/** Refuses an e-mail of more parts than anybody attaches, before the library makes an object of each. */
export function checkParts(bytes: Uint8Array, limits: Limits): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundaries = new Set([...text.matchAll(BOUNDARY)].map(([, quoted, bare]) => (quoted ?? bare ?? '').trim()));
  let parts = boundaries.size;
  for (const [, line = ''] of text.matchAll(DELIMITER)) {
    if (boundaries.has(line.trim())) parts += 1;
    if (parts > limits.parts) throw new Unreadable(tooManyParts(limits, 'mail'), 'limit');
  }
}
