/** The bot in a process of its own as it is installed, but that nobody signs in: HTTP in and out, deliveries running. */
import '../../support/counters.ts';
import { pino } from 'pino';
import { readSettings } from '../../../src/config.ts';
import { enter } from '../../../src/running.ts';
import { openMeter } from './meter.ts';

const house = await enter(readSettings(process.env, 'local'), pino({ level: 'silent' }), Promise.resolve());
if (await house.opened) process.send?.({ port: house.port });
openMeter();
