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
import { actsOf } from './acts.ts';
import { knownToBeTaken, repeatedIn, standing } from './findings.ts';
import { openHouse, roundFileIn } from './house.ts';
import { type Load, startLoad } from './load.ts';
import { type Place, postgresPlace, sqlitePlace } from './places.ts';
import { prepare } from './prepared.ts';
import { type Ground, type Strike, strikesOn } from './strikes.ts';
import { type Row, tell } from './table.ts';
import type { Done } from './user.ts';

/** What is thrown by dice, and how much longer it all lasts than in the short form. */
export interface Faults {
  readonly seed: number;
  readonly longer: number;
}

/** It must be at work again so soon after a fault is over, in seconds, beside what a start takes: a failing look pauses for ten. */
const RECOVERED_SECONDS = 30;
const BEFORE_MILLISECONDS = 400;
/** All offices may still wait for what was under way: so often another one comes until something works again. */
const COMES_MILLISECONDS = 1500;
/** What waits goes out within its pace; so long nothing at all may go out. */
const STILL_SECONDS = 30;

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
  await until(house.allReady, RECOVERED_SECONDS + house.startSeconds());
  const load = startLoad({ plan, port: house.port, connector, random }, actsOf(random));
  const rows: Row[] = [];
  for (const strike of strikesOn(place, longer)) {
    if (strike.onDisk && !place.disk.isOwn)
      report.note(`${strike.name}: left out`, 'this machine mounts no disk for us');
    else rows.push(await struck({ strike, ground, load, report }));
  }
  await load.stop();
  await judgeEnd(report, ground, load);
  report.check('each process ends in order', (await house.stop()).filter((code) => code !== 0).map(String));
  report.check('no process ended by itself', house.ended);
  report.check('cli verify is clean', await verified(place.url));
  report.check('the connector had nothing to object to', connector.complaints);
  await connector.close();
  tell(report, rows, load.done);
  return report.print();
}

/** What a fault is looked at with. */
interface Striking {
  readonly strike: Strike;
  readonly ground: Ground;
  readonly load: Load;
  readonly report: Report;
}

/** Offices act before, while and after it strikes; all that has been acknowledged by then is looked up. */
async function struck({ strike, ground, load, report }: Striking): Promise<Row> {
  const { name } = strike;
  const from = Date.now();
  await pause(BEFORE_MILLISECONDS);
  const began = Date.now();
  await strike.strike(ground);
  const over = Date.now();
  const works = () => load.done.find((one) => one.began >= over && one.outcome === 'acknowledged');
  const coming = setInterval(load.more, COMES_MILLISECONDS);
  const patience = RECOVERED_SECONDS + ground.house.startSeconds();
  const recovered = await until(() => works() !== undefined, patience);
  clearInterval(coming);
  const seconds = ((works()?.ended ?? Number.POSITIVE_INFINITY) - over) / 1000;
  report.check(`${name}: works again by itself`, recovered ? [] : [`not within ${patience} s`]);
  const { lost, doubled } = await lookedUp(ground.place.url, load.done);
  report.check(`${name}: all that was acknowledged is there`, lost);
  report.check(`${name}: nothing is there twice`, doubled);
  report.check(`${name}: all holds that always must`, await broken(ground.place.url));
  return { name, from, began, over, seconds, lost: lost.length, doubled: doubled.length };
}

/** What of all acts that have ended is not there though it was acknowledged, and what is there twice. */
async function lookedUp(url: string, ended: readonly Done[]) {
  const done = [...ended];
  const found = await standing(url, done);
  const times = (one: Done) => found.get(one) ?? 0;
  return {
    lost: named(done.filter((one) => one.outcome === 'acknowledged' && times(one) === 0)),
    doubled: named(done.filter((one) => times(one) > 1)),
    kept: done.filter((one) => one.outcome === 'failed' && times(one) > 0).length,
  };
}

function named(all: readonly Done[]): string[] {
  return all.map(({ act: { kind, said }, answer }) => `${kind}: ${JSON.stringify(said)} ${answer.slice(0, 200)}`);
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

/** In one view of the database, while offices act. */
async function broken(url: string): Promise<string[]> {
  const storage = await openStorage(url);
  const looking = storage.db.transaction().setIsolationLevel('repeatable read');
  return looking.execute(brokenRules).finally(storage.close);
}

/** What was to be sent goes out in the end, everybody is answered, and what was done is there once. */
async function judgeEnd(report: Report, { place, connector, house }: Ground, { done }: Load): Promise<void> {
  const raw = await openRaw(place.url);
  const left = await drained(() => raw.rows("select queue, kind, attempts from outbox where state = 'pending'"));
  report.check(
    'nothing is left to be sent',
    left.map((row) => JSON.stringify(row)),
  );
  const failed = await raw.rows("select queue, error from outbox where state = 'failed'");
  await raw.close();
  report.check(
    'nothing was given up',
    failed.map((row) => JSON.stringify(row)),
  );
  const of = (outcome: Done['outcome']) => named(done.filter((one) => one.outcome === outcome));
  report.check('everybody is answered', of('unanswered'));
  report.check('nothing is refused', of('refused'));
  const { lost, doubled, kept } = await lookedUp(place.url, done);
  report.check('in the end all that was acknowledged is there', lost);
  report.check('in the end nothing is there twice', doubled);
  const known = await knownToBeTaken(place.url);
  const { unheard, byKill, told } = repeatedIn(connector.accepted, { known, kills: house.kills });
  report.check('nothing is sent again that was known to be taken', told);
  report.note('kept though a fault was told', kept);
  report.note('sent again', `${unheard} of which nobody heard that they were taken, ${byKill} by a kill`);
}

/** What is still waiting when nothing waits any more, or nothing has gone out for a while. */
async function drained<Waiting>(waiting: () => Promise<readonly Waiting[]>): Promise<readonly Waiting[]> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const still = await waiting();
    if (still.length === 0 || still.length >= before) return still;
    before = still.length;
    await until(async () => (await waiting()).length < before, STILL_SECONDS);
  }
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
