import { z } from 'zod';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import type { ReadSection } from '../documents/reading.ts';
import type { Unread } from '../documents/unread.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { datedDay } from '../german/when/field.ts';
import { whensIn } from '../german/when/read.ts';

/** What an imported document may be worth; only the Koordination can say more than a report. */
export const STATUSES = {
  report: 'Bericht',
  binding: 'verbindlich',
  interpretation: 'Auslegung',
  draft: 'Entwurf',
} as const;

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
  /** The folder from which it was offered; undefined of what was sent. */
  readonly folder?: string | undefined;
}

/** A file that was brought in: waiting for confirmation, not readable, or settled. */
export type FileImport = Arrived &
  (
    | {
        readonly state: 'open';
        readonly details: Details;
        readonly sections: readonly ReadSection[];
        readonly unread: readonly Unread[];
      }
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
const day = dayField(NO_DAY);

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

/**
 * The days in an input, read as of a moment: of a month or a week it holds from the first day on and until the last one;
 * a day without its year is the nearest.
 */
export function readDetails(fields: Raw, now: Instant): Raw {
  const days = { version: undefined, validFrom: 'first', validTo: 'last' } as const;
  return Object.entries(days).reduce(
    (read, [day, of]) => readDayFields(read, { day, of, towards: 'nearest', hint: NO_DAY }, now),
    fields,
  );
}

const SEARCHED = 600;
/** Words before a day from which something holds. */
const HOLDS_FROM = /(?<!\p{L})(?:stand|ab|seit|kraft(?: tritt)?(?: am)?)[: ]{0,3}(?:dem |vom )?\d/iu;
const LOOKED_BACK = 20;
const LEAD = 12;

/**
 * What a file seems to be: a report, valid from the first day that its title or its beginning names. A day ahead in the
 * text is a deadline of which it tells, none from which it holds, unless the words before it say so.
 */
export function proposed(read: { title: string; sections: readonly ReadSection[] }, today: Day): Details {
  const head = [read.title, read.sections[0]?.heading].join('\n');
  const headLength = head.length;
  const start = [head, read.sections[0]?.text].join('\n').slice(0, SEARCHED);
  const days = whensIn(start, today).flatMap(({ words, from }) => {
    const day = datedDay(words);
    const holds = from < headLength || HOLDS_FROM.test(start.slice(Math.max(0, from - LOOKED_BACK), from + LEAD));
    return day === undefined ? [] : [{ day, holds }];
  });
  const validFrom = days.find(({ day, holds }) => holds || day <= today)?.day ?? today;
  return { title: read.title, kind: 'report', status: 'report', strength: 'sonstige', validFrom };
}
