/** The bot in a process of its own as it is installed, but that nobody signs in: HTTP in and out, deliveries running. */
import '../../support/counters.ts';
import { pino } from 'pino';
import { compiled } from '../../../src/engine.ts';
import { openMeter } from './meter.ts';

const { enter, readSettings } = await compiled(async () => ({
  ...(await import('../../../src/running.ts')),
  ...(await import('../../../src/config.ts')),
}));
const house = await enter(readSettings(process.env, 'local'), pino({ level: 'silent' }), Promise.resolve());
if (await house.opened) process.send?.({ port: house.port });
openMeter();
