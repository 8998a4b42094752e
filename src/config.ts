import { dirname, resolve } from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { ACCOUNT, accountFields, accountProblems, type IdentitySettings, identityOf } from './identity-settings.ts';
import { type NetworkSettings, networkFields, networkOf, networkProblems } from './network-settings.ts';
import {
  type OperatingSettings,
  operatingFields,
  operatingOf,
  operatingProblems,
  type RetentionSettings,
  retentionFields,
  retentionOf,
} from './operating-settings.ts';
import { checkRoundFile, type RoundFile, SAMPLE_ROUND_FILE } from './round-file.ts';
import { type MailSettings, mailFields, mailOf, mailProblems, mailTried } from './settings/mail-settings.ts';

/** `local` is `npm start` (sample round, nobody signs in, this machine alone); `serve` is a real installation. */
export type Mode = 'local' | 'serve';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All settings, checked and frozen. */
export interface Settings {
  readonly mode: Mode;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the browser finds the Playground of a local run. */
  readonly playgroundPort: number;
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string;
  /** Where files of a local run are kept: beside the SQLite file. */
  readonly dataFolder: string;
  readonly round: RoundFile;
  /** The round is the sample round. */
  readonly sample: boolean;
  /** `NOW` as it was set, and where the clock of a local round starts (Unix ms); undefined means real time. */
  readonly now: { readonly setting: string | undefined; readonly start: number } | undefined;
  readonly identity: IdentitySettings | undefined;
  /** Buttons open forms as Teams dialogs, which the Playground does not have. */
  readonly dialogs: boolean;
  /** Last day of the client secret or of a certificate that is not at hand, `YYYY-MM-DD`. */
  readonly secretExpires: string | undefined;
  readonly network: NetworkSettings;
  readonly mail: MailSettings | undefined;
  readonly operating: OperatingSettings;
  readonly retention: RetentionSettings;
}

/** Everything that is wrong with the settings, a German sentence each: which one, what is wrong, what to enter. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

const SAMPLE_START = '2023-10-05T09:00';

const REPEATABLE = new Set([
  ...['MicrosoftAppType', 'HOST', 'PORT', 'PLAYGROUND_PORT', 'NOW', 'DIALOGS'],
  ...[
    'TRUSTED_PROXY_HEADER',
    'TRUSTED_PROXY_HOPS',
    'METRICS_ADDRESS',
    'MAIL_AUTH',
    'KEEP_MESSAGES_DAYS',
    'KEEP_JUDGES_DAYS',
  ],
  ...['KEEP_GAPS_MONTHS', 'KEEP_REQUESTS_MONTHS', 'KEEP_RECORDS_YEARS', 'BACKUP_DAYS', 'SCAN_SECONDS', 'LOG_LEVEL'],
]);
const DAY = 'Erwartet wird ein Tag als JJJJ-MM-TT, zum Beispiel 2023-12-31.';
const berlin = (written: string) => DateTime.fromISO(written, { zone: 'Europe/Berlin' });
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/u;
const isMoment = (written: string) => MOMENT.test(written) && berlin(written).isValid;
const isPort = (written: string) => /^\d{1,5}$/u.test(written) && Number(written) <= 65_535;
const isWebAddress = (written: string) => /^https?:$/u.test(URL.parse(written)?.protocol ?? '');
const isDatabase = (written: string) =>
  /^sqlite:./u.test(written) || (/^postgres(?:ql)?:\/\/[^/]/u.test(written) && URL.canParse(written));

const databaseUrl = z
  .string()
  .refine(isDatabase, { error: 'Erwartet wird sqlite:PFAD oder postgres://NUTZER:KENNWORT@RECHNER/DATENBANK.' })
  .default('sqlite:.data/kreisrunde.db');
const environment = z.object({
  ...accountFields,
  ...networkFields,
  ...mailFields,
  ...operatingFields,
  ...retentionFields,
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/u, { error: 'Erwartet wird eine IP-Adresse oder ein Rechnername, zum Beispiel 0.0.0.0.' })
    .default('127.0.0.1'),
  PORT: z
    .string()
    .refine(isPort, { error: 'Erwartet wird eine Zahl von 0 (ein freier Port) bis 65535, zum Beispiel 3978.' })
    .transform(Number)
    .default(3978),
  PLAYGROUND_PORT: z
    .string()
    .refine((written) => isPort(written) && Number(written) > 0, {
      error: 'Erwartet wird eine Zahl von 1 bis 65535, zum Beispiel 56150.',
    })
    .transform(Number)
    .default(56_150),
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress, { error: 'Erwartet wird eine Adresse wie https://kreisrunde.example.de.' })
    .optional(),
  DATABASE_URL: databaseUrl,
  DIALOGS: z.enum(['on', 'off'], { error: 'Möglich ist on oder off.' }).optional(),
  SECRET_EXPIRES: z.iso.date({ error: DAY }).optional(),
  NOW: z
    .string()
    .refine(isMoment, { error: 'Erwartet wird ein Zeitpunkt wie 2023-10-11T13:59 (ohne Angabe gilt deutsche Zeit).' })
    .optional(),
});
type Given = Readonly<Record<string, string>>;

/** Reads and checks all settings; throws one `SettingsError` that names everything that is wrong. */
export function readSettings(env: Environment, mode: Mode): Settings {
  const given = filled(env);
  const { data, error } = environment.safeParse(given);
  const file = resolve(given['ROUND_FILE'] ?? SAMPLE_ROUND_FILE);
  const { round, problems } = checkRoundFile(file);
  const wrong = [
    ...environmentProblems(error, given),
    ...modeProblems(given, mode, round),
    ...operatingProblems(given),
    ...problems,
  ];
  if (!data || !round || wrong.length > 0) throw new SettingsError(wrong);
  const sample = file === SAMPLE_ROUND_FILE;
  return frozen({
    mode,
    host: data.HOST,
    port: data.PORT,
    playgroundPort: data.PLAYGROUND_PORT,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/u, ''),
    databaseUrl: data.DATABASE_URL,
    dataFolder: folderOf(data.DATABASE_URL),
    round,
    sample,
    now: startOf(data.NOW, sample),
    identity: mode === 'serve' ? identityOf(data, given) : undefined,
    dialogs: (data.DIALOGS ?? (mode === 'serve' ? 'on' : 'off')) === 'on',
    secretExpires: data.SECRET_EXPIRES,
    network: networkOf(data, given, mode === 'serve'),
    mail: mailOf(data, mode === 'serve'),
    operating: operatingOf(data),
    retention: retentionOf(data),
  });
}

/** The database alone, for commands that need nothing else. */
export function readDatabaseUrl(env: Environment): string {
  return readAlone(env, z.object({ DATABASE_URL: databaseUrl })).DATABASE_URL;
}

/** How long things are kept, for commands that say so. */
export function readRetention(env: Environment): Settings['retention'] {
  return retentionOf(readAlone(env, z.object(retentionFields)));
}

function readAlone<Data>(env: Environment, fields: z.ZodType<Data>): Data {
  const given = filled(env);
  const { data, error } = fields.safeParse(given);
  if (data === undefined) throw new SettingsError(environmentProblems(error, given));
  return data;
}

/** Reads and checks a round file; throws one `SettingsError` that names everything that is wrong in it. */
export function readRound(file: string): RoundFile {
  const { round, problems } = checkRoundFile(resolve(file));
  if (!round) throw new SettingsError(problems);
  return frozen(round);
}

function folderOf(database: string): string {
  const path = database.startsWith('sqlite:') ? database.slice('sqlite:'.length) : ':memory:';
  return path === ':memory:' ? '.data' : dirname(path);
}

/** An empty variable counts as none. */
function filled(env: Environment): Given {
  const entries = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function startOf(setting: string | undefined, sample: boolean): Settings['now'] {
  const start = setting ?? (sample ? SAMPLE_START : undefined);
  return start === undefined ? undefined : { setting, start: berlin(start).toMillis() };
}

/** Secrets end up in the wrong variable, so that few values are repeated. */
function environmentProblems(error: z.ZodError | undefined, given: Given): string[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    const value = REPEATABLE.has(name) ? `„${given[name]}“` : 'Der Wert';
    return `${name}: ${value} ist nicht gültig. ${message}`;
  });
}

function modeProblems(given: Given, mode: Mode, round: RoundFile | undefined): string[] {
  return mode === 'local'
    ? localProblems(given)
    : [...serveProblems(given, round), ...accountProblems(given), ...networkProblems(given), ...mailProblems(given)];
}

function localProblems(given: Given): string[] {
  const wayOn = 'Lassen Sie die Einstellung weg, oder starten Sie mit npm run serve.';
  const account = ACCOUNT.filter((name) => given[name] !== undefined);
  const problems = account.map((name) => `${name}: npm start meldet niemanden an und nimmt kein Konto. ${wayOn}`);
  problems.push(...mailTried(given));
  if ((given['HOST'] ?? '127.0.0.1') !== '127.0.0.1')
    problems.push(`HOST: npm start ist nur auf diesem Rechner erreichbar (127.0.0.1). ${wayOn}`);
  if (given['NODE_ENV'] === 'production')
    problems.push(`NODE_ENV: npm start ist zum Ausprobieren und läuft nicht mit „production“. ${wayOn}`);
  return problems;
}

function serveProblems(given: Given, round: RoundFile | undefined): string[] {
  const problems: string[] = [];
  if (given['NOW'] !== undefined)
    problems.push('NOW: Die Uhr lässt sich nur mit npm start stellen. Lassen Sie die Einstellung weg.');
  if (given['PUBLIC_URL']?.startsWith('http:'))
    problems.push('PUBLIC_URL: Die Adresse muss mit https:// beginnen, zum Beispiel https://kreisrunde.example.de.');
  if (given['ROUND_FILE'] === undefined)
    problems.push(
      'ROUND_FILE: Fehlt. Geben Sie den Pfad Ihrer Rundendatei an; die Beispielrunde gibt es nur mit npm start.',
    );
  else if (round && checkRoundFile(SAMPLE_ROUND_FILE).round?.tenants.some((tenant) => round.tenants.includes(tenant)))
    problems.push(
      'ROUND_FILE: Unter tenants steht der Mandant der Beispielrunde. Tragen Sie Ihren eigenen Mandanten ein.',
    );
  return problems;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
