/** A bot process of its own: real database, real HTTP in both directions, a clock that its parent sets or shifts. */
import { createBot } from '../../src/bot.ts';
import type { Clock } from '../../src/conversation/clock.ts';
import { readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
import { startDeliveries } from '../../src/delivery/serving/runner.ts';
import { doDueWork } from '../../src/delivery/work.ts';
import { LIMITS } from '../../src/documents/reading.ts';
import { instant } from '../../src/german/time.ts';
import { findMember } from '../../src/municipalities/members.ts';
import { allRounds } from '../../src/municipalities/store.ts';
import { openStorage } from '../../src/storage/index.ts';
import { createFetchFile } from '../../src/teams/files.ts';
import { createEdge } from '../../src/teams/index.ts';
import { createRenderer } from '../../src/teams/render.ts';
import { createTransport } from '../../src/teams/sending/connector.ts';
import type { Order, Saying } from './processes.ts';

const { SOAK_DATABASE = '', SOAK_CONNECTOR = '', SOAK_OFFSET, SOAK_SECONDS = '2' } = process.env;
const told = { now: Date.now() };
const now = () => instant(SOAK_OFFSET === undefined ? told.now : Date.now() + Number(SOAK_OFFSET));
const clock: Clock = { now, inside: async () => now() };
const ANY = { perSecond: 10_000, burst: 10_000 };
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

const storage = await openStorage(SOAK_DATABASE);
const { db } = storage;
const render = createRenderer('cards');
const fetchFile = createFetchFile({ local: true, bytes: LIMITS.bytes });
const bot = createBot({ db, clock, log, publicUrl: 'https://bot.example.org', fetchFile });
await bot.load();
const needs = {
  ...{ db, clock, log, live: bot.live, work: bot.work, tidy: bot.tidy },
  serviceUrl: SOAK_CONNECTOR,
  everyMilliseconds: 100,
  transport: createTransport({ identity: undefined, render, seconds: Number(SOAK_SECONDS) }),
};

if (SOAK_OFFSET === undefined) drive();
else await receive();

/** Runs by itself, as in an installation. */
async function receive(): Promise<void> {
  const deliveries = startDeliveries(needs);
  const edge = createEdge({
    ...{ db, clock, log, render, identity: undefined, host: '127.0.0.1', port: 0 },
    ...{
      answer: bot.answer,
      edited: bot.edited,
      installed: bot.installed,
      find: bot.find,
      file: bot.file,
      ready: bot.ready,
    },
    extension: { actions: bot.messageActions, textOfHtml: (html) => html },
    wake: deliveries.wake,
    tenants: async () => (await allRounds(db)).flatMap(({ tenants }) => tenants),
    rates: { address: ANY, person: ANY, link: ANY },
  });
  const { port } = await edge.listen();
  bot.intake.start();
  process.once('SIGTERM', () => void stop([edge.close, bot.intake.close, deliveries.stop, storage.close]));
  process.send?.({ port });
}

async function stop(ends: readonly (() => Promise<void>)[]): Promise<void> {
  for (const end of ends) await end();
  process.exit(0);
}

/** Does what its parent orders, one order after the other. */
function drive(): void {
  let last = Promise.resolve();
  process.on('message', (order: Order) => {
    last = last.then(async () => {
      told.now = Date.parse(order.now);
      await (order.kind === 'say' ? say(order) : settle());
      process.send?.({ done: true });
    });
  });
  process.send?.({ port: 0 });
}

async function say({ activity, office, text }: Saying): Promise<void> {
  const [round] = await allRounds(db);
  const person = round?.people.find((one) => one.office === office);
  if (!round || !person) throw new Error(`no such office: ${office}`);
  const member = await findMember(db, round.id, person.objectId);
  const place = { kind: 'channel', conversationId: `${round.channel};messageid=1` } as const;
  await bot.answer({
    roundId: round.id,
    activity,
    at: now(),
    member,
    place,
    input: { kind: 'text', text },
    answer: 'returned',
  });
}

async function settle(): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    const done = await doDueWork(needs);
    let sent = 0;
    for (const queue of await readyQueues(needs)) sent += await serve(needs, queue);
    if (done + sent === 0) return;
  }
}
