/** The database is opened as soon as it is there, and what it holds taken in; until then it is said what is waited for. */
import type { Bot } from './bot.ts';
import type { Settings } from './config.ts';
import type { Clock } from './conversation/clock.ts';
import { faultFacts, type Log } from './conversation/log.ts';
import { heldSince } from './delivery/restores.ts';
import type { Instant } from './german/berlin.ts';
import { differences, seedRound, standingOf } from './municipalities/apply.ts';
import { credentialOf, endOf, factsOf } from './operation/index.ts';
import { isAway } from './storage/away.ts';
import { sampleClock } from './storage/clock.ts';
import type { Closed } from './storage/index.ts';
import { whenThere } from './storage/waiting.ts';

/** What the person who starts the bot can put right; the message says how, in German. */
export class StartError extends Error {}

/** An address of this machine, named by this setting, at which it cannot listen. */
export function addressTaken(
  setting: string,
  { host, port }: { readonly host: string; readonly port: number },
  { code }: NodeJS.ErrnoException,
): StartError {
  const taken = `${setting}: ${host}:${port} ist hier nicht zu haben (${code}).`;
  return new StartError(`${taken} Nennen Sie einen freien Port an einer Adresse dieses Rechners.`);
}

/** What is to be opened. */
export interface Opening {
  readonly settings: Settings;
  readonly log: Log;
  readonly storage: Closed;
  readonly clock: SettableClock;
  readonly bot: Bot;
}

/** The time of a sample round stands in the database, which is not open yet when others are handed the clock. */
export interface SettableClock extends Clock {
  set(to: Clock): void;
}

/** A clock that goes by another until it is set. */
export function settableClock(first: Clock): SettableClock {
  let clock = first;
  return {
    now: () => clock.now(),
    inside: (db) => clock.inside(db),
    set: (to) => {
      clock = to;
    },
  };
}

/** Opens the database and takes in what it holds; false where it was left before that was done. */
export async function openWhenThere(opening: Opening, signal: AbortSignal): Promise<boolean> {
  const { settings, log } = opening;
  try {
    await whenThere(() => open(opening), { signal, tell: tellingOf(log) });
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
  warnOfExpiry(settings, log, opening.clock.now());
  return !signal.aborted;
}

/** Done again from the beginning where the database goes away midway. */
async function open(opening: Opening): Promise<void> {
  const { settings, storage, clock, bot } = opening;
  await storage.open().catch((error: NodeJS.ErrnoException) => {
    if (isAway(error)) throw error;
    const reason = error.message || error.code;
    throw new StartError(`Die Datenbank lässt sich nicht öffnen (${reason}). Bitte prüfen Sie DATABASE_URL.`);
  });
  const { now } = settings;
  if (now) clock.set(await sampleClock(storage, now.setting, now.start));
  await tellOfHold(opening);
  await seed(opening);
  await bot.load();
}

/** A database that came from a backup says nothing until it is let go: whoever starts it must not wonder why. */
async function tellOfHold({ log, storage: { db } }: Opening): Promise<void> {
  const since = await heldSince(db);
  if (since === undefined) return;
  log.warn({ since }, 'deliveries are held since the restore: cli release');
  console.error('Nach der Rückspielung wird noch nichts gesendet. Freigeben: npm run --silent cli -- release --new');
}

/** The round file counts once; later changes of it are shown and applied by `cli round apply`. */
async function seed({ settings: { round }, log, storage: { db }, clock }: Opening): Promise<void> {
  if (await seedRound(db, round, clock.now())) return;
  const changes = differences(await standingOf(db, round.id), round).length;
  if (changes > 0) log.warn({ round: round.id, changes }, 'round file differs from the database: cli round apply');
}

/** Whoever starts it reads in the log what ends soon. */
function warnOfExpiry(settings: Settings, log: Log, now: Instant): void {
  const credential = credentialOf(settings);
  if (credential === undefined || credential.kind === 'identity') return;
  const end = endOf(credential, now);
  if (end === 'soon' || end === 'over') log.warn(factsOf(credential, now), 'the credential of the app expires soon');
}

/** Each attempt is logged; whoever sits before it reads in German what it waits for, once as long as that stays the same. */
function tellingOf(log: Log): (error: unknown, attempts: number) => void {
  let told: string | undefined;
  return (error, attempts) => {
    log.warn({ attempts, ...faultFacts(error) }, 'waiting for the database');
    const reason = reasonOf(error);
    if (reason !== told) console.error(`Kreisrunde wartet auf die Datenbank und versucht es weiter: ${reason}`);
    told = reason;
  };
}

/** What SQLite (by number) and PostgreSQL (by the beginning of its code) say, in the words of who can put it right. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^28/u, 'Der Server nimmt Nutzer oder Kennwort nicht an. Bitte prüfen Sie DATABASE_URL.'],
  [/^3D/u, 'Diese Datenbank gibt es auf dem Server nicht. Bitte legen Sie sie an, oder prüfen Sie DATABASE_URL.'],
  [/^42501$/u, 'Dem Nutzer fehlt in der Datenbank ein Recht: Er muss Tabellen anlegen dürfen.'],
  [/^(?:25006|8)$/u, 'In sie lässt sich zurzeit nur lesen.'],
  [
    /^(?:3|14)$/u,
    'Die Datei lässt sich nicht öffnen oder anlegen. Bitte prüfen Sie Ordner und Rechte in DATABASE_URL.',
  ],
  [/^10$/u, 'Der Datenträger meldet einen Fehler.'],
  [/^5$/u, 'Ein anderes Programm hält die Datei fest.'],
  [/^13$/u, 'Der Datenträger ist voll.'],
];

/** SQLite adds to its kinds what they are about, in the bits above. */
const SQLITE_KIND = 0xff;

/** Why the database cannot be used now, as a German sentence that names no secret. */
export function reasonOf(error: unknown): string {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const said = String(typeof errcode === 'number' ? errcode & SQLITE_KIND : (code ?? ''));
  const known = REASONS.find(([pattern]) => pattern.test(said));
  return known?.[1] ?? `Sie ist nicht zu erreichen (${said || 'keine Antwort'}).`;
}
