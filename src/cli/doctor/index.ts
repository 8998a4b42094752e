/** Looks at an installation from outside, changes nothing, and says in one sentence each what is well and what is to be done. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Environment, readDatabaseUrl, type Settings } from '../../config.ts';
import { CommandError, type ShellCommand, UsageError } from '../command.ts';
import { lookAtDatabase } from './database.ts';
import { lookAtEndpoints } from './endpoints.ts';
import { exitOf, type Finding, unchecked } from './finding.ts';
import { freeBytes, lookAtBackups, lookAtDisk } from './machine.ts';
import { lookAtMail } from './mail.ts';
import { lookAtPackage } from './package.ts';
import { lookAtRounds } from './rounds.ts';
import { lookAtSettings } from './settings.ts';
import { lookAtSharePoint } from './sharepoint.ts';

/** What surrounds an installation: tests plant faults in it. */
export interface Surroundings {
  readonly now: () => number;
  readonly free: (folder: string) => number;
  readonly leave?: typeof fetch;
}

const PACKAGE = join('.package', 'kreisrunde.zip');
const HERE: Surroundings = { now: Date.now, free: freeBytes };

/** Exit codes are those of programs that watch others: 0 fine, 1 a warning, 2 broken. */
export const doctor: ShellCommand = {
  name: 'doctor',
  usage: ['doctor [--package PAKET.zip] [--json]   (Rückgabewert 0: in Ordnung, 1: Hinweis, 2: gestört)'],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, package: { type: 'string', default: PACKAGE } },
      allowPositionals: true,
    });
    if (positionals.length > 0) throw new UsageError('doctor nimmt nur --package und --json.');
    const findings = await lookAt(env, values.package);
    const exit = exitOf(findings);
    if (values.json) console.log(JSON.stringify({ exit, findings }, undefined, 2));
    else for (const { says } of findings) console.log(says);
    const wrong = findings.filter(({ state }) => state === 'warning' || state === 'broken').length;
    if (exit > 0) throw new CommandError(`Zu prüfen: ${wrong} von ${findings.length}.`, exit);
  },
};

/** All that is found, in the order in which it is put right. */
export async function lookAt(env: Environment, packagePath: string, around: Surroundings = HERE): Promise<Finding[]> {
  const { settings, findings } = lookAtSettings(env, around.now());
  const [database, endpoints, sharePoint, mail] = await Promise.all([
    ofDatabase(env, settings, around),
    lookAtEndpoints(settings, around),
    lookAtSharePoint(settings, around),
    lookAtMail(settings, around),
  ]);
  return [
    ...findings,
    ...database,
    ...endpoints,
    ...sharePoint,
    ...mail,
    ...lookAtPackage(packagePath, settings),
    lookAtDisk(settings?.dataFolder ?? '.', around.free),
    lookAtBackups(settings?.operating.backups, around.now()),
  ];
}

/** The database can be looked at also where another setting does not hold. */
function ofDatabase(env: Environment, settings: Settings | undefined, around: Surroundings): Promise<Finding[]> {
  const url = urlIn(env);
  if (url === undefined) return Promise.resolve([unchecked('database', 'die Datenbank, bis DATABASE_URL gültig ist.')]);
  return lookAtDatabase(url, around.now, ({ db }) => lookAtRounds(db, settings?.round));
}

function urlIn(env: Environment): string | undefined {
  try {
    return readDatabaseUrl(env);
  } catch {
    return undefined;
  }
}
