import { type Environment, readDatabaseUrl, readRound, readSettings } from '../config.ts';
import type { Clock } from '../conversation/clock.ts';
import { seedRound } from '../municipalities/apply.ts';
import { closingOf } from '../municipalities/closures.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { findRound } from '../municipalities/store.ts';
import { realClock, sampleClock } from '../storage/clock.ts';
import { openStorage, type Storage } from '../storage/index.ts';
import { CommandError } from './command.ts';

/** The round that a command speaks about, as it stands in the database. */
export interface OpenRound {
  readonly storage: Storage;
  readonly round: RoundPlan;
  readonly clock: Clock;
}

/** Opens the round of `ROUND_FILE`, which must have been applied; without it the sample round, as `npm start` does. */
export async function openRound(env: Environment): Promise<OpenRound> {
  const file = env['ROUND_FILE']?.trim();
  return file ? openOwn(env, readRound(file).id) : openSample(env);
}

/** Nothing is written in a closed round, from the shell neither. */
export async function refuseClosed({ storage: { db }, round }: Omit<OpenRound, 'clock'>): Promise<void> {
  if (!(await closingOf(db, round.id))) return;
  throw new CommandError(
    `Die Runde „${round.name}“ ist geschlossen: Es ist nichts gespeichert. Zuerst wieder öffnen: round reopen ${round.id}`,
  );
}

async function openOwn(env: Environment, id: string): Promise<OpenRound> {
  const storage = await openStorage(readDatabaseUrl(env));
  const round = await findRound(storage.db, id);
  if (round) return { storage, round, clock: realClock(storage) };
  await storage.close();
  throw new CommandError(`Die Runde „${id}“ steht nicht in der Datenbank. Bitte zuerst: round apply DATEI.yaml`);
}

async function openSample(env: Environment): Promise<OpenRound> {
  const { databaseUrl, round } = readSettings(env, 'local');
  const storage = await openStorage(databaseUrl);
  const clock = await clockOf(env, storage);
  await seedRound(storage.db, round, clock.now());
  return { storage, round, clock };
}

/** The time of the round: the sample round has its own. */
export async function clockOf(env: Environment, storage: Storage): Promise<Clock> {
  if (env['ROUND_FILE']?.trim()) return realClock(storage);
  const { now } = readSettings(env, 'local');
  return now ? sampleClock(storage, now.setting, now.start) : realClock(storage);
}
