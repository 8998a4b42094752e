import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';

/** What stands in text that programs read, and is one step from another meaning. */
const TOKENS = [
  ...[
    '<',
    '>',
    '/>',
    '</',
    '"',
    '&',
    '&#x0;',
    '&#xD800;',
    '&amp;',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x>',
    '\u0000',
  ],
  ...['-1', '0', '1', '65536', '2147483648', '4294967295', '1e309', 'NaN', '9'.repeat(40), ' '.repeat(300), 'ÿþ', '\r'],
  ...[
    'obj',
    'endobj',
    'stream\n',
    'endstream',
    '<<',
    '>>',
    '[',
    ']',
    '/Length 0',
    '/Type /Pages',
    'R',
    'BT',
    'Tj',
    '( ',
  ],
  ...['=?utf-8?B?', '?=', 'boundary=', 'Content-Type: multipart/mixed', 'base64', '=C3', '--', ';', ',', '|', '#', '`'],
];
/** A damaged part is not made to swell: what is damaged by size has tests of its own. */
const MOST_COPIED = 2000;

/** A file with one to six places of it damaged: packed files within their parts, the others in their bytes. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const times = 1 + random.below(6);
  if (isPacked(bytes) && random.below(4) > 0) return damagedParts(bytes, random, times);
  let result: Uint8Array = bytes;
  for (let time = 0; time < times; time += 1) result = damagedOnce(result, random);
  return result;
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function damagedParts(bytes: Uint8Array, random: Random, times: number): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (let time = 0; time < times; time += 1) {
    const name = random.pick(Object.keys(parts));
    const part = parts[name] ?? new Uint8Array();
    const what = random.below(12);
    if (what === 0) delete parts[name];
    else if (what === 1) parts[random.pick(Object.keys(parts))] = part;
    else parts[name] = damagedOnce(part, random);
    if (Object.keys(parts).length === 0) parts[name] = part;
  }
  return zipSync(parts);
}

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  (bytes, random) => changed(bytes, random, () => random.below(256)),
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => spliced(bytes, random, () => Buffer.from(random.pick(TOKENS))),
  (bytes, random) => spliced(bytes, random, () => Buffer.from(random.pick(TOKENS))),
  (bytes, random) => spliced(bytes, random, () => cutFrom(bytes, random)),
  (bytes, random) => spliced(bytes, random, () => cutFrom(bytes, random)),
  (bytes, random) => digits(bytes, random),
];

function damagedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  return random.pick(DAMAGES)(bytes, random);
}

function changed(bytes: Uint8Array, random: Random, to: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  const at = random.below(Math.max(1, copy.length));
  if (at < copy.length) copy[at] = to(copy[at] ?? 0);
  return copy;
}

/** Puts something in at a place, in the stead of what stands there or before it. */
function spliced(bytes: Uint8Array, random: Random, what: () => Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + (random.below(2) === 0 ? 0 : random.below(60)));
  return Buffer.concat([bytes.subarray(0, at), what(), bytes.subarray(end)]);
}

function cutFrom(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  return bytes.subarray(at, at + random.below(MOST_COPIED));
}

/** A number in it becomes another one. */
function digits(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const numbers = [...text.matchAll(/\d+/gu)];
  if (numbers.length === 0) return bytes;
  const { index, 0: number } = random.pick(numbers);
  const other = random.pick(['0', '1', '-1', '7', '255', '65536', '16777216', '4294967295', '9'.repeat(30), '0.5', '']);
  return Buffer.from(`${text.slice(0, index)}${other}${text.slice(index + number.length)}`, 'latin1');
}
