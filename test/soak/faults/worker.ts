/** The bot as `npm start` runs it, without the Playground; its parent may hold its event loop, or put its clock wrong. */
import { pino } from 'pino';
import { readSettings } from '../../../src/config.ts';
import { compiled } from '../../../src/engine.ts';
import type { Trick } from './house.ts';

const { enter } = await compiled(() => import('../../../src/running.ts'));
const rightNow = Date.now;
const held = new Int32Array(new SharedArrayBuffer(4));

process.on('disconnect', () => process.exit(1));
process.on('message', ({ kind, milliseconds }: Trick) => {
  if (kind === 'hold') Atomics.wait(held, 0, 0, milliseconds);
  else Date.now = () => rightNow() + milliseconds;
  process.send?.({ done: kind });
});

const house = await enter(readSettings(process.env, 'local'), pino(), Promise.resolve());
process.on('SIGTERM', () => void house.stop().then(() => process.exit(0)));
process.send?.({ port: house.port });
await house.opened;
