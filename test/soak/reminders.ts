import type { Db } from '../../src/conversation/database.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { instant } from '../../src/german/time.ts';
import type { RemindersTables } from '../../src/reminders/tables.ts';
import { openStorage } from '../../src/storage/index.ts';
import { openRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { type Accepted, type Connector, FAULTS, startConnector } from './connector.ts';
import { nameOf, onEachDatabase, type SoakDatabase } from './databases.ts';
import { type DrivenHouse, openHouse } from './driven.ts';
import {
  dayIn,
  endOfDayIn,
  isOfficeHour,
  lastCall,
  localTime,
  postsBefore,
  type Stay,
  type Window,
  windowsOf,
} from './expected.ts';
import { brokenRules } from './held.ts';
import { type Random, seeded } from './random.ts';
import { openReport, type Report } from './report.ts';
import { type Outage, planYear, type Year } from './year.ts';

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
  judgeDays(report, connector, await dayPosts(storage.db));
  judgeNamed(report, planned, connector);
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
  const end = endOf(planned);
  for (;;) {
    const due = await nextMoment(db);
    const next = Math.min(acts[0]?.at ?? Number.POSITIVE_INFINITY, due);
    if (next > end) return;
    time.now = awake(Math.max(next, time.now + 1000), planned.outages);
    while (acts[0] && acts[0].at <= time.now) {
      const act = acts.shift();
      if (act) await house.say(act, instant(time.now));
    }
    await house.settle(instant(time.now), random.next() < chance ? random : undefined);
  }
}

/** Some days after the last end: each day is looked at, for ever. */
function endOf({ acts, stays, agreements }: Year): number {
  const ends = [...stays.values()].flat().map(({ startsAt }) => startsAt);
  const due = agreements.map(({ dueOn }) => endOfDayIn(dueOn));
  return Math.max(...acts.map(({ at }) => at), ...ends, ...due) + 7 * 24 * 60 * MINUTE;
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

/** Work that plans itself anew, for ever. */
const GOES_ON: ReadonlySet<string> = new Set(['reminders.day', 'privacy.night', 'audit.seal', 'guidelines.checks']);

async function whatWaits(database: Db): Promise<string[]> {
  const db = database.withTables<DeliveryTables>();
  const work = await db.selectFrom('work').select(['kind', 'subject']).where('state', '=', 'waiting').execute();
  const outbox = await db
    .selectFrom('outbox')
    .select(['state', 'subject'])
    .where('state', 'in', ['pending', 'failed'])
    .execute();
  return [
    ...work.filter(({ kind }) => !GOES_ON.has(kind)).map(({ kind, subject }) => `${kind} ${subject}`),
    ...outbox.map(({ state, subject }) => `${state}: ${subject}`),
  ];
}

const REMINDER = /Erinnerung an die Sitzung\u00a0(?<number>\d+)/u;

function judge(report: Report, year: Year, { accepted }: Connector): void {
  const { stays, outages } = year;
  const posts = accepted.filter(({ kind, text }) => kind === 'new' && REMINDER.test(text));
  const reminders = Map.groupBy(posts, ({ text }) => Number(REMINDER.exec(text)?.groups?.['number'] ?? 0));
  const faults = { lost: [], twice: [], stray: [], late: [] } as Record<string, string[]>;
  const seen = { expected: 0, given: 0, late: 0, excused: 0, repeated: 0 };
  for (const [number, dates] of stays) {
    const left = new Set(reminders.get(number) ?? []);
    for (const window of dates.flatMap(ownDay)) {
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
}

/** The reminders that go out by themselves: those of the day on which a meeting is. */
function ownDay(stay: Stay): Window[] {
  return windowsOf(stay).filter(({ from }) => dayIn(from) === dayIn(stay.startsAt));
}

/** A post of a day, and whether it is the day's own or a further one. */
interface DayPost {
  readonly day: string;
  readonly kind: string;
}

async function dayPosts(db: Db): Promise<DayPost[]> {
  return db.withTables<RemindersTables>().selectFrom('day_posts').select(['day', 'kind']).execute();
}

const DAY_POST = /^Erinnerung\u00a0·/u;

/** A working day has one collecting post at most, and a further one only for what was opened after it; other days have none. */
function judgeDays(report: Report, { accepted }: Connector, kept: readonly DayPost[]): void {
  const posts = accepted.filter(({ kind, text }) => kind === 'new' && DAY_POST.test(text));
  const days = Map.groupBy(posts, ({ at }) => dayIn(at));
  const further = (day: string) => kept.filter((one) => one.day === day && one.kind === 'further').length;
  const most = Math.max(0, ...[...days.values()].map((all) => all.length));
  report.note('collecting posts', posts.length);
  report.note(
    'of them further ones, for what was opened after the day’s post',
    kept.filter(({ kind }) => kind === 'further').length,
  );
  report.note('most on one day', most);
  report.check(
    'a working day has one collecting post at most',
    [...days].flatMap(([day, all]) => {
      const told = all.filter((one) => one.told).length;
      return told > 1 + further(day) ? [`${day}: ${told}`] : [];
    }),
  );
  report.check(
    'other days have none',
    posts.filter(({ at }) => !isOfficeHour(at)).map(({ at }) => instant(at)),
  );
}

/** Everybody is silent in this year: before each end all who are asked are named, if there was an hour for it. */
function judgeNamed(report: Report, { stays, agreements, outages }: Year, { accepted }: Connector): void {
  const posts = accepted.filter(({ kind, text, at }) => kind === 'new' && DAY_POST.test(text) && isOfficeHour(at));
  const seen = { ends: 0, named: 0 };
  const silent: string[] = [];
  const judgeEnd = (window: Window, what: string, isNamed: (text: string) => boolean) => {
    seen.ends += 1;
    if (posts.some(({ at, text }) => at >= window.from && at < window.until && isNamed(text))) seen.named += 1;
    else if (officeTime(lastCall(window), outages) > PATIENCE) silent.push(`${what}, ${instant(window.until)}`);
  };
  for (const [number, dates] of stays)
    for (const { from, until, startsAt } of dates.filter((stay) => stay.until === stay.startsAt))
      judgeEnd({ from, until: Math.min(until, startsAt) }, `meeting ${number}`, (text) => namesAll(text, number));
  for (const { number, city, dueOn, from } of agreements)
    judgeEnd({ from, until: endOfDayIn(dueOn) }, `agreement ${number}`, (text) =>
      new RegExp(`Absprache\u00a0${number}: [^\n]*\n[^\n]*\nOffen bei: ${city}\n`, 'u').test(text),
    );
  report.note('ends before which somebody was silent', seen.ends);
  report.note('of them with all silent ones named before', seen.named);
  report.note('posts before the day’s post was one', postsBefore([...stays.values()].flat(), agreements));
  report.check('every silent municipality is named before each end, if there was an hour for it', silent);
}

/** Whether a post names all eleven as missing at a meeting. */
function namesAll(text: string, number: number): boolean {
  const [, named = ''] =
    new RegExp(`Sitzung\u00a0${number}: [\\s\\S]*?Es fehlen 11\u00a0von\u00a011: ([^\n]*)`, 'u').exec(text) ?? [];
  return samplePlan.municipalities.every(({ name }) => named.includes(name));
}

/** Milliseconds of office hours in a window in which neither the bot nor Teams was out. */
function officeTime({ from, until }: { from: number; until: number }, outages: readonly Outage[]): number {
  let open = 0;
  for (let at = from; at < until && open <= PATIENCE; at += MINUTE)
    if (isOfficeHour(at) && !outages.some((outage) => at >= outage.from && at < outage.until)) open += MINUTE;
  return open;
}
