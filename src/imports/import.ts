import { DateTime } from 'luxon';
import { z } from 'zod';
import { fold } from '../conversation/phrase.ts';
import type { Day } from '../conversation/time.ts';
import type { ReadSection } from '../documents/reading.ts';

/** What an imported document may be worth; only the Koordination can say more than a report. */
export const STATUSES = {
  report: 'Bericht',
  binding: 'verbindlich',
  interpretation: 'Auslegung',
  draft: 'Entwurf',
} as const;

/** Days after which a file that nobody settled is let go. */
export const KEPT_DAYS = 30;

/** What an imported document is. */
export const KINDS = { report: 'Fachdokument', minutes: 'Protokoll' } as const;

/** How much weight its source carries. */
export const STRENGTHS = ['amtlich', 'Kommune', 'Presse', 'sonstige'] as const;

/** What the Koordination says of a document, proposed from the file at first; days are inclusive. */
export interface Details {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly kind: keyof typeof KINDS;
  readonly status: keyof typeof STATUSES;
  readonly strength: (typeof STRENGTHS)[number];
  /** The day of the version (Fassung), and where the original can be read. */
  readonly version?: Day | undefined;
  readonly url?: string | undefined;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

interface Arrived {
  readonly number: number;
  readonly file: string;
  readonly checksum: string;
  readonly office: string;
}

/** A file that was brought in: waiting for confirmation, not readable, or settled. */
export type FileImport = Arrived &
  (
    | { readonly state: 'open'; readonly details: Details; readonly sections: readonly ReadSection[] }
    | { readonly state: 'refused'; readonly reason: string }
    | { readonly state: 'adopted'; readonly details: Details }
    | { readonly state: 'discarded'; readonly details: Details }
  );

/** An import that waits for its confirmation. */
export type OpenImport = Extract<FileImport, { state: 'open' }>;

/** An import that could not be read. */
export type RefusedImport = Extract<FileImport, { state: 'refused' }>;

/** The days on which a version of a document holds. */
export interface Validity {
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

const NO_DAY = 'Bitte einen Tag eingeben, z. B. 27.03.2023.';
const day = z
  .string()
  .max(20)
  .transform((typed, context) => {
    const found = readDay(typed);
    if (found === undefined) context.addIssue(NO_DAY);
    return found ?? z.NEVER;
  });

const address = z
  .string()
  .trim()
  .max(1000, 'Die Adresse ist zu lang.')
  .refine(
    (typed) => URL.canParse(typed) && /^https?:/u.test(typed),
    'Bitte eine Adresse eingeben, die mit https:// beginnt.',
  );

/** A word of one of the lists, or the name that a form sends. */
function oneOf<Name extends string>(words: Readonly<Record<Name, string>>, field: string) {
  return z
    .string()
    .max(40)
    .transform((typed, context) => {
      const entries = Object.entries(words) as [Name, string][];
      const found = entries.find(([name, word]) => name === typed || fold(word).folded === fold(typed).folded);
      if (!found) context.addIssue(`${field}: Möglich sind ${Object.values(words).join(', ')}.`);
      return found?.[0] ?? z.NEVER;
    });
}

const strengths = Object.fromEntries(STRENGTHS.map((word) => [word, word])) as Record<Details['strength'], string>;

/** What a form or a typed message says of a document; what is left out stays as proposed. */
export const detailsSchema = z.object({
  title: z.string().trim().min(1, 'Bitte einen Titel eingeben.').max(200, 'Der Titel ist zu lang.').optional(),
  publisher: z.string().trim().max(120, 'Der Herausgeber ist zu lang.').optional(),
  kind: oneOf(KINDS, 'Art').optional(),
  status: oneOf(STATUSES, 'Status').optional(),
  strength: oneOf(strengths, 'Quelle').optional(),
  version: day.optional(),
  url: address.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
});

/** A day as a form sends it (`2023-03-27`) or as Germans type it (`27.03.2023`); undefined when there is no such day. */
function readDay(typed: string): Day | undefined {
  const text = typed.trim();
  const read = ['yyyy-MM-dd', 'd.M.yyyy', 'd. MMMM yyyy'].map((format) =>
    DateTime.fromFormat(text, format, { zone: 'utc', locale: 'de' }),
  );
  return read.find(({ isValid }) => isValid)?.toFormat('yyyy-MM-dd');
}

const WRITTEN_DAY =
  /\d{1,2}\.\s?(?:\d{1,2}\.\s?|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) )\d{4}/u;
const SEARCHED = 600;

/** What a file seems to be: a report, valid from the first day that its title or its beginning names. */
export function proposed(read: { title: string; sections: readonly ReadSection[] }, today: Day): Details {
  const start = [read.title, read.sections[0]?.heading, read.sections[0]?.text].join('\n').slice(0, SEARCHED);
  const named = WRITTEN_DAY.exec(start)?.[0];
  const validFrom = (named === undefined ? undefined : readDay(spaced(named))) ?? today;
  return { title: read.title, kind: 'report', status: 'report', strength: 'sonstige', validFrom };
}

/** `27. 3. 2023` is written `27.3.2023`, `27.März 2023` with its space. */
function spaced(written: string): string {
  return /\p{L}/u.test(written) ? written.replace(/^(\d+)\.\s?/u, '$1. ') : written.replace(/\s/gu, '');
}
