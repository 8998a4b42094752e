/** The bot as `npm start` runs it, without the Playground: nobody signs in, all comes from this machine. */
import { pino } from 'pino';
import { readSettings } from '../../src/config.ts';
import { enter } from '../../src/running.ts';

const house = await enter(readSettings(process.env, 'local'), pino(), Promise.resolve());
process.on('SIGTERM', () => void house.stop().then(() => process.exit(0)));
if (await house.opened) process.stdout.write(`${JSON.stringify({ msg: 'started' })}\n`);
