/**
 * Measures what a round that has lived for years still costs: `npm run bench:years [-- --json]`. Each year brings twelve
 * votes, meetings, date polls and agreements, all of which come to an end; then one of each is open, and a member asks what
 * they owe and what lies ahead. What is over must not count: ten years cost at most twice as much as one. Then it says how
 * many rows the tables hold that grow, after one year and after ten: what guards against doing twice stays for 400 days.
 */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openStorage } from '../../src/storage/index.ts';
import { counters } from '../support/counters.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';
import { percentile, rounded } from './retrieval-figures.ts';
import { tableOf } from './retrieval-table.ts';

/** What one question costs after so many years: milliseconds of CPU, and statements. */
interface Cost {
  readonly asked: string;
  readonly years: number;
  readonly cpuMs: number;
  readonly statements: number;
}

const MONTHS = 12;
const LONG = 10;
const ASKED = ['offen', 'termine', 'meine absprachen'];
const TIMES = 200;
const WARM_UP = 300;
const HAAN = 'Sozialamt Haan';
/** Fewer rows tell nothing. */
const MANY = 50;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const round = await openRound(
  { name: 'SQLite', open: () => openStorage('sqlite::memory:') },
  { now: '2024-01-01T09:00' },
);
try {
  const first = await lived(1, 2);
  const rowsAfterOne = await rowsOfTables();
  const after = [...first, ...(await lived(2, LONG + 1))];
  const rows = grown(rowsAfterOne, await rowsOfTables());
  const ratios = ASKED.map((asked) => ({ asked, 'ten years of one': ratioOf(after, asked) }));
  if (values.json) console.log(JSON.stringify({ after, ratios, rows }));
  else console.log(`${tableOf(after.map((one) => ({ ...one })))}\n\n${tableOf(ratios)}\n\n${tableOf(rows)}`);
} finally {
  await round.close();
}

/** Lets years pass, then asks with one matter of each kind open. */
async function lived(from: number, to: number): Promise<Cost[]> {
  for (let month = (from - 1) * MONTHS; month < (to - 1) * MONTHS; month += 1) await passed(round, month);
  const month = (to - 1) * MONTHS;
  await begin(round, month);
  const costs: Cost[] = [];
  if (!/Abstimmung/u.test((await round.say(HAAN, 'offen')).text)) throw new Error('nothing is open');
  for (const asked of ASKED) costs.push({ asked, years: to - 1, ...(await costOf(asked)) });
  await end(round, month);
  return costs;
}

async function passed(one: TestRound, month: number): Promise<void> {
  await begin(one, month);
  await end(one, month);
}

function dayIn(month: number, day: number): string {
  const [year, number] = [2024 + Math.floor(month / MONTHS), (month % MONTHS) + 1];
  return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function german(day: string): string {
  return day.split('-').reverse().join('.');
}

/** One matter of each kind; matters are numbered from 1, one a month. */
async function begin({ clock, click, say }: TestRound, month: number): Promise<void> {
  clock.set(`${dayIn(month, 3)}T09:00`);
  const number = month + 1;
  const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(number).padStart(4, '0')}`;
  await click(COORDINATION, 'votes.submit', { ...FORM, operation, 'closesOn~1': dayIn(month, 12) });
  await click(COORDINATION, 'votes.open', { vote: number });
  const [until, soon, later] = [12, 20, 21].map((day) => german(dayIn(month, day)));
  await say(COORDINATION, `sitzung anlegen: Treffen ${number}; Datum: ${until}; Uhrzeit: 14:00; Ort: Haan`);
  await say(COORDINATION, `sitzung ${number} veröffentlichen`);
  await say(COORDINATION, `terminfindung anlegen: Termin ${number}; Termine: ${soon} 10:00, ${later} 10:00`);
  await say(COORDINATION, `terminfindung ${number} veröffentlichen`);
  await say(HAAN, `absprache: Haan klärt die Vorlage ${number} bis ${until}`);
}

async function end({ clock, say, settle, bot }: TestRound, month: number): Promise<void> {
  await say(HAAN, `absprache ${month + 1} erledigt`);
  clock.set(`${dayIn(month, 27)}T09:00`);
  await settle();
  await bot.tidy();
}

async function rowsOfTables(): Promise<ReadonlyMap<string, number>> {
  const tables = (await round.db.introspection.getTables()).map(({ name }) => name);
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { rows } = await sql<{ many: number }>`select count(*) as many from ${sql.table(table)}`.execute(round.db);
    counts.set(table, Number(rows[0]?.many));
  }
  return counts;
}

function grown(one: ReadonlyMap<string, number>, ten: ReadonlyMap<string, number>) {
  return [...ten]
    .filter(([, many]) => many > MANY)
    .toSorted(([, some], [, other]) => other - some)
    .map(([table, many]) => ({ table, 'after 1 year': one.get(table) ?? 0, 'after 10 years': many }));
}

async function costOf(asked: string): Promise<Pick<Cost, 'cpuMs' | 'statements'>> {
  for (let time = 0; time < WARM_UP; time += 1) await round.say(HAAN, asked);
  const each: number[] = [];
  const before = counters.statements;
  for (let time = 0; time < TIMES; time += 1) {
    const began = process.cpuUsage();
    await round.say(HAAN, asked);
    const { user, system } = process.cpuUsage(began);
    each.push((user + system) / 1000);
  }
  return { cpuMs: percentile(each, 0.5), statements: rounded((counters.statements - before) / TIMES, 1) };
}

function ratioOf(after: readonly Cost[], asked: string): number {
  const of = (years: number) => after.find((one) => one.asked === asked && one.years === years)?.cpuMs ?? 0;
  return rounded(of(LONG) / of(1), 2);
}
