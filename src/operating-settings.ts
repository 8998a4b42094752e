import { z } from 'zod';

/** What whoever runs the bot has set up around it. */
export interface OperatingSettings {
  /** The folder in which backups are put, and how many days at most lie between two. */
  readonly backups: { readonly folder: string; readonly days: number } | undefined;
  /** The program that looks for viruses in each file before it is read, with its arguments, and how long it may take. */
  readonly scanner: { readonly command: readonly [string, ...string[]]; readonly seconds: number } | undefined;
  /** The least of what is logged. */
  readonly logLevel: (typeof LEVELS)[number];
}

const LEVELS = ['error', 'warn', 'info'] as const;

/** A whole number within bounds, or the usual one where nothing is set. */
function wholeNumber(least: number, most: number, usual: number) {
  const error = `Erwartet wird eine ganze Zahl von ${least} bis ${most}; ohne Angabe gilt ${usual}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(usual);
}

const COMMAND =
  'Erwartet wird eine Liste wie ["/usr/bin/clamdscan","--no-summary","--fdpass"]: der volle Pfad des Programms und seine Angaben; der Pfad der Datei folgt von selbst.';
const command = z.tuple([z.string().startsWith('/')], z.string());
const scanCommand = z.string().transform((written, context) => {
  const { data } = command.safeParse(parsed(written));
  if (data) return data;
  context.addIssue({ code: 'custom', message: COMMAND });
  return z.NEVER;
});

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

/** The variables of what is set up around the bot. */
export const operatingFields = {
  BACKUP_FOLDER: z.string().optional(),
  BACKUP_DAYS: wholeNumber(1, 31, 1),
  SCAN_COMMAND: scanCommand.optional(),
  SCAN_SECONDS: wholeNumber(1, 120, 20),
  LOG_LEVEL: z.enum(LEVELS, { error: 'Möglich ist error, warn oder info; ohne Angabe gilt info.' }).default('info'),
};

/** What is set up around the bot, from the variables once they are checked. */
export function operatingOf(set: z.infer<z.ZodObject<typeof operatingFields>>): OperatingSettings {
  const { BACKUP_FOLDER: folder, BACKUP_DAYS: days, SCAN_COMMAND: command, SCAN_SECONDS: seconds } = set;
  return {
    backups: folder === undefined ? undefined : { folder, days },
    scanner: command === undefined ? undefined : { command, seconds },
    logLevel: set.LOG_LEVEL,
  };
}

/** What does not go together, a German sentence each. */
export function operatingProblems(given: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  if (given['BACKUP_DAYS'] !== undefined && given['BACKUP_FOLDER'] === undefined)
    problems.push(
      'BACKUP_DAYS: Gilt nur zusammen mit BACKUP_FOLDER. Ergänzen Sie den Ordner, in dem Ihre Sicherungen liegen.',
    );
  if (given['SCAN_SECONDS'] !== undefined && given['SCAN_COMMAND'] === undefined)
    problems.push('SCAN_SECONDS: Gilt nur zusammen mit SCAN_COMMAND. Ergänzen Sie den Aufruf Ihres Virenscanners.');
  return problems;
}

/** The variables of how long things are kept. */
export const retentionFields = {
  KEEP_MESSAGES_DAYS: wholeNumber(7, 90, 30),
  KEEP_JUDGES_DAYS: wholeNumber(1, 90, 30),
  KEEP_GAPS_MONTHS: wholeNumber(1, 24, 12),
  KEEP_REQUESTS_MONTHS: wholeNumber(1, 24, 6),
  KEEP_RECORDS_YEARS: wholeNumber(5, 30, 10),
};

/** How long things are kept. */
export type RetentionSettings = ReturnType<typeof retentionOf>;

/** How long things are kept, from the variables once they are checked. */
export function retentionOf(set: z.infer<z.ZodObject<typeof retentionFields>>) {
  return {
    ...{ messages: { days: set.KEEP_MESSAGES_DAYS }, judges: { days: set.KEEP_JUDGES_DAYS } },
    ...{ gaps: { months: set.KEEP_GAPS_MONTHS }, requests: { months: set.KEEP_REQUESTS_MONTHS } },
    records: { years: set.KEEP_RECORDS_YEARS },
  };
}
