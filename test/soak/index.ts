/** `npm run soak -- votes|reminders [--short] [--seed N]`: hours of trouble in minutes; the exit code says whether all held. */
import { parseArgs } from 'node:util';
import { year } from './reminders.ts';
import { storm } from './votes.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const YEAR = { meetings: 500, outages: 120, kills: 60 };
const SHORT_YEAR = { meetings: 30, outages: 100, kills: 4 };
const SOAKS: Readonly<Record<string, () => Promise<boolean>>> = {
  votes: () =>
    storm(values.short ? { seed, votes: 3, asked: 2, seconds: 14 } : { seed, votes: 10, asked: 4, seconds: 30 }),
  reminders: () => year({ seed, ...(values.short ? SHORT_YEAR : YEAR) }),
};
const soak = SOAKS[positionals[0] ?? ''];
if (!soak) {
  console.error(`npm run soak -- ${Object.keys(SOAKS).join('|')} [--short] [--seed N]`);
  process.exit(2);
}
process.exit((await soak()) ? 0 : 1);
