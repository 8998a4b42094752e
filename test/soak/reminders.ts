import type { Db } from '../../src/conversation/database.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { instant } from '../../src/german/time.ts';
import { openStorage } from '../../src/storage/index.ts';
import { openRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { type Accepted, type Connector, FAULTS, startConnector } from './connector.ts';
import { nameOf, onEachDatabase, type SoakDatabase } from './databases.ts';
import { type DrivenHouse, openHouse } from './driven.ts';
import { dayIn, isOfficeHour, localTime, remindersOfAgreement, windowsOf } from './expected.ts';
import { brokenRules } from './held.ts';
import { type Random, seeded } from './random.ts';
import { openReport, type Report } from './report.ts';
import { type Agreement, type Outage, planYear, type Year } from './year.ts';

/** How large a simulated year is. */
export interface YearSize {
  readonly seed: number;
  readonly meetings: number;
  readonly outages: number;
  readonly kills: number;
}

const plan = { ...samplePlan, starterKnowledge: false };
const MINUTE = 60_000;
/** After this much office time without an outage a reminder must have gone out: the longest wait between two attempts, and some. */
const PATIENCE = 30 * MINUTE;

/** A year of meetings with moves, cancellations, outages, failing requests and killed processes; no reminder is lost or sent twice. */
export function year(size: YearSize): Promise<boolean> {
  return onEachDatabase((database) => runYear(size, database));
}

async function runYear(size: YearSize, database: SoakDatabase): Promise<boolean> {
  const { meetings, seed } = size;
  const report = openReport(`a year of ${meetings} meetings (${nameOf(database)}, seed ${seed})`);
  const random = seeded(seed);
  const planned = planYear(size, random);
  const first = planned.acts[0]?.at ?? 0;
  const round = await openRound(
    { name: 'SQLite', open: () => openStorage(database.url) },
    { plan, now: localTime(first - MINUTE) },
  );
  await round.close();
  const time = { now: first };
  const connector = await startConnector(() => time.now);
  connector.fault = () => faultAt(planned.outages, time.now, random);
  const house = await openHouse({ url: database.url, connector: connector.url, processes: database.processes });
  const storage = await openStorage(database.url);
  await live(planned, { time, house, db: storage.db, random, size });
  await house.stop();
  report.note('killed processes', house.killed());
  judge(report, planned, connector);
  report.check('nothing is left to be sent', await whatWaits(storage.db));
  report.check('the connector had nothing to object to', connector.complaints);
  report.check('all holds that always must', await brokenRules(storage.db));
  await storage.close();
  await connector.close();
  return report.print();
}

function faultAt(outages: readonly Outage[], now: number, random: Random) {
  if (outages.some(({ kind, from, until }) => kind === 'connector' && now >= from && now < until))
    return random.pick(['503', '502', '429', '429 with Retry-After', 'reset'] as const);
  return random.next() < 0.05 ? random.pick(FAULTS) : undefined;
}

interface Life {
  readonly time: { now: number };
  readonly house: DrivenHouse;
  readonly db: Db;
  readonly random: Random;
  readonly size: YearSize;
}

/** Goes from one moment to the next at which something is said or due; processes are killed over some of them. */
async function live(planned: Year, { time, house, db, random, size }: Life): Promise<void> {
  const acts = [...planned.acts];
  const chance = size.kills / (planned.acts.length * 6);
  for (;;) {
    const due = await nextMoment(db);
    const next = Math.min(acts[0]?.at ?? Number.POSITIVE_INFINITY, due);
    if (next === Number.POSITIVE_INFINITY) return;
    time.now = awake(Math.max(next, time.now + 1000), planned.outages);
    while (acts[0] && acts[0].at <= time.now) {
      const act = acts.shift();
      if (act) await house.say(act, instant(time.now));
    }
    await house.settle(instant(time.now), random.next() < chance ? random : undefined);
  }
}

function awake(at: number, outages: readonly Outage[]): number {
  const asleep = outages.find(({ kind, from, until }) => kind === 'process' && at >= from && at < until);
  return asleep ? awake(asleep.until, outages) : at;
}

/** The next moment at which anything is due that nobody holds; infinite when nothing is. */
async function nextMoment(database: Db): Promise<number> {
  const db = database.withTables<DeliveryTables>();
  const work = await db
    .selectFrom('work')
    .select(['due_at', 'lease_until'])
    .where('state', '=', 'waiting')
    .orderBy('due_at')
    .limit(20)
    .execute();
  const queued = await db
    .selectFrom('outbox')
    .innerJoin('queues', 'queues.queue', 'outbox.queue')
    .select(['not_before', 'next_at', 'lease_until'])
    .where('state', '=', 'pending')
    .execute();
  const cards = await db
    .selectFrom('live_cards')
    .innerJoin('queues', 'queues.queue', 'live_cards.queue')
    .select(['live_cards.next_at as card_at', 'queues.next_at', 'lease_until'])
    .whereRef('wanted', '>', 'shown')
    .where('activity_id', 'is not', null)
    .execute();
  const moments = [...work, ...queued, ...cards].map((row) =>
    Math.max(...Object.values(row).map((at) => Date.parse(at) || 0)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...moments);
}

async function whatWaits(database: Db): Promise<string[]> {
  const db = database.withTables<DeliveryTables>();
  const work = await db.selectFrom('work').select(['kind', 'subject']).where('state', '=', 'waiting').execute();
  const outbox = await db
    .selectFrom('outbox')
    .select(['state', 'subject'])
    .where('state', 'in', ['pending', 'failed'])
    .execute();
  return [
    ...work.map(({ kind, subject }) => `${kind} ${subject}`),
    ...outbox.map(({ state, subject }) => `${state}: ${subject}`),
  ];
}

const REMINDER = /Erinnerung an die Sitzung\u00a0(?<number>\d+)/u;

function judge(report: Report, year: Year, { accepted }: Connector): void {
  const { stays, outages } = year;
  const posts = accepted.filter(({ kind, text }) => kind === 'new' && /^Erinnerung/u.test(text));
  const reminders = Map.groupBy(posts, ({ text }) => Number(REMINDER.exec(text)?.groups?.['number'] ?? 0));
  const faults = { lost: [], twice: [], stray: [], late: [] } as Record<string, string[]>;
  const seen = { expected: 0, given: 0, late: 0, excused: 0, repeated: 0 };
  for (const [number, dates] of stays) {
    const left = new Set(reminders.get(number) ?? []);
    for (const window of dates.flatMap(windowsOf)) {
      const mine = [...left].filter(({ at }) => at >= window.from && at < window.until);
      for (const one of mine) left.delete(one);
      const name = `meeting ${number}, ${instant(window.from)}`;
      const untold = mine.filter(({ told }) => !told).length;
      const isLate = ({ at }: Accepted) => at - window.from > 15 * MINUTE;
      seen.expected += 1;
      seen.late += mine.some(isLate) ? 1 : 0;
      seen.repeated += Math.max(0, mine.length - 1);
      if (mine.length > 0) seen.given += 1;
      else if (officeTime(window, outages) <= PATIENCE) seen.excused += 1;
      else faults['lost']?.push(name);
      if (mine.length > 1 + untold) faults['twice']?.push(`${name}: ${mine.length} times`);
      if (mine.some((one) => isLate(one) !== one.text.includes('verspätet zugestellt'))) faults['late']?.push(name);
    }
    faults['stray']?.push(...[...left].map(({ at }) => `meeting ${number}: ${instant(at)}`));
  }
  for (const [what, count] of Object.entries(seen)) report.note(`reminders ${what}`, count);
  report.check('each reminder that is due goes out', faults['lost'] ?? []);
  report.check('none goes out twice, but where the acceptance never arrived', faults['twice'] ?? []);
  report.check('none goes out for a date that was cancelled, moved or over', faults['stray'] ?? []);
  report.check('late ones say so, and only they', faults['late'] ?? []);
  report.check(
    'none goes out at night, on weekends and holidays',
    posts.filter(({ at }) => !isOfficeHour(at)).map(({ at }) => instant(at)),
  );
  judgeOwed(report, year, reminders.get(0) ?? []);
}

/** What a municipality owes on one day is one message, and none is missing. */
function judgeOwed(report: Report, { agreements, outages }: Year, posts: readonly Accepted[]): void {
  const cityOf = ({ text }: Accepted) => /Für (.+?) (?:ist|sind)/u.exec(text)?.[1];
  const days = Map.groupBy(posts, (post) => `${dayIn(post.at)} ${cityOf(post)}`);
  const isTooMuch = (all: readonly Accepted[]) => {
    const [first, ...more] = all;
    const isNew = ({ city, from }: Agreement) =>
      first !== undefined && city === cityOf(first) && from > first.at && more.some(({ at }) => at > from);
    return more.length > all.filter(({ told }) => !told).length + agreements.filter(isNew).length;
  };
  report.note('messages of what is owed', posts.length);
  report.check(
    'what a municipality owes on one day is one message, but for what is agreed after it',
    [...days]
      .filter(([, all]) => isTooMuch(all))
      .map(([day, all]) => `${day}: ${all.map(({ at }) => instant(at)).join(', ')}`),
  );
  const isFor = (city: string, due: number) => (post: Accepted) =>
    cityOf(post) === city &&
    (dayIn(post.at) === dayIn(due) ||
      (post.at > due && officeTime({ from: due, until: post.at }, outages) <= PATIENCE));
  const missing = agreements.flatMap(({ city, ...agreement }) =>
    remindersOfAgreement(agreement)
      .filter((due) => !posts.some(isFor(city, due)))
      .map((due) => `${city}: ${instant(due)}`),
  );
  report.check('a municipality is reminded of each agreement that it has taken on', missing);
}

/** Milliseconds of office hours in a window in which neither the bot nor Teams was out. */
function officeTime({ from, until }: { from: number; until: number }, outages: readonly Outage[]): number {
  let open = 0;
  for (let at = from; at < until && open <= PATIENCE; at += MINUTE)
    if (isOfficeHour(at) && !outages.some((outage) => at >= outage.from && at < outage.until)) open += MINUTE;
  return open;
}
