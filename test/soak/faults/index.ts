import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readRound } from '../../../src/config.ts';
import { openStorage } from '../../../src/storage/index.ts';
import { openRaw } from '../../storage/raw.ts';
import { startConnector } from '../connector.ts';
import { brokenRules } from '../held.ts';
import { seeded } from '../random.ts';
import { openReport, type Report } from '../report.ts';
import { type Act, actsOf } from './acts.ts';
import { type Repeated, repeatedIn, standing } from './findings.ts';
import { openHouse, roundFileIn } from './house.ts';
import { type Place, postgresPlace, sqlitePlace } from './places.ts';
import { prepare } from './prepared.ts';
import { type Ground, STRIKES, type Strike } from './strikes.ts';
import { act, type Done, type World } from './user.ts';

/** How long it all lasts, and what is thrown by dice. */
export interface Faults {
  readonly seed: number;
  readonly longer: number;
}

/** So many offices act at once, each with so long a pause between two acts, in milliseconds. */
const OFFICES = 5;
const PAUSE = 150;
/** It must be at work again so soon after a fault is over, in seconds: a failing look pauses for ten. */
const RECOVERED_SECONDS = 30;
const BEFORE_MILLISECONDS = 400;
const SILENT_SECONDS = 3;

/** What came of one fault. */
interface Row {
  readonly name: string;
  readonly done: readonly Done[];
  readonly underWay: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Kept though a fault was told: who acted could not know. */
  readonly kept: number;
  readonly repeated: Repeated;
  readonly seconds: number;
}

/** One fault after the other strikes a round at work, on each database side by side: nothing acknowledged is lost or doubled. */
export async function faults(size: Faults): Promise<boolean> {
  const postgres = await postgresPlace();
  const places = [sqlitePlace(), ...(postgres ? [postgres] : [])];
  const ended = await Promise.allSettled(places.map((place) => suffer(size, place)));
  for (const place of places) await place.remove();
  return ended.every((one) => {
    if (one.status === 'rejected') console.error(one.reason);
    return one.status === 'fulfilled' && one.value;
  });
}

async function suffer({ seed, longer }: Faults, place: Place): Promise<boolean> {
  const report = openReport(`faults under load (${place.name}, seed ${seed})`);
  const random = seeded(seed);
  const roundFile = await roundFileIn(place.disk.folder);
  const plan = readRound(roundFile);
  await prepare(place.url, plan);
  const connector = await startConnector(Date.now);
  const house = await openHouse({ url: place.url, roundFile, processes: place.processes });
  const ground = { place, house, connector, random, longer };
  const world = { plan, port: house.port, connector, random };
  const next = actsOf(random);
  await until(house.allReady, 30);
  const rows: Row[] = [];
  for (const strike of STRIKES[place.name]) {
    if (strike.onDisk && !place.disk.isOwn)
      report.note(`${strike.name}: left out`, 'this machine mounts no disk for us');
    else rows.push(await struck({ strike, ground, world, next, report }));
  }
  await judgeEnd(report, ground);
  report.check('each process ends in order', (await house.stop()).filter((code) => code !== 0).map(String));
  report.check('no process ended by itself', house.ended);
  report.check('cli verify is clean', await verified(place.url));
  report.check('the connector had nothing to object to', connector.complaints);
  await connector.close();
  tell(report, rows);
  return report.print();
}

/** What a fault is looked at with. */
interface Striking {
  readonly strike: Strike;
  readonly ground: Ground;
  readonly world: World;
  readonly next: () => Act;
  readonly report: Report;
}

async function struck({ strike, ground, world, next, report }: Striking): Promise<Row> {
  const from = ground.connector.accepted.length;
  const load = startLoad(world, next);
  await pause(BEFORE_MILLISECONDS);
  const began = Date.now();
  await strike.strike(ground);
  const over = Date.now();
  const works = () => load.done.find((one) => one.began >= over && one.outcome === 'acknowledged');
  await until(() => works() !== undefined, RECOVERED_SECONDS);
  const seconds = ((works()?.ended ?? Number.POSITIVE_INFINITY) - over) / 1000;
  await load.stop();
  await chatsAreSilent(ground.place.url);
  const { done } = load;
  const underWay = done.filter((one) => one.began < over && one.ended > began).length;
  const found = await standing(ground.place.url, done);
  const times = (one: Done) => found.get(one) ?? 0;
  const row = {
    ...{ name: strike.name, done, underWay, seconds },
    lost: named(done.filter((one) => one.outcome === 'acknowledged' && times(one) === 0)),
    doubled: named(done.filter((one) => times(one) > 1)),
    kept: done.filter((one) => one.outcome === 'failed' && times(one) > 0).length,
    repeated: repeatedIn(ground.connector.accepted.slice(from)),
  };
  console.log(`  … ${ground.place.name}: ${row.name}: ${cellsOf(row)}`);
  judge(report, row, strike.kills === true);
  report.check(`${row.name}: all holds that always must`, await broken(ground.place.url));
  return row;
}

function named(all: readonly Done[]): string[] {
  return all.map(({ act: { kind, said }, answer }) => `${kind}: ${JSON.stringify(said)} ${answer.slice(0, 200)}`);
}

/** A message of which a process that was killed knew alone that it had been taken is sent again: that is the rule. */
function judge(report: Report, row: Row, kills: boolean): void {
  const { name, done, seconds } = row;
  const of = (outcome: Done['outcome']) => named(done.filter((one) => one.outcome === outcome));
  report.check(`${name}: works again by itself`, Number.isFinite(seconds) ? [] : [`not within ${RECOVERED_SECONDS} s`]);
  report.check(`${name}: all that was acknowledged is there`, row.lost);
  report.check(`${name}: nothing is there twice`, row.doubled);
  report.check(`${name}: nothing is sent again that was known to be taken`, kills ? [] : row.repeated.told);
  report.check(`${name}: everybody is answered`, of('unanswered'));
  report.check(`${name}: nothing is refused`, of('refused'));
}

/** What is to be sent to single people has gone out, before it is counted; the channel has a pace of its own. */
async function chatsAreSilent(url: string): Promise<void> {
  const raw = await openRaw(url);
  const waiting = "select count(*) as many from outbox where state = 'pending' and queue like 'chat-%'";
  await until(async () => Number((await raw.rows(waiting))[0]?.['many']) === 0, SILENT_SECONDS);
  await raw.close();
}

/** Offices act until they are stopped; then what they have begun is waited for. */
function startLoad(world: World, next: () => Act): { readonly done: Done[]; stop(): Promise<void> } {
  const done: Done[] = [];
  let over = false;
  const office = async () => {
    while (!over) {
      done.push(await act(world, next()));
      await pause(PAUSE * (0.5 + world.random.next()));
    }
  };
  const offices = Array.from({ length: OFFICES }, office);
  return {
    done,
    stop: async () => {
      over = true;
      await Promise.all(offices);
    },
  };
}

/** As whoever runs the installation asks for it. */
async function verified(url: string): Promise<string[]> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: url };
  const asked = promisify(execFile)(process.execPath, ['src/cli.ts', 'verify'], { env });
  return asked.then(
    () => [],
    ({ stdout }: { stdout?: string }) => [stdout ?? 'it did not run'],
  );
}

async function broken(url: string): Promise<string[]> {
  const storage = await openStorage(url);
  return brokenRules(storage.db).finally(storage.close);
}

/** What was to be sent goes out in the end. */
async function judgeEnd(report: Report, { place }: Ground): Promise<void> {
  const raw = await openRaw(place.url);
  const waiting = () => raw.rows("select queue, kind, attempts from outbox where state = 'pending'");
  await until(async () => (await waiting()).length === 0, 30);
  report.check(
    'nothing is left to be sent',
    (await waiting()).map((row) => JSON.stringify(row)),
  );
  const failed = await raw.rows("select queue, error from outbox where state = 'failed'");
  report.check(
    'nothing was given up',
    failed.map((row) => JSON.stringify(row)),
  );
  await raw.close();
}

/** Looks again and again until something holds; false where it does not in time. */
async function until(holds: () => Promise<boolean> | boolean, seconds: number): Promise<boolean> {
  const over = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > over) return false;
    await pause(50);
  }
  return true;
}

function cellsOf({ done, underWay, lost, doubled, kept, repeated, seconds }: Row): string {
  const many = (outcome: Done['outcome']) => done.filter((one) => one.outcome === outcome).length;
  const again = `${repeated.untold} unheard, ${repeated.told.length} by a kill`;
  const cells = [done.length, underWay, many('acknowledged'), `${many('failed')} (${kept})`, lost.length];
  return [...cells, doubled.length, again, `${seconds.toFixed(1)} s`].join(' | ');
}

/** The table of it all. */
function tell(report: Report, rows: readonly Row[]): void {
  const columns = ['acts', 'under way', 'acknowledged', 'failed (kept all the same)', 'lost', 'doubled', 'sent again'];
  report.note('fault', [...columns, 'works after'].join(' | '));
  for (const row of rows) report.note(row.name, cellsOf(row));
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  report.note(
    'acts in all',
    total(({ done }) => done.length),
  );
  report.note(
    'lost',
    total(({ lost }) => lost.length),
  );
  report.note(
    'doubled',
    total(({ doubled }) => doubled.length),
  );
}
