/** A process from its settings to its end: what it says, what it logs, what ends it. */
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import { type Environment, type Mode, readSettings, type Settings, SettingsError } from './config.ts';
import { faultFacts } from './conversation/log.ts';
import { instant } from './german/time.ts';
import { numericDay, weekdayTime } from './german/write.ts';
import { StartError } from './opening.ts';
import { enter, type House } from './running.ts';
import * as local from './teams/playground/playground.ts';

const LOOK_MILLISECONDS = 1000;
const STOP_SECONDS = 20;
const TWICE_MILLISECONDS = 1000;
const EXIT_SETTINGS = 78;
/** Characters of a log that wait for a full disk; what comes beyond them is lost. */
const LOG_WAITING = 1_000_000;
const PARENT = process.ppid;

/** Starts the bot, locally with the Playground; ends the process with a sentence where that cannot be. */
export function start(env: Environment, mode: Mode): Promise<void> {
  return open(env, mode).catch(giveUp);
}

async function open(env: Environment, mode: Mode): Promise<void> {
  const settings = readSettings(env, mode);
  if (settings.mode === 'local')
    await local.requireFreePorts({ PORT: settings.port, PLAYGROUND_PORT: settings.playgroundPort });
  const log = createLog(settings);
  endOnFaults(log);
  const stage = settings.mode === 'local' ? stageOf(settings) : undefined;
  const house = await enter(settings, log, stage?.reachable ?? Promise.resolve());
  endOnSignals(env, async () => {
    await house.stop();
    await stage?.stop();
  });
  if (!(await house.opened)) return;
  log.info({ mode: settings.mode, milliseconds: Math.round(performance.now()) }, 'started');
  if (stage) introduce(settings, house, await stage.start(house.port));
}

/**
 * Locally the terminal stays readable: what is logged goes to a file. Where the log cannot be written there is no place
 * to say so, and the bot goes on without it.
 */
function createLog({ mode, dataFolder, operating }: Settings): Logger {
  const dest = mode === 'serve' ? 1 : join(dataFolder, 'kreisrunde.log');
  const file = destination({ dest, mkdir: true, sync: true, maxLength: LOG_WAITING });
  file.on('error', () => undefined);
  return pino({ level: operating.logLevel }, file);
}

/** Where a local bot is tried out: nothing is sent there before it is up, which takes its time. */
interface Stage {
  readonly reachable: Promise<void>;
  start(port: number): Promise<local.Playground>;
  stop(): Promise<void>;
}

function stageOf({ round, dataFolder, playgroundPort }: Settings): Stage {
  const reachable = Promise.withResolvers<void>();
  let starting: Promise<local.Playground> | undefined;
  return {
    reachable: reachable.promise,
    start: (port) => {
      starting = local.startPlayground({
        round,
        folder: join(dataFolder, 'playground'),
        botUrl: `http://127.0.0.1:${port}/api/messages`,
        port: playgroundPort,
        ended: () => giveUp(new StartError('Der Agents Playground hat sich beendet. Bitte starten Sie neu: npm start')),
      });
      return starting.finally(reachable.resolve);
    },
    stop: async () => {
      const started = await starting?.catch(() => undefined);
      await started?.stop();
    },
  };
}

/** The four lines that a newcomer sees. */
function introduce(settings: Settings, { clock, port }: House, { url }: local.Playground): void {
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
function endOnSignals(env: Environment, stop: () => Promise<void>): void {
  let began: number | undefined;
  const end = () => {
    if (began !== undefined && performance.now() - began > TWICE_MILLISECONDS) process.exit(1);
    if (began !== undefined) return;
    began = performance.now();
    setTimeout(() => process.exit(1), STOP_SECONDS * 1000).unref();
    stop().then(() => process.exit(0), giveUp);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (env['npm_lifecycle_event'] !== undefined) endWithParent(end);
}

/** npm ends on SIGTERM and takes its shell with it, but not this process. */
function endWithParent(end: () => void): void {
  setInterval(() => process.ppid !== PARENT && end(), LOOK_MILLISECONDS).unref();
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
