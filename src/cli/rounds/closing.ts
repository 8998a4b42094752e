import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createBot } from '../../bot.ts';
import { type Environment, readDatabaseUrl } from '../../config.ts';
import type { Log } from '../../conversation/log.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { longDay } from '../../german/write.ts';
import { beginClosing, closingOf, reopen } from '../../municipalities/closures.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findRound } from '../../municipalities/store.ts';
import { realClock } from '../../storage/clock.ts';
import { openStorage, type Storage } from '../../storage/index.ts';
import { sealRest } from '../../upkeep.ts';
import { CommandError, type ShellCommand, UsageError } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { type LastFiles, lastFiles, tellClosing } from './last-files.ts';

const options = {
  'read-until': { type: 'string' },
  out: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

/** What was being answered when writing ended is over after this time, and stands in the last files. */
const UNDERWAY_MILLISECONDS = 2000;
const APART = 'vertraulich';
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Closes a round for good: nothing is written in it any more, its last files are handed over, and its channel is told. */
export const roundClose: ShellCommand = {
  name: 'round close',
  usage: ['round close RUNDE --read-until JJJJ-MM-TT [--out ORDNER] [--yes]'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const readUntil = values['read-until'];
    if (!z.iso.date().safeParse(readUntil).success || readUntil === undefined)
      throw new UsageError(
        'Bitte mit --read-until angeben, bis wann nachgelesen werden kann, zum Beispiel 2027-03-31.',
      );
    await within(env, positionals, async (storage, round) => {
      const folder = values.out ?? `abschluss-${round.id}`;
      if (await isClosed(storage, round)) return;
      check(folder, readUntil, realClock(storage).now());
      console.log(
        `Runde „${round.name}“: Geschrieben und erinnert wird nicht mehr, nachlesen lässt sie sich bis ${longDay(readUntil)}.`,
      );
      if (!(values.yes || (await confirmed()))) return console.log('Nichts geändert.');
      await close(storage, round, { folder, readUntil });
    });
  },
};

/** Opens a closed round again. */
export const roundReopen: ShellCommand = {
  name: 'round reopen',
  usage: ['round reopen RUNDE'],
  run: (args, env) =>
    within(env, args, async ({ db }, round) => {
      const opened = await reopen(db, round.id);
      console.log(
        opened
          ? `Runde „${round.name}“ läuft wieder. Was inzwischen fällig war, wird nachgeholt, soweit es noch zählt.`
          : `Runde „${round.name}“ ist nicht geschlossen. Es ist nichts zu tun.`,
      );
    }),
};

async function within(
  env: Environment,
  named: readonly string[],
  work: (storage: Storage, round: RoundPlan) => Promise<void>,
): Promise<void> {
  const [id, ...more] = named;
  if (id === undefined || more.length > 0) throw new UsageError('Bitte nennen Sie genau eine Runde, mit ihrer id.');
  const storage = await openStorage(readDatabaseUrl(env));
  try {
    const round = await findRound(storage.db, id);
    if (!round) throw new CommandError(`Die Runde „${id}“ steht nicht in der Datenbank.`);
    await work(storage, round);
  } finally {
    await storage.close();
  }
}

/** Closed before, that is told; where it was not brought to its end, it goes on. */
async function isClosed({ db }: Storage, round: RoundPlan): Promise<boolean> {
  const closing = await closingOf(db, round.id);
  if (!closing) return false;
  if (closing.readUntil === undefined) {
    console.log(`Das Schließen vom ${longDay(closing.at)} wurde nicht zu Ende gebracht und geht jetzt weiter.`);
    return false;
  }
  console.log(
    `Runde „${round.name}“ ist seit ${longDay(closing.at)} geschlossen; nachlesen lässt sie sich bis ${longDay(closing.readUntil)}. Es ist nichts zu tun.`,
  );
  return true;
}

function check(folder: string, readUntil: Day, now: string): void {
  if (readUntil < dayOf(now)) throw new UsageError('--read-until liegt in der Vergangenheit.');
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CommandError(`Der Ordner ${folder} ist nicht leer. Bitte mit --out einen anderen angeben.`);
}

/** Nothing is written any more before the last files are made, so that nothing is missing from them. */
async function close(
  storage: Storage,
  round: RoundPlan,
  { folder, readUntil }: { folder: string; readUntil: Day },
): Promise<void> {
  const clock = realClock(storage);
  const begun = await beginClosing(storage.db, round.id, await clock.inside(storage.db));
  if (begun) await pause(UNDERWAY_MILLISECONDS);
  try {
    const { features } = createBot({ db: storage.db, clock, log: silent, publicUrl: 'http://localhost' });
    await sealRest(storage.db, round.id, clock.now());
    const files = await lastFiles(storage.db, features, { roundId: round.id, now: clock.now() });
    write(folder, files);
    console.log(`${files.open.length + files.apart.length} Dateien nach ${folder} geschrieben.`);
  } catch (error) {
    if (begun) await reopen(storage.db, round.id);
    throw error;
  }
  const told = await tellClosing(storage.db, round, { readUntil, at: await clock.inside(storage.db) });
  console.log(told ? 'Geschlossen. Der Kanal erfährt es.' : 'Die Runde wurde inzwischen anderswo geschlossen.');
}

function write(folder: string, { open, apart }: LastFiles): void {
  const isNew = !existsSync(folder);
  try {
    for (const [into, files] of [
      [folder, open],
      [join(folder, APART), apart],
    ] as const) {
      mkdirSync(into, { recursive: true });
      for (const { name, body } of files) writeFileSync(join(into, name), body, { flag: 'wx' });
    }
  } catch (error) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
