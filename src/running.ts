/** The bot at work, from the moment at which it listens until it has stopped. */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createBot } from './bot.ts';
import type { Settings } from './config.ts';
import type { Clock } from './conversation/clock.ts';
import type { Log } from './conversation/log.ts';
import { everyHour, type Hourly } from './delivery/hours/hourly.ts';
import type { Transport } from './delivery/serving/deliver.ts';
import { type Runner, startDeliveries } from './delivery/serving/runner.ts';
import type { FetchFile } from './documents/fetching.ts';
import { LIMITS } from './documents/reading.ts';
import { textOfHtml } from './documents/texts/html.ts';
import type { Errands } from './errands/index.ts';
import { scanned } from './intake/scanning.ts';
import { allRounds } from './municipalities/store.ts';
import { type Comparing, compareRosters } from './onboarding/index.ts';
import { addressTaken, type Opening, openWhenThere, StartError, settableClock } from './opening.ts';
import {
  credentialOf,
  lastKnown,
  looking,
  type Meter,
  NO_METER,
  named,
  openMeter,
  type Readiness,
  type Running,
  tellAlone,
  watch,
} from './operation/index.ts';
import { openOutside } from './outside/index.ts';
import { openPages } from './pages/index.ts';
import { realClock } from './storage/clock.ts';
import { storageAt } from './storage/index.ts';
import { createFetchFile } from './teams/files.ts';
import { isServiceUrl } from './teams/hosts.ts';
import { createEdge } from './teams/index.ts';
import { onEmptyPage, toPage } from './teams/playground/page.ts';
import { playgroundServiceUrl } from './teams/playground/playground.ts';
import { withDialogs } from './teams/reception/dialogs.ts';
import { createRenderer, type Renderer } from './teams/render.ts';
import { createTransport } from './teams/sending/connector.ts';
import { fetchThrough, openPost } from './teams/sending/outgoing.ts';
import { createRoster } from './teams/sending/roster.ts';
import { signedIn } from './teams/sending/token.ts';
import type { Edge } from './teams/server/server.ts';
import { documentsKnown } from './upkeep.ts';
import { owingOf } from './wiring.ts';

/** A bot that listens. `stop` finishes what is being answered or sent; it may be called twice, and before it has opened. */
export interface House {
  readonly port: number;
  readonly clock: Clock;
  /** Whether it answers; false where it was stopped before. Rejects where it never will. */
  readonly opened: Promise<boolean>;
  stop(): Promise<void>;
}

/** What runs on the database that may not be there yet. */
interface Ground extends Opening {
  readonly render: Renderer;
  readonly send: Transport;
  readonly process: Running;
  readonly meter: Meter;
  /** What the house lets out, by its proxy if it has one. */
  readonly leave: typeof fetch;
  readonly outside: Errands;
}

const TEAMS_URL = 'https://smba.trafficmanager.net/teams/';
const CARDS = fileURLToPath(new URL('../cards', import.meta.url));
const LOOK_MILLISECONDS = 1000;
/** Who comes before it is open waits at the door; Teams asks again after 15 seconds. */
const HELD_MILLISECONDS = 10_000;

/**
 * Lets the bot listen and then open as soon as its database is there: until then it is not ready, and says what it waits
 * for. Nothing is sent before the far side is reachable.
 */
export async function enter(settings: Settings, logger: Logger, reachable: Promise<void>): Promise<House> {
  const ground = groundOf(settings, logger);
  const { log } = ground;
  const leaving = new AbortController();
  const opening = Promise.withResolvers<boolean>();
  let deliveries: Runner | undefined;
  let comparing: Hourly | undefined;
  const isOpen = () => deliveries !== undefined;
  const look = looking({ ...ground, ...ground.storage, isLoaded: ground.bot.ready, isOpen });
  const edge = receive(ground, { opened: opening.promise, running: () => deliveries, look });
  const port = await listen(settings, edge);
  const own = await listenAlone(ground, look);
  log.info({ port }, 'listening');
  const open = async () => {
    if (!(await openWhenThere(ground, leaving.signal))) return false;
    deliveries = deliver(ground, reachable);
    comparing = settings.mode === 'serve' ? everyHour(log, () => compareRosters(comparingIn(ground))) : undefined;
    ground.bot.intake.start();
    ground.outside.start();
    setImmediate(ground.bot.prepare);
    return true;
  };
  void open().then(opening.resolve, opening.reject);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    leaving.abort();
    await Promise.all([edge.close(), own?.close(), opening.promise.catch(() => false)]);
    await Promise.all([ground.bot.intake.close(), ground.outside.close()]);
    await Promise.all([deliveries?.stop(), comparing?.stop()]);
    await ground.storage.close();
    ground.meter.close();
    log.info({}, 'stopped');
  };
  return {
    port,
    clock: ground.clock,
    opened: opening.promise,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function groundOf(settings: Settings, logger: Logger): Ground {
  const meter = settings.network.metrics ? openMeter() : NO_METER;
  const log = meter.logging(logger);
  const storage = storageAt(settings.databaseUrl, { serving: true });
  const clock = settableClock(realClock(storage));
  const render = renderer(settings);
  const { dialogs, identity, mail, network, retention } = settings;
  const leave = network.outgoing ? fetchThrough(network.outgoing) : fetch;
  const fetchFile = fetchingOf(settings, leave, log);
  const { running, signed } = watch({ kind: storage.kind, clock, credential: credentialOf(settings) });
  const bot = createBot({
    db: storage.db,
    clock,
    log,
    publicUrl: publicUrl(settings),
    dialogs,
    mailbox: mail?.from,
    retention,
    fetchFile,
    showsAlone: isServiceUrl,
    running,
  });
  const post = openPost(network.outgoing);
  const transport = createTransport({ identity, render, log, signed, post, fetch: leave });
  const send = meter.sending(settings.mode === 'local' ? toPage(transport) : transport);
  const authorize = (resource: string) => signedIn(identity, { log, fetch: leave, resource });
  const { features, shelf } = bot;
  const outside = openOutside({ settings, db: storage.db, clock, log, leave, authorize, features, shelf });
  return { settings, log, storage, clock, render, send, bot, leave, outside, process: running, meter };
}

/** Each file is looked at by the virus scanner of the house, where it has one, before anybody reads it. */
function fetchingOf({ mode, operating: { scanner } }: Settings, leave: typeof fetch, log: Log): FetchFile {
  const fetchFile = createFetchFile({ local: mode === 'local', bytes: LIMITS.bytes, fetch: leave });
  return scanner ? scanned(fetchFile, scanner, log) : fetchFile;
}

function renderer({ dialogs }: Settings): Renderer {
  const render = createRenderer(CARDS);
  return dialogs ? withDialogs(render) : render;
}

/** Without an address of its own the bot is reached where it listens. */
function publicUrl({ publicUrl: given, host, port }: Settings): string {
  return given ?? `http://${host}:${port}`;
}

function deliver({ settings, log, storage: { db }, clock, send, bot }: Ground, reachable: Promise<void>): Runner {
  return startDeliveries({
    db,
    clock,
    log,
    transport: async (address, parcel) => {
      await reachable;
      return send(address, parcel);
    },
    serviceUrl: settings.mode === 'local' ? playgroundServiceUrl(settings.playgroundPort) : TEAMS_URL,
    live: bot.live,
    showsAlone: isServiceUrl,
    work: bot.work,
    tidy: bot.tidy,
    everyMilliseconds: LOOK_MILLISECONDS,
  });
}

function comparingIn({ settings: { identity, network }, log, storage: { db }, clock, leave }: Ground): Comparing {
  const read = createRoster({ identity, log, post: openPost(network.outgoing), fetch: leave });
  return { db, clock, log, read, serviceUrl: TEAMS_URL };
}

type Look = () => Promise<Readiness>;

/** What the operator alone is told, where an address for that is set. */
async function listenAlone({ settings, storage: { db }, meter, process }: Ground, look: Look) {
  const { metrics: at } = settings.network;
  if (!at) return undefined;
  return tellAlone(at, { meter, running: process, look, db, documents: documentsKnown }).catch((error) => {
    throw addressTaken('METRICS_ADDRESS', at, error);
  });
}

/** What comes in before it is open is held at the door for a while; `running` gives the deliveries from then on. */
function receive(
  ground: Ground,
  at: { opened: Promise<boolean>; running: () => Runner | undefined; look: Look },
): Edge {
  const { settings, log, storage, clock, render, send, bot, leave, meter } = ground;
  const { opened, running, look } = at;
  const { db } = storage;
  return createEdge({
    db,
    clock,
    log,
    render,
    identity: settings.identity,
    fetch: leave,
    proxy: settings.network.trustedProxy,
    host: settings.host,
    port: settings.port,
    tenants: lastKnown(async () => (await allRounds(db)).flatMap((round) => round.tenants)),
    opened: () => Promise.race([opened, pause(HELD_MILLISECONDS, false, { ref: false })]).catch(() => false),
    answer: meter.answering(bot.answer),
    tell: async (address, reply) => (await send(address, { kind: 'send', reply })).kind === 'accepted',
    edited: bot.edited,
    installed: settings.mode === 'local' ? onEmptyPage(bot, { db, clock }) : bot.installed,
    find: bot.find,
    extension: { actions: bot.messageActions, textOfHtml },
    wake: (queue) => running()?.wake(queue),
    ready: async () => running() !== undefined && named(await look()),
    file: bot.file,
    pages: openPages({
      rounds: lastKnown(() => allRounds(db)),
      duties: owingOf(bot.features, settings.retention).tables,
      publicUrl: publicUrl(settings),
    }),
  });
}

async function listen({ host, port }: Settings, edge: Edge): Promise<number> {
  const listening = await edge.listen().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw new StartError(`HOST: ${host} ist hier nicht zu erreichen (${error.code}).`);
    throw new StartError(`Port ${port} ist belegt. Beenden Sie das Programm, das dort läuft, oder setzen Sie PORT.`);
  });
  return listening.port;
}
