import { z } from 'zod';

/** What whoever runs the bot has set up around it. */
export interface OperatingSettings {
  /** The folder in which backups are put, and how many days at most lie between two. */
  readonly backups: { readonly folder: string; readonly days: number } | undefined;
  /** The least of what is logged. */
  readonly logLevel: (typeof LEVELS)[number];
}

const LEVELS = ['error', 'warn', 'info'] as const;

/** A whole number within bounds, or the usual one where nothing is set. */
function wholeNumber(least: number, most: number, usual: number) {
  const error = `Erwartet wird eine ganze Zahl von ${least} bis ${most}; ohne Angabe gilt ${usual}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(usual);
}

/** The variables of what is set up around the bot. */
export const operatingFields = {
  BACKUP_FOLDER: z.string().optional(),
  BACKUP_DAYS: wholeNumber(1, 31, 1),
  LOG_LEVEL: z.enum(LEVELS, { error: 'Möglich ist error, warn oder info; ohne Angabe gilt info.' }).default('info'),
};

/** What is set up around the bot, from the variables once they are checked. */
export function operatingOf(set: z.infer<z.ZodObject<typeof operatingFields>>): OperatingSettings {
  const { BACKUP_FOLDER: folder, BACKUP_DAYS: days, LOG_LEVEL: logLevel } = set;
  return { backups: folder === undefined ? undefined : { folder, days }, logLevel };
}

/** What does not go together, a German sentence each. */
export function operatingProblems(given: Readonly<Record<string, string>>): string[] {
  return given['BACKUP_DAYS'] !== undefined && given['BACKUP_FOLDER'] === undefined
    ? ['BACKUP_DAYS: Gilt nur zusammen mit BACKUP_FOLDER. Ergänzen Sie den Ordner, in dem Ihre Sicherungen liegen.']
    : [];
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
