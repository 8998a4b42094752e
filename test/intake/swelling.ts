/** A process that unpacks in single calls far more than it may hold; it watches itself where it is told what it may. */
import { inflateRawSync } from 'node:zlib';
import { watch } from '../../src/intake/watch.ts';
import { swelling } from '../support/hostile.ts';

const [, , parent, bytes] = process.argv;
const packed = swelling(600);
if (bytes !== undefined) await watch({ parent: Number(parent), bytes: Number(bytes) });
process.once('message', () => {
  for (let time = 0; time < 20; time += 1) inflateRawSync(packed);
  process.exit();
});
process.send?.('ready');
