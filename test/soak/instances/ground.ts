import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { AgreementsTables } from '../../../src/agreements/tables.ts';
import type { Db } from '../../../src/conversation/database.ts';
import { fromBerlin, instant } from '../../../src/german/time.ts';
import type { IdeasTables } from '../../../src/ideas/tables.ts';
import { openStorage, type Storage } from '../../../src/storage/index.ts';
import { CITIES } from '../../support/sample.ts';
import { type Connector, startConnector } from '../connector.ts';
import { brokenRules } from '../held.ts';
import { type Running, start } from '../processes.ts';
import { seeded } from '../random.ts';
import type { Report } from '../report.ts';
import { whatWaits } from '../waiting.ts';
import { ENDS, judgeAsked } from './asked.ts';
import { type Kept, live } from './lives.ts';
import { FILES } from './noticed.ts';
import { type Person, personOf, type World } from './person.ts';
import { type RoundRobin, startProxy } from './proxy.ts';

/** How many municipalities live through everything, and how often. */
export interface Load {
  readonly seed: number;
  readonly people: number;
  readonly times: number;
}

/** What all of it stands on: what lies before and behind the instances, and what was acknowledged. */
export interface Ground {
  readonly world: World;
  readonly proxy: RoundRobin;
  readonly connector: Connector;
  readonly people: readonly Person[];
  readonly kept: Kept;
  /** What each instance is started with. */
  readonly setting: Parameters<typeof start>[0];
  close(): Promise<void>;
}

const QUIET_SECONDS = 60;
/** Who has left the round in the end does not live in it. */
const LIVING = CITIES.filter((city) => city !== 'Wülfrath');

/** Opens it on a database in which everything has been asked. */
export async function openGround(url: string, load: Load): Promise<Ground> {
  const connector = await startConnector(Date.now, { cards: true });
  const files = await serveFiles();
  const proxy = await startProxy();
  const counts = { acts: 0, doubled: 0, again: 0, disturbed: 0 };
  const world: World = { proxy, connector, random: seeded(load.seed), files: files.url, faults: [], counts };
  return {
    world,
    proxy,
    connector,
    people: LIVING.slice(0, load.people).map((city) => personOf(world, `Sozialamt ${city}`)),
    kept: { ideas: [], agreements: [], surveyed: new Map(), answered: new Set() },
    setting: { database: url, connector: connector.url, seconds: 30 },
    close: async () => void (await Promise.all([proxy.close(), connector.close(), files.close()])),
  };
}

async function serveFiles() {
  const server = createServer((request, response) => {
    response.end(FILES[request.url?.slice(1) ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** A local time in Berlin, Unix milliseconds. */
export function berlin(local: string): number {
  return Date.parse(fromBerlin(local) ?? '');
}

/** Starts so many at once. */
export function startAll(count: number, setting: Ground['setting']): Promise<Running[]> {
  return Promise.all(Array.from({ length: count }, () => start(setting)));
}

/** Everybody lives through everything, all at the same time, as long as it goes on. */
export async function liveAll(
  { people, kept, world, proxy }: Ground,
  report: Report,
  goesOn: (time: number) => boolean,
): Promise<void> {
  const begun = performance.now();
  const lives = people.map((person, at) => live(person, at, { goesOn, kept }));
  for (const ended of await Promise.allSettled(lives))
    if (ended.status === 'rejected') world.faults.push(String(ended.reason));
  const seconds = (performance.now() - begun) / 1000;
  report.note('acts', world.counts.acts);
  report.note('acts a second', Math.round(world.counts.acts / seconds));
  report.note('of them delivered twice', world.counts.doubled);
  report.note('delivered again because nobody took it', world.counts.again);
  report.note('told to try again, and did', world.counts.disturbed);
  report.note('answered by each instance', [...proxy.answered.values()].join(', '));
}

/** Lets all that is asked end while so many instances start. */
export async function endAll(
  report: Report,
  { setting }: Ground,
  { count, storage, took }: { count: number; storage: Storage; took: number },
): Promise<void> {
  const offset = berlin(ENDS) - (Date.now() + took);
  const running = await startAll(count, { ...setting, offset });
  const waiting = await quiet(storage.db, () => Math.max(berlin(ENDS), Date.now() + offset));
  report.check('all has ended, and nothing is left to be sent', waiting);
  await Promise.all(running.map((one) => one.end()));
}

/** What still waits when nothing does any more, or nothing has gone out for a while: the channel takes its pace. */
export async function quiet(db: Db, now: () => number): Promise<string[]> {
  let [fewest, end] = [Number.POSITIVE_INFINITY, 0];
  for (;;) {
    const waits = await whatWaits(db, instant(now()));
    const waiting = waits.filter((one) => one !== 'still open: meetings 1');
    if (waiting.length < fewest) [fewest, end] = [waiting.length, Date.now() + QUIET_SECONDS * 1000];
    if (waiting.length === 0 || Date.now() > end) return waiting;
    await pause(200);
  }
}

/** Holds what is there against what was acknowledged. */
export async function judge(report: Report, { world, connector, people, kept }: Ground, url: string): Promise<void> {
  const storage = await openStorage(url);
  report.check('everything that was begun here went on there', world.faults);
  report.check('each answer came once', answersTwice(people, connector));
  const tables = storage.db.withTables<IdeasTables & AgreementsTables>();
  const titles = (await tables.selectFrom('ideas').select('title').execute()).map(({ title }) => title);
  const texts = (await tables.selectFrom('agreements').select('text').execute()).map(({ text }) => text);
  report.note('ideas and agreements', kept.ideas.length + kept.agreements.length);
  report.check('each idea that was acknowledged is there once', notOnce(kept.ideas, titles));
  report.check('each agreement that was acknowledged is there once', notOnce(kept.agreements, texts));
  await judgeAsked(report, { db: storage.db, accepted: connector.accepted, kept });
  report.check('the connector had nothing to object to', connector.complaints);
  report.check('all holds that always must', await brokenRules(storage.db));
  await storage.close();
}

/** An answer that arrived more often than it was given. */
function answersTwice(people: readonly Person[], { accepted }: Connector): string[] {
  const arrived = Map.groupBy(
    accepted.filter(({ kind }) => kind === 'new'),
    ({ conversationId, text }) => `${conversationId} ${text}`,
  );
  return people.flatMap(({ chat, answers }) =>
    [...Map.groupBy(answers, (text) => text)]
      .filter(([text, given]) => (arrived.get(`${chat} ${text}`)?.length ?? 0) > given.length)
      .map(([text]) => `${chat}: ${text}`),
  );
}

function notOnce(wanted: readonly string[], all: readonly string[]): string[] {
  return wanted
    .map((one) => `${one}: ${all.filter((other) => other === one).length}`)
    .filter((said) => !said.endsWith(': 1'));
}
