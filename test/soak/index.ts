/**
 * `npm run soak -- votes|restore|reminders|instances|update|faults|files [--short] [--seed N] [--instances N] [--from GIT-NAME]`:
 * hours of trouble in minutes; the exit code says whether all held.
 */
import { parseArgs } from 'node:util';
import { files } from './damaged/index.ts';
import { faults } from './faults/index.ts';
import { instances } from './instances/index.ts';
import { update } from './instances/updating.ts';
import { year } from './reminders.ts';
import { drill } from './restoring/index.ts';
import { storm } from './votes.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    instances: { type: 'string', default: '2' },
    from: { type: 'string', default: 'HEAD~25' },
  },
});
const seed = Number(values.seed);
const YEAR = { meetings: 500, outages: 120, kills: 60 };
const SHORT_YEAR = { meetings: 12, outages: 30, kills: 1 };
const MANY = { people: 9, times: 6 };
const FEW = { people: 5, times: 1 };
const SOAKS: Readonly<Record<string, () => Promise<boolean>>> = {
  votes: () =>
    storm(values.short ? { seed, votes: 3, asked: 2, seconds: 14 } : { seed, votes: 10, asked: 4, seconds: 30 }),
  restore: () => drill(values.short ? { seed, seconds: 2, waiting: 5 } : { seed, seconds: 10, waiting: 50 }),
  reminders: () => year({ seed, ...(values.short ? SHORT_YEAR : YEAR) }),
  instances: () => instances({ ...(values.short ? FEW : MANY), seed, instances: Number(values.instances) }),
  update: () => update(values.from, { ...(values.short ? FEW : MANY), seed }),
  faults: () => faults({ seed, longer: values.short ? 1 : 4 }),
  files: () => files({ seed, times: values.short ? 10 : 300 }),
};
const soak = SOAKS[positionals[0] ?? ''];
if (!soak) {
  console.error(
    `npm run soak -- ${Object.keys(SOAKS).join('|')} [--short] [--seed N] [--instances N] [--from GIT-NAME]`,
  );
  process.exit(2);
}
process.exit((await soak()) ? 0 : 1);
