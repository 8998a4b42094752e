/** Starts Kreisrunde: `node src/main.ts` is a real installation, with `--local` it is what `npm start` runs. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination, type Logger, pino } from 'pino';
import { type Bot, createBot } from './bot.ts';
import { readSettings, type Settings, SettingsError } from './config.ts';
import { numericDay, weekdayTime } from './conversation/german.ts';
import { faultFacts } from './conversation/log.ts';
import { type Clock, instant } from './conversation/time.ts';
import { type Runner, startDeliveries } from './delivery/runner.ts';
import { textOfHtml } from './documents/html.ts';
import { LIMITS } from './documents/reading.ts';
import { differences, seedRound } from './municipalities/apply.ts';
import { allRounds, findRound } from './municipalities/store.ts';
import { realClock, sampleClock } from './storage/clock.ts';
import { openStorage, type Storage } from './storage/index.ts';
import { createTransport } from './teams/connector.ts';
import { withDialogs } from './teams/dialogs.ts';
import { createFetchFile } from './teams/files.ts';
import * as local from './teams/playground.ts';
import { onEmptyPage, toPage } from './teams/playground-page.ts';
import { createRenderer, type Renderer } from './teams/render.ts';
import { createEdge, type Edge } from './teams/server.ts';

/** What the bot stands on. */
interface Ground {
  readonly settings: Settings;
  readonly log: Logger;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly render: Renderer;
}

/** All that has to be stopped again. */
interface House extends Ground {
  readonly deliveries: Runner;
  readonly edge: Edge;
  readonly port: number;
  readonly playground: Promise<local.Playground> | undefined;
}

/** What the person who starts the bot can put right; the message says how, in German. */
class StartError extends Error {}

const TEAMS_URL = 'https://smba.trafficmanager.net/teams/';
const CARDS = fileURLToPath(new URL('../cards', import.meta.url));
const LOOK_MILLISECONDS = 1000;
const STOP_SECONDS = 20;
const TWICE_MILLISECONDS = 1000;
const EXPIRY_DAYS = 30;
const EXIT_SETTINGS = 78;
const PARENT = process.ppid;

await main().catch(giveUp);

async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.includes('--local') ? 'local' : 'serve');
  if (settings.mode === 'local')
    await local.requireFreePorts({ PORT: settings.port, PLAYGROUND_PORT: settings.playgroundPort });
  const log = createLog(settings);
  endOnFaults(log);
  const house = await open(await ground(settings, log));
  endOnSignals(house);
  log.info({ mode: settings.mode, port: house.port, milliseconds: Math.round(performance.now()) }, 'started');
  if (house.playground) await introduce(house, house.playground);
}

/** Locally the terminal stays readable: what is logged goes to a file. */
function createLog({ mode, dataFolder }: Settings): Logger {
  if (mode === 'serve') return pino();
  return pino(destination({ dest: join(dataFolder, 'kreisrunde.log'), mkdir: true, sync: true }));
}

async function ground(settings: Settings, log: Logger): Promise<Ground> {
  const storage = await openStorage(settings.databaseUrl).catch((error: NodeJS.ErrnoException) => {
    const reason = error.message || error.code;
    throw new StartError(`Die Datenbank lässt sich nicht öffnen (${reason}). Bitte prüfen Sie DATABASE_URL.`);
  });
  const { now } = settings;
  const clock = now ? await sampleClock(storage, now.setting, now.start) : realClock(storage);
  return { settings, log, storage, clock, render: renderer(settings) };
}

function renderer({ dialogs }: Settings): Renderer {
  const render = createRenderer(CARDS);
  return dialogs ? withDialogs(render) : render;
}

async function open(base: Ground): Promise<House> {
  const { settings, log, storage, clock } = base;
  await seed(base);
  warnOfExpiry(settings, log);
  const fetchFile = createFetchFile({ local: settings.mode === 'local', bytes: LIMITS.bytes });
  const { dialogs } = settings;
  const bot = createBot({ db: storage.db, clock, log, publicUrl: publicUrl(settings), dialogs, fetchFile });
  await bot.load();
  const reachable = Promise.withResolvers<void>();
  const deliveries = deliver(base, bot, reachable.promise);
  const edge = receive(base, bot, deliveries);
  const port = await listen(settings, edge);
  const started = playground(settings, port);
  void (started ?? Promise.resolve()).catch(() => undefined).then(() => reachable.resolve());
  return { ...base, deliveries, edge, port, playground: started };
}

/** Without an address of its own the bot is reached where it listens. */
function publicUrl({ publicUrl: given, host, port }: Settings): string {
  return given ?? `http://${host}:${port}`;
}

/** The round file counts once; later changes of it are shown and applied by `cli round apply`. */
async function seed({ settings: { round }, log, storage: { db }, clock }: Ground): Promise<void> {
  if (await seedRound(db, round, clock.now())) return;
  const changes = differences(await findRound(db, round.id), round).length;
  if (changes > 0) log.warn({ round: round.id, changes }, 'round file differs from the database: cli round apply');
}

function warnOfExpiry({ secretExpires }: Settings, log: Logger): void {
  if (secretExpires === undefined) return;
  const days = Math.floor((Date.parse(secretExpires) - Date.now()) / 86_400_000);
  if (days < EXPIRY_DAYS) log.warn({ days }, 'the client secret expires soon');
}

/** Nothing is sent before the far side can be reached: locally that is the Playground, which takes its time to start. */
function deliver(base: Ground, bot: Bot, reachable: Promise<void>): Runner {
  const { settings, log, storage, clock, render } = base;
  const { db } = storage;
  const transport = createTransport({ identity: settings.identity, render });
  const send = settings.mode === 'local' ? toPage(transport) : transport;
  return startDeliveries({
    db,
    clock,
    log,
    transport: async (address, parcel) => {
      await reachable;
      return send(address, parcel);
    },
    serviceUrl: settings.mode === 'local' ? local.playgroundServiceUrl(settings.playgroundPort) : TEAMS_URL,
    live: bot.live,
    work: bot.work,
    tidy: bot.tidy,
    everyMilliseconds: LOOK_MILLISECONDS,
  });
}

function receive({ settings, log, storage: { db }, clock, render }: Ground, bot: Bot, deliveries: Runner): Edge {
  return createEdge({
    db,
    clock,
    log,
    render,
    identity: settings.identity,
    proxy: settings.network.trustedProxy,
    host: settings.host,
    port: settings.port,
    tenants: async () => (await allRounds(db)).flatMap((round) => round.tenants),
    answer: bot.answer,
    edited: bot.edited,
    installed: settings.mode === 'local' ? onEmptyPage(bot, { db, clock }) : bot.installed,
    find: bot.find,
    extension: { actions: bot.messageActions, textOfHtml },
    wake: deliveries.wake,
    ready: bot.ready,
    file: bot.file,
  });
}

async function listen({ host, port }: Settings, edge: Edge): Promise<number> {
  const listening = await edge.listen().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw new StartError(`HOST: ${host} ist hier nicht zu erreichen (${error.code}).`);
    throw new StartError(`Port ${port} ist belegt. Beenden Sie das Programm, das dort läuft, oder setzen Sie PORT.`);
  });
  return listening.port;
}

function playground({ mode, round, dataFolder, playgroundPort }: Settings, port: number): House['playground'] {
  if (mode === 'serve') return undefined;
  return local.startPlayground({
    round,
    folder: join(dataFolder, 'playground'),
    botUrl: `http://127.0.0.1:${port}/api/messages`,
    port: playgroundPort,
    ended: () => giveUp(new StartError('Der Agents Playground hat sich beendet. Bitte starten Sie neu: npm start')),
  });
}

/** The four lines that a newcomer sees. */
async function introduce({ settings, clock, port }: House, starting: Promise<local.Playground>): Promise<void> {
  const { url } = await starting;
  const { now, sample, dataFolder, round } = settings;
  const name = sample ? 'Die Beispielrunde' : `Die Runde „${round.name}“`;
  const since = now ? `beginnt am ${numericDay(instant(now.start))}` : 'läuft in Echtzeit';
  console.log(`Kreisrunde läuft auf http://127.0.0.1:${port}, erreichbar nur auf diesem Rechner.`);
  console.log(
    `Zum Ausprobieren im Browser: ${url} (Microsoft 365 Agents Playground). Eine Seite, die noch offen ist, bitte neu laden.`,
  );
  console.log(`${name} ${since}; ihre Uhr zeigt ${weekdayTime(clock.now())}.`);
  console.log(`Beenden mit Strg+C. Was geschieht, steht in ${join(dataFolder, 'kreisrunde.log')}.`);
}

/** What is being answered or sent is finished first. A later signal does not wait; npm hands one Ctrl-C on twice. */
function endOnSignals(house: House): void {
  let began: number | undefined;
  const end = () => {
    if (began !== undefined && Date.now() - began > TWICE_MILLISECONDS) process.exit(1);
    if (began !== undefined) return;
    began = Date.now();
    setTimeout(() => process.exit(1), STOP_SECONDS * 1000).unref();
    stop(house).then(() => process.exit(0), giveUp);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (process.env['npm_lifecycle_event'] !== undefined) endWithParent(end);
}

/** npm ends on SIGTERM and takes its shell with it, but not this process. */
function endWithParent(end: () => void): void {
  setInterval(() => process.ppid !== PARENT && end(), LOOK_MILLISECONDS).unref();
}

async function stop({ edge, deliveries, playground, storage, log }: House): Promise<void> {
  await edge.close();
  await deliveries.stop();
  const started = await playground?.catch(() => undefined);
  await started?.stop();
  await storage.close();
  log.info('stopped');
}

function endOnFaults(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal(faultFacts(error), 'fault outside any request');
    console.error('Kreisrunde ist auf einen Fehler gestoßen und beendet sich. Einzelheiten stehen im Protokoll.');
    process.exit(1);
  };
  process.on('unhandledRejection', end);
  process.on('uncaughtException', end);
}

/** Says in German why it does not go on, and ends; children end with this process. */
function giveUp(error: unknown): never {
  if (error instanceof SettingsError) {
    console.error('Kreisrunde startet nicht. Bitte berichtigen Sie diese Einstellungen:');
    for (const problem of error.problems) console.error(`- ${problem}`);
    process.exit(EXIT_SETTINGS);
  }
  const known = error instanceof StartError || error instanceof local.PlaygroundError;
  console.error(known ? error.message : error);
  process.exit(1);
}
